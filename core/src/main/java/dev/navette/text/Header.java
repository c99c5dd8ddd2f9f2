package dev.navette.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;

/** The column names of a file, as its header has them. */
record Header(String source, long line, List<String> names) {

    private static final int SHOWN = 60;
    private static final String REPLACEMENT = "\uFFFD";

    void require(Collection<String> wanted, Charset charset) {
        List<String> missing =
                wanted.stream().distinct().filter(name -> !names.contains(name)).toList();
        List<String> doubled = wanted.stream()
                .distinct()
                .filter(name -> Collections.frequency(names, name) > 1)
                .toList();
        if (missing.isEmpty() && doubled.isEmpty()) {
            return;
        }
        throw new UnreadableSourceException(
                Fault.of(what(missing, doubled), source, "header on line " + line, remedy(missing, charset)));
    }

    private static String what(List<String> missing, List<String> doubled) {
        String absent = missing.isEmpty() ? "" : "The file lacks " + counted(missing);
        String twice = doubled.isEmpty() ? "" : "The file has more than once " + counted(doubled);
        return absent + (absent.isEmpty() || twice.isEmpty() ? "" : ". ") + twice;
    }

    private static String counted(List<String> columns) {
        return (columns.size() == 1 ? "the column " : "the columns ") + quoted(columns);
    }

    private String remedy(List<String> missing, Charset charset) {
        if (!missing.isEmpty() && isDamaged(charset)) {
            return "An editor has damaged the file's characters: export it again or restore it, and where you edit it,"
                    + " save it in its own charset. The file has the columns " + quoted(names);
        }
        String meant =
                missing.stream().flatMap(name -> meant(name, charset).stream()).collect(Collectors.joining(""));
        return meant + "Name the columns as the file has them: " + quoted(names);
    }

    /** Whether what an editor puts for a character that it cannot read stands in a name, rightly read or not. */
    private boolean isDamaged(Charset charset) {
        String misread = new String(REPLACEMENT.getBytes(StandardCharsets.UTF_8), charset);
        return names.stream().anyMatch(name -> name.contains(REPLACEMENT) || name.contains(misread));
    }

    private Optional<String> meant(String name, Charset charset) {
        String misread = new String(name.getBytes(StandardCharsets.UTF_8), charset);
        if (!misread.equals(name) && names.contains(misread)) {
            return Optional.of("The file is probably UTF-8, not " + charset.name() + ". ");
        }
        return Nearest.of(name, names).map(near -> "\"" + name + "\" is probably \"" + near + "\". ");
    }

    private static String quoted(List<String> names) {
        String shown = names.stream()
                .limit(SHOWN)
                .map(name -> '"' + Excerpt.of(name) + '"')
                .collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
    }
}
