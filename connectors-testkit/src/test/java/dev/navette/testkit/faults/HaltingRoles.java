package dev.navette.testkit.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.Faults;

/**
 * Roles as one process sees them: each call is a step at which the process may die.
 *
 * @param oneByOne whether a batch leaves as one request for each element, with a step for each, so that the process may
 *     die in the middle of a batch
 */
record HaltingRoles(Steps steps, boolean oneByOne) implements Faults {

    @Override
    public <R> R ask(String name, Supplier<R> question) {
        return steps.step(name, question);
    }

    @Override
    public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        if (!oneByOne) {
            return steps.step("write", () -> writer.write(batch, attempt));
        }
        var outcomes = new ArrayList<Outcome>(batch.size());
        for (Write<T> write : batch) {
            outcomes.addAll(steps.step("write " + write.claim().name(), () -> writer.write(List.of(write), attempt)));
        }
        return outcomes;
    }

    @Override
    public <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
        return steps.step("resolve", () -> writer.resolve(batch, attempt));
    }
}
