package dev.navette.model.sales;

/** The sums that tell a digit misread in a business number; each takes ASCII digits. */
final class CheckDigits {

    private CheckDigits() {}

    /** Luhn's formula (ISO/IEC 7812-1): every second digit from the right counts twice; the sum is a multiple of ten. */
    static boolean luhn(String digits) {
        return luhnSum(digits) % 10 == 0;
    }

    /** Luhn's sum; the last digit counts once. */
    static int luhnSum(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, weight = 1; i >= 0; i--, weight = 3 - weight) {
            int weighed = weight * at(digits, i);
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }

    /** ISO/IEC 7064, MOD 11,10: the last digit is the check digit. */
    static boolean mod1110(String digits) {
        int product = 10;
        int last = digits.length() - 1;
        for (int i = 0; i < last; i++) {
            int sum = (at(digits, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (product + at(digits, last)) % 10 == 1;
    }

    /** The sum of the first digits, each with its weight. */
    static int weighed(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * at(digits, i);
        }
        return sum;
    }

    static int sum(String digits) {
        return digits.chars().map(digit -> digit - '0').sum();
    }

    static int at(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
