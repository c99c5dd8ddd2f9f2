package dev.navette;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

import dev.navette.engine.Engine;
import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.mapping.Matching;
import dev.navette.model.Constraints;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.LinkReport;

/**
 * What the articles of one profile are linked to in its shop (ART-23). Thread-safe; usable until its {@link Navette} is
 * closed.
 */
public final class Links {

    private final Engine engine;
    private final String profile;
    private final long pair;
    private final List<String> tasks;
    private final BiFunction<Matching, BooleanSupplier, LinkReport> linkRun;

    Links(
            Engine engine,
            String profile,
            long pair,
            List<String> tasks,
            BiFunction<Matching, BooleanSupplier, LinkReport> linkRun) {
        this.engine = engine;
        this.profile = profile;
        this.pair = pair;
        this.tasks = tasks;
        this.linkRun = linkRun;
    }

    /**
     * Reads all articles and all that the shop lists, on the calling thread, and links what a pair of fields says is the
     * same, pairs in the order in which they stand. Writes nothing in either system. What several claim is reported and not
     * linked; for what no pair finds, the report has suggestions. Links that are there stay.
     *
     * @throws dev.navette.error.InvalidSettingsException when a pair names a field that no article has
     * @throws dev.navette.error.MissingRoleException when one of the systems cannot be read whole
     * @throws dev.navette.error.AlreadyRunningException when another link run between these accounts is under way
     */
    public LinkReport match(Matching matching) {
        return match(matching, () -> false);
    }

    /**
     * Links until it is asked to stop; what is linked by then stays.
     *
     * @param stop asked between pages
     */
    public LinkReport match(Matching matching, BooleanSupplier stop) {
        List<Problem> problems = Constraints.problems(matching, "$");
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException("The matching", problems);
        }
        return linkRun.apply(matching, stop);
    }

    /**
     * Links a name to an id of the shop because a person says so, and hints the name to the profile's flows. What is linked
     * is not looked at: a wrong id is found out when something is written.
     *
     * @param kind {@link LinkKind#PRODUCT} for a page, {@link LinkKind#SELLABLE} for what is sold; a simple article has a
     *     link of each kind
     * @param name our name: a reference, or the name of a group
     * @throws InvalidSettingsException when another name has that id: unlink it first
     * @throws dev.navette.error.AlreadyRunningException when a flow of the profile runs
     */
    public void link(LinkKind kind, String name, ForeignId id) {
        engine.link(profile, pair, tasks, kind, name, id);
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
