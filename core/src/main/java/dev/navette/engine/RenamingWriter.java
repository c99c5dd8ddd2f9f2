package dev.navette.engine;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

/**
 * A writer that is told other names than those under which elements are read and linked.
 *
 * @param names by ours, what it is told
 */
record RenamingWriter<T>(Writer<T> real, UnaryOperator<String> names) implements Writer<T> {

    @Override
    public Limits limits() {
        return real.limits();
    }

    @Override
    public Repeat repeat(Claim claim) {
        return real.repeat(renamed(claim));
    }

    @Override
    public List<Outcome> write(List<Write<T>> batch, Attempt attempt) {
        return real.write(batch.stream().map(this::renamed).toList(), attempt);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return real.resolve(batch.stream().map(this::renamed).toList(), attempt);
    }

    private Write<T> renamed(Write<T> write) {
        return new Write<>(
                renamed(write.claim()), write.element(), write.fields(), write.parts(), write.ids(), write.kept());
    }

    private Claim renamed(Claim claim) {
        return new Claim(names.apply(claim.name()), claim.id(), claim.parts());
    }
}
