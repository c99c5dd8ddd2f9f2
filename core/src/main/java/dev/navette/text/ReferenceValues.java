package dev.navette.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Money;

/**
 * What an order or a payment gives to the placeholders of a {@link ReferenceTemplate}. Immutable. Some of it is about a
 * person: the text of it names which values there are, and not what they are.
 */
public final class ReferenceValues {

    private static final ReferenceValues NONE = new ReferenceValues(new EnumMap<>(ReferencePlaceholder.class));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final Map<ReferencePlaceholder, String> values;

    private ReferenceValues(Map<ReferencePlaceholder, String> values) {
        this.values = values;
    }

    /** Nothing yet. */
    public static ReferenceValues none() {
        return NONE;
    }

    /**
     * The same with one more value, on one line and with single blanks.
     *
     * @param value null, or blank, where there is none
     */
    public ReferenceValues with(ReferencePlaceholder placeholder, @Nullable String value) {
        Objects.requireNonNull(placeholder, "placeholder");
        var more = new EnumMap<>(values);
        String line = value == null ? "" : line(value);
        if (line.isEmpty()) {
            more.remove(placeholder);
        } else {
            more.put(placeholder, line);
        }
        return new ReferenceValues(more);
    }

    /** The same with a date. */
    public ReferenceValues on(@Nullable LocalDate date) {
        return with(ReferencePlaceholder.DATE, date == null ? null : DAY.format(date));
    }

    /** The same with the amount of a payment. */
    public ReferenceValues paying(@Nullable Money amount) {
        return with(ReferencePlaceholder.PAYMENT_AMOUNT, amount == null ? null : amount.toString());
    }

    /** Empty where there is none. */
    String of(ReferencePlaceholder placeholder) {
        return values.getOrDefault(placeholder, "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReferenceValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "values for " + values.keySet();
    }

    private static String line(String value) {
        var line = new StringBuilder(value.length());
        boolean gap = false;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (Blanks.isBlank(character) || Character.isISOControl(character)) {
                gap = true;
            } else {
                line.append(gap && !line.isEmpty() ? " " : "").append(character);
                gap = false;
            }
        }
        return line.toString();
    }
}
