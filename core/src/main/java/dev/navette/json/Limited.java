package dev.navette.json;

import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import tools.jackson.databind.node.ObjectNode;

/**
 * What annotations say of one value, in the words of JSON Schema. Those that it has no words for are left to the reader.
 *
 * @param annotations of the component
 */
record Limited(List<Annotation> annotations) {

    /** Whether null is refused. */
    boolean needed() {
        return annotations.stream()
                .anyMatch(one -> one instanceof NotNull || one instanceof NotBlank || one instanceof NotEmpty);
    }

    void describe(ObjectNode schema) {
        annotations.forEach(one -> {
            number(one, schema);
            size(one, schema);
            text(one, schema);
        });
    }

    private static void number(Annotation annotation, ObjectNode schema) {
        if (annotation instanceof Min min) {
            schema.put("minimum", min.value());
        } else if (annotation instanceof Max max) {
            schema.put("maximum", max.value());
        } else if (annotation instanceof DecimalMin min) {
            schema.put(min.inclusive() ? "minimum" : "exclusiveMinimum", new BigDecimal(min.value()));
        } else if (annotation instanceof DecimalMax max) {
            schema.put(max.inclusive() ? "maximum" : "exclusiveMaximum", new BigDecimal(max.value()));
        } else if (annotation instanceof Positive) {
            schema.put("exclusiveMinimum", 0);
        } else if (annotation instanceof PositiveOrZero) {
            schema.put("minimum", 0);
        }
    }

    private static void size(Annotation annotation, ObjectNode schema) {
        if (annotation instanceof NotEmpty) {
            schema.put("min" + counted(schema), 1);
        } else if (annotation instanceof Size size) {
            schema.put("min" + counted(schema), size.min());
            schema.put("max" + counted(schema), size.max());
        }
    }

    private static void text(Annotation annotation, ObjectNode schema) {
        if (annotation instanceof NotBlank) {
            schema.put("pattern", "\\S");
        } else if (annotation instanceof Pattern pattern) {
            schema.put("pattern", "^(?:" + pattern.regexp() + ")$");
        }
    }

    private static String counted(ObjectNode schema) {
        return switch (schema.path("type").asString("")) {
            case "array" -> "Items";
            case "object" -> "Properties";
            default -> "Length";
        };
    }
}
