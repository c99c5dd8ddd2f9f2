package dev.navette.mapping.sales;

import java.util.List;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static dev.navette.mapping.sales.ShopOrder.TVA_55;

/** Golden cases of totals that differ, of the line that closes a gap, and of those that are refused. */
final class GapCases {

    private GapCases() {}

    static List<GoldenCase> all() {
        return List.of(
                GoldenCase.of("GAP-1", "Fifteen small lines", "ORD-13", "LESSON-18")
                        .story(
                                "The shop rounds 0.024 of tax down on each of fifteen lines, which makes six cents: rounding is closed"
                                        + " also beyond the tolerance.")
                        .order(fifteen().total("2.10"))
                        .becomes("EM-1 · 1 × 0.12 · 0.12 · N20\n".repeat(15) + """
                                ECART · -1 × 0.05 · -0.05 · N20
                                N20 on 1.75: 0.35
                                net 1.75 · tax 0.35 · gross 2.10 EUR
                                """),
                GoldenCase.of("GAP-2", "Five cents too much are within the tolerance", "ORD-13")
                        .story("The shop's total is 0.05 above its parts.")
                        .order(jar("202").total("24.05"))
                        .becomes("""
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                ECART · 1 × 0.04 · 0.04 · N20
                                N20 on 20.04: 4.01
                                net 20.04 · tax 4.01 · gross 24.05 EUR
                                """),
                GoldenCase.of("GAP-3", "Six cents are not", "ORD-13", "LESSON-18")
                        .story("The shop's total is 0.06 above its parts: a person must look at it.")
                        .order(jar("203").total("24.06"))
                        .refused(apart("203", "24.06", "0.06", "0.05")),
                GoldenCase.of("GAP-4", "Six cents too little neither", "ORD-13")
                        .story("The shop's total is 0.06 below its parts.")
                        .order(jar("204").total("23.94"))
                        .refused(apart("204", "23.94", "0.06", "0.05")),
                GoldenCase.of("GAP-5", "The price of an article is never touched", "ORD-13", "LESSON-18")
                        .story(
                                "Three cents too little: two can be had at 20 %, the third stands on a line without tax, and the"
                                        + " jar costs what it costs.")
                        .order(jar("205").total("23.97"))
                        .becomes("""
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                ECART · -1 × 0.01 · -0.01 · N0
                                ECART · -1 × 0.02 · -0.02 · N20
                                N0 on -0.01: 0.00
                                N20 on 19.98: 4.00
                                net 19.97 · tax 4.00 · gross 23.97 EUR
                                """),
                GoldenCase.of("GAP-6", "The widest tolerance that can be set", "ORD-13")
                        .story("A merchant lets up to 1.00 pass, and it is 1.00.")
                        .profile(
                                "a tolerance of 1.00",
                                rule -> rule.with(
                                        DiscrepancyRule.USUAL.untaxed("N0").within("1.00")))
                        .order(jar("206").total("25.00"))
                        .becomes("""
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                ECART · 1 × 0.83 · 0.83 · N20
                                N20 on 20.83: 4.17
                                net 20.83 · tax 4.17 · gross 25.00 EUR
                                """),
                GoldenCase.of("GAP-7", "No discrepancy line is wanted", "ORD-13")
                        .story("Turned off, even a cent refuses the order.")
                        .profile("no discrepancy line", rule -> rule.with(DiscrepancyRule.refused()))
                        .order(jar("207").total("24.01"))
                        .refused(
                                "$.orders[207].money.gross: its parts come to 24.00 EUR, the shop says 24.01 EUR: 0.01 EUR apart,"
                                        + " and no discrepancy line may close the gap. Correct the order in the shop, or enter this"
                                        + " one by hand."),
                GoldenCase.of("GAP-8", "A gap between gross prices", "ORD-13", "ORD-9")
                        .story("On a document with gross prices the line holds its tax.")
                        .order(ShopOrder.gross("208")
                                .line("EM-1", 1, "24.00", TVA_20)
                                .total("24.02"))
                        .becomes("""
                                EM-1 · 1 × 24.00 · 24.00 · N20
                                ECART · 1 × 0.02 · 0.02 · N20
                                N20 on 20.02: 4.00
                                net 20.02 · tax 4.00 · gross 24.02 EUR
                                """),
                GoldenCase.of("GAP-9", "The gap is closed at the rate where it arose", "ORD-13", "LESSON-18")
                        .story(
                                "Three times 0.055 of tax were rounded up to 0.06: the cent is one of the 5.5 %, though more is sold"
                                        + " at 20 %.")
                        .order(ShopOrder.net("209")
                                .line("EM-1", 1, "100.00", TVA_20, "20.00")
                                .line("EM-2", 1, "1.00", TVA_55, "0.06")
                                .line("EM-3", 1, "1.00", TVA_55, "0.06")
                                .line("EM-4", 1, "1.00", TVA_55, "0.06")
                                .total("123.18"))
                        .becomes("""
                                EM-1 · 1 × 100.00 · 100.00 · N20
                                EM-2 · 1 × 1.00 · 1.00 · N5
                                EM-3 · 1 × 1.00 · 1.00 · N5
                                EM-4 · 1 × 1.00 · 1.00 · N5
                                ECART · 1 × 0.01 · 0.01 · N5
                                N5 on 3.01: 0.17
                                N20 on 100.00: 20.00
                                net 103.01 · tax 20.17 · gross 123.18 EUR
                                """),
                GoldenCase.of("GAP-10", "The total agrees and the rates do not", "ORD-13", "ORD-17")
                        .story(
                                "The shop says 1.00 too little at 20 % and 1.00 too much at 5.5 %, so that its total is right: both are"
                                        + " told.")
                        .order(ShopOrder.net("210")
                                .line("EM-1", 1, "100.00", TVA_20, "19.00")
                                .line("EM-2", 1, "100.00", TVA_55, "6.50")
                                .total("225.50"))
                        .refused(
                                "$.orders[210].money.taxes: the tax of 5.5 % comes to 6.50 EUR in the shop and to 5.50 EUR by its"
                                        + " rate, which is more than rounding makes. Correct the order's taxes in the shop, or"
                                        + " the mapping of this tax.",
                                "$.orders[210].money.taxes: the tax of 20 % comes to 19.00 EUR in the shop and to 20.00 EUR by its"
                                        + " rate, which is more than rounding makes. Correct the order's taxes in the shop, or"
                                        + " the mapping of this tax."),
                GoldenCase.of("GAP-11", "A cent for a line is rounding", "ORD-13")
                        .story("The shop says 20.01 of tax on 100.00.")
                        .order(ShopOrder.net("211")
                                .line("EM-1", 1, "100.00", TVA_20, "20.01")
                                .total("120.01"))
                        .becomes("""
                                EM-1 · 1 × 100.00 · 100.00 · N20
                                ECART · 1 × 0.01 · 0.01 · N20
                                N20 on 100.01: 20.00
                                net 100.01 · tax 20.00 · gross 120.01 EUR
                                """),
                GoldenCase.of("GAP-12", "Two cents for a line are not", "ORD-13")
                        .story("The shop says 20.02 of tax on 100.00.")
                        .order(ShopOrder.net("212")
                                .line("EM-1", 1, "100.00", TVA_20, "20.02")
                                .total("120.02"))
                        .refused(
                                "$.orders[212].money.taxes: the tax of 20 % comes to 20.02 EUR in the shop and to 20.00 EUR by its"
                                        + " rate, which is more than rounding makes. Correct the order's taxes in the shop, or the"
                                        + " mapping of this tax."),
                GoldenCase.of("GAP-13", "The shop's own sum of a tax is wrong", "ORD-13", "ORD-17")
                        .story("The lines say 4.00 of tax, the foot of the shop's order 4.10.")
                        .order(jar("213").taxTotal(TVA_20, "4.10").total("24.00"))
                        .refused(
                                "$.orders[213].money.taxTotals[20]: the shop says 4.10, its parts come to 4.00, which is more than"
                                        + " rounding makes. Correct the order's taxes in the shop."));
    }

    private static ShopOrder jar(String id) {
        return ShopOrder.net(id).line("EM-1", 1, "20.00", TVA_20, "4.00");
    }

    private static ShopOrder fifteen() {
        ShopOrder order = ShopOrder.net("201");
        for (int i = 0; i < 15; i++) {
            order.line("EM-1", 1, "0.12", TVA_20, "0.02");
        }
        return order;
    }

    private static String apart(String id, String said, String gap, String tolerance) {
        return "$.orders[" + id + "].money.gross: its parts come to 24.00 EUR, the shop says " + said + " EUR: " + gap
                + " EUR apart, more than the tolerance of " + tolerance
                + ". Correct the order in the shop, or enter this one by hand.";
    }
}
