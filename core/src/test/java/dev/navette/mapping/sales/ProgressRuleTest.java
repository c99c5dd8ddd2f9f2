package dev.navette.mapping.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.navette.error.Problem;
import dev.navette.mapping.Group;
import dev.navette.mapping.Mapped;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.OrderProgress;
import dev.navette.model.sales.OrderShipment;
import dev.navette.model.sales.ProgressField;
import dev.navette.model.sales.Shipment.Parcel;

import static dev.navette.mapping.sales.Piles.imported;
import static dev.navette.mapping.sales.Piles.made;
import static dev.navette.model.sales.DocumentType.DELIVERY_NOTE;
import static dev.navette.model.sales.DocumentType.INVOICE;
import static dev.navette.model.sales.DocumentType.ORDER;
import static dev.navette.model.sales.DocumentType.PREPARATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

@Tag("ORD-28")
class ProgressRuleTest {

    private static final ProgressRule RULE = ProgressRule.from("pending", "processing")
            .then(ProgressStep.of(ORDER, "accepted"))
            .then(ProgressStep.of(PREPARATION, "preparing"))
            .then(ProgressStep.of(DELIVERY_NOTE, "shipped").partially("partially-shipped"))
            .then(ProgressStep.of(INVOICE, "completed"));

    private static final Piles ORDERED =
            imported(ORDER, "C1", "s1:1042").of("TEA", 3).of("POT", 1);

    @Test
    void takesTheStatusOfTheFurthestDocument() {
        OrderProgress progress = told(RULE, ORDERED, made(PREPARATION, "P1", "s1:1042"));

        assertThat(progress.order()).isEqualTo(new ForeignId("1042"));
        assertThat(progress.status()).isEqualTo("preparing");
        assertThat(progress.from()).containsExactly("accepted", "pending", "processing");
    }

    @Test
    void sendsWhatIsDeliveredInPartToAStatusOfItsOwn() {
        Piles first = made(DELIVERY_NOTE, "L1", "s1:1042").of("TEA", 3);

        assertThat(told(RULE, ORDERED, first).status()).isEqualTo("partially-shipped");
        assertThat(told(
                                RULE,
                                ORDERED,
                                first,
                                made(DELIVERY_NOTE, "L2", "s1:1042").of("POT", 1))
                        .status())
                .isEqualTo("shipped");
    }

    @Test
    void stopsAtADeliveryInPartWhateverIsInvoiced() {
        Piles first = made(DELIVERY_NOTE, "L1", "s1:1042").of("TEA", 2).of("POT", 1);
        Piles invoice = made(INVOICE, "F1", "s1:1042").of("TEA", 3).of("POT", 1);

        assertThat(told(RULE, ORDERED, first, invoice).status()).isEqualTo("partially-shipped");
        assertThat(told(RULE, ORDERED, invoice).status()).isEqualTo("completed");
    }

    @Test
    void leavesTheOrderWhereItWasWhereAShopHasNoStatusForAPart() {
        ProgressRule without = ProgressRule.from("processing")
                .then(ProgressStep.of(ORDER, "accepted"))
                .then(ProgressStep.of(DELIVERY_NOTE, "shipped"));

        OrderProgress progress =
                told(without, ORDERED, made(DELIVERY_NOTE, "L1", "s1:1042").of("TEA", 1));

        assertThat(progress.status()).isEqualTo("accepted");
        assertThat(progress.shipments()).hasSize(1);
    }

    @Test
    void isDeliveredByOneNoteWhereNobodySaysHowMuchWasOrdered() {
        Piles withoutItems = imported(ORDER, "C1", "s1:1042");

        assertThat(told(RULE, withoutItems, made(DELIVERY_NOTE, "L1", "s1:1042").of("TEA", 1))
                        .status())
                .isEqualTo("shipped");
        assertThat(told(RULE, made(DELIVERY_NOTE, "L1", "s1:1042").of("TEA", 1)).status())
                .isEqualTo("shipped");
    }

    @Test
    void doesNotWaitForArticlesThatNobodyDelivers() {
        ProgressRule rule = RULE.with(DeliveryRule.USUAL.without(List.of("PORT")));
        Piles note = made(DELIVERY_NOTE, "L1", "s1:1042").of("TEA", 3).of("POT", 1);

        assertThat(told(rule, ORDERED.of("PORT", 1), note).status()).isEqualTo("shipped");
        assertThat(told(RULE, ORDERED.of("PORT", 1), note).status()).isEqualTo("partially-shipped");
    }

    @Test
    void countsWhatCameBackAsDelivered() {
        Piles note =
                made(DELIVERY_NOTE, "L1", "s1:1042").of("TEA", 3).of("POT", 1).of("POT", -1);

        assertThat(told(RULE, ORDERED, note).status()).isEqualTo("shipped");
    }

    @Test
    void looksAtAllAddressesOfAnOrderTogether() {
        Piles there = imported(ORDER, "C2", "s1:1042/2").of("CUP", 2);
        Piles delivered = made(DELIVERY_NOTE, "L1", "s1:1042").of("TEA", 3).of("POT", 1);

        assertThat(told(RULE, ORDERED, there, delivered).status()).isEqualTo("partially-shipped");
        assertThat(told(
                                RULE,
                                ORDERED,
                                there,
                                delivered,
                                made(DELIVERY_NOTE, "L2", "s1:1042/2").of("CUP", 2))
                        .status())
                .isEqualTo("shipped");
    }

    @Test
    void forgetsWhatWasGivenUpWhenAPersonForcedTheOrderAgain() {
        Piles again = imported(ORDER, "C9", "s1:1042/F2").of("TEA", 1);

        OrderProgress progress = told(
                RULE, ORDERED, made(DELIVERY_NOTE, "L1", "s1:1042").of("TEA", 3).of("POT", 1), again);

        assertThat(progress.status()).isEqualTo("accepted");
        assertThat(progress.shipments()).isEmpty();
    }

    @Test
    void waitsForInvoicesToBeFinalAndForNothingElse() {
        assertThat(told(RULE, ORDERED.draft(), made(INVOICE, "F1", "s1:1042").draft())
                        .status())
                .isEqualTo("accepted");
        assertThat(told(RULE, ORDERED, made(DELIVERY_NOTE, "L1", "s1:1042").draft())
                        .status())
                .isEqualTo("shipped");
    }

    @Test
    void waitsForWhateverIsToldToBeFinal() {
        ProgressRule strict = ProgressRule.from("processing")
                .then(ProgressStep.of(DELIVERY_NOTE, "shipped").onceValidated())
                .then(ProgressStep.of(INVOICE, "completed").alsoAsDraft())
                .with(DeliveryRule.USUAL.onceValidated());

        assertThat(strict.of(group(made(DELIVERY_NOTE, "L1", "s1:1042").draft()), ProgressRuleTest::id))
                .isEqualTo(new Mapped.Ignored<>("none of its order's documents is one that the shop is told of"));
        assertThat(told(strict, made(INVOICE, "F1", "s1:1042").draft()).status())
                .isEqualTo("completed");
    }

    @Test
    void tellsEachDeliveryWithItsLinesItsCarrierAndItsParcels() {
        ProgressRule rule =
                RULE.with(DeliveryRule.USUAL.calling("COLIS", "colissimo").notifying());
        Piles note =
                made(DELIVERY_NOTE, "L1", "s1:1042").of("TEA", 2).of("POT", 1).by("COLIS", "6A1", "6A2");

        OrderShipment shipment = told(rule, ORDERED, note).shipments().get(0);

        assertThat(shipment.note()).isEqualTo(new ForeignId("L1"));
        assertThat(shipment.number()).isEqualTo("N-L1");
        assertThat(shipment.sent()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(shipment.carrier()).isEqualTo("colissimo");
        assertThat(shipment.parcels()).containsExactly(new Parcel("6A1", null), new Parcel("6A2", null));
        assertThat(shipment.items())
                .extracting(item -> item.article() + "×" + item.quantity())
                .containsExactly("POT×1", "TEA×2");
        assertThat(shipment.tellsBuyer()).isTrue();
    }

    @Test
    void tellsTheNumberOfTheFurthestDocumentAndOfTheImportedOne() {
        OrderProgress progress = told(RULE, made(DELIVERY_NOTE, "L1", "s1:1042"), ORDERED);

        assertThat(progress.number()).isEqualTo("N-L1");
        assertThat(progress.reference()).isEqualTo("N-C1");
    }

    @Test
    void tellsTheBuyerOfTheStepsThatSaySo() {
        ProgressRule rule = ProgressRule.from("processing")
                .then(ProgressStep.of(ORDER, "accepted"))
                .then(ProgressStep.of(DELIVERY_NOTE, "shipped").notifying());

        assertThat(told(rule, ORDERED).tellsBuyer()).isFalse();
        assertThat(told(rule, made(DELIVERY_NOTE, "L1", "s1:1042")).tellsBuyer())
                .isTrue();
    }

    @Test
    void tellsNothingOfAnOrderOfWhichNoDocumentCounts() {
        ProgressRule late = ProgressRule.from("processing").then(ProgressStep.of(INVOICE, "completed"));

        assertThat(late.of(group(ORDERED), ProgressRuleTest::id))
                .isEqualTo(new Mapped.Ignored<>("none of its order's documents is one that the shop is told of"));
    }

    @Test
    void gathersByTheOrderWhateverThePart() {
        assertThat(Stream.of("s1:1042", "s1:1042/2", "s1:1042/F2", "s1:1042/2/F3")
                        .map(reference ->
                                RULE.orderOf(imported(ORDER, "C1", reference).document())))
                .containsOnly("s1:1042");
        assertThat(RULE.orderOf(
                        made(DELIVERY_NOTE, "L1", "s1:1042", "s1:1042/2").document()))
                .isEqualTo("s1:1042");
    }

    @Test
    void leavesOutWhatIsNoOrderOfThisShop() {
        ProgressRule rule = RULE.ofShop("s1");

        assertThat(reason(rule, made(DELIVERY_NOTE, "L1"))).isEqualTo("it bears no reference of an order");
        assertThat(reason(rule, made(DELIVERY_NOTE, "L1", "s2:7"))).isEqualTo("it belongs to another shop");
        assertThat(reason(rule, imported(INVOICE, "F1", "s1:D2026-11-20")))
                .isEqualTo("it holds the sales of a day or a session");
        assertThat(reason(rule, imported(DocumentType.CREDIT_NOTE, "A1", "s1:1042/R7")))
                .isEqualTo("a credit note does not say how far its order is");
    }

    @Test
    void hasAPersonLookAtADeliveryOfSeveralOrders() {
        ErpDocument note = made(DELIVERY_NOTE, "L1", "s1:1042", "s1:1043").document();

        assertThat(RULE.orderOf(note)).isNull();
        assertThat(RULE.alone(note))
                .isEqualTo(new Mapped.Refused<>(List.of(new Problem(
                        "$.from",
                        "the delivery note L1 belongs to several orders: s1:1042, s1:1043",
                        "Tell the shop by hand, or make one document for each order"))));
    }

    @Test
    void asksSomebodyElseForAnIdThatAHashStandsFor() {
        String name = ExternalReference.order("s1", "GID/É/1").text();
        Group<ErpDocument> order =
                new Group<>(name, List.of(imported(ORDER, "C1", name).document()));

        assertThat(RULE.of(order, ProgressRuleTest::id))
                .isEqualTo(new Mapped.Refused<>(List.of(new Problem(
                        "$.reference",
                        "the shop's id of the order " + name + " is not known",
                        "Tell the shop by hand: its ids are too long to stand in a reference"))));
        assertThat(RULE.of(order, reference -> Optional.of(new ForeignId("GID/É/1")))
                        .kind())
                .isEqualTo(Mapped.Kind.READY);
    }

    @Test
    void tellsWhatIsChosenAlone() {
        ProgressRule number =
                RULE.along(ProgressField.NUMBER).with(new DeliveryRule(false, false, false, Map.of(), Set.of()));

        OrderProgress progress = told(number, ORDERED, made(DELIVERY_NOTE, "L1", "s1:1042"));

        assertThat(progress.shipments()).isEmpty();
        assertThat(number.problems()).isEmpty();
    }

    @Test
    void namesEverythingThatIsWrongWithTheOrderOfStatuses() {
        ProgressRule wrong = ProgressRule.from("processing")
                .then(ProgressStep.of(ORDER, "accepted").partially("begun"))
                .then(ProgressStep.of(DELIVERY_NOTE, "processing"))
                .then(ProgressStep.of(INVOICE, "accepted"))
                .then(ProgressStep.of(INVOICE, "done"))
                .then(ProgressStep.of(DocumentType.CREDIT_NOTE, "refunded"))
                .ofShop("shop");

        assertThat(wrong.problems())
                .extracting(Problem::path, Problem::what)
                .containsExactly(
                        tuple("$.tag", "shop is no tag of a shop"),
                        tuple("$.steps[0].partially", "only deliveries and invoices are partial"),
                        tuple("$.steps[1]", "the status processing stands in two places of the order of statuses"),
                        tuple("$.steps[2]", "the status accepted stands in two places of the order of statuses"),
                        tuple("$.steps[3].type", "the invoice stands in two steps"),
                        tuple("$.steps[4].type", "a credit note does not say how far an order is"));
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentType.class,
            names = {"ORDER", "PREPARATION"})
    void letsTwoTypesInARowStandForOneStatus(DocumentType first) {
        ProgressRule rule = ProgressRule.from("pending")
                .then(ProgressStep.of(first, "processing"))
                .then(ProgressStep.of(DELIVERY_NOTE, "processing"));

        assertThat(rule.problems()).isEmpty();
        assertThat(rule.ranking()).containsExactly("processing");
    }

    @Test
    void asksForStatusesToComeFromAndToGoTo() {
        assertThat(ProgressRule.from().problems()).extracting(Problem::path).containsExactly("$.steps", "$.before");
        assertThat(ProgressRule.from().along(ProgressField.NUMBER).problems()).isEmpty();
    }

    static Optional<ForeignId> id(ExternalReference order) {
        return order.orderId().map(ForeignId::new);
    }

    private static String reason(ProgressRule rule, Piles document) {
        assertThat(rule.orderOf(document.document())).isNull();
        return ((Mapped.Ignored<OrderProgress>) rule.alone(document.document())).reason();
    }

    private static OrderProgress told(ProgressRule rule, Piles... documents) {
        return ((Mapped.Ready<OrderProgress>) rule.of(group(documents), ProgressRuleTest::id)).element();
    }

    private static Group<ErpDocument> group(Piles... documents) {
        return new Group<>("s1:1042", Stream.of(documents).map(Piles::document).toList());
    }
}
