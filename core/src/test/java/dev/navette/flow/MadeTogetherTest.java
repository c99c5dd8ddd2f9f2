package dev.navette.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.model.ProductField;
import dev.navette.model.Term;
import dev.navette.profile.Profile;
import dev.navette.run.Report;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Role;
import dev.navette.spi.TermWriter;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;

/** How often the shop is asked for what elements name. */
@Tag("ART-11")
class MadeTogetherTest {

    private static final ArticleExport SORTED =
            ArticleExport.netPrices().changedOnly().along(ProductField.CATEGORY);

    private final Epicerie epicerie = new Epicerie();
    private final List<List<String>> calls = new ArrayList<>();
    private @Nullable Function<List<Write<Term>>, List<Outcome>> writing;

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    void whatIsRefusedIsSentOnceARunWhateverNamesIt() {
        refuse();
        for (int i = 1; i <= 9; i++) {
            epicerie.sorted("EM-" + i, "Boissons", "Café " + i % 2);
        }

        Report report = run();

        assertThat(report.counts()).hasToString("9 read: 9 deferred");
        assertThat(calls).containsExactly(List.of("category:Boissons"));
    }

    @Test
    void whatIsRefusedIsTriedAgainByTheNextRun() {
        refuse();
        epicerie.sorted("EM-1", "Boissons");
        run();
        writing = null;

        assertThat(run().counts()).hasToString("1 read: 1 updated");
        assertThat(epicerie.shop.terms()).hasSize(1);
    }

    @Test
    void whatManyOpenElementsNeedIsMadeInFewCalls() {
        refuse();
        for (int i = 1; i <= 9; i++) {
            epicerie.sorted("EM-" + i, "Rayon " + i);
        }
        run();
        calls.clear();
        writing = null;

        Report report = run();

        assertThat(report.counts()).hasToString("9 read: 9 updated");
        assertThat(calls).hasSize(1);
    }

    private void refuse() {
        writing = batch -> batch.stream()
                .<Outcome>map(write ->
                        Outcome.rejected(Fault.of("No", "shop", write.claim().name(), "Wait")))
                .toList();
    }

    private Report run() {
        Connection<?> real = epicerie.shop.connection();
        Connection<?> shop = Connection.live(real.account(), context -> new Asked(real.open(context)));
        return epicerie.navette.run(Profile.named("epicerie")
                .erp(epicerie.erp.connection())
                .shop(shop)
                .flow(SORTED)
                .build());
    }

    /** The shop, whose term writer can be told what to answer. */
    private final class Asked implements Connector, TermWriter {

        private final Connector real;
        private final TermWriter terms;

        Asked(Connector real) {
            this.real = real;
            this.terms = real.role(TermWriter.class).orElseThrow();
        }

        @Override
        public <R extends Role> Optional<R> role(Class<R> role) {
            return role == TermWriter.class ? Optional.of(role.cast(this)) : real.role(role);
        }

        @Override
        public Limits limits() {
            return terms.limits();
        }

        @Override
        public Repeat repeat(Claim claim) {
            return terms.repeat(claim);
        }

        @Override
        public List<Outcome> write(List<Write<Term>> batch, Attempt attempt) {
            calls.add(batch.stream().map(write -> write.claim().name()).toList());
            return writing == null ? terms.write(batch, attempt) : writing.apply(batch);
        }

        @Override
        public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            return terms.resolve(batch, attempt);
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
