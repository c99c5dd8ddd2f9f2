package dev.navette.testkit.connectors;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.Faults;
import dev.navette.testkit.FaultyConnector;

/** Writers of which one thing is altered. */
final class Altered {

    private Altered() {}

    /** Each write is another before it goes. */
    @SuppressWarnings("unchecked") // an element for an element
    static <E> UnaryOperator<Connection<?>> writes(UnaryOperator<Write<E>> alteration) {
        return through(new Faults() {
            @Override
            public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                return writer.write(
                        batch.stream()
                                .map(write -> (Write<T>) alteration.apply((Write<E>) write))
                                .toList(),
                        attempt);
            }
        });
    }

    /** Each outcome is another when it comes back. */
    static UnaryOperator<Connection<?>> outcomes(BiFunction<Write<?>, Outcome, Outcome> alteration) {
        return through(new Faults() {
            @Override
            public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                return both(batch, writer.write(batch, attempt), alteration);
            }
        });
    }

    /** Each resolution is another when it comes back. */
    static UnaryOperator<Connection<?>> resolutions(BiFunction<Claim, Resolution, Resolution> alteration) {
        return through(new Faults() {
            @Override
            public <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
                return both(batch, writer.resolve(batch, attempt), alteration);
            }
        });
    }

    static UnaryOperator<Connection<?>> through(Faults faults) {
        return real -> FaultyConnector.connection(real, faults);
    }

    private static <A, B, C> List<C> both(
            List<? extends A> some, List<B> others, BiFunction<? super A, B, C> function) {
        return IntStream.range(0, others.size())
                .mapToObj(i -> function.apply(some.get(i), others.get(i)))
                .toList();
    }
}
