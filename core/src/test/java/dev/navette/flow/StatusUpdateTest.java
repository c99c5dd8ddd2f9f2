package dev.navette.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.mapping.sales.DeliveryRule;
import dev.navette.mapping.sales.ProgressRule;
import dev.navette.mapping.sales.ProgressStep;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ProgressField;
import dev.navette.model.sales.Shipment.Parcel;
import dev.navette.run.ElementResult;
import dev.navette.run.Result;
import dev.navette.spi.OrderProgressWriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Tag("ORD-28")
class StatusUpdateTest {

    private static final ProgressRule RULE = ProgressRule.from("pending", "processing")
            .then(ProgressStep.of(DocumentType.ORDER, "on-hold"))
            .then(ProgressStep.of(DocumentType.DELIVERY_NOTE, "shipped")
                    .partially("partially-shipped")
                    .notifying())
            .then(ProgressStep.of(DocumentType.INVOICE, "completed"));
    private static final StatusUpdate UPDATE = StatusUpdate.by(RULE);

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void tellsTheShopOfADeliveryInPartAndOfTheRest() {
        ErpDocument order = counter.imported("1042", "TEA", "POT");
        ErpDocument first = counter.deliver(order, "TEA");
        counter.ship(first, "COLIS", "6A1");
        counter.run(UPDATE);
        ErpDocument second = counter.deliver(order, "POT");
        counter.ship(second, "COLIS", "6A2", "6A3");
        assertThat(counter.status("1042")).isEqualTo("partially-shipped");

        String counts = counter.run(UPDATE);

        assertThat(counts).isEqualTo("3 read: 1 created, 2 updated");
        assertThat(counter.status("1042")).isEqualTo("shipped");
        assertThat(counter.shipments("1042"))
                .extracting(shipment -> shipment.shown().note())
                .containsExactly(first.id(), second.id());
        assertThat(counter.shipments("1042").get(1).shown().parcels())
                .containsExactly(new Parcel("6A2", null), new Parcel("6A3", null));
    }

    @Test
    void sendsNothingAgain() {
        ErpDocument order = counter.imported("1042", "TEA");
        counter.deliver(order);
        counter.run(UPDATE.everything());
        long calls = counter.shop.calls(OrderProgressWriter.class);

        String counts = counter.run(UPDATE.everything());

        assertThat(counts).isEqualTo("2 read: 2 unchanged");
        assertThat(counter.shop.calls(OrderProgressWriter.class))
                .as("but for the question which statuses there are")
                .isEqualTo(calls);
        assertThat(counter.shop.fulfilment().told(new ForeignId("1042")).mails())
                .isEqualTo(1);
    }

    @Test
    void changesAShipmentOfWhichTheParcelsAreKnownLater() {
        ErpDocument note = counter.deliver(counter.imported("1042", "TEA"));
        counter.run(UPDATE);
        ForeignId shipment = counter.shipments("1042").get(0).id();
        counter.ship(note, "COLIS", "6A1");

        String counts = counter.run(UPDATE);

        assertThat(counts).isEqualTo("2 read: 1 updated, 1 unchanged");
        assertThat(counter.shipments("1042")).singleElement().satisfies(shown -> {
            assertThat(shown.id()).isEqualTo(shipment);
            assertThat(shown.shown().parcels()).containsExactly(new Parcel("6A1", null));
        });
    }

    @Test
    void neverTakesAStatusBackThatAPersonMovedForward() {
        counter.deliver(counter.imported("1042", "TEA"));
        counter.shop.setStatus(new ForeignId("1042"), "completed");

        counter.run(UPDATE);

        assertThat(counter.status("1042")).isEqualTo("completed");
        assertThat(counter.shipments("1042")).hasSize(1);
    }

    @Test
    void leavesACancelledOrderCancelledAndGoesOnWithItsLaterStep() {
        ErpDocument order = counter.imported("1042", "TEA");
        counter.shop.setStatus(new ForeignId("1042"), "cancelled");
        counter.run(UPDATE);
        counter.shop.setStatus(new ForeignId("1042"), "processing");
        counter.deliver(order);

        counter.run(UPDATE);

        assertThat(counter.status("1042")).isEqualTo("shipped");
    }

    @Test
    void neverGoesBackWhereADeliveryIsTakenAway() {
        ErpDocument order = counter.imported("1042", "TEA");
        ErpDocument note = counter.deliver(order);
        counter.run(UPDATE);
        counter.erp.remove(note.id());

        String counts = counter.run(UPDATE.everything());

        assertThat(counts).isEqualTo("1 read: 1 unchanged");
        assertThat(counter.status("1042")).isEqualTo("shipped");
        assertThat(counter.shipments("1042"))
                .as("nothing is taken away in the shop")
                .hasSize(1);
    }

    @Test
    void leavesOutDocumentsThatAreNoOrderOfThisShopAndSaysWhy() {
        counter.imported("1042", "TEA");
        counter.imported("s2:7", DocumentType.ORDER, "TEA");
        counter.imported("s1:D2026-11-19", DocumentType.INVOICE, "TEA");
        counter.imported("s1:404", DocumentType.ORDER, "TEA");

        List<ElementResult> results = counter.results(StatusUpdate.by(RULE.ofShop("s1")));

        assertThat(results)
                .filteredOn(result -> result.result() == Result.IGNORED)
                .extracting(ElementResult::note)
                .containsExactlyInAnyOrder(
                        "it belongs to another shop",
                        "it holds the sales of a day or a session",
                        "epicerie/shop does not have it");
        assertThat(counter.status("1042")).isEqualTo("on-hold");
    }

    @Test
    void tellsOfTwoAddressesInOneOrder() {
        counter.order("1042");
        ErpDocument here = counter.imported("s1:1042", DocumentType.ORDER, "TEA");
        ErpDocument there = counter.imported("s1:1042/2", DocumentType.ORDER, "POT");
        counter.deliver(here);
        counter.run(UPDATE);
        assertThat(counter.status("1042")).isEqualTo("partially-shipped");
        counter.deliver(there);

        counter.run(UPDATE);

        assertThat(counter.status("1042")).isEqualTo("shipped");
        assertThat(counter.shipments("1042")).hasSize(2);
    }

    @Test
    void tellsNumbersAndDaysWhereThatIsChosen() {
        ErpDocument order = counter.imported("1042", "TEA");
        ErpDocument note = counter.deliver(order);
        ProgressRule rule = RULE.along(ProgressField.NUMBER, ProgressField.REFERENCE)
                .with(new DeliveryRule(false, false, false, Map.of(), Set.of()));

        counter.run(StatusUpdate.by(rule));

        assertThat(counter.shop.fulfilment().told(new ForeignId("1042")).number())
                .isEqualTo(note.number());
        assertThat(counter.shop.fulfilment().told(new ForeignId("1042")).reference())
                .isEqualTo(order.number());
        assertThat(counter.status("1042")).isEqualTo("processing");
        assertThat(counter.shipments("1042")).isEmpty();
    }

    @Test
    void refusesStatusesThatTheShopDoesNotHave() {
        counter.shop.withStatuses(Set.of("pending", "processing", "on-hold", "shipped", "completed"));

        InvalidSettingsException refused =
                catchThrowableOfType(InvalidSettingsException.class, () -> counter.run(UPDATE));

        assertThat(refused.problems())
                .containsExactly(new Problem(
                        "$.flows.status-update.steps",
                        "the shop has no status partially-shipped",
                        "Choose among completed, on-hold, pending, processing, shipped"));
    }

    @Test
    void writesWhatItPlanned() {
        counter.deliver(counter.imported("1042", "TEA"));
        var profile = counter.profile(UPDATE);
        var plan = counter.navette.plans().make(profile);
        assertThat(counter.shipments("1042")).isEmpty();
        assertThat(List.of(counter.status("1042"))).containsExactly("processing");

        counter.navette.plans().apply(profile, plan.id());

        assertThat(counter.status("1042")).isEqualTo("shipped");
        assertThat(counter.shipments("1042")).hasSize(1);
    }
}
