package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.List;

import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.PaymentAccounts;
import dev.navette.model.sales.PaymentMethod;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static dev.navette.mapping.sales.ShopOrder.TVA_55;

/** Golden cases of payments, deposits and differences. */
final class PaymentCases {

    private static final String MONEY = """
            EM-1 · 1 × 20.00 · 20.00 · N20
            N20 on 20.00: 4.00
            net 20.00 · tax 4.00 · gross 24.00 EUR
            """;

    private PaymentCases() {}

    static List<GoldenCase> all() {
        return List.of(
                GoldenCase.of("PAY-1", "A deposit holds its part of each tax", "ORD-21", "ORD-37")
                        .story("72.75 of 172.75 are paid: of it 9.58 are tax, divided as the document's taxes are.")
                        .order(ShopOrder.net("1001")
                                .line("EM-1", 1, "100.00", TVA_20, "20.00")
                                .line("EM-2", 1, "50.00", TVA_55, "2.75")
                                .total("172.75")
                                .paid("card", "72.75"))
                        .becomes("""
                                EM-1 · 1 × 100.00 · 100.00 · N20
                                EM-2 · 1 × 50.00 · 50.00 · N5
                                N5 on 50.00: 2.75
                                N20 on 100.00: 20.00
                                net 150.00 · tax 22.75 · gross 172.75 EUR
                                deposit p1 · 72.75 · N5 on 21.06: 1.16 · N20 on 42.11: 8.42
                                paid on: 2026-11-20
                                note: the payments of the document come to 72.75 EUR, its total to 172.75 EUR: 100.00 EUR is missing
                                """),
                GoldenCase.of("PAY-2", "A settlement on an invoice", "ORD-21", "ORD-18")
                        .story("On an invoice a payment is matched to it, and booked where the table of methods says.")
                        .profile(
                                "card is mode CB, journal BQ, account 512",
                                rule -> rule.with(rule.payments()
                                        .with(PaymentRow.id(
                                                "card",
                                                PaymentTarget.of(
                                                        new PaymentAccounts("CB", null, "BQ", null, "512", null))))))
                        .order(jar("1002").status("completed").paid("card", "24.00"))
                        .becomes(MONEY + """
                                settlement p1 · 24.00
                                paid as: Web 1002
                                booked: mode CB, journal BQ, account 512
                                """),
                GoldenCase.of("PAY-3", "A method that nobody mapped", "ORD-18")
                        .story("There is neither a row for it nor a usual one.")
                        .profile("no payment methods", rule -> rule.with(PaymentRule.NONE))
                        .order(jar("1003").paid("stripe", "24.00"))
                        .refused(
                                "$.orders[1003].payments[0].method: it is paid by 'stripe' in EUR that no row is for. Add a row for the id"
                                        + " 'stripe', or set the usual one."),
                GoldenCase.of("PAY-4", "A free name never takes the usual one", "ORD-18")
                        .story("A marketplace sends a name of its own; the profile has a usual method.")
                        .order(jar("1004")
                                .payment(PaymentMethod.free("Cdiscount"), "24.00", OrderPayment.State.CAPTURED))
                        .refused(
                                "$.orders[1004].payments[0].method: it is paid by 'Cdiscount' in EUR, a free name that no row is for. Add"
                                        + " a row for the free text 'Cdiscount': no free name takes the usual one."),
                GoldenCase.of("PAY-5", "A row for the currency comes first", "ORD-18", "ORD-5")
                        .story("Cards are booked on 512, and in dollars on 5125.")
                        .profile(
                                "card is account 512, and in USD account 5125",
                                rule -> rule.with(rule.payments()
                                        .with(PaymentRow.id("card", account("512")))
                                        .with(PaymentRow.id("card", account("5125"))
                                                .in("USD"))))
                        .order(ShopOrder.net("1005")
                                .in("USD")
                                .at("1.10", "EUR")
                                .line("EM-1", 1, "22.00", TVA_20, "4.40")
                                .total("26.40")
                                .paid("card", "26.40"))
                        .becomes(MONEY + """
                                deposit p1 · 24.00 (26.40 USD at 1.10) · N20 on 20.00: 4.00
                                booked: account 5125
                                """),
                GoldenCase.of("PAY-6", "Only captured money is a payment", "ORD-21")
                        .story("A transfer is announced, and a card was refused: both are told, neither is booked.")
                        .order(jar("1006")
                                .payment(PaymentMethod.of("bacs", "transfer"), "24.00", OrderPayment.State.PENDING)
                                .payment(PaymentMethod.of("card", "card"), "24.00", OrderPayment.State.VOID))
                        .becomes(MONEY + """
                                note: payment p1 is announced, not captured: none is made of it
                                note: payment p2 is void: none is made of it
                                note: the payments of the document come to 0.00 EUR, its total to 24.00 EUR: 24.00 EUR is missing
                                """),
                GoldenCase.of("PAY-7", "Paid too much", "ORD-21")
                        .story("30.00 were captured for 24.00: the invoice stays what it is.")
                        .order(jar("1007").status("completed").paid("card", "30.00"))
                        .becomes(MONEY + """
                                settlement p1 · 30.00
                                note: the payments of the document come to 30.00 EUR, its total to 24.00 EUR: 6.00 EUR is over
                                """),
                GoldenCase.of("PAY-8", "A deposit that is booked already", "ORD-21")
                        .story("The order's document booked it: the invoice does not book it again.")
                        .world("p1 is booked on another document", GoldenFacts.booked("p1"))
                        .order(jar("1008")
                                .status("completed")
                                .paid("card", "10.00")
                                .paid("card", "14.00"))
                        .becomes(MONEY + """
                                settlement p2 · 14.00
                                note: payment p1 is booked already and left out
                                """),
                GoldenCase.of("PAY-9", "One payment of the order's total", "ORD-21")
                        .story("Two captures of a card become one payment.")
                        .profile(
                                "payments from the order's total",
                                rule -> rule.with(rule.payments().fromTotal()))
                        .order(jar("1009")
                                .status("completed")
                                .paid("card", "10.00")
                                .paid("card", "14.00"))
                        .becomes(MONEY + "settlement p1+p2 · 24.00"),
                GoldenCase.of("PAY-10", "A difference of two cents is closed", "ORD-21")
                        .story("The bank paid 23.98 for 24.00.")
                        .profile("differences of up to 0.05 are booked on 658 and 758", PaymentCases::closing)
                        .order(jar("1010").status("completed").paid("card", "23.98"))
                        .becomes(MONEY + """
                                settlement p1 · 23.98
                                settlement difference · 0.02
                                note: the payments of the document come to 23.98 EUR, its total to 24.00 EUR: 0.02 EUR is missing, booked\
                                 as a payment difference
                                """),
                GoldenCase.of("PAY-11", "A difference of six cents stays open", "ORD-21")
                        .story("It is above what shall be closed, and told.")
                        .profile("differences of up to 0.05 are booked on 658 and 758", PaymentCases::closing)
                        .order(jar("1011").status("completed").paid("card", "23.94"))
                        .becomes(MONEY + """
                                settlement p1 · 23.94
                                note: the payments of the document come to 23.94 EUR, its total to 24.00 EUR: 0.06 EUR is missing
                                """),
                GoldenCase.of("PAY-12", "Two deposits hold the whole tax", "ORD-37")
                        .story("A third and two thirds of 24.00: together they hold 4.00 of tax, to the cent.")
                        .order(jar("1012").paid("card", "8.00").paid("card", "16.00"))
                        .becomes(MONEY + """
                                deposit p1 · 8.00 · N20 on 6.67: 1.33
                                deposit p2 · 16.00 · N20 on 13.33: 2.67
                                """));
    }

    private static ShopOrder jar(String id) {
        return ShopOrder.net(id).line("EM-1", 1, "20.00", TVA_20, "4.00").total("24.00");
    }

    private static PaymentTarget account(String code) {
        return PaymentTarget.of(new PaymentAccounts(null, null, null, null, code, null));
    }

    private static OrderRule closing(OrderRule rule) {
        return rule.with(rule.payments()
                .closing(new PaymentDifference(
                        new BigDecimal("0.05"),
                        new PaymentAccounts(null, null, null, null, "658", null),
                        new PaymentAccounts(null, null, null, null, "758", null))));
    }
}
