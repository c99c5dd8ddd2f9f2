package dev.navette.flow;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.meta.Incubating;
import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.Named;

/**
 * A field of what is written, and how its value is compared: it travels only when it differs from the one last written.
 *
 * @param field which one
 * @param value null where the element does not say the field: it is then left alone
 * @param names other things that the value names, whose ids must be known to write it: related articles, categories,
 *     pictures. What has no id yet is made, where the sink can make it, or waits: the field is written without it, and
 *     again once it is there
 */
@Incubating
public record Tracked<T>(Field field, Function<T, @Nullable FieldValue> value, Function<T, List<Named>> names) {

    public Tracked {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(names, "names");
    }

    /** A field that names nothing else. */
    public Tracked(Field field, Function<T, @Nullable FieldValue> value) {
        this(field, value, element -> List.of());
    }
}
