package dev.navette.model;

import java.util.List;
import java.util.Objects;

/**
 * Which elements are meant (ART-4), as a tree of conditions on named fields. Immutable; {@code toString} is filter text
 * that {@link #parse} makes an equal filter of, within the limits of a text.
 *
 * <pre>{@code
 * Id like 'EM%' and (xx_Couleur in ('bleu', 'vert') or not [Prix net] between 10 and 19.90)
 * ModifiedDate >= '2026-11-20' and Caption is not null and Published = true
 * }</pre>
 *
 * <p><b>Text.</b> Words are read in upper and lower case; {@code not} binds before {@code and}, {@code and} before {@code
 * or}. A field is a word of letters, digits, {@code _} and {@code .}, and any other name in double quotes or square
 * brackets; its case counts. Texts stand in single quotes, a quote within one is doubled. Numbers have a point and no
 * exponent. {@code '2026-11-20'} is a text, which a field of dates takes as a date; {@code date '2026-11-20'} is a date
 * in any case. A text has at most 10,000 characters, 100 levels and 1,000 values in an {@code in}.
 *
 * <p><b>Meaning</b>, as in SQL: a condition on a field that says nothing is <em>unknown</em>, {@code <>} and {@code not}
 * included, and only what is true is selected; {@code is null} alone asks for such fields. An empty text is not null.
 * Texts are compared by code point and with their case, numbers by value (2 is 2.00).
 *
 * <p><b>Connectors</b> that let their system filter translate by a switch over {@link #kind}, and refuse what they cannot
 * translate by naming it ({@link #uses}, {@link FilterUses#beyond}): a condition that is left out would select something else.
 * Where their system compares otherwise, without case for example, their page says so. Which values a field may be
 * compared with is for who knows its type.
 */
public sealed interface Filter {

    /** Switch on it without a default: a new kind then fails the build. */
    enum Kind {
        AND("and"),
        OR("or"),
        NOT("not"),
        /** By an {@link Operator}. */
        COMPARISON("a comparison"),
        LIKE("like"),
        IN("in"),
        BETWEEN("between"),
        IS_NULL("is null");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What a person reads of it. */
        public String word() {
            return word;
        }
    }

    /** How a field is compared with one value. Switch on it without a default. */
    enum Operator {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As it stands in a filter text. */
        public String sign() {
            return sign;
        }

        /** Whether it holds for the answer of a {@link Comparable#compareTo}. */
        public boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case NOT_EQUAL -> comparison != 0;
                case LESS -> comparison < 0;
                case LESS_OR_EQUAL -> comparison <= 0;
                case GREATER -> comparison > 0;
                case GREATER_OR_EQUAL -> comparison >= 0;
            };
        }
    }

    /** Every part is true. Parts that are an {@code and} themselves are taken up: there is one form. */
    record And(List<Filter> parts) implements Filter {

        /** @throws IllegalArgumentException when there are fewer than two parts, or more than 100 levels */
        public And {
            parts = FilterTree.joined(Kind.AND, parts);
        }

        @Override
        public Kind kind() {
            return Kind.AND;
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** At least one part is true. Parts that are an {@code or} themselves are taken up: there is one form. */
    record Or(List<Filter> parts) implements Filter {

        /** @throws IllegalArgumentException when there are fewer than two parts, or more than 100 levels */
        public Or {
            parts = FilterTree.joined(Kind.OR, parts);
        }

        @Override
        public Kind kind() {
            return Kind.OR;
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** The part is false; where the part is unknown, so is this. */
    record Not(Filter part) implements Filter {

        /** @throws IllegalArgumentException when there are more than 100 levels */
        public Not {
            FilterTree.checkDepth(List.of(part));
        }

        @Override
        public Kind kind() {
            return Kind.NOT;
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /**
     * A field compared with one value: {@code PV >= 10}.
     *
     * @param field its name: not blank, without control characters, at most 128 characters
     */
    record Comparison(String field, Operator operator, FilterValue value) implements Filter {

        public Comparison {
            FilterWords.checkName(field);
            Objects.requireNonNull(operator, "operator");
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Kind kind() {
            return Kind.COMPARISON;
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /**
     * A text of this pattern: {@code Id like 'EM%'}.
     *
     * @param field its name: not blank, without control characters, at most 128 characters
     */
    record Like(String field, LikePattern pattern) implements Filter {

        public Like {
            FilterWords.checkName(field);
            Objects.requireNonNull(pattern, "pattern");
        }

        @Override
        public Kind kind() {
            return Kind.LIKE;
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /**
     * One of these values: {@code Family in ('CAFE', 'THE')}.
     *
     * @param field its name: not blank, without control characters, at most 128 characters
     * @param values 1 to 1,000, in the order written
     */
    record In(String field, List<FilterValue> values) implements Filter {

        /** @throws IllegalArgumentException when there is no value, or more than 1,000 */
        public In {
            FilterWords.checkName(field);
            values = List.copyOf(values);
            if (values.isEmpty() || values.size() > FilterTree.MOST_VALUES) {
                throw new IllegalArgumentException(
                        "values are " + values.size() + ", and 1 to " + FilterTree.MOST_VALUES + " are allowed");
            }
        }

        @Override
        public Kind kind() {
            return Kind.IN;
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /**
     * From one value to another, both included: {@code PV between 10 and 20}.
     *
     * @param field its name: not blank, without control characters, at most 128 characters
     */
    record Between(String field, FilterValue from, FilterValue to) implements Filter {

        public Between {
            FilterWords.checkName(field);
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public Kind kind() {
            return Kind.BETWEEN;
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /**
     * A field that says nothing: {@code Caption is null}. Never unknown.
     *
     * @param field its name: not blank, without control characters, at most 128 characters
     */
    record IsNull(String field) implements Filter {

        public IsNull {
            FilterWords.checkName(field);
        }

        @Override
        public Kind kind() {
            return Kind.IS_NULL;
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    Kind kind();

    /**
     * The filter that a person wrote. It takes time in proportion to the text.
     *
     * @throws dev.navette.error.InvalidSettingsException with what is wrong in it: where, what was found there, what is
     *     expected, and what to write instead; up to ten problems, as far as it can be read
     */
    static Filter parse(String text) {
        return FilterParser.parse(text);
    }

    /** Both this and the other. */
    default Filter and(Filter other) {
        return new And(List.of(this, other));
    }

    /** This, the other, or both. */
    default Filter or(Filter other) {
        return new Or(List.of(this, other));
    }

    /** What this is false for; not what it is unknown for. */
    default Filter not() {
        return new Not(this);
    }

    /** What a system must know for this filter. */
    default FilterUses uses() {
        return FilterTree.uses(this);
    }
}
