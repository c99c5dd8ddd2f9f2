package dev.navette.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the header {@code Link} (RFC 8288): {@code <https://…>; rel="next", <https://…>; rel="last"}. */
final class LinkHeader {

    private LinkHeader() {}

    static Optional<String> find(List<String> headers, String relation) {
        return headers.stream()
                .flatMap(header -> split(header, ',').stream())
                .filter(link -> related(link, relation))
                .flatMap(link -> target(link).stream())
                .findFirst();
    }

    private static Optional<String> target(String link) {
        int begin = link.indexOf('<');
        int end = link.indexOf('>', begin + 1);
        return begin < 0 || end < 0
                ? Optional.empty()
                : Optional.of(link.substring(begin + 1, end).strip());
    }

    private static boolean related(String link, String relation) {
        List<String> parts = split(link, ';');
        return parts.stream().skip(1).map(String::strip).anyMatch(part -> names(part, relation));
    }

    /** One link may have several relations, with blanks between them. */
    private static boolean names(String parameter, String relation) {
        int equals = parameter.indexOf('=');
        if (equals < 0
                || !parameter
                        .substring(0, equals)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals("rel")) {
            return false;
        }
        String value = parameter.substring(equals + 1).strip().replace("\"", "");
        return Stream.of(value.split(" ")).anyMatch(relation::equalsIgnoreCase);
    }

    /** At a separator that stands neither in an address nor in quotes. */
    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        boolean address = false;
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            quoted ^= character == '"' && !address;
            address = !quoted && (character == '<' || (address && character != '>'));
            if (character == separator && !address && !quoted) {
                parts.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }
}
