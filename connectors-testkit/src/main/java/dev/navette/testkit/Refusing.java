package dev.navette.testkit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import dev.navette.error.Fault;
import dev.navette.spi.Attempt;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

/** A system that refuses elements, or every batch that one of them is in. */
record Refusing(Set<String> names, Outcome.Extent extent) implements Faults {

    @Override
    public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        if (batch.stream().noneMatch(this::isCulprit)) {
            return writer.write(batch, attempt);
        }
        return switch (extent) {
            case ELEMENT -> others(writer, batch, attempt);
            case REQUEST -> Trouble.each(batch, name -> refused("400 one of them has no tax class", name));
        };
    }

    private <T> List<Outcome> others(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        List<Write<T>> taken = batch.stream().filter(write -> !isCulprit(write)).toList();
        Iterator<Outcome> done = taken.isEmpty()
                ? List.<Outcome>of().iterator()
                : writer.write(taken, attempt).iterator();
        var outcomes = new ArrayList<Outcome>(batch.size());
        for (Write<T> write : batch) {
            outcomes.add(
                    isCulprit(write)
                            ? refused("400 it has no tax class", write.claim().name())
                            : done.next());
        }
        return outcomes;
    }

    private Outcome refused(String what, String name) {
        Fault fault = Trouble.fault(what, name);
        return new Outcome.Rejected(fault, null, extent);
    }

    private boolean isCulprit(Write<?> write) {
        return names.contains(write.claim().name());
    }
}
