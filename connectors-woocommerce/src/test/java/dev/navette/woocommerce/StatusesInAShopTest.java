package dev.navette.woocommerce;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.flow.StatusUpdate;
import dev.navette.mapping.sales.DeliveryRule;
import dev.navette.mapping.sales.ProgressRule;
import dev.navette.mapping.sales.ProgressStep;
import dev.navette.model.Account;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentItem;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Shipment;
import dev.navette.profile.Profile;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.ListReader;
import dev.navette.spi.Read;
import dev.navette.spi.Role;
import dev.navette.state.SyncStore;
import dev.navette.testkit.Requests;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole flow over the wire: each delivery is a note to the buyer, once, whatever is lost on the way. */
@Tag("ORD-28")
class StatusesInAShopTest {

    private static final StatusUpdate UPDATE = StatusUpdate.by(ProgressRule.from("processing")
            .then(ProgressStep.of(DocumentType.ORDER, "on-hold"))
            .then(ProgressStep.of(DocumentType.DELIVERY_NOTE, "completed"))
            .with(DeliveryRule.USUAL.notifying()));

    private final Grocery shop = Grocery.open();
    private final List<ErpDocument> documents = new ArrayList<>();
    private final SyncStore store = SyncStore.inMemory();
    private final Navette navette = Navette.builder()
            .store(store)
            .clock(shop.clock())
            .waiting(shop.clock()::advance)
            .executor(Runnable::run)
            .build();

    @AfterEach
    void closeTheShop() {
        navette.close();
        shop.close();
    }

    @Test
    void eachDeliveryIsANoteAndTheStatusFollows() {
        long order = order("C1");
        deliver(order, "L1", "TEA");
        assertThat(run()).isEqualTo("2 read: 1 created, 1 updated");
        assertThat(shop.desk().transitions(order)).containsExactly("processing", "on-hold");
        deliver(order, "L2", "POT");

        String counts = run();

        assertThat(counts).isEqualTo("3 read: 1 created, 2 updated");
        assertThat(shop.desk().transitions(order)).containsExactly("processing", "on-hold", "completed");
        assertThat(shop.desk().notes(order, true)).hasSize(2);
        assertThat(run()).isEqualTo("3 read: 3 unchanged");
    }

    @Test
    @Tag("promise-3")
    void aLostAnswerMakesNoSecondNoteAndNoSecondMail() {
        for (Requests lost : List.of(Requests.post("/wp-json/wc/v3/orders*"), Requests.put("/wp-json/wc/v3/orders*"))) {
            documents.clear();
            long order = order("C" + lost);
            deliver(order, "L" + lost, "TEA");
            deliver(order, "M" + lost, "POT");
            shop.world().proxy().next(lost).dropAnswer();

            run();
            shop.clock().advance(Duration.ofMinutes(10));
            run();

            assertThat(shop.desk().notes(order, true)).as("after %s", lost).hasSize(2);
            assertThat(shop.desk().transitions(order)).as("after %s", lost).containsExactly("processing", "completed");
        }
    }

    @Test
    void anOrderThatTheShopHasNotIsLeftOut() {
        documents.add(document("C9", DocumentType.ORDER, "s1:900404", "TEA"));

        assertThat(run()).isEqualTo("1 read: 1 ignored");
    }

    private long order(String document) {
        long order = shop.order();
        documents.add(document(document, DocumentType.ORDER, "s1:" + order, "TEA", "POT"));
        return order;
    }

    private void deliver(long order, String note, String article) {
        ErpDocument made = document(note, DocumentType.DELIVERY_NOTE, "s1:" + order, article);
        documents.add(new ErpDocument(
                made.id(),
                made.type(),
                null,
                List.of(new ExternalReference("s1:" + order)),
                made.number(),
                made.state(),
                made.date(),
                null,
                null,
                made.gross(),
                made.items(),
                new Shipment("Colissimo", List.of(new Shipment.Parcel("6A-" + article, null))),
                null));
    }

    private static ErpDocument document(String id, DocumentType type, @Nullable String reference, String... articles) {
        return new ErpDocument(
                new ForeignId(id),
                type,
                reference == null ? null : new ExternalReference(reference),
                List.of(),
                "N-" + id,
                DocumentState.DRAFT,
                LocalDate.of(2026, 11, 20),
                null,
                null,
                Money.of("24.00", "EUR"),
                List.of(articles).stream()
                        .map(article -> new DocumentItem(new Reference(article), Quantity.of(1)))
                        .toList(),
                null,
                null);
    }

    private String run() {
        Profile profile = Profile.named("epicerie")
                .erp(erp())
                .shop(shop.world().connection())
                .flow(UPDATE)
                .build();
        return navette.run(profile).counts().toString();
    }

    private Connection<?> erp() {
        return Connection.live(new Account("by-hand", "ebp"), context -> new Erp(new Listed(documents)));
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

    private record Erp(DocumentReader reader) implements Connector {

        @Override
        public <R extends Role> Optional<R> role(Class<R> role) {
            return Optional.ofNullable(
                            Map.<Class<?>, Role>of(DocumentReader.class, reader).get(role))
                    .map(role::cast);
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }
}
