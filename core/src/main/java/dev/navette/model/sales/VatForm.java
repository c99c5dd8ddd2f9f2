package dev.navette.model.sales;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the VAT numbers of one country look, by the two letters that they begin with. Lengths and letters are those of <a
 * href="https://ec.europa.eu/taxation_customs/vies/#/faq">VIES' table</a>; a state without a check is
 * recognised by these alone.
 */
enum VatForm {
    AT("U\\d{8}", "U and 8 digits"),
    BE("[01]\\d{9}", "10 digits, the first 0 or 1"),
    BG("\\d{9,10}", "9 or 10 digits"),
    CY("\\d{8}[A-Z]", "8 digits and a letter"),
    CZ("\\d{8,10}", "8, 9 or 10 digits"),
    DE("\\d{9}", "9 digits"),
    DK("\\d{8}", "8 digits"),
    EE("\\d{9}", "9 digits"),
    EL("\\d{9}", "9 digits"),
    ES(
            "[A-HJ-NP-SU-Z]\\d{7}[A-Z0-9]|\\d{8}[A-Z]",
            "7 digits between a letter and a digit or letter, or 8 digits and a letter"),
    FI("\\d{8}", "8 digits"),
    FR("[A-HJ-NP-Z0-9]{2}\\d{9}", "2 digits or letters, but no I or O, and 9 digits"),
    HR("\\d{11}", "11 digits"),
    HU("\\d{8}", "8 digits"),
    IE(
            "\\d{7}[A-W][A-IW]?|\\d[A-Z+*]\\d{5}[A-W]",
            "7 digits and 1 or 2 letters, or a digit, a letter, 5 digits and a letter"),
    IT("\\d{11}", "11 digits"),
    LT("\\d{9}|\\d{12}", "9 or 12 digits"),
    LU("\\d{8}", "8 digits"),
    LV("\\d{11}", "11 digits"),
    MT("\\d{8}", "8 digits"),
    NL("\\d{9}B\\d{2}", "9 digits, B and 2 digits"),
    PL("\\d{10}", "10 digits"),
    PT("\\d{9}", "9 digits"),
    RO("\\d{2,10}", "2 to 10 digits"),
    SE("\\d{12}", "12 digits"),
    SI("\\d{8}", "8 digits"),
    SK("\\d{10}", "10 digits"),
    XI("\\d{9}|\\d{12}|(GD|HA)\\d{3}", "9 or 12 digits, or GD or HA and 3 digits"),
    GB("\\d{9}|\\d{12}|(GD|HA)\\d{3}", "9 or 12 digits, or GD or HA and 3 digits"),
    CH("E\\d{9}", "E and 9 digits"),
    NO("\\d{9}", "9 digits");

    private static final Map<String, VatForm> BY_LETTERS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(VatForm::name, Function.identity()));

    private static final Pattern WITH_SWISS_WORD = Pattern.compile("(E\\d{9})(MWST|TVA|IVA|TPV|VAT)");
    private static final Pattern WITH_NORWEGIAN_WORD = Pattern.compile("(\\d{9})MVA");
    private static final Pattern FORMER_BELGIAN = Pattern.compile("(\\d{9})");

    private final Pattern pattern;
    private final String words;

    VatForm(String pattern, String words) {
        this.pattern = Pattern.compile(pattern);
        this.words = words;
    }

    /** The form of a bare number, by the two letters that it begins with. */
    static Optional<VatForm> of(String bare) {
        return bare.length() < 2 ? Optional.empty() : Optional.ofNullable(BY_LETTERS.get(bare.substring(0, 2)));
    }

    /** What follows the letters, in the one form that the same number always has. */
    String canonical(String body) {
        return switch (this) {
            case BE -> replaced(FORMER_BELGIAN, body, "0$1");
            case CH -> replaced(WITH_SWISS_WORD, body, "$1");
            case NO -> replaced(WITH_NORWEGIAN_WORD, body, "$1");
            default -> body;
        };
    }

    /** What is wrong with what follows the letters, if anything is. */
    Optional<String> fault(String body) {
        if (!pattern.matcher(body).matches()) {
            return Optional.of(name() + " is followed by " + words);
        }
        if (NumberText.isZero(body)) {
            return Optional.of("it is nothing but zeros");
        }
        if (this == FR) {
            return FrenchKey.fault(body);
        }
        return NationalChecks.isRight(this, body) ? Optional.empty() : Optional.of("its check digit is not right");
    }

    /** Whether its numbers are for trade within the Union. */
    boolean union() {
        return switch (this) {
            case GB, CH, NO -> false;
            default -> true;
        };
    }

    /** ISO 3166-1 alpha-2. */
    String country() {
        return switch (this) {
            case EL -> "GR";
            case XI -> "GB";
            default -> name();
        };
    }

    private static String replaced(Pattern pattern, String body, String replacement) {
        Matcher matcher = pattern.matcher(body);
        return matcher.matches() ? matcher.replaceFirst(replacement) : body;
    }
}
