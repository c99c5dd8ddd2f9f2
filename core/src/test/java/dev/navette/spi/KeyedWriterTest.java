package dev.navette.spi;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;

import static org.assertj.core.api.Assertions.assertThat;

class KeyedWriterTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Field PRICE = Field.of(new LinkKind("LABEL"), "price");

    private final Map<String, String> labels = new TreeMap<>();
    private final Labels writer = new Labels(labels, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void putsUnderOurNameWhichIsItsId() {
        List<Outcome> outcomes = writer.write(List.of(write("EM-1", null, "12.50")), until(NOON.plusSeconds(1)));

        assertThat(outcomes).containsExactly(Outcome.created(new ForeignId("EM-1")));
        assertThat(labels).containsExactly(Map.entry("EM-1", "12.50"));
    }

    @Test
    void updatesWhatIsLinked() {
        List<Outcome> outcomes =
                writer.write(List.of(write("EM-1", new ForeignId("EM-1"), "13.00")), until(NOON.plusSeconds(1)));

        assertThat(outcomes).containsExactly(Outcome.updated(new ForeignId("EM-1")));
    }

    @Test
    @Tag("promise-3")
    void putsNothingFromTheDeadlineOn() {
        List<Outcome> outcomes = writer.write(List.of(write("EM-1", null, "12.50")), until(NOON));

        assertThat(outcomes).containsExactly(new Outcome.NotSent("its time had passed"));
        assertThat(labels).isEmpty();
    }

    @Test
    void findsWhatIsThereUnderExactlyOurName() {
        labels.put("EM-1", "12.50");

        List<Resolution> resolutions =
                writer.resolve(List.of(new Claim("EM-1", null), new Claim("EM-10", null)), until(NOON));

        assertThat(resolutions).containsExactly(Resolution.found(new ForeignId("EM-1")), Resolution.absent());
    }

    private static Write<String> write(String name, @Nullable ForeignId id, String price) {
        return new Write<>(new Claim(name, id), price, Set.of(PRICE), Map.of());
    }

    private static Attempt until(Instant deadline) {
        return new Timed(deadline);
    }

    /** Price labels on a shelf. */
    private record Labels(Map<String, String> byReference, Clock clock) implements KeyedWriter<String> {

        @Override
        public boolean has(String name) {
            return byReference.containsKey(name);
        }

        @Override
        public void put(Write<String> write) {
            byReference.put(write.claim().name(), write.element());
        }
    }

    private record Timed(Instant deadline) implements Attempt {

        @Override
        public WriteKey key() {
            return new WriteKey("key");
        }

        @Override
        public boolean begun() {
            return false;
        }

        @Override
        public Instant startedAt() {
            return NOON;
        }

        @Override
        public Optional<String> note() {
            return Optional.empty();
        }

        @Override
        public void note(String durable) {
            throw new AssertionError("nothing is to be noted");
        }
    }
}
