package dev.navette;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.navette.engine.Engine;

/**
 * What the articles of one profile are linked to in its shop (ART-23). Thread-safe; usable until its {@link Navette} is
 * closed.
 */
public final class Links {

    private final Engine engine;
    private final long pair;
    private final List<String> tasks;

    Links(Engine engine, long pair, List<String> tasks) {
        this.engine = engine;
        this.pair = pair;
        this.tasks = tasks;
    }

    /**
     * Forgets what these names are linked to and all that was written under them, and hints them to the profile's flows:
     * their next run looks for each in the shop, takes over what it finds, and creates what is not there where it may.
     * For products that were deleted in the shop, as a survey names them. Of a product with variants, unlink the variants
     * that are gone too: each has a link of its own.
     *
     * <p>A name of which a write has begun stays linked, since what became of the write must be asked for first.
     *
     * @param names our names: references, and names of groups
     * @return the names that were unlinked
     * @throws dev.navette.error.AlreadyRunningException when a flow of the profile runs
     */
    public Set<String> unlink(Collection<String> names) {
        return engine.unlink(pair, tasks, names);
    }
}
