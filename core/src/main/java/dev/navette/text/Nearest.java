package dev.navette.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that someone probably meant: the same but for case, accents and blanks, or a slip of the hand away. */
public final class Nearest {

    private Nearest() {}

    /** The known name nearest to what was written, if any is near. */
    public static Optional<String> of(String written, Collection<String> known) {
        String wanted = plain(written);
        int most = wanted.length() < 4 ? 1 : wanted.length() < 10 ? 2 : 3;
        String nearest = null;
        int least = most + 1;
        for (String name : known) {
            String candidate = plain(name);
            if (candidate.isEmpty() || Math.abs(candidate.length() - wanted.length()) >= least) {
                continue;
            }
            int distance = distance(wanted, candidate);
            if (distance < least && distance < wanted.length()) {
                nearest = name;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(letters.length());
        letters.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** How many letters must be put in, taken out or replaced. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
