package dev.navette.spi;

import java.util.Objects;

/**
 * A name for one attempt to write a batch: what systems call an idempotency key. The attempt has it in every call, in this
 * process and after a restart, when {@link Writer#resolve} is asked about it. A later attempt at the same elements may
 * have another key, so that a key alone does not make a create harmless; it may also have the same one, where the same thing is
 * wished again, so that a change which must be made again needs the attempt's {@link Attempt#startedAt} beside it.
 *
 * @param text 32 characters, letters and digits
 */
public record WriteKey(String text) {

    public WriteKey {
        Objects.requireNonNull(text, "text");
    }
}
