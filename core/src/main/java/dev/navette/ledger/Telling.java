package dev.navette.ledger;

import java.util.List;
import java.util.function.Function;

import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

/**
 * Writes by a system's own writer what the ledger holds in another form, and notes in the ledger what is done. What it
 * writes does no harm when it is written again: where the process dies between the two, it is.
 *
 * @param <S> what the ledger holds
 * @param <T> what the system's writer takes
 */
abstract class Telling<S, T> implements Writer<S> {

    private final Writer<T> writer;
    private final Function<S, T> form;

    Telling(Writer<T> writer, Function<S, T> form) {
        this.writer = writer;
        this.form = form;
    }

    /** It is done. */
    abstract void done(S element, Outcome.Done done);

    @Override
    public final Limits limits() {
        return writer.limits();
    }

    @Override
    public final Repeat repeat(Claim claim) {
        return writer.repeat(claim);
    }

    @Override
    public final List<Outcome> write(List<Write<S>> batch, Attempt attempt) {
        List<Outcome> outcomes = writer.write(batch.stream().map(this::formed).toList(), attempt);
        for (int i = 0; i < Math.min(batch.size(), outcomes.size()); i++) {
            if (outcomes.get(i) instanceof Outcome.Done done) {
                done(batch.get(i).element(), done);
            }
        }
        return outcomes;
    }

    @Override
    public final List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return writer.resolve(batch, attempt);
    }

    private Write<T> formed(Write<S> write) {
        return new Write<>(
                write.claim(), form.apply(write.element()), write.fields(), write.parts(), write.ids(), write.kept());
    }
}
