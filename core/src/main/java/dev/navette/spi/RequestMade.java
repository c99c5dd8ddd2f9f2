package dev.navette.spi;

import java.time.Duration;

import dev.navette.meta.Incubating;

/**
 * A request that was made and is over, for a host's metrics; nothing of its content.
 *
 * @param connection what messages call the connection: {@code shop-fr/shop}
 * @param method {@code GET}
 * @param path without its query; ids in it are shown as {@code *}
 * @param status what was answered, or 0 where nothing was
 * @param took from sending it to the last byte of its answer
 * @param sent bytes of its body, or -1 where nobody knows
 * @param received bytes of the answer's body as they came
 * @param attempt 1 for the first time that it was sent, 2 for its first repetition
 */
@Incubating
public record RequestMade(
        String connection,
        String method,
        String path,
        int status,
        Duration took,
        long sent,
        long received,
        int attempt) {}
