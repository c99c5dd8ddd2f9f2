package dev.navette.spi;

import java.util.Objects;

/**
 * A place in a source, issued and understood by its reader alone. Whatever changed after it was issued is read at least
 * once from it on.
 *
 * @param text at most 2,000 characters; never a secret
 */
public record Watermark(String text) {

    public Watermark {
        Objects.requireNonNull(text, "text");
    }
}
