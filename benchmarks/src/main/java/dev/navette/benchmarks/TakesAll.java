package dev.navette.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/** A shop that takes every product at once, and keeps nothing but how many there were. */
final class TakesAll implements ProductWriter {

    private static final int BATCH = 500;

    private final AtomicLong writes = new AtomicLong();

    long writes() {
        return writes.get();
    }

    @Override
    public Limits limits() {
        return new Limits(BATCH, 1, Duration.ZERO);
    }

    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    @Override
    public List<Outcome> write(List<Write<Product>> batch, Attempt attempt) {
        return batch.stream().map(this::take).toList();
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return batch.stream().<Resolution>map(claim -> Resolution.absent()).toList();
    }

    private Outcome take(Write<Product> write) {
        return Outcome.created(new ForeignId(Long.toString(writes.incrementAndGet())));
    }
}
