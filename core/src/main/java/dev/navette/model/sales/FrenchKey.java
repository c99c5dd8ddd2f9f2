package dev.navette.model.sales;

import java.util.Optional;

/**
 * The two characters before the SIREN in a French VAT number. Two digits are (12 + 3 × (SIREN modulo 97)) modulo 97; how
 * letters are made was never published, so that with them only the SIREN is checked.
 *
 * <p>As 97 is prime, a key of digits tells every single wrong digit and every swap of two neighbours, those across the
 * border between key and SIREN included.
 */
final class FrenchKey {

    private static final int KEY = 2;
    private static final String MONACO = "000";

    private FrenchKey() {}

    /** What is wrong with key or SIREN, if anything is. */
    static Optional<String> fault(String body) {
        String key = body.substring(0, KEY);
        if (!isMonegasque(body) && Siren.problem(body.substring(KEY)).isPresent()) {
            return Optional.of("its last 9 digits are no SIREN");
        }
        if (NumberText.isDigits(key)) {
            return Integer.parseInt(key) == of(body.substring(KEY))
                    ? Optional.empty()
                    : Optional.of("its key, the 2 digits after FR, is not that of the 9 others");
        }
        return isMonegasque(body)
                ? Optional.of("a number of Monaco has 2 digits after FR, and this one has a letter")
                : Optional.empty();
    }

    /**
     * Whether it is a company's of Monaco: these are given out by France and hold a number of nine digits that begins with
     * 000 and is no SIREN (seen in VIES: FR 53 0000 04605).
     */
    static boolean isMonegasque(String body) {
        return body.startsWith(MONACO, KEY);
    }

    /** The SIREN in it, if it holds one. */
    static Optional<Siren> siren(String body) {
        return isMonegasque(body) ? Optional.empty() : Optional.of(new Siren(body.substring(KEY)));
    }

    private static int of(String nine) {
        return (12 + 3 * (Integer.parseInt(nine) % 97)) % 97;
    }
}
