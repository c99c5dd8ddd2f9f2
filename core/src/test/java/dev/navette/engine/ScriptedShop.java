package dev.navette.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.navette.error.Fault;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.Reference;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connector;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Role;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.Write;

/** A shop that does as it is told; told nothing, it takes what is written and finds what it has. */
final class ScriptedShop implements Connector, ProductWriter, SellableFinder {

    /** How it answers a write, how a question, how a search. */
    BiFunction<List<Write<Product>>, Attempt, List<Outcome>> writing = (batch, attempt) -> takeAll(batch);

    BiFunction<List<Claim>, Attempt, List<Resolution>> resolving = (batch, attempt) -> lookFor(batch);
    Function<Collection<Reference>, Map<Reference, List<ForeignId>>> finding = this::search;

    Limits limits = new Limits(10, 1, Duration.ZERO);

    /** What a second create does. */
    Repeat creating = Repeat.HARMLESS;

    boolean closed;

    private final Map<String, List<ForeignId>> products = new LinkedHashMap<>();
    private final List<List<String>> writes = new ArrayList<>();
    private final List<List<String>> questions = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final Map<String, Set<? extends Field>> lastFields = new LinkedHashMap<>();
    private int ids;
    private int creates;

    /** Puts a product there by hand. */
    synchronized ForeignId has(String reference) {
        var id = new ForeignId("P" + ++ids);
        products.computeIfAbsent(reference, none -> new ArrayList<>()).add(id);
        return id;
    }

    /** Gives a product another reference by hand. */
    synchronized void renamed(String from, String to) {
        products.put(to, products.remove(from));
    }

    /** Takes what is written, as a shop does that doubles what it is sent twice where that is harmful. */
    synchronized Outcome take(Write<Product> write) {
        String name = write.claim().name();
        taken.add(name);
        lastFields.put(name, write.fields());
        ForeignId id = write.claim().id();
        if (id != null) {
            return Outcome.updated(id);
        }
        List<ForeignId> there = products.getOrDefault(name, List.of());
        if (!there.isEmpty() && creating == Repeat.HARMLESS) {
            return Outcome.updated(there.get(0));
        }
        creates++;
        return Outcome.created(has(name));
    }

    List<Outcome> takeAll(List<Write<Product>> batch) {
        return batch.stream().map(this::take).toList();
    }

    synchronized List<Resolution> lookFor(List<Claim> batch) {
        return batch.stream()
                .<Resolution>map(claim -> {
                    List<ForeignId> ids = products.getOrDefault(claim.name(), List.of());
                    return switch (ids.size()) {
                        case 0 -> Resolution.absent();
                        case 1 -> Resolution.found(ids.get(0));
                        default -> new Resolution.Several(ids);
                    };
                })
                .toList();
    }

    /** The names of each call that wrote, in the order called. */
    synchronized List<List<String>> writes() {
        return List.copyOf(writes);
    }

    /** The names of each call that asked. */
    synchronized List<List<String>> questions() {
        return List.copyOf(questions);
    }

    /** The names that were taken, as often as they were. */
    synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    /** How many products writes have made. */
    synchronized int creates() {
        return creates;
    }

    synchronized Set<? extends Field> lastFields(String name) {
        return lastFields.getOrDefault(name, Set.of());
    }

    static Fault noAnswer(String name) {
        return Fault.of("The shop did not answer", "shop-fr", "article " + name, "Run the task again");
    }

    static Fault refusal(String name) {
        return new Fault(
                "The shop refused the article",
                "shop-fr",
                "article " + name,
                "400, a word is not allowed",
                "Write it otherwise");
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Repeat repeat(Claim claim) {
        return claim.known().isPresent() ? Repeat.HARMLESS : creating;
    }

    @Override
    public List<Outcome> write(List<Write<Product>> batch, Attempt attempt) {
        synchronized (this) {
            writes.add(batch.stream().map(write -> write.claim().name()).toList());
        }
        return writing.apply(batch, attempt);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        synchronized (this) {
            questions.add(batch.stream().map(Claim::name).toList());
        }
        return resolving.apply(batch, attempt);
    }

    @Override
    public Map<Reference, List<ForeignId>> find(Collection<Reference> keys) {
        return finding.apply(keys);
    }

    @Override
    public <R extends Role> Optional<R> role(Class<R> role) {
        return role.isInstance(this) ? Optional.of(role.cast(this)) : Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
    }

    private synchronized Map<Reference, List<ForeignId>> search(Collection<Reference> keys) {
        return keys.stream()
                .collect(Collectors.toMap(
                        Function.identity(), key -> List.copyOf(products.getOrDefault(key.value(), List.of()))));
    }
}
