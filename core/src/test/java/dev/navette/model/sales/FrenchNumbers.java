package dev.navette.model.sales;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Made numbers that are right, and the ways in which people get them wrong. */
final class FrenchNumbers {

    private FrenchNumbers() {}

    /** Random digits, not 000 at first, with the last digit that Luhn's formula asks for. */
    static String luhn(Random random, int length) {
        return completed(1
                + random.nextInt(9)
                + random.ints(length - 2L, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining()));
    }

    /** A SIREN and five digits that agree with Luhn's formula. */
    static String siret(Random random) {
        return completed(luhn(random, 9) + String.format(Locale.ROOT, "%04d", random.nextInt(10_000)));
    }

    /** One digit read as another. */
    static String misread(String digits, int at, Random random) {
        char other = (char) ('0' + (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return digits.substring(0, at) + other + digits.substring(at + 1);
    }

    /** Two neighbours written in the wrong order. */
    static String swapped(String digits, int at) {
        return digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
    }

    /** Counted apart from the code under test: the doubled digits are those at an odd distance from the end. */
    private static String completed(String before) {
        int sum = 0;
        for (int i = 0; i < before.length(); i++) {
            int digit = before.charAt(i) - '0';
            boolean twice = (before.length() - i) % 2 == 1;
            sum += twice ? "0246813579".charAt(digit) - '0' : digit;
        }
        return before + (10 - sum % 10) % 10;
    }
}
