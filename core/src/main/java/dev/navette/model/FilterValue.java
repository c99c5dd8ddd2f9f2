package dev.navette.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A value that a filter compares a field with. {@code toString} is how filter text has it. */
public sealed interface FilterValue {

    /** Also the type of a field. Switch on it without a default: a new kind then fails the build. */
    enum Kind {
        TEXT,
        DECIMAL,
        DAY,
        TRUTH
    }

    /** A text: {@code 'EM-1'}. */
    record Text(String text) implements FilterValue {

        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public String toString() {
            return FilterText.quoted(text);
        }
    }

    /**
     * A number: {@code 12.5}. 2 and 2.00 are one.
     *
     * @param number of at most 40 digits before the point and 40 after it
     */
    record Decimal(BigDecimal number) implements FilterValue {

        private static final int MOST_DIGITS = 40;
        private static final int LONGEST = 2 * MOST_DIGITS + "-.".length();

        /** @throws IllegalArgumentException when the number has too many digits */
        public Decimal {
            if (!fits(number)) {
                throw new IllegalArgumentException("number has too many digits");
            }
            number = Numbers.plain(number);
        }

        /** The number, or nothing when this is not one as filter text has it: digits, a sign, a point. */
        public static Optional<Decimal> parse(String written) {
            int from = written.startsWith("-") ? 1 : 0;
            int point = written.indexOf('.');
            int end = point < 0 ? written.length() : point;
            boolean complete = digits(written, from, end) && (point < 0 || digits(written, end + 1, written.length()));
            return complete && written.length() <= LONGEST
                    ? Optional.of(new BigDecimal(written)).filter(Decimal::fits).map(Decimal::new)
                    : Optional.empty();
        }

        @Override
        public Kind kind() {
            return Kind.DECIMAL;
        }

        @Override
        public String toString() {
            return number.toPlainString();
        }

        /** A number of a few characters can have millions of digits: 1E+1000000. */
        private static boolean fits(BigDecimal number) {
            BigDecimal shortest = number.stripTrailingZeros();
            return shortest.scale() <= MOST_DIGITS && (long) shortest.precision() - shortest.scale() <= MOST_DIGITS;
        }

        private static boolean digits(String text, int from, int end) {
            return from < end
                    && text.substring(from, end).chars().allMatch(character -> character >= '0' && character <= '9');
        }
    }

    /**
     * A date: {@code date '2026-11-20'}.
     *
     * @param day of the years 0 to 9999
     */
    record Day(LocalDate day) implements FilterValue {

        private static final int LENGTH = "2026-11-20".length();

        /** @throws IllegalArgumentException when the year has not four digits */
        public Day {
            if (day.toString().length() != LENGTH) {
                throw new IllegalArgumentException("day is not of a year of four digits: " + day);
            }
        }

        /** The date, or nothing when this is not one in the form {@code 2026-11-20}. */
        public static Optional<Day> parse(String written) {
            if (written.length() != LENGTH) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Day(LocalDate.parse(written)));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }

        @Override
        public Kind kind() {
            return Kind.DAY;
        }

        @Override
        public String toString() {
            return "date '" + day + "'";
        }
    }

    /** {@code true} or {@code false}. */
    record Truth(boolean truth) implements FilterValue {

        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }

        @Override
        public String toString() {
            return String.valueOf(truth);
        }
    }

    Kind kind();

    static FilterValue of(String text) {
        return new Text(text);
    }

    /**
     * A number.
     *
     * @throws IllegalArgumentException when it has more than 40 digits before the point, or after it
     */
    static FilterValue of(BigDecimal number) {
        return new Decimal(number);
    }

    /**
     * A date.
     *
     * @throws IllegalArgumentException when the year has not four digits
     */
    static FilterValue of(LocalDate day) {
        return new Day(day);
    }

    static FilterValue of(boolean truth) {
        return new Truth(truth);
    }
}
