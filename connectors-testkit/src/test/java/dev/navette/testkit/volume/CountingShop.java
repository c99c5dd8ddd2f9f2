package dev.navette.testkit.volume;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import dev.navette.model.Account;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.Reference;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.Write;

/** A shop that counts what it is sent and keeps nothing else; it finds something for each lot that is looked for. */
final class CountingShop implements ProductWriter, SellableFinder {

    private final Limits limits;
    private final Repeat creating;
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong variants = new AtomicLong();
    private final AtomicLong changed = new AtomicLong();
    private final AtomicLong batches = new AtomicLong();
    private final AtomicLong lookedFor = new AtomicLong();

    /**
     * A shop that nothing was sent to.
     *
     * @param creating what it does with a second creation of one name
     */
    CountingShop(int batch, int parallel, Repeat creating) {
        this.limits = new Limits(batch, parallel, Duration.ZERO);
        this.creating = creating;
    }

    Connection<?> connection() {
        return Connection.live(new Account("volume", "shop"), this);
    }

    long created() {
        return created.get();
    }

    long variants() {
        return variants.get();
    }

    long changed() {
        return changed.get();
    }

    long batches() {
        return batches.get();
    }

    /** {@code 300 created, 50 variants, 0 changed, 300 looked for}. */
    @Override
    public String toString() {
        return created + " created, " + variants + " variants, " + changed + " changed, " + lookedFor + " looked for";
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Repeat repeat(Claim claim) {
        return claim.complete() ? Repeat.HARMLESS : creating;
    }

    @Override
    public List<Outcome> write(List<Write<Product>> batch, Attempt attempt) {
        batches.incrementAndGet();
        return batch.stream().map(this::write).toList();
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        lookedFor.addAndGet(batch.size());
        return batch.stream().<Resolution>map(claim -> Resolution.absent()).toList();
    }

    /** It has a lot for each article; of every twentieth, five lead to one. */
    @Override
    public Map<Reference, List<ForeignId>> find(Collection<Reference> keys) {
        return keys.stream().collect(Collectors.toMap(key -> key, key -> List.of(lot(key))));
    }

    private static ForeignId lot(Reference key) {
        int number = Integer.parseInt(key.value().substring(GeneratedErp.LOT.length()));
        return new ForeignId(GeneratedErp.isKin(number) ? "BOX-" + number / GeneratedErp.BOX : key.value());
    }

    private Outcome write(Write<Product> write) {
        ForeignId id = write.claim().id();
        boolean there = id != null;
        ForeignId now = id == null ? new ForeignId(Long.toString(created.incrementAndGet())) : id;
        if (there) {
            changed.incrementAndGet();
        }
        var parts = new HashMap<String, ForeignId>();
        for (Claim part : write.claim().parts()) {
            parts.put(part.name(), part.known().orElseGet(() -> new ForeignId("V" + variants.incrementAndGet())));
        }
        Outcome.Effect effect = there ? Outcome.Effect.UPDATED : Outcome.Effect.CREATED;
        return new Outcome.Done(effect, now, parts, Set.of());
    }
}
