package dev.navette.testkit.faults;

import java.util.List;
import java.util.function.Supplier;

import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

/** Two taps, the first one nearer to the engine; only the second one's {@link #resolve} and {@link #ask} count. */
record Both(Tap first, Tap second) implements Tap {

    @Override
    public <R> R ask(String name, Supplier<R> question) {
        return second.ask(name, question);
    }

    @Override
    public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        return first.write(new Behind<>(writer, second), batch, attempt);
    }

    @Override
    public <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
        return second.resolve(writer, batch, attempt);
    }

    private record Behind<T>(Writer<T> writer, Tap tap) implements TappedConnector.TappedWriter<T> {}
}
