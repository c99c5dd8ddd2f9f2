package dev.navette.http;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Where JSON is not what was expected, and what was; never its value. */
final class Misfit {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(BigDecimal.class, double.class, Double.class, float.class, Float.class, Number.class);

    private Misfit() {}

    /** {@code $.variations[2].stock_quantity: it is no whole number}. */
    static String words(JacksonException misfit) {
        return path(misfit.getPath()) + ": it is " + wanted(target(misfit));
    }

    private static @Nullable Class<?> target(JacksonException misfit) {
        if (misfit instanceof MismatchedInputException mismatched) {
            return mismatched.getTargetType();
        }
        return misfit instanceof InputCoercionException tooLarge ? tooLarge.getTargetType() : null;
    }

    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder("$");
        for (JacksonException.Reference reference : references) {
            String name = reference.getPropertyName();
            if (name == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append('.').append(MaskedJson.name(name));
            }
        }
        return path.toString();
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "not what was expected";
        }
        if (WHOLE.contains(type)) {
            return "no whole number, or too large";
        }
        if (NUMBERS.contains(type)) {
            return "no number";
        }
        if (type == String.class) {
            return "no text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "neither true nor false";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "no list";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "no object" : "no " + type.getSimpleName();
    }
}
