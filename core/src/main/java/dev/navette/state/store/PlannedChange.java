package dev.navette.state.store;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Fingerprint;

/**
 * One field of one element that a plan would write.
 *
 * @param task the flow's task
 * @param name the element
 * @param kind what the field belongs to: the element's kind or its parts'
 * @param part the name of what the field belongs to: the element's own or a part's
 * @param field the field's code
 * @param creates whether the part would be created by it
 * @param expected the fingerprint that the store held when the plan was made, or null for none
 * @param value a hash of what would be written
 * @param before what the other side has now, as a person reads it, or null where that was not read
 * @param after what would be written, as a person reads it
 */
public record PlannedChange(
        String task,
        String name,
        String kind,
        String part,
        String field,
        boolean creates,
        @Nullable Fingerprint expected,
        Fingerprint value,
        @Nullable String before,
        String after) {

    /** The same, with what the other side has before it. */
    public PlannedChange after(@Nullable String former) {
        return new PlannedChange(task, name, kind, part, field, creates, expected, value, former, after);
    }
}
