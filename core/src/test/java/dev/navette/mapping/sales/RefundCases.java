package dev.navette.mapping.sales;

import java.time.Instant;
import java.util.Currency;
import java.util.List;

import dev.navette.model.ForeignId;
import dev.navette.model.Quantity;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.model.sales.RefundedPart;
import dev.navette.model.sales.TaxShare;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static dev.navette.mapping.sales.ShopOrder.TVA_55;

/** Golden cases of refunds and credit notes. */
final class RefundCases {

    private static final Instant AT = Instant.parse("2026-11-21T09:00:00Z");

    private RefundCases() {}

    static List<GoldenCase> all() {
        return List.of(
                GoldenCase.of("REF-1", "All is given back", "ORD-26", "ORD-33", "LESSON-19")
                        .story(
                                "Both articles come back, and shipping is given back too: a draft credit note that names the order's"
                                        + " document, which is not touched.")
                        .order(order("1201")
                                .refund(refund(
                                        "82.75",
                                        "EUR",
                                        List.of(
                                                back("1", 2, "20.00", "20", "4.00", true),
                                                back("2", 1, "50.00", "5.5", "2.75", true)),
                                        List.of(back("1", 1, "5.00", "20", "1.00", false)))))
                        .refunding("7")
                        .becomes("""
                                document: credit note, draft
                                reference: s1:1201/R7
                                credits: s1:1201
                                follows: s1:1201
                                date: 2026-11-21
                                EM-1 · 2 × 10.00 · 20.00 · N20
                                EM-2 · 1 × 50.00 · 50.00 · N5
                                PORT · 1 × 5.00 · 5.00 · N20
                                N5 on 50.00: 2.75
                                N20 on 25.00: 5.00
                                net 75.00 · tax 7.75 · gross 82.75 EUR
                                refund p1 · 82.75
                                """),
                GoldenCase.of("REF-2", "One of two comes back", "ORD-26", "LESSON-19")
                        .story("One jar is back on the shelf: the credit note takes it into the stock.")
                        .order(order("1202")
                                .refund(refund(
                                        "12.00", "EUR", List.of(back("1", 1, "10.00", "20", "2.00", true)), List.of())))
                        .refunding("7")
                        .becomes("""
                                EM-1 · 1 × 10.00 · 10.00 · N20
                                N20 on 10.00: 2.00
                                net 10.00 · tax 2.00 · gross 12.00 EUR
                                refund p1 · 12.00
                                """),
                GoldenCase.of("REF-3", "What broke does not go back on the shelf", "ORD-26", "LESSON-19")
                        .story(
                                "The same without restocking: the article for refunds stands for the jar, so that no stock moves.")
                        .order(order("1203")
                                .refund(refund(
                                        "12.00",
                                        "EUR",
                                        List.of(back("1", 1, "10.00", "20", "2.00", false)),
                                        List.of())))
                        .refunding("7")
                        .becomes("""
                                REMB · 1 × 10.00 · 10.00 · N20
                                N20 on 10.00: 2.00
                                net 10.00 · tax 2.00 · gross 12.00 EUR
                                refund p1 · 12.00
                                """),
                GoldenCase.of("REF-4", "An amount alone", "ORD-26", "LESSON-19")
                        .story("8.28 for the delay: divided over 52.75 at 5.5 % and 30.00 at 20 %, as the order was.")
                        .order(order("1204").refund(refund("8.28", "EUR", List.of(), List.of())))
                        .refunding("7")
                        .becomes("""
                                line of no part: Remboursement
                                line of no part: Remboursement
                                REMB · 1 × 5.00 · 5.00 · N5
                                REMB · 1 × 2.50 · 2.50 · N20
                                N5 on 5.00: 0.28
                                N20 on 2.50: 0.50
                                net 7.50 · tax 0.78 · gross 8.28 EUR
                                refund p1 · 8.28
                                """),
                GoldenCase.of("REF-5", "Shipping alone", "ORD-26")
                        .story("The parcel came late, and shipping is given back.")
                        .order(order("1205")
                                .refund(refund(
                                        "6.00", "EUR", List.of(), List.of(back("1", 1, "5.00", "20", "1.00", false)))))
                        .refunding("7")
                        .becomes("""
                                PORT · 1 × 5.00 · 5.00 · N20
                                N20 on 5.00: 1.00
                                net 5.00 · tax 1.00 · gross 6.00 EUR
                                refund p1 · 6.00
                                """),
                GoldenCase.of("REF-6", "More than what came back", "ORD-26", "LESSON-19")
                        .story("A jar for 12.00, and 8.28 for the trouble.")
                        .order(order("1206")
                                .refund(refund(
                                        "20.28", "EUR", List.of(back("1", 1, "10.00", "20", "2.00", true)), List.of())))
                        .refunding("7")
                        .becomes("""
                                EM-1 · 1 × 10.00 · 10.00 · N20
                                REMB · 1 × 5.00 · 5.00 · N5
                                REMB · 1 × 2.50 · 2.50 · N20
                                N5 on 5.00: 0.28
                                N20 on 12.50: 2.50
                                net 17.50 · tax 2.78 · gross 20.28 EUR
                                refund p1 · 20.28
                                """),
                GoldenCase.of("REF-7", "A refund in the shop's currency", "ORD-26", "ORD-5", "LESSON-19")
                        .story(
                                "Ordered in dollars, given back in euros: the refund's own currency counts, and no rate is applied.")
                        .order(dollars("1207")
                                .refund(refund(
                                        "60.00",
                                        "EUR",
                                        List.of(back("1", 1, "50.00", "20", "10.00", true)),
                                        List.of())))
                        .refunding("7")
                        .becomes("""
                                EM-1 · 1 × 50.00 · 50.00 · N20
                                N20 on 50.00: 10.00
                                net 50.00 · tax 10.00 · gross 60.00 EUR
                                refund p1 · 60.00
                                """),
                GoldenCase.of("REF-8", "A refund in the order's currency", "ORD-26", "ORD-5", "LESSON-19")
                        .story("66.00 dollars are given back, 60.00 euros at the order's rate.")
                        .order(dollars("1208").refund(refund("66.00", "USD", List.of(), List.of())))
                        .refunding("7")
                        .becomes("""
                                REMB · 1 × 50.00 · 50.00 · N20
                                N20 on 50.00: 10.00
                                net 50.00 · tax 10.00 · gross 60.00 EUR
                                refund p1 · 60.00 (66.00 USD at 1.10)
                                """),
                GoldenCase.of("REF-9", "A refund in a third currency", "ORD-26", "ORD-5", "LESSON-19")
                        .story("Nobody knows what a pound was worth to this order.")
                        .order(dollars("1209").refund(refund("50.00", "GBP", List.of(), List.of())))
                        .refunding("7")
                        .refused(
                                "$.orders[1209].refunds[7].currency: it is in GBP, and the order in USD. Enter this credit note by hand."),
                GoldenCase.of("REF-10", "More than was ordered", "ORD-26")
                        .story("A cent more than the order came to.")
                        .order(order("1210").refund(refund("82.76", "EUR", List.of(), List.of())))
                        .refunding("7")
                        .refused(
                                "$.orders[1210].refunds[7].gross: all refunds of the order come to 82.76 EUR, and the order to 82.75."
                                        + " Compare the refunds with the payments in the shop, and enter by hand what was given beyond the"
                                        + " order."),
                GoldenCase.of("REF-11", "A return note beside the credit note", "ORD-26")
                        .story(
                                "The ERP moves stock by return notes (bons de retour): the credit note moves none, and no money is on the note.")
                        .profile("return notes", rule -> rule.with(RefundRule.USUAL.withReturnNotes()))
                        .order(order("1211")
                                .refund(refund(
                                        "12.00", "EUR", List.of(back("1", 1, "10.00", "20", "2.00", true)), List.of())))
                        .refunding("7")
                        .becomes("""
                                document: credit note, draft
                                reference: s1:1211/R7
                                REMB · 1 × 10.00 · 10.00 · N20
                                N20 on 10.00: 2.00
                                net 10.00 · tax 2.00 · gross 12.00 EUR
                                refund p1 · 12.00
                                document: return note, draft
                                reference: s1:1211/B7
                                EM-1 · 1 × 0.00 · 0.00 · N20
                                net 0.00 · tax 0.00 · gross 0.00 EUR
                                """),
                GoldenCase.of("REF-12", "A credit note that is final at once", "ORD-26", "ORD-1")
                        .story("Validated, where the profile says so.")
                        .profile("credit notes are validated", rule -> rule.with(RefundRule.USUAL.validatedAtOnce()))
                        .order(order("1212")
                                .refund(refund(
                                        "6.00", "EUR", List.of(), List.of(back("1", 1, "5.00", "20", "1.00", false)))))
                        .refunding("7")
                        .becomes("""
                                document: credit note, validated
                                number: the ERP's
                                PORT · 1 × 5.00 · 5.00 · N20
                                N20 on 5.00: 1.00
                                net 5.00 · tax 1.00 · gross 6.00 EUR
                                refund p1 · 6.00
                                """));
    }

    private static ShopOrder order(String id) {
        return ShopOrder.net(id)
                .line("EM-1", 2, "20.00", TVA_20, "4.00")
                .line("EM-2", 1, "50.00", TVA_55, "2.75")
                .shipping("5.00", TVA_20, "1.00")
                .total("82.75");
    }

    private static ShopOrder dollars(String id) {
        return ShopOrder.net(id)
                .in("USD")
                .at("1.10", "EUR")
                .line("EM-1", 2, "110.00", TVA_20, "22.00")
                .total("132.00");
    }

    private static OrderRefund refund(
            String gross, String currency, List<RefundedPart> lines, List<RefundedPart> charges) {
        var paid = new OrderPayment(
                "p1", PaymentMethod.of("card", "card"), ShopOrder.amount(gross), AT, OrderPayment.State.CAPTURED);
        return new OrderRefund(
                new ForeignId("7"),
                AT,
                Currency.getInstance(currency),
                lines,
                charges,
                ShopOrder.amount(gross),
                List.of(paid));
    }

    private static RefundedPart back(
            String part, int quantity, String amount, String tax, String taxAmount, boolean restocked) {
        return new RefundedPart(
                part,
                Quantity.of(quantity),
                ShopOrder.amount(amount),
                List.of(new TaxShare(tax, ShopOrder.amount(taxAmount))),
                restocked);
    }
}
