package dev.navette.http;

import java.time.Instant;
import java.util.Objects;

import dev.navette.model.Secret;

/**
 * A bearer token.
 *
 * @param value the token itself
 * @param expires from when on the service refuses it
 */
public record Token(Secret value, Instant expires) {

    public Token {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(expires, "expires");
    }
}
