package dev.navette.mapping.sales;

import java.util.List;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.OrderDiscount.Kind;
import dev.navette.model.sales.OrderDiscount.Target;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.model.sales.ShopTax;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;

/** Golden cases of orders with several faults, which are told all at once, and of orders that make no sense. */
final class RefusalCases {

    private static final String AGAIN = " Read the order again; if it stays so, the connector is at fault.";
    private static final ShopTax OVERSEAS = ShopTax.of("8.5", "TVA 8,5 %", "8.5", "FR");

    private RefusalCases() {}

    static List<GoldenCase> all() {
        return List.of(
                GoldenCase.of(
                                "ALL-1",
                                "Seven faults, seven reasons",
                                "ORD-27",
                                "ORD-5",
                                "ORD-6",
                                "ORD-17",
                                "ORD-18",
                                "ORD-19",
                                "ORD-33",
                                "CUS-7")
                        .story(
                                "An unmapped currency, a free payment name, a number too long, an unknown article, an unmapped tax, an"
                                        + " unmapped carrier and a closed period: whoever mends them sees them all.")
                        .profile(
                                "Chronopost is CHR; what is of a closed period waits",
                                rule -> rule.with(ShippingRule.USUAL.knowing("Chronopost", "CHR"))
                                        .with(HeaderRule.USUAL.waitingForOpenDays()))
                        .world("the books are closed before 1 December", GoldenFacts.openFrom("2026-12-01"))
                        .order(ShopOrder.net("1301")
                                .in("CHF")
                                .at("0.95", "EUR")
                                .tax(OVERSEAS)
                                .status("completed")
                                .by(new OrderBuyer(
                                        new ForeignId("1234567"), "j.doe@example.com", null, Business.NONE, null))
                                .line("X-1", 1, "100.00", OVERSEAS, "8.50")
                                .line("EM-1", 1, "20.00", TVA_20, "4.00")
                                .total("132.50")
                                .payment(PaymentMethod.free("Cdiscount"), "132.50", OrderPayment.State.CAPTURED))
                        .refused(
                                "$.orders[1301].money.currency: it is in CHF, which is mapped to no currency of the ERP. Add \"CHF\" to the"
                                        + " currencies of the profile.",
                                "$.orders[1301].payments[0].method: it is paid by 'Cdiscount' in CHF, a free name that no row is for. Add a"
                                        + " row for the free text 'Cdiscount': no free name takes the usual one.",
                                "$.orders[1301].buyer.account: the code WEB1234567 is longer than 8 characters. Write a greater length or a"
                                        + " shorter prefix in the profile.",
                                "$.orders[1301].money.taxes[8.5]: the tax TVA 8,5 % of 8.5 % (FR) is mapped to no VAT code. Add a row for it"
                                        + " to the taxes of the profile.",
                                "$.orders[1301].money.lines[1].reference: the ERP has no article X-1. Make the article in the ERP or correct"
                                        + " its reference in the shop, or let the misc article stand for it.",
                                "$.orders[1301].head.placed: its document would be of 2026-11-20, and the ERP's books are closed before"
                                        + " 2026-12-01. Open the period in the ERP, or let such documents move to the first open day.",
                                "$.orders[1301].consignments[1].carrier: the carrier Colissimo (7) has no shipping mode of the ERP. Add it to"
                                        + " the shipping modes of the profile, by its name, or set a usual mode."),
                GoldenCase.of("ALL-2", "An order of nothing", "ORD-27")
                        .story("Neither lines nor charges.")
                        .order(ShopOrder.net("1302").total("0.00"))
                        .refused(
                                "$.orders[1302].money.lines: it has neither lines nor charges. Correct the order in the shop."),
                GoldenCase.of("ALL-3", "An order below zero", "ORD-27")
                        .story("A till took back more than it sold.")
                        .order(ShopOrder.net("1303")
                                .line("EM-1", -1, "-20.00", TVA_20, "-4.00")
                                .total("-24.00"))
                        .refused(
                                "$.orders[1303].money.gross: its total of -24.00 is below zero. Enter it as a credit note by hand, or import a"
                                        + " till's sales by the day."),
                GoldenCase.of("ALL-4", "A discount that is a surcharge", "ORD-27", "ORD-11")
                        .story("A coupon of -5.00.")
                        .order(ShopOrder.net("1304")
                                .line("EM-1", 1, "20.00", TVA_20, "4.00")
                                .discount("NOEL", Kind.DISCOUNT, Target.LINES, "-5.00", null)
                                .total("30.00"))
                        .refused(
                                "$.orders[1304].money.discounts[NOEL].amount: it is -5.00, below zero. Correct the discount in the shop."),
                GoldenCase.of("ALL-5", "A line to an address that is not there", "ORD-24", "ORD-27")
                        .story("The connector lost an address.")
                        .order(ShopOrder.net("1305")
                                .line("EM-1", 1, "20.00", TVA_20, "4.00")
                                .to("b")
                                .total("24.00"))
                        .refused(
                                "$.orders[1305].money.lines[1].consignment: it goes to the consignment b, which the order does not have."
                                        + AGAIN));
    }
}
