package dev.navette.mapping.sales;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.navette.error.Problem;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.PaymentMethod;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-1")
class StatusRuleTest {

    private static final StatusRule RULE = StatusRule.of("processing", DocumentType.ORDER);
    private static final StatusRule PAID =
            RULE.with("processing", StatusChoice.making(DocumentType.INVOICE).whenPaid());

    @Test
    void makesADocumentOfAStatusThatIsNamed() {
        assertThat(RULE.of(jar().build())).isEqualTo(StatusChoice.making(DocumentType.ORDER));
    }

    @Test
    void leavesOtherStatusesOut() {
        Order order = jar().status("Processing").build();

        assertThat(RULE.of(order)).isNull();
        assertThat(RULE.reason(order)).isEqualTo("its status Processing is not imported");
    }

    @ParameterizedTest
    @CsvSource({"23.99, false", "24.00, true", "24.01, true"})
    void takesOnlyWhatIsPaidInFull(String paid, boolean taken) {
        Order order = jar().paid("card", paid).build();

        assertThat(PAID.of(order) != null).isEqualTo(taken);
        assertThat(RULE.of(order)).as("where payment is not asked for").isNotNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderPayment.State.class,
            names = {"PENDING", "AUTHORISED", "VOID", "CHARGED_BACK"})
    void countsNoOtherMoneyThanCaptured(OrderPayment.State state) {
        Order order =
                jar().payment(PaymentMethod.of("card", "card"), "24.00", state).build();

        assertThat(PAID.of(order)).isNull();
        assertThat(PAID.reason(order)).isEqualTo("it is not paid yet");
    }

    @Test
    void addsUpWhatWasCaptured() {
        Order order = jar().paid("card", "10.00").paid("gift-card", "14.00").build();

        assertThat(PAID.of(order)).isNotNull();
    }

    @Test
    void takesWhatCostsNothingForPaid() {
        Order order =
                ShopOrder.net("7").line("EM-1", 1, "0.00", TVA_20).total("0.00").build();

        assertThat(PAID.of(order)).isNotNull();
    }

    @Test
    @Tag("ORD-25")
    void takesArchivedOrdersOnDemand() {
        Order order = jar().archived().build();

        assertThat(RULE.of(order)).isNull();
        assertThat(RULE.reason(order)).isEqualTo("it is archived");
        assertThat(RULE.withArchived().of(order)).isNotNull();
        assertThat(RULE.withArchived().of(jar().build())).isNotNull();
    }

    @Test
    @Tag("ORD-31")
    void waitsForTheTillToClose() {
        Order open = jar().inSession("2026-11-20", false).build();

        assertThat(RULE.of(open)).isNull();
        assertThat(RULE.reason(open)).isEqualTo("its till session is still open");
        assertThat(RULE.of(jar().inSession("2026-11-20", true)
                        .paid("cash", "100.00")
                        .build()))
                .isNotNull();
    }

    @Test
    void tellsThatAnOpenSessionIsOpenThoughNothingIsPaid() {
        Order open = jar().inSession("2026-11-20", false).build();

        assertThat(PAID.reason(open)).isEqualTo("its till session is still open");
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void makesOnlyDocumentsOfOrders(DocumentType type) {
        StatusRule rule = StatusRule.of("processing", type);

        if (type == DocumentType.DEPOSIT_INVOICE
                || type == DocumentType.CREDIT_NOTE
                || type == DocumentType.RETURN_NOTE) {
            assertThat(rule.problems())
                    .containsExactly(new Problem(
                            "$.statuses.processing.type",
                            type + " is made of no order",
                            "Choose quote, order, preparation, delivery-note or invoice"));
        } else {
            assertThat(rule.problems()).isEmpty();
        }
    }

    @Test
    void wantsAtLeastOneStatus() {
        var rule = new StatusRule(Map.of(), false);

        assertThat(rule.problems())
                .containsExactly(new Problem(
                        "$.statuses", "no status is named, so no order would be imported", "Name at least one status"));
    }

    @Test
    void keepsWhatWasChosenBefore() {
        StatusChoice choice = StatusChoice.making(DocumentType.INVOICE)
                .whenPaid()
                .validatedAtOnce()
                .then("shipped");

        assertThat(choice).isEqualTo(new StatusChoice(DocumentType.INVOICE, true, true, null, "shipped"));
        assertThat(RULE.withArchived().with("completed", choice))
                .isEqualTo(new StatusRule(
                        Map.of("processing", StatusChoice.making(DocumentType.ORDER), "completed", choice), true));
    }

    private static ShopOrder jar() {
        return ShopOrder.net("187").line("EM-1", 1, "20.00", TVA_20, "4.00").total("24.00");
    }
}
