package dev.navette.model.sales;

import java.util.Objects;
import java.util.Optional;

import dev.navette.error.Problem;

/**
 * The number of an establishment of a French company in the Sirene register (CUS-11): the company's {@link Siren} and five
 * digits, checked by <a href="https://xml.insee.fr/schema/siret.html#controles">Luhn's formula</a> over all fourteen.
 * Blanks, dots and dashes are not part of it.
 *
 * <p>La Poste (SIREN 356 000 000) has more establishments than that formula leaves numbers for: of these the sum of all
 * digits is a multiple of five, and only its head office's follows the formula (<a
 * href="https://www.sirene.fr/static-resources/doc/lettres/lettre-16-novembre-2013.pdf">Sirene's letter 16 of November
 * 2013</a>).
 *
 * @param digits fourteen digits; whole here, and nowhere else: it may be a sole trader's
 */
public record Siret(String digits) {

    private static final String NAME = "SIRET";
    private static final int LENGTH = 14;
    private static final int COMPANY = 9;
    private static final String LA_POSTE = "356000000";
    private static final String HEAD_OFFICE_OF_LA_POSTE = LA_POSTE + "00048";

    /**
     * The SIRET as written, without what is not part of it.
     *
     * @throws IllegalArgumentException when it has a {@link #problem}
     */
    public Siret {
        digits = NumberText.bare(Objects.requireNonNull(digits, "digits"));
        Optional<Problem> problem = problem(digits);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get().what());
        }
    }

    /** What is wrong with a SIRET as a person or a system wrote it, if anything is; the number stands masked in it. */
    public static Optional<Problem> problem(String written) {
        String bare = NumberText.bare(written);
        return NumberText.digitsProblem(bare, NAME, LENGTH).or(() -> checkDigitProblem(bare));
    }

    /** The company whose establishment it is. */
    public Siren siren() {
        return new Siren(digits.substring(0, COMPANY));
    }

    /** Masked: {@code 356… (14 digits)}. */
    @Override
    public String toString() {
        return NumberText.masked(digits);
    }

    /** The company's part has its own check digit: 111 222 333 44455 agrees with Luhn's formula, and is nobody's. */
    private static Optional<Problem> checkDigitProblem(String bare) {
        if (Siren.problem(bare.substring(0, COMPANY)).isPresent()) {
            return NumberText.problem(
                    NumberText.masked(bare) + " is no SIRET: its first 9 digits are no SIREN", NumberText.COMPARE);
        }
        return isRight(bare)
                ? Optional.empty()
                : NumberText.problem(
                        NumberText.masked(bare) + " is no SIRET: its check digit is not right", NumberText.COMPARE);
    }

    private static boolean isRight(String bare) {
        return (bare.startsWith(LA_POSTE) && !bare.equals(HEAD_OFFICE_OF_LA_POSTE))
                ? CheckDigits.sum(bare) % 5 == 0
                : CheckDigits.luhn(bare);
    }
}
