package dev.navette.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.mapping.sales.Piles;
import dev.navette.mapping.sales.ProgressRule;
import dev.navette.mapping.sales.ProgressStep;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.OrderProgress;
import dev.navette.profile.Profile;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.Limits;
import dev.navette.spi.ListReader;
import dev.navette.spi.OrderProgressWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.Read;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;

/** Both systems number what they have, and the ERP's document 7 is not the shop's order 7. */
@Tag("ORD-28")
class SameNamesTest {

    private static final StatusUpdate UPDATE = StatusUpdate.by(ProgressRule.from("processing")
            .then(ProgressStep.of(DocumentType.ORDER, "on-hold"))
            .then(ProgressStep.of(DocumentType.DELIVERY_NOTE, "shipped")));

    private final Counter counter = new Counter();
    private final List<ErpDocument> documents = new ArrayList<>();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void areTwoThings() {
        counter.order("7");
        counter.order("8");
        documents.add(Piles.imported(DocumentType.ORDER, "8", "s1:7").document());
        documents.add(Piles.imported(DocumentType.ORDER, "7", "s1:8").document());
        documents.add(Piles.made(DocumentType.DELIVERY_NOTE, "9", "s1:7").document());

        String counts = run(Refusing.NOTHING);

        assertThat(counts).isEqualTo("3 read: 1 created, 2 updated");
        assertThat(counter.status("7")).isEqualTo("shipped");
        assertThat(counter.status("8")).isEqualTo("on-hold");
    }

    @Test
    void keepAnOrderThatFailedOpenWhateverBecomesOfTheDocumentOfItsName() {
        counter.order("7");
        documents.add(Piles.imported(DocumentType.ORDER, "1", "s1:7").document());
        documents.add(Piles.imported(DocumentType.CREDIT_NOTE, "7", "s1:5/R1").document());
        assertThat(run(Refusing.EVERYTHING)).isEqualTo("2 read: 1 ignored, 1 failed");
        documents.remove(0);
        documents.add(Piles.imported(DocumentType.ORDER, "1", "s1:7").document());

        String counts = run(Refusing.NOTHING);

        assertThat(counts).isEqualTo("2 read: 1 updated, 1 ignored");
        assertThat(counter.status("7")).isEqualTo("on-hold");
    }

    private String run(Refusing refusing) {
        Profile profile = Profile.named("epicerie")
                .erp(OtherRole.in(counter.erp.connection(), DocumentReader.class, real -> new Listed(documents)))
                .shop(OtherRole.in(
                        counter.shop.connection(), OrderProgressWriter.class, real -> new Moody(real, refusing)))
                .flow(UPDATE)
                .build();
        return counter.navette.run(profile).counts().toString();
    }

    private record Listed(List<ErpDocument> documents) implements ListReader<ErpDocument>, DocumentReader {

        @Override
        public List<Read<ErpDocument>> all() {
            return Read.each(documents, document -> document.id().value());
        }

        @Override
        public List<ErpDocument> bearing(Collection<ExternalReference> references) {
            return documents.stream()
                    .filter(document -> references.contains(document.reference()))
                    .toList();
        }
    }

    private enum Refusing {
        NOTHING,
        EVERYTHING
    }

    private record Moody(OrderProgressWriter real, Refusing refusing) implements OrderProgressWriter {

        @Override
        public Set<String> statuses() {
            return real.statuses();
        }

        @Override
        public Limits limits() {
            return real.limits();
        }

        @Override
        public Repeat repeat(Claim claim) {
            return real.repeat(claim);
        }

        @Override
        public List<Outcome> write(List<Write<OrderProgress>> batch, Attempt attempt) {
            return refusing == Refusing.NOTHING
                    ? real.write(batch, attempt)
                    : batch.stream()
                            .<Outcome>map(write -> new Outcome.RetryLater(Fault.of(
                                    "The shop is closed",
                                    "shop-fr",
                                    write.claim().name(),
                                    "Wait")))
                            .toList();
        }

        @Override
        public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            return real.resolve(batch, attempt);
        }
    }
}
