package dev.navette.ebp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.navette.model.sales.ExternalReference;

/**
 * External references as they stand in files. Behind one a blank and a label may stand; before it what EBP is said to put
 * before the number of a document that it numbered anew ({@code Document importé n° s1:1042}: one source, an older version).
 */
final class References {

    private static final Pattern IMPORTED = Pattern.compile(
            "document\\s+import[ée]\\s+n\\s*[°ºo]?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private References() {}

    /** The one that stands there; nothing where it is none of ours. */
    static Optional<ExternalReference> in(String cell) {
        String text = cell.strip();
        Matcher before = IMPORTED.matcher(text);
        String rest = before.lookingAt() ? text.substring(before.end()) : text;
        int blank = firstBlank(rest);
        return ExternalReference.parse(blank < 0 ? rest : rest.substring(0, blank));
    }

    private static int firstBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00A0') {
                return i;
            }
        }
        return -1;
    }
}
