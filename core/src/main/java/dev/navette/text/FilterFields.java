package dev.navette.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.model.Filter;

/**
 * The fields by which elements can be filtered in memory: names, types, and how each is read. Immutable; add fields with
 * the methods of their types.
 *
 * <p>Names are found exactly as written. A text may be asked for texts, a number for numbers and for texts that are one
 * ({@code PV = '2.00'}), a date for dates and for texts that are one, true or false for these words with {@code =},
 * {@code <>} and {@code in}; {@code like} asks texts only. A condition on a field that says nothing is unknown, as
 * {@link Filter} has it.
 */
public final class FilterFields<T> {

    private final Map<String, FilterField<T, ?>> fields;

    private FilterFields(Map<String, FilterField<T, ?>> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    /** Reads one field of an element: a pure function, called for each element and condition. */
    @FunctionalInterface
    public interface Accessor<T, V> {

        /** The field's value, or null where the element does not say one. */
        @Nullable
        V of(T element);
    }

    /** No field yet. */
    public static <T> FilterFields<T> none() {
        return new FilterFields<>(Map.of());
    }

    /**
     * The same, with one more field of texts.
     *
     * @throws IllegalArgumentException when there is a field of this name
     */
    public FilterFields<T> text(String name, Accessor<T, String> accessor) {
        return with(name, ValueType.TEXT, accessor);
    }

    /**
     * The same, with one more field of numbers.
     *
     * @throws IllegalArgumentException when there is a field of this name
     */
    public FilterFields<T> decimal(String name, Accessor<T, BigDecimal> accessor) {
        return with(name, ValueType.DECIMAL, accessor);
    }

    /**
     * The same, with one more field of dates.
     *
     * @throws IllegalArgumentException when there is a field of this name
     */
    public FilterFields<T> day(String name, Accessor<T, LocalDate> accessor) {
        return with(name, ValueType.DAY, accessor);
    }

    /**
     * The same, with one more field that is true or false.
     *
     * @throws IllegalArgumentException when there is a field of this name
     */
    public FilterFields<T> truth(String name, Accessor<T, Boolean> accessor) {
        return with(name, ValueType.TRUTH, accessor);
    }

    /** The names, in the order in which they were added. */
    public Set<String> names() {
        return fields.keySet();
    }

    /**
     * The filter as a predicate, everything in it looked up and converted once. Thread-safe as far as the accessors are.
     *
     * @throws InvalidSettingsException with every field that is not known and every value that does not fit
     */
    public Predicate<T> bind(Filter filter) {
        var binding = new FilterBinding<>(fields);
        Predicate<T> predicate = binding.bind(filter);
        if (!binding.problems().isEmpty()) {
            throw new InvalidSettingsException("The filter", binding.problems());
        }
        return predicate;
    }

    /** Why {@link #bind} would refuse the filter; empty when it does not. */
    public List<Problem> problems(Filter filter) {
        var binding = new FilterBinding<>(fields);
        binding.bind(filter);
        return binding.problems();
    }

    private <V> FilterFields<T> with(String name, ValueType<V> type, Accessor<T, V> accessor) {
        Objects.requireNonNull(accessor, "accessor");
        if (fields.containsKey(Objects.requireNonNull(name, "name"))) {
            throw new IllegalArgumentException("there is a field " + name + " already");
        }
        var more = new LinkedHashMap<>(fields);
        more.put(name, new FilterField<>(type, accessor));
        return new FilterFields<>(more);
    }
}
