package dev.navette.model.sales;

import java.util.Objects;
import java.util.Optional;

import dev.navette.error.Problem;

/**
 * The number by which a business is known to VAT (CUS-11): of one of the 27 states of the European Union, of Northern
 * Ireland, or, though not of the Union, of the United Kingdom, Switzerland or Norway. It begins with its country's letters.
 *
 * <p>It is checked without asking anybody: that it is right does not say that it is registered. Length and letters are those
 * of the country. Check digits are looked at for AT, BE, CH, DE, DK, EL, ES (all but K, L and M), FI, FR, HR, IE, IT, LU,
 * NO, PL and PT; the others' are not, since a rule that is not certain would refuse honest buyers, and since 2020 those of
 * NL follow more than one rule. A French number holds a valid {@link Siren} after a key that is checked where it is of
 * digits; where it has letters, whose rule was never published, the SIREN alone is. A Monegasque one (FR, key, 000…) holds
 * no SIREN, and its key of digits alone is checked.
 *
 * <p>One number has one form: upper case, without blanks, dots and dashes; {@code GR} becomes {@code EL}, the nine digits
 * of an old Belgian number get a zero before them, and the words after a Swiss (MWST, TVA, IVA, TPV, VAT) or Norwegian
 * number (MVA) are left out.
 *
 * @param number the country's letters and what follows; whole here, and nowhere else: it may be a sole trader's
 */
public record VatNumber(String number) {

    private static final int LETTERS = 2;

    /**
     * The VAT number as written, in its one form.
     *
     * @throws IllegalArgumentException when it has a {@link #problem}
     */
    public VatNumber {
        number = canonical(Objects.requireNonNull(number, "number"));
        Optional<Problem> problem = problem(number);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get().what());
        }
    }

    /** What is wrong with a VAT number as a person or a system wrote it, if anything is; it stands masked in it. */
    public static Optional<Problem> problem(String written) {
        String number = canonical(written);
        if (number.isEmpty()) {
            return NumberText.blank("VAT number");
        }
        Optional<VatForm> form = VatForm.of(number);
        if (form.isEmpty()) {
            return NumberText.problem(
                    NumberText.masked(number) + " is no VAT number: it does not begin with the letters of a country"
                            + " of the European Union, XI, GB, CH or NO",
                    "Write the country's letters before it (FR, EL for Greece, XI for Northern Ireland), or leave the"
                            + " field out");
        }
        return form.get()
                .fault(number.substring(LETTERS))
                .map(fault -> new Problem(
                        "$", NumberText.masked(number) + " is no VAT number: " + fault, NumberText.COMPARE));
    }

    /**
     * The country that gave it, as ISO 3166-1 alpha-2. It is {@code GR} for a number with {@code EL}, {@code GB} for one with
     * {@code XI}, since ISO has no country of Northern Ireland (ask {@link #union} to tell it from Great Britain), and
     * {@code FR} for one of Monaco, which France gives.
     */
    public String country() {
        return form().country();
    }

    /**
     * Whether it is for trade within the European Union, and VIES knows it. It is so for Northern Ireland, of which this
     * concerns goods only, not services.
     */
    public boolean union() {
        return form().union();
    }

    /** The company's SIREN: in a French number, unless it is of Monaco. */
    public Optional<Siren> siren() {
        return form() == VatForm.FR ? FrenchKey.siren(number.substring(LETTERS)) : Optional.empty();
    }

    /** Masked: {@code FR8… (13 characters)}. */
    @Override
    public String toString() {
        return NumberText.masked(number);
    }

    private VatForm form() {
        return VatForm.of(number).orElseThrow();
    }

    private static String canonical(String written) {
        String bare = NumberText.bare(written);
        String known = bare.startsWith("GR") ? "EL" + bare.substring(LETTERS) : bare;
        return VatForm.of(known)
                .map(form -> form.name() + form.canonical(known.substring(LETTERS)))
                .orElse(known);
    }
}
