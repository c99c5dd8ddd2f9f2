package dev.navette.testkit.faults;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.navette.error.Fault;
import dev.navette.spi.Attempt;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

/** Lets something go wrong with every n-th write that reaches the shop. */
final class NthWrite implements Tap {

    /** What goes wrong. */
    enum Wrong {
        /** It is done, and no answer comes. */
        LOSES_THE_ANSWER,
        /** It is done, and the second half of the answer does not come. */
        LOSES_HALF_THE_ANSWER,
        /** It never arrives, and the client cannot know that. */
        LOSES_THE_REQUEST,
        /** The first half arrives, and no answer comes. */
        LOSES_HALF_THE_REQUEST,
        /** It is too much just now, and nothing is done. */
        IS_THROTTLED,
        /** It is done, and the connector gives an outcome too few. */
        FORGETS_AN_OUTCOME,
        /** It is done, and the connector breaks on the answer. */
        BREAKS_ON_THE_ANSWER
    }

    private final int every;
    private final Wrong wrong;
    private int writes;

    NthWrite(int every, Wrong wrong) {
        this.every = every;
        this.wrong = wrong;
    }

    @Override
    public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        writes++;
        if (writes % every != 0) {
            return writer.write(batch, attempt);
        }
        int half = batch.size() / 2;
        return switch (wrong) {
            case LOSES_THE_ANSWER -> {
                writer.write(batch, attempt);
                yield each(batch, NthWrite::unknown);
            }
            case LOSES_HALF_THE_ANSWER -> {
                var outcomes = writer.write(batch, attempt);
                yield both(outcomes.subList(0, half), each(batch.subList(half, batch.size()), NthWrite::unknown));
            }
            case LOSES_THE_REQUEST -> each(batch, NthWrite::unknown);
            case LOSES_HALF_THE_REQUEST -> {
                if (half > 0) {
                    writer.write(batch.subList(0, half), attempt);
                }
                yield each(batch, NthWrite::unknown);
            }
            case IS_THROTTLED -> each(batch, name -> new Outcome.RetryLater(null, fault("It is too much now", name)));
            case FORGETS_AN_OUTCOME -> {
                var outcomes = writer.write(batch, attempt);
                yield outcomes.subList(0, outcomes.size() - 1);
            }
            case BREAKS_ON_THE_ANSWER -> {
                writer.write(batch, attempt);
                throw new IllegalStateException("unexpected end of the answer");
            }
        };
    }

    static Outcome unknown(String name) {
        return new Outcome.Unknown(fault("The shop gave no answer", name));
    }

    static Fault fault(String what, String name) {
        return Fault.of(what, "shop-fr", name, "Run the task again");
    }

    static <T> List<Outcome> each(List<Write<T>> batch, Function<String, Outcome> outcome) {
        return batch.stream().map(write -> outcome.apply(write.claim().name())).toList();
    }

    private static List<Outcome> both(List<Outcome> first, List<Outcome> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
