package dev.navette.testkit.faults;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.navette.spi.Attempt;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

/** A shop that refuses a request as a whole when a culprit is in it, and does not say which. */
final class RefusesWhole implements Tap {

    private final Set<String> culprits;

    RefusesWhole(String... culprits) {
        this.culprits = new HashSet<>(List.of(culprits));
    }

    /** The data are mended. */
    void refuseNoMore() {
        culprits.clear();
    }

    @Override
    public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        boolean refused =
                batch.stream().anyMatch(write -> culprits.contains(write.claim().name()));
        return refused
                ? NthWrite.each(
                        batch, name -> Outcome.refusedWhole(NthWrite.fault("400 one of them has no tax class", name)))
                : writer.write(batch, attempt);
    }
}
