package dev.navette.examples.till;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.navette.Navette;
import dev.navette.flow.StockUpdate;
import dev.navette.memory.MemoryErp;
import dev.navette.profile.Profile;
import dev.navette.run.Counts;
import dev.navette.state.SyncStore;
import dev.navette.testkit.MovableClock;

import static dev.navette.testkit.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a till's stock, which knows movements only, where an ERP's quantities are brought to it. */
@Tag("ART-19")
class TillStockUpdateTest {

    @RegisterExtension
    final Tills tills = new Tills();

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
    private final TillWorld world = tills.stock(clock);
    private final MemoryErp erp = new MemoryErp("ebp");
    private final Navette navette = Navette.builder()
            .store(SyncStore.inMemory())
            .clock(clock)
            .waiting(clock::advance)
            .build();
    private long article;

    @BeforeEach
    void anArticleOnBothSides() {
        article = world.till().put("EM-1", "Café moulu 250 g", new BigDecimal("4.90"), BigDecimal.TEN);
        erp.stocking("EM-1", "PARIS", 12);
    }

    @AfterEach
    void close() {
        navette.close();
    }

    @Test
    void booksTheDifferenceOnce() {
        Counts first = run();
        Counts second = run();

        assertThat(first.updated()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(stock()).isEqualTo("12");
        assertThat(world.till().movements()).isEqualTo(1);
    }

    @Test
    void losesNoSaleBetweenTheCountAndTheMovement() {
        world.till().beforeMovement(() -> world.till().sell(article, 1));

        run();

        assertThat(stock())
                .as("12 as the ERP has it, less the one sold meanwhile")
                .isEqualTo("11");
    }

    @Test
    @Tag("promise-3")
    void sendsAMovementAgainWhoseAnswerIsLost() {
        world.way().next(post("/movements")).dropAnswer();

        Counts counts = run();

        assertThat(counts.updated()).isEqualTo(1);
        assertThat(stock()).isEqualTo("12");
        assertThat(world.way().count(post("/movements"))).isEqualTo(2);
    }

    @Test
    @Tag("promise-3")
    void asksWhatBecameOfAMovementThatNobodyAnswered() {
        world.way().every(post("/movements")).dropAnswer();

        Counts first = run();
        world.way().passAll();
        run();

        assertThat(first.pending() + first.failed()).isZero();
        assertThat(stock()).isEqualTo("12");
        assertThat(world.till().movements()).isEqualTo(1);
    }

    @Test
    @Tag("promise-3")
    void waitsBeforeItBooksAgainWhatTheTillHasNotSeen() {
        world.way().every(post("/movements")).refuse();
        run();
        world.way().passAll();
        erp.stocking("EM-1", "PARIS", 15);

        Counts early = run();
        long booked = world.till().movements();
        clock.advance(Duration.ofHours(1));
        Counts late = run();

        assertThat(early.pending()).as("It may still be on its way").isEqualTo(1);
        assertThat(booked).isZero();
        assertThat(late.updated()).isEqualTo(1);
        assertThat(stock()).isEqualTo("15");
    }

    private Counts run() {
        var profile = Profile.named("boutique")
                .erp(erp.connection())
                .shop(world.connection())
                .flow(StockUpdate.from("PARIS"))
                .build();
        return navette.run(profile).counts();
    }

    private String stock() {
        return world.till().stockOf(article).toPlainString();
    }
}
