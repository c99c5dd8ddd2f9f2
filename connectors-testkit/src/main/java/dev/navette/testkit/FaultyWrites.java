package dev.navette.testkit;

import java.util.List;
import java.util.stream.Stream;

import dev.navette.spi.Attempt;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

/** Lets something go wrong with some of the batches that are written. */
final class FaultyWrites implements Faults {

    private final Nth nth;
    private final WriteFault fault;

    FaultyWrites(int n, boolean again, WriteFault fault) {
        this.nth = new Nth(n, again);
        this.fault = fault;
    }

    @Override
    public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        return nth.isNext() ? faulty(writer, batch, attempt) : writer.write(batch, attempt);
    }

    private <T> List<Outcome> faulty(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        List<Write<T>> first = batch.subList(0, batch.size() / 2);
        List<Write<T>> second = batch.subList(batch.size() / 2, batch.size());
        return switch (fault) {
            case LOSES_THE_ANSWER -> {
                writer.write(batch, attempt);
                yield Trouble.each(batch, Trouble::unknown);
            }
            case LOSES_HALF_THE_ANSWER -> {
                List<Outcome> outcomes = writer.write(batch, attempt);
                yield both(outcomes.subList(0, first.size()), Trouble.each(second, Trouble::unknown));
            }
            case LOSES_THE_REQUEST -> Trouble.each(batch, Trouble::unknown);
            case LOSES_HALF_THE_REQUEST -> {
                some(writer, first, attempt);
                yield Trouble.each(batch, Trouble::unknown);
            }
            case IS_UNREACHABLE -> throw Trouble.unreachable();
            case IS_NOT_LET_IN -> throw Trouble.notLetIn();
            case IS_THROTTLED ->
                Trouble.each(batch, name -> new Outcome.RetryLater(Trouble.fault("It is too much now", name)));
            case IS_REFUSED ->
                Trouble.each(
                        batch, name -> Outcome.refusedWhole(Trouble.fault("400 one of them has no tax class", name)));
            case IS_REFUSED_IN_PART ->
                both(
                        some(writer, first, attempt),
                        Trouble.each(second, name -> Outcome.rejected(Trouble.fault("400 it has no tax class", name))));
            case FORGETS_AN_OUTCOME -> {
                List<Outcome> outcomes = writer.write(batch, attempt);
                yield outcomes.subList(0, outcomes.size() - 1);
            }
            case BREAKS_ON_THE_ANSWER -> {
                writer.write(batch, attempt);
                throw Trouble.brokenAnswer();
            }
        };
    }

    /** Nothing is written of half a batch of one. */
    private static <T> List<Outcome> some(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        return batch.isEmpty() ? List.of() : writer.write(batch, attempt);
    }

    private static List<Outcome> both(List<Outcome> first, List<Outcome> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
