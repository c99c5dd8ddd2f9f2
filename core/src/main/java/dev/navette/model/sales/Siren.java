package dev.navette.model.sales;

import java.util.Objects;
import java.util.Optional;

import dev.navette.error.Problem;

/**
 * The number of a French company in the Sirene register (CUS-11): nine digits, of which the last is checked by <a
 * href="https://xml.insee.fr/schema/siret.html#controles">Luhn's formula</a>. Blanks, dots and dashes are not part of it.
 *
 * <p>That the number is right does not say that the company exists. Luhn's formula finds every single wrong digit and every
 * swap of two neighbours but 09 and 90.
 *
 * @param digits nine digits; whole here, and nowhere else: it may be a sole trader's
 */
public record Siren(String digits) {

    private static final String NAME = "SIREN";
    private static final int LENGTH = 9;

    /**
     * The SIREN as written, without what is not part of it.
     *
     * @throws IllegalArgumentException when it has a {@link #problem}
     */
    public Siren {
        digits = NumberText.bare(Objects.requireNonNull(digits, "digits"));
        Optional<Problem> problem = problem(digits);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get().what());
        }
    }

    /** What is wrong with a SIREN as a person or a system wrote it, if anything is; the number stands masked in it. */
    public static Optional<Problem> problem(String written) {
        String bare = NumberText.bare(written);
        return NumberText.digitsProblem(bare, NAME, LENGTH).or(() -> checkDigitProblem(bare));
    }

    /** Masked: {@code 356… (9 digits)}. */
    @Override
    public String toString() {
        return NumberText.masked(digits);
    }

    private static Optional<Problem> checkDigitProblem(String bare) {
        return CheckDigits.luhn(bare)
                ? Optional.empty()
                : NumberText.problem(
                        NumberText.masked(bare) + " is no SIREN: its check digit is not right", NumberText.COMPARE);
    }
}
