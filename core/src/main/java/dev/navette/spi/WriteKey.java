package dev.navette.spi;

import java.util.Objects;

/**
 * A name for one attempt to write a batch: what systems call an idempotency key. The attempt has it in every call, in this
 * process and after a restart, when {@link Writer#resolve} is asked about it. A later attempt at the same elements may
 * have another key, so that a key alone does not make a create harmless.
 *
 * @param text 32 characters, letters and digits
 */
public record WriteKey(String text) {

    public WriteKey {
        Objects.requireNonNull(text, "text");
    }
}
