package dev.navette.model;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;

import jakarta.validation.ConstraintViolation;

/** Says in plain words what a violated annotation wants. */
final class ConstraintWords {

    private static final int SHOWN = 80;

    private ConstraintWords() {}

    static Problem problem(ConstraintViolation<?> violation, String path) {
        Object value = violation.getInvalidValue();
        String own = violation.getMessage();
        if (!own.startsWith("{")) {
            return ownWords(own, path);
        }
        String what = value == null ? "missing" : "it is " + shown(value);
        return new Problem(path, what, remedy(violation));
    }

    private static Problem ownWords(String own, String path) {
        int stop = own.indexOf(". ");
        return stop < 0
                ? new Problem(path, own, "Correct it")
                : new Problem(path, own.substring(0, stop), own.substring(stop + 2));
    }

    private static String remedy(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        Object bound = attributes.get("value");
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (name) {
            case "NotNull" -> "Give it a value";
            case "NotBlank" -> "Write a text that is not blank";
            case "NotEmpty" -> "Give at least one";
            case "Positive" -> "Write a number above 0";
            case "PositiveOrZero" -> "Write 0 or a number above it";
            case "Min", "DecimalMin" -> "Write at least " + bound;
            case "Max", "DecimalMax" -> "Write at most " + bound;
            case "Size" -> "Keep its size between " + attributes.get("min") + " and " + attributes.get("max");
            case "Pattern" -> "Write it in the form " + attributes.get("regexp");
            default -> "Correct it: it breaks the rule " + name;
        };
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        if (text.isBlank()) {
            return "blank";
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return "of the wrong size";
        }
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
