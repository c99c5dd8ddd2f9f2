package dev.navette.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountKeys;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.spi.AccountFinder;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.Finder;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

/** A system whose search finds what is new only after a while. */
final class LaggingSearch implements Faults {

    private final MovableClock clock;
    private final Duration lag;
    private final Map<ForeignId, Instant> shows = new ConcurrentHashMap<>();

    LaggingSearch(MovableClock clock, Duration lag) {
        this.clock = clock;
        this.lag = lag;
    }

    @Override
    public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        List<Outcome> outcomes = writer.write(batch, attempt);
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Done done && done.effect() == Outcome.Effect.CREATED) {
                shows.put(done.id(), clock.instant().plus(lag));
            }
        }
        return outcomes;
    }

    @Override
    public <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
        var seen = new ArrayList<Resolution>();
        for (Resolution resolution : writer.resolve(batch, attempt)) {
            boolean hidden = resolution instanceof Resolution.Found found && isHidden(found.id());
            seen.add(hidden ? Resolution.absent() : resolution);
        }
        return seen;
    }

    @Override
    public <K> Map<K, List<ForeignId>> find(Finder<K> finder, Collection<K> keys) {
        var seen = new HashMap<K, List<ForeignId>>();
        Faults.super
                .find(finder, keys)
                .forEach((key, ids) ->
                        seen.put(key, ids.stream().filter(id -> !isHidden(id)).toList()));
        return seen;
    }

    @Override
    public List<ErpAccount> find(AccountFinder finder, AccountKeys keys) {
        return Faults.super.find(finder, keys).stream()
                .filter(account -> !isHidden(new ForeignId(account.code())))
                .toList();
    }

    @Override
    public List<ErpDocument> bearing(DocumentReader reader, Collection<ExternalReference> references) {
        return Faults.super.bearing(reader, references).stream()
                .filter(document -> !isHidden(document.id()))
                .toList();
    }

    private boolean isHidden(ForeignId id) {
        return shows.getOrDefault(id, Instant.MIN).isAfter(clock.instant());
    }
}
