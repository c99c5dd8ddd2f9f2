package dev.navette.text;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One form of a file's name: fixed texts, a number, and at most one reference, in an order in which a name can be read
 * in one way only.
 *
 * @param parts no two of one kind beside each other, and no digit beside a number
 */
record NameForm(List<Part> parts) {

    private static final int MOST_DIGITS = 18;

    /** What a form is made of. */
    enum Kind {
        TEXT,
        REFERENCE,
        NUMBER
    }

    /**
     * One of its parts.
     *
     * @param text what stands there; empty unless it is a fixed text
     */
    record Part(Kind kind, String text) {

        static Part of(Kind kind) {
            return new Part(kind, "");
        }

        static Part text(String text) {
            return new Part(Kind.TEXT, text);
        }
    }

    NameForm {
        parts = List.copyOf(parts);
    }

    /** What a name says in this form; nothing when it has another. One pass from each end, whatever the name. */
    Optional<MediaNaming.Candidate> read(String stem) {
        var rest = new Rest(stem);
        int from = 0;
        while (from < parts.size() && parts.get(from).kind() != Kind.REFERENCE) {
            if (!rest.takeFirst(parts.get(from))) {
                return Optional.empty();
            }
            from++;
        }
        for (int to = parts.size() - 1; to > from; to--) {
            if (!rest.takeLast(parts.get(to))) {
                return Optional.empty();
            }
        }
        String reference = MediaNaming.written(rest.text());
        boolean fits = from < parts.size() ? !reference.isEmpty() : rest.isEmpty();
        return fits ? Optional.of(new MediaNaming.Candidate(reference, rest.number())) : Optional.empty();
    }

    /** What of a name is still to be read. */
    private static final class Rest {

        private final String stem;
        private int from;
        private int to;
        private @Nullable Long number;

        Rest(String stem) {
            this.stem = stem;
            this.to = stem.length();
        }

        boolean takeFirst(Part part) {
            if (part.kind() == Kind.NUMBER) {
                int end = from;
                while (end < to && isDigit(stem.charAt(end))) {
                    end++;
                }
                boolean read = isNumber(from, end);
                from = end;
                return read;
            }
            boolean there =
                    stem.startsWith(part.text(), from) && from + part.text().length() <= to;
            from += part.text().length();
            return there;
        }

        boolean takeLast(Part part) {
            if (part.kind() == Kind.NUMBER) {
                int begin = to;
                while (begin > from && isDigit(stem.charAt(begin - 1))) {
                    begin--;
                }
                boolean read = isNumber(begin, to);
                to = begin;
                return read;
            }
            int begin = to - part.text().length();
            boolean there = begin >= from && stem.startsWith(part.text(), begin);
            to = begin;
            return there;
        }

        boolean isEmpty() {
            return from == to;
        }

        String text() {
            return stem.substring(from, to);
        }

        long number() {
            return number == null ? 0 : number;
        }

        private boolean isNumber(int begin, int end) {
            if (begin == end || end - begin > MOST_DIGITS) {
                return false;
            }
            number = Long.parseLong(stem, begin, end, 10);
            return true;
        }

        private static boolean isDigit(char character) {
            return character >= '0' && character <= '9';
        }
    }
}
