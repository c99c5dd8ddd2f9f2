package dev.navette.mapping.sales;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.navette.error.Problem;
import dev.navette.model.Checked;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;

/**
 * How the shop's numbers become codes of accounts: a prefix and the number, with zeros between them up to one length
 * (CUS-7). Customer 29 is {@code WEB00029} with the prefix {@code WEB} and 8 characters. No two numbers have one code.
 *
 * @param prefix what each code begins with
 * @param length how many characters each code has, the prefix's among them
 */
public record Numbering(
        @NotBlank String prefix, @Positive @Max(64) int length) implements Checked {

    public Numbering {
        Objects.requireNonNull(prefix, "prefix");
    }

    @Override
    public List<Problem> problems() {
        return prefix.length() < length
                ? List.of()
                : List.of(new Problem(
                        "$.length",
                        "it is " + length + ", which " + prefix + " fills alone",
                        "Leave room for the shop's numbers behind the prefix"));
    }

    /** Why a number of the shop has no code, if it has none. */
    Optional<Problem> problem(String number) {
        if (!isNumber(number)) {
            return Optional.of(new Problem(
                    "$",
                    "the shop's id " + number + " makes no account's code: it is not a number",
                    "Link the buyer to an account by hand, or choose one account for all"));
        }
        return prefix.length() + number.length() <= length
                ? Optional.empty()
                : Optional.of(new Problem(
                        "$",
                        "the code " + prefix + number + " is longer than " + length + " characters",
                        "Write a greater length or a shorter prefix in the profile"));
    }

    /** The code of a number that has no {@link #problem}. */
    String of(String number) {
        return prefix + "0".repeat(length - prefix.length() - number.length()) + number;
    }

    /** Whether both could give one code. */
    boolean meets(Numbering other) {
        boolean shorter = prefix.length() <= other.prefix.length();
        String start = shorter ? prefix : other.prefix;
        String whole = shorter ? other.prefix : prefix;
        return length == other.length
                && whole.startsWith(start)
                && whole.substring(start.length()).chars().allMatch(Numbering::isDigit);
    }

    /** A zero before it would make 029 and 29 one code. */
    private static boolean isNumber(String number) {
        return !number.startsWith("0") && number.chars().allMatch(Numbering::isDigit);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
