package dev.navette.run;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One field of one element that was written, or that a plan would write.
 *
 * @param task the flow's task name
 * @param element our name of the element: its reference
 * @param part our name of what the field belongs to: the element's own, or that of one of its variants
 * @param field the field's short name
 * @param creates whether the part is new in the other system
 * @param before what the other system had, as a person reads it; null where that was not read
 * @param after what it has then
 */
public record Change(
        String task,
        String element,
        String part,
        String field,
        boolean creates,
        @Nullable String before,
        String after) {

    public Change {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(after, "after");
    }
}
