package dev.navette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.navette.error.HintRefusedException;
import dev.navette.error.MissingRoleException;
import dev.navette.flow.Flow;
import dev.navette.profile.Profile;
import dev.navette.spi.Connector;
import dev.navette.spi.Hint;
import dev.navette.spi.Hints;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/** A message to a profile's webhook: who of its two systems understands it, and whose inbox its names go to (RUN-8). */
final class Webhook {

    private final Profile profile;
    private final Store store;
    private final long pair;

    Webhook(Profile profile, Store store, long pair) {
        this.profile = profile;
        this.store = store;
        this.pair = pair;
    }

    /** Puts the names of a message into the inboxes of the flows that read them; how many names there were. */
    int take(List<Connector> systems, Map<String, List<String>> headers, byte[] body) {
        var byTask = new TreeMap<String, TreeSet<String>>();
        for (Hint hint : understood(systems, lowerCase(headers), body)) {
            for (Flow flow : profile.flows()) {
                if (flow.pipeline().source().reader().equals(hint.reader())) {
                    byTask.computeIfAbsent(flow.task(), any -> new TreeSet<>()).add(hint.name());
                }
            }
        }
        byTask.forEach((task, names) -> store.hint(new TaskKey(pair, task), names));
        return (int)
                byTask.values().stream().flatMap(TreeSet::stream).distinct().count();
    }

    /** What the first system says that believes it; where none does, what the first had against it. */
    private List<Hint> understood(List<Connector> systems, Map<String, List<String>> headers, byte[] body) {
        List<Hints> roles = systems.stream()
                .flatMap(system -> system.role(Hints.class).stream())
                .toList();
        var refusals = new ArrayList<HintRefusedException>();
        for (Hints role : roles) {
            try {
                return role.hints(headers, body.clone());
            } catch (HintRefusedException refused) {
                refusals.add(refused);
            }
        }
        if (refusals.isEmpty()) {
            throw new MissingRoleException("Neither system of profile " + profile.name() + " has "
                    + Hints.class.getSimpleName() + ", which a message to the webhook needs. Take the webhook away, or"
                    + " connect a system that sends messages.");
        }
        throw refusals.get(0);
    }

    /** Names of headers mean the same in any case; a name that came in several gets all their values. */
    private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
        var lower = new TreeMap<String, List<String>>();
        headers.forEach((name, values) -> lower.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                .addAll(values));
        return lower;
    }
}
