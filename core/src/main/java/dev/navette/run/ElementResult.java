package dev.navette.run;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;

/**
 * What became of one element.
 *
 * @param name our name of it: a reference, or {@code file:line}
 * @param result which of the outcomes
 * @param note why, where there is something to say; for a fault its message
 * @param fault what a person should read and do, or null
 */
public record ElementResult(
        String name,
        Result result,
        @Nullable String note,
        @Nullable Fault fault) {

    public ElementResult {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(result, "result");
    }

    /** One of which there is nothing more to say. */
    public static ElementResult of(String name, Result result) {
        return new ElementResult(name, result, null, null);
    }

    /** One with a reason: why it was ignored, or waits. */
    public static ElementResult of(String name, Result result, String note) {
        return new ElementResult(name, result, note, null);
    }

    /** One that did not go through; the note is the fault's whole message. */
    public static ElementResult of(String name, Result result, Fault fault) {
        return new ElementResult(name, result, fault.message(), fault);
    }
}
