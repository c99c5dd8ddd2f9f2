package dev.navette.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final Map<String, Family<T>> families;

    private FilterFields(Map<String, FilterField<T, ?>> fields, Map<String, Family<T>> families) {
        this.fields = Collections.unmodifiableMap(fields);
        this.families = Collections.unmodifiableMap(families);
    }

    /** Reads fields of which nobody knows the names beforehand: those that a merchant added to an ERP's own. */
    @FunctionalInterface
    public interface Family<T> {

        /** The field's value, or null where the element does not say one. */
        @Nullable
        String of(T element, String name);
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
        return new FilterFields<>(Map.of(), Map.of());
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

    /**
     * The same, with all fields of which the names begin so: {@code custom.}, for example. Their values are texts; where a
     * condition compares with numbers, dates or truths, those of them that are one are compared as such.
     */
    public FilterFields<T> family(String prefix, Family<T> family) {
        var more = new LinkedHashMap<>(families);
        more.put(Objects.requireNonNull(prefix, "prefix"), Objects.requireNonNull(family, "family"));
        return new FilterFields<>(fields, more);
    }

    /** The names, in the order in which they were added, without those of families. */
    public Set<String> names() {
        return fields.keySet();
    }

    /** Reads a field as a text, whatever its type; null when there is no field of this name. */
    public @Nullable Accessor<T, String> textOf(String name) {
        FilterField<T, ?> field = field(name);
        return field == null ? null : field.text();
    }

    /** What to write instead of a name that no field has, as a remedy. */
    public String instead(String name) {
        var known = new ArrayList<>(fields.keySet());
        families.keySet().forEach(prefix -> known.add(prefix + "…"));
        if (known.isEmpty()) {
            return "Leave the filter out; there is no field to filter by";
        }
        String all = String.join(", ", known);
        return Nearest.of(name, fields.keySet())
                .map(near -> "Write " + near + "; the fields are " + all)
                .orElseGet(() -> "Write one of " + all);
    }

    /** The field of a name, or null. */
    @Nullable
    FilterField<T, ?> field(String name) {
        FilterField<T, ?> own = fields.get(name);
        if (own != null) {
            return own;
        }
        for (Map.Entry<String, Family<T>> family : families.entrySet()) {
            String prefix = family.getKey();
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                String rest = name.substring(prefix.length());
                Family<T> of = family.getValue();
                return new FilterField<>(ValueType.TEXT, element -> of.of(element, rest), true);
            }
        }
        return null;
    }

    /**
     * The filter as a predicate, everything in it looked up and converted once. Thread-safe as far as the accessors are.
     *
     * @throws InvalidSettingsException with every field that is not known and every value that does not fit
     */
    public Predicate<T> bind(Filter filter) {
        var binding = new FilterBinding<>(this);
        Predicate<T> predicate = binding.bind(filter);
        if (!binding.problems().isEmpty()) {
            throw new InvalidSettingsException("The filter", binding.problems());
        }
        return predicate;
    }

    /** Why {@link #bind} would refuse the filter; empty when it does not. */
    public List<Problem> problems(Filter filter) {
        var binding = new FilterBinding<>(this);
        binding.bind(filter);
        return binding.problems();
    }

    private <V> FilterFields<T> with(String name, ValueType<V> type, Accessor<T, V> accessor) {
        Objects.requireNonNull(accessor, "accessor");
        if (fields.containsKey(Objects.requireNonNull(name, "name"))) {
            throw new IllegalArgumentException("there is a field " + name + " already");
        }
        var more = new LinkedHashMap<>(fields);
        more.put(name, new FilterField<>(type, accessor, false));
        return new FilterFields<>(more, families);
    }
}
