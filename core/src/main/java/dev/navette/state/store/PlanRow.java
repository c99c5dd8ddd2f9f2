package dev.navette.state.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.navette.run.Counts;

/**
 * A plan as it is kept.
 *
 * @param plan its number
 * @param pair the pair of accounts that it was made for
 * @param shadow the pair under which the planning run works: it sees what {@code pair} has, and what it writes is seen
 *     under {@code shadow} alone
 * @param profile what was planned
 * @param made when planning began
 * @param ended when planning ended, or null while it is under way, or when its process died
 * @param complete whether it then had all that there is to plan
 * @param counts what would become of the elements; nothing yet while it is under way
 */
public record PlanRow(
        long plan,
        long pair,
        long shadow,
        String profile,
        Instant made,
        @Nullable Instant ended,
        boolean complete,
        Counts counts) {}
