package dev.navette.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.MissingRoleException;
import dev.navette.flow.StockUpdate;
import dev.navette.mapping.sales.GroupingRule;
import dev.navette.mapping.sales.ShopOrder;
import dev.navette.mapping.sales.StatusChoice;
import dev.navette.mapping.sales.StatusRule;
import dev.navette.model.Account;
import dev.navette.model.ForeignId;
import dev.navette.model.Quantity;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Order;
import dev.navette.profile.Profile;
import dev.navette.run.OrderEntry;
import dev.navette.run.OrderState;
import dev.navette.run.Report;
import dev.navette.spi.Connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Orders come into the ERP, each once, and what becomes of them is told. */
class OrderImportTest {

    private final Boutique boutique = new Boutique();

    @Test
    @Tag("ORD-3")
    @Tag("CUS-7")
    void anOrderBecomesAnAccountADocumentAndAPayment() {
        boutique.shop.put(Boutique.sale("1042").build());

        Report report = boutique.run();

        assertThat(report.clean()).isTrue();
        assertThat(boutique.documents()).containsExactly(boutique.reference("1042") + " ORDER WEB00029 12.00 EUR");
        assertThat(boutique.erp.customers()).hasSize(1);
        assertThat(boutique.erp.payments()).hasSize(1);
        assertThat(boutique.orders().find("1042").orElseThrow().state()).isEqualTo(OrderState.DONE);
    }

    @Test
    @Tag("ORD-3")
    @Tag("CUS-8")
    void theShopIsToldWhatIsInTheErp() {
        boutique.shop.put(Boutique.sale("1042").build());

        boutique.run();

        assertThat(boutique.shop.order("1042").orElseThrow().head().mark()).isEqualTo(boutique.reference("1042"));
        assertThat(boutique.shop.accountCode(new ForeignId("29"))).contains("WEB00029");
    }

    @Test
    @Tag("ORD-3")
    void aSecondRunWritesNothing() {
        boutique.shop.put(Boutique.sale("1042").build());
        boutique.run();

        Report second = boutique.run();

        assertThat(second.clean()).isTrue();
        assertThat(boutique.erp.documents()).hasSize(1);
        assertThat(boutique.erp.payments()).hasSize(1);
    }

    @Test
    @Tag("PRO-3")
    void aSoundProfilePassesItsCheck() {
        assertThat(boutique.navette.check(boutique.profile()).passed()).isTrue();
    }

    @Test
    @Tag("PRO-6")
    void anErpWithoutDocumentsIsToldByEachRoleThatItLacks() {
        Profile profile = Profile.named("shop-fr")
                .erp(Connection.live(new Account("till", "1")))
                .shop(boutique.shop.connection())
                .flow(boutique.flow())
                .build();

        assertThat(boutique.navette.check(profile).toString())
                .contains("shop-fr/erp has no DocumentWriter")
                .contains("shop-fr/erp has no DocumentReader")
                .contains("shop-fr/erp has no CustomerWriter")
                .contains("shop-fr/erp has no AccountFinder")
                .doesNotContain("OrderStage");
        assertThatThrownBy(() -> boutique.navette.run(profile))
                .isInstanceOf(MissingRoleException.class)
                .hasMessageContaining("shop-fr/erp has no DocumentWriter");
    }

    @Test
    @Tag("CUS-7")
    void twoOrdersOfANewBuyerMakeOneAccount() {
        boutique.shop.put(Boutique.sale("1042").build());
        boutique.shop.put(Boutique.sale("1043").build());

        boutique.run();

        assertThat(boutique.erp.customers()).hasSize(1);
        assertThat(boutique.erp.documents()).hasSize(2);
    }

    @Test
    @Tag("ORD-27")
    @Tag("ORD-6")
    void anOrderThatCannotBeWrittenSaysWhyAndIsCorrectedAndReplayed() {
        boutique.shop.put(Boutique.sale("1042").build());
        boutique.shop.put(unknown("1043"));
        boutique.run();
        OrderEntry refused = boutique.orders().find("1043").orElseThrow();

        boolean corrected =
                boutique.orders().correct("1043", order -> Boutique.sale("1043").build());
        Report report = boutique.run();

        assertThat(refused.state()).isEqualTo(OrderState.REFUSED);
        assertThat(refused.reasons())
                .singleElement()
                .asString()
                .startsWith("$.orders[1043]")
                .contains("XX-1");
        assertThat(corrected).isTrue();
        assertThat(report.clean()).isTrue();
        assertThat(boutique.erp.documents()).hasSize(2);
    }

    @Test
    @Tag("ORD-27")
    void nothingIsWrittenBeforeAPersonHasLetAnOrderPass() {
        boutique.shop.put(Boutique.sale("1042").build());
        Profile profile = boutique.profile(boutique.flow().approved());
        boutique.navette.run(profile);
        assertThat(boutique.erp.documents()).isEmpty();
        assertThat(boutique.orders().find("1042").orElseThrow().state()).isEqualTo(OrderState.WAITING);

        Set<String> approved = boutique.orders().approve(List.of("1042", "9999"));
        boutique.navette.run(profile);

        assertThat(approved).containsExactly("1042");
        assertThat(boutique.erp.documents()).hasSize(1);
    }

    @Test
    @Tag("ORD-3")
    void whatIsFoundInTheErpIsTakenOver() {
        boutique.shop.put(Boutique.sale("1042").build());
        boutique.run();
        boutique.forgetEverything();

        Report report = boutique.run();

        assertThat(report.clean()).isTrue();
        assertThat(boutique.erp.documents()).hasSize(1);
        assertThat(boutique.erp.payments()).hasSize(1);
        assertThat(boutique.orders().find("1042").orElseThrow().state()).isEqualTo(OrderState.DONE);
    }

    @Test
    @Tag("ORD-3")
    void whatOnlyTheShopSaysIsInTheErpIsForAPerson() {
        boutique.shop.put(Boutique.sale("1042").build());
        boutique.run();
        boutique.erp.remove(boutique.erp.documents().get(0).id());
        boutique.forgetEverything();
        boutique.run();
        assertThat(boutique.erp.documents()).isEmpty();
        assertThat(boutique.orders().find("1042").orElseThrow().reasons())
                .singleElement()
                .asString()
                .contains("neither the ERP nor the ledger knows it");

        Set<String> reset = boutique.orders().reset(List.of("1042"));
        boutique.run();

        assertThat(reset).containsExactly("1042");
        assertThat(boutique.erp.documents()).hasSize(1);
    }

    @Test
    @Tag("ORD-3")
    void aResetOrderTakesOverTheDocumentThatIsThere() {
        boutique.shop.put(Boutique.sale("1042").build());
        boutique.run();

        boutique.orders().reset(List.of("1042"));
        Report report = boutique.run();

        assertThat(report.clean()).isTrue();
        assertThat(boutique.erp.documents()).hasSize(1);
        assertThat(boutique.orders().find("1042").orElseThrow().state()).isEqualTo(OrderState.DONE);
    }

    @Test
    @Tag("ORD-3")
    void aForcedOrderIsThereTwiceUnderTwoReferences() {
        boutique.shop.put(Boutique.sale("1042").build());
        boutique.run();

        boutique.orders().force(List.of("1042"));
        boutique.run();

        assertThat(boutique.documents())
                .containsExactlyInAnyOrder(
                        boutique.reference("1042") + " ORDER WEB00029 12.00 EUR",
                        boutique.reference("1042") + "/F2 ORDER WEB00029 12.00 EUR");
    }

    @Test
    @Tag("ORD-3")
    void whatIsThereWithAnotherTotalIsAConflictAndGetsNoPayment() {
        boutique.shop.put(Boutique.sale("1042").build());
        boutique.run();
        boutique.shop.change(
                new ForeignId("1042"),
                order -> ShopOrder.net("1042")
                        .line("EM-1", 2, "20.00", ShopOrder.TVA_20, "4.00")
                        .total("24.00")
                        .paid("cheque", "24.00")
                        .build());
        boutique.forgetEverything();

        boutique.run();

        OrderEntry entry = boutique.orders().find("1042").orElseThrow();
        assertThat(entry.state()).isEqualTo(OrderState.CONFLICT);
        assertThat(entry.documents().get(0).problem())
                .isEqualTo("its gross total is 12.00 EUR there, and should be 24.00 EUR");
        assertThat(boutique.erp.payments()).hasSize(1);
    }

    @Test
    @Tag("ORD-38")
    void anEditAfterTheImportIsProposedAndNeverWritten() {
        boutique.shop.put(Boutique.sale("1042").build());
        boutique.run();
        boutique.shop.change(
                new ForeignId("1042"),
                order -> ShopOrder.net("1042")
                        .line("EM-1", 2, "20.00", ShopOrder.TVA_20, "4.00")
                        .total("24.00")
                        .paid("card", "24.00")
                        .build());

        Report report = boutique.run();

        assertThat(report.counts().parked()).isEqualTo(1);
        assertThat(boutique.documents()).containsExactly(boutique.reference("1042") + " ORDER WEB00029 12.00 EUR");
        assertThat(boutique.orders().find("1042").orElseThrow().reasons())
                .singleElement()
                .asString()
                .contains("$.money.gross was 12 EUR and is 24 EUR")
                .contains("Change the document in the ERP");
    }

    @Test
    @Tag("ORD-38")
    void anEditThatAPersonHasDealtWithIsNotToldAgain() {
        boutique.shop.put(Boutique.sale("1042").build());
        boutique.run();
        boutique.shop.change(
                new ForeignId("1042"),
                order -> ShopOrder.net("1042")
                        .line("EM-1", 2, "20.00", ShopOrder.TVA_20, "4.00")
                        .total("24.00")
                        .paid("card", "24.00")
                        .build());
        boutique.run();

        boutique.orders().approve(List.of("1042"));
        Report report = boutique.run();

        assertThat(report.counts().parked()).isZero();
        assertThat(boutique.erp.documents()).hasSize(1);
    }

    @Test
    @Tag("ORD-21")
    void moneyThatComesLaterIsBookedOnTheDocumentThatIsThere() {
        boutique.shop.put(unpaid("1042"));
        boutique.run();
        assertThat(boutique.erp.payments()).isEmpty();

        boutique.shop.change(
                new ForeignId("1042"), order -> Boutique.sale("1042").build());
        boutique.run();

        assertThat(boutique.erp.documents()).hasSize(1);
        assertThat(boutique.erp.payments()).hasSize(1);
    }

    @Test
    @Tag("ORD-21")
    void moneyThatComesOnceTheOrderHasMovedOnIsBookedToo() {
        boutique.rule = boutique.rule.with(StatusRule.of("processing", DocumentType.ORDER)
                .with("processing", StatusChoice.making(DocumentType.ORDER).then("transferred")));
        boutique.shop.put(unpaid("1042"));
        boutique.run();
        assertThat(boutique.shop.order("1042").orElseThrow().head().status()).isEqualTo("transferred");

        boutique.shop.change(
                new ForeignId("1042"),
                order -> Boutique.sale("1042").status("transferred").build());
        boutique.run();

        assertThat(boutique.erp.documents()).hasSize(1);
        assertThat(boutique.erp.payments()).hasSize(1);
    }

    @Test
    @Tag("ORD-21")
    void moneyThatComesLaterIsToldWhereTheErpTakesNoneOnItsOwn() {
        boutique.erp.takingPayments();
        boutique.shop.put(unpaid("1042"));
        boutique.run();
        assertThat(boutique.run().clean()).isTrue();

        boutique.shop.change(
                new ForeignId("1042"), order -> Boutique.sale("1042").build());
        boutique.run();

        assertThat(boutique.orders().find("1042").orElseThrow().reasons())
                .singleElement()
                .asString()
                .startsWith("$.orders[1042].payments: money came after its import");
        boutique.orders().approve(List.of("1042"));
        assertThat(boutique.run().counts().parked()).isZero();
        assertThat(boutique.orders().find("1042").orElseThrow().state()).isEqualTo(OrderState.DONE);
    }

    @Test
    @Tag("ORD-23")
    void theOrdersOfADayBecomeOneDocumentOnTheNext() {
        boutique.rule = boutique.rule.with(GroupingRule.all("COMPTANT"));
        boutique.account("COMPTANT");
        boutique.shop.put(Boutique.sale("1042").placed("2026-11-20T09:00:00Z").build());
        boutique.shop.put(Boutique.sale("1043").placed("2026-11-20T19:00:00Z").build());
        boutique.shop.put(Boutique.sale("1044").placed("2026-11-21T07:00:00Z").build());

        boutique.run();

        assertThat(boutique.documents()).containsExactly(boutique.tag() + ":D2026-11-20 ORDER COMPTANT 24.00 EUR");
        assertThat(boutique.orders().find("1044").orElseThrow().state()).isEqualTo(OrderState.WAITING);
        boutique.clock.advance(Duration.ofDays(1));
        boutique.run();
        assertThat(boutique.documents())
                .containsExactlyInAnyOrder(
                        boutique.tag() + ":D2026-11-20 ORDER COMPTANT 24.00 EUR",
                        boutique.tag() + ":D2026-11-21 ORDER COMPTANT 12.00 EUR");
    }

    @Test
    @Tag("ART-19")
    @Tag("ORD-15")
    void whatIsSoldAndNotInTheErpIsNotForSale() {
        boutique.erp.stocking("EM-1", "PARIS", 10);
        boutique.shop.stocking("EM-1", 10);
        boutique.shop.put(unknown("1043"));
        boutique.shop.change(
                new ForeignId("1043"),
                order -> ShopOrder.net("1043")
                        .line("EM-1", 3, "30.00", ShopOrder.TVA_20, "6.00")
                        .line("XX-1", 1, "10.00", ShopOrder.TVA_20, "2.00")
                        .total("48.00")
                        .paid("card", "48.00")
                        .build());

        boutique.navette.run(boutique.profile(boutique.flow(), StockUpdate.from("PARIS")));

        assertThat(boutique.orders().find("1043").orElseThrow().state()).isEqualTo(OrderState.REFUSED);
        assertThat(boutique.shop.stockOf("EM-1")).contains(Quantity.of(7));
    }

    @Test
    @Tag("ORD-1")
    void whatTheOptionsLeaveOutIsDecidedAnewWhenTheyChange() {
        boutique.shop.put(Boutique.sale("1042").status("on-hold").build());
        boutique.run();
        assertThat(boutique.orders().list(Set.of(OrderState.IGNORED), "", 10)).hasSize(1);

        boutique.rule =
                boutique.rule.with(boutique.rule.statuses().with("on-hold", StatusChoice.making(DocumentType.QUOTE)));
        boutique.run();

        assertThat(boutique.documents()).containsExactly(boutique.reference("1042") + " QUOTE WEB00029 12.00 EUR");
    }

    private static Order unknown(String id) {
        return ShopOrder.net(id)
                .line("XX-1", 1, "10.00", ShopOrder.TVA_20, "2.00")
                .total("12.00")
                .paid("card", "12.00")
                .build();
    }

    private static Order unpaid(String id) {
        return ShopOrder.net(id)
                .line("EM-1", 1, "10.00", ShopOrder.TVA_20, "2.00")
                .total("12.00")
                .build();
    }
}
