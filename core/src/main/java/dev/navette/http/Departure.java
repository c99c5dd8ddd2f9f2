package dev.navette.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A request that is about to leave, as credentials see it.
 *
 * @param parameters of its query and of its form, as they are meant
 * @param now by the context's clock
 * @param random the context's chance
 */
record Departure(String method, URI address, List<Request.Parameter> parameters, Instant now, RandomGenerator random) {}
