package dev.navette.testkit.connectors;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.Faults;

/** A system that can be switched off. */
final class OnOff implements Faults {

    private final AtomicBoolean off = new AtomicBoolean();

    /** From now on it answers nobody. */
    boolean off() {
        off.set(true);
        return true;
    }

    boolean isOff() {
        return off.get();
    }

    @Override
    public <R> R ask(String question, Supplier<R> answer) {
        check();
        return answer.get();
    }

    @Override
    public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        check();
        return writer.write(batch, attempt);
    }

    @Override
    public <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
        check();
        return writer.resolve(batch, attempt);
    }

    void check() {
        if (off.get()) {
            throw new UnreachableException(
                    Fault.of("It is switched off", "memory-erp ebp", "the whole request", "Switch it on"));
        }
    }
}
