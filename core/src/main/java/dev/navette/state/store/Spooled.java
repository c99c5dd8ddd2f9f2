package dev.navette.state.store;

import org.jspecify.annotations.Nullable;

/**
 * An element of the source that waits on the disk, or of which is known to what group it belongs.
 *
 * @param name its name in the source
 * @param group what it is gathered into, or the empty text when only its content is kept
 * @param run the run that read it last, or 0 once that has delivered it
 * @param due whether its group is to be delivered: something of it was read or went away since it last was
 * @param content its text, or null when it is not kept (any more)
 */
public record Spooled(
        String name,
        String group,
        long run,
        boolean due,
        @Nullable String content) {}
