package dev.navette.model.sales;

/** The check digits of VAT numbers, by state; each takes what follows the state's letters, of the right form. */
final class NationalChecks {

    private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String CIF_LETTERS = "JABCDEFGHI";
    private static final String IRISH_LETTERS = "WABCDEFGHIJKLMNOPQRSTUV";

    private NationalChecks() {}

    /** Whether the check digits are right, or are not looked at. */
    static boolean isRight(VatForm form, String body) {
        return switch (form) {
            case AT -> austrian(body);
            case BE -> belgian(body);
            case CH -> swiss(body);
            case DE, HR -> CheckDigits.mod1110(body);
            case DK -> danish(body);
            case EL -> greek(body);
            case ES -> spanish(body);
            case FI -> finnish(body);
            case IE -> irish(body);
            case IT -> CheckDigits.luhn(body);
            case LU -> luxembourgish(body);
            case NO -> norwegian(body);
            case PL -> polish(body);
            case PT -> portuguese(body);
            default -> true;
        };
    }

    /** U and 8 digits: Luhn's sum of the first seven, and four. */
    private static boolean austrian(String body) {
        return (CheckDigits.luhnSum(body.substring(1, 8)) + 4 + CheckDigits.at(body, 8)) % 10 == 0;
    }

    /** The last two digits are what is missing from the eight before them to a multiple of 97. */
    private static boolean belgian(String body) {
        return 97 - Integer.parseInt(body.substring(0, 8)) % 97 == Integer.parseInt(body.substring(8));
    }

    private static boolean danish(String body) {
        return CheckDigits.weighed(body, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    private static boolean greek(String body) {
        return CheckDigits.weighed(body, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == CheckDigits.at(body, 8);
    }

    private static boolean finnish(String body) {
        return CheckDigits.weighed(body, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0;
    }

    /** The six digits modulo 89. */
    private static boolean luxembourgish(String body) {
        return Integer.parseInt(body.substring(0, 6)) % 89 == Integer.parseInt(body.substring(6));
    }

    /** A remainder of ten is never given out. */
    private static boolean polish(String body) {
        return CheckDigits.weighed(body, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == CheckDigits.at(body, 9);
    }

    private static boolean portuguese(String body) {
        int remainder = CheckDigits.weighed(body, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (remainder < 2 ? 0 : 11 - remainder) == CheckDigits.at(body, 8);
    }

    private static boolean swiss(String body) {
        return CheckDigits.weighed(body.substring(1), 5, 4, 3, 2, 7, 6, 5, 4, 1) % 11 == 0;
    }

    private static boolean norwegian(String body) {
        return CheckDigits.weighed(body, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    /** The letter after seven digits is their sum modulo 23, to which a second letter adds nine times its place. */
    private static boolean irish(String body) {
        if (!NumberText.isDigit(body.charAt(1))) {
            return irish("0" + body.substring(2, 7) + body.charAt(0) + body.substring(7));
        }
        int second = body.length() > 8 ? IRISH_LETTERS.indexOf(body.charAt(8)) : 0;
        int sum = CheckDigits.weighed(body, 8, 7, 6, 5, 4, 3, 2) + 9 * second;
        return IRISH_LETTERS.charAt(sum % 23) == body.charAt(7);
    }

    /** A person's letter, or an organisation's digit or letter; those of K, L and M have too few to be sure of. */
    private static boolean spanish(String body) {
        char first = body.charAt(0);
        return switch (first) {
            case 'K', 'L', 'M' -> true;
            case 'X', 'Y', 'Z' -> spanishPerson((char) ('0' + first - 'X') + body.substring(1));
            default -> NumberText.isDigit(first) ? spanishPerson(body) : spanishOrganisation(body);
        };
    }

    private static boolean spanishPerson(String body) {
        return DNI_LETTERS.charAt(Integer.parseInt(body.substring(0, 8)) % 23) == body.charAt(8);
    }

    /** Sources differ on which sort of organisation has a digit and which a letter: both are taken. */
    private static boolean spanishOrganisation(String body) {
        char last = body.charAt(8);
        int check = NumberText.isDigit(last) ? last - '0' : CIF_LETTERS.indexOf(last);
        return check >= 0 && CheckDigits.luhn(body.substring(1, 8) + check);
    }
}
