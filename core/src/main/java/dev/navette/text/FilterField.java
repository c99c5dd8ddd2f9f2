package dev.navette.text;

import java.util.function.Predicate;

import dev.navette.text.FilterFields.Accessor;

/**
 * A field, and how it becomes part of a predicate.
 *
 * @param type of its values
 * @param accessor reads one
 */
record FilterField<T, V>(ValueType<V> type, Accessor<T, V> accessor) {

    /** What says something, and passes the test; or fails it, when that is what is asked for. */
    Predicate<T> passing(Predicate<? super V> test, boolean wanted) {
        return element -> {
            V value = accessor.of(element);
            return value != null && test.test(value) == wanted;
        };
    }

    /** What says nothing; or something, when that is what is asked for. */
    Predicate<T> absent(boolean wanted) {
        return element -> (accessor.of(element) == null) == wanted;
    }
}
