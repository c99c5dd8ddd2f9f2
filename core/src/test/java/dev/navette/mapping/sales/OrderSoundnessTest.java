package dev.navette.mapping.sales;

import java.time.Instant;
import java.util.Currency;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Problem;
import dev.navette.model.ForeignId;
import dev.navette.model.Quantity;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderDiscount.Kind;
import dev.navette.model.sales.OrderDiscount.Target;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.model.sales.ShopTax;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-27")
class OrderSoundnessTest {

    private static final String AGAIN = "Read the order again; if it stays so, the connector is at fault";

    @Test
    void findsNothingWrongWithAnOrder() {
        ShopOrder order = jar().shipping("5.00", TVA_20)
                .to("a")
                .shippedTo("a", ShopOrder.address("John", "DOE", null, "75002", "FR"))
                .lessOnLine("NOEL", "1.00")
                .discount("NOEL", "1.00")
                .paid("card", "1.00");

        assertThat(problems(order)).isEmpty();
    }

    @Test
    void findsTwoThingsOfOneId() {
        ShopOrder order = jar().line(jar().build().money().lines().get(0))
                .discount("NOEL", "1.00")
                .discount("NOEL", "1.00")
                .tax(ShopTax.of("20", "TVA", "20", "FR"))
                .paid("card", "1.00");
        OrderCharge charge =
                jar().shipping("5.00", TVA_20).build().money().charges().get(0);
        var twice = new OrderMoney(
                order.build().money().currency(),
                null,
                order.build().money().basis(),
                order.build().money().gross(),
                order.build().money().lines(),
                List.of(charge, charge, charge),
                order.build().money().discounts(),
                order.build().money().taxes(),
                List.of());
        OrderPayment payment = order.build().payments().get(0);
        OrderRefund refund = refund();
        var remarks = new Remarks();

        new OrderSoundness(
                        new Order(
                                order.build().id(),
                                order.build().head(),
                                twice,
                                order.build().buyer(),
                                order.build().billing(),
                                order.build().consignments(),
                                List.of(payment, payment),
                                List.of(refund, refund),
                                List.of()),
                        remarks)
                .check();

        assertThat(remarks.problems())
                .containsExactly(
                        new Problem("$.money.lines", "two of them have the id 1", AGAIN),
                        new Problem("$.money.charges", "two of them have the id 1", AGAIN),
                        new Problem("$.money.discounts", "two of them have the id NOEL", AGAIN),
                        new Problem("$.money.taxes", "two of them have the id 20", AGAIN),
                        new Problem("$.payments", "two of them have the id p1", AGAIN),
                        new Problem("$.refunds", "two of them have the id 7", AGAIN));
    }

    @Test
    void asksForALineOrACharge() {
        assertThat(problems(ShopOrder.net("7").total("0.00")))
                .containsExactly(new Problem(
                        "$.money.lines", "it has neither lines nor charges", "Correct the order in the shop"));
        assertThat(problems(ShopOrder.net("7").shipping("5.00", TVA_20).total("6.00")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.00, false", "0.01, false", "-0.01, true"})
    void asksForATotalThatIsNotBelowZero(String total, boolean refused) {
        List<Problem> problems = problems(jar().total(total));

        assertThat(problems)
                .isEqualTo(
                        refused
                                ? List.of(new Problem(
                                        "$.money.gross",
                                        "its total of " + total + " is below zero",
                                        "Enter it as a credit note by hand, or import a till's sales by the day"))
                                : List.of());
    }

    @ParameterizedTest
    @CsvSource({"0.00, false", "-0.01, true"})
    void asksForDiscountsThatAreNotBelowZero(String amount, boolean refused) {
        List<Problem> ofOrder = problems(jar().discount("NOEL", Kind.DISCOUNT, Target.ALL, amount, null));
        List<Problem> ofLine = problems(ShopOrder.net("7").line("EM-1", Quantity.of(1), "20.00", amount, List.of()));

        assertThat(ofOrder).isEqualTo(refused ? List.of(belowZero("$.money.discounts[NOEL].amount")) : List.of());
        assertThat(ofLine).isEqualTo(refused ? List.of(belowZero("$.money.lines[1].discount")) : List.of());
    }

    @Test
    void asksForAQuantityWhereThereIsAnAmount() {
        assertThat(problems(ShopOrder.net("7").line("EM-1", 0, "20.00", TVA_20)))
                .containsExactly(new Problem(
                        "$.money.lines[1].quantity",
                        "it is 0, and the line comes to 20.00",
                        "Correct the line in the shop"));
        assertThat(problems(ShopOrder.net("7").line("EM-1", 0, "0.00", TVA_20))).isEmpty();
        assertThat(problems(ShopOrder.net("7").line("EM-1", -1, "-20.00", TVA_20)))
                .isEmpty();
    }

    @Test
    void knowsAllThatItsPartsName() {
        ShopOrder order = jar().to("b")
                .lessOnLine("NOEL", "1.00")
                .charge(OrderCharge.Kind.FEE, "1.00", List.of(), "c")
                .shippedTo("a", ShopOrder.address("John", "DOE", null, "75002", "FR"));

        assertThat(problems(order))
                .containsExactly(
                        new Problem(
                                "$.money.lines[1].consignment",
                                "it goes to the consignment b, which the order does not have",
                                AGAIN),
                        new Problem(
                                "$.money.lines[1].discounts",
                                "it names the discount NOEL, which the order does not have",
                                AGAIN),
                        new Problem(
                                "$.money.charges[1].consignment",
                                "it goes to the consignment c, which the order does not have",
                                AGAIN));
    }

    private static List<Problem> problems(ShopOrder order) {
        var remarks = new Remarks();
        new OrderSoundness(order.build(), remarks).check();
        return remarks.problems();
    }

    private static ShopOrder jar() {
        return ShopOrder.net("7").line("EM-1", 1, "20.00", TVA_20, "4.00").total("24.00");
    }

    private static Problem belowZero(String path) {
        return new Problem(path, "it is -0.01, below zero", "Correct the discount in the shop");
    }

    private static OrderRefund refund() {
        return new OrderRefund(
                new ForeignId("7"),
                Instant.parse("2026-11-21T09:00:00Z"),
                Currency.getInstance("EUR"),
                List.of(),
                List.of(),
                ShopOrder.amount("1.00"),
                List.of(new OrderPayment(
                        "p1",
                        PaymentMethod.of("card", "card"),
                        ShopOrder.amount("1.00"),
                        Instant.parse("2026-11-21T09:00:00Z"),
                        OrderPayment.State.CAPTURED)));
    }
}
