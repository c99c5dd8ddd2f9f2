package dev.navette.mapping.sales;

import java.util.List;
import java.util.function.UnaryOperator;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static dev.navette.mapping.sales.ShopOrder.TVA_55;

/** Golden cases of articles, labels and lots. */
final class ArticleCases {

    private static final String REMEDY =
            " Make the article in the ERP or correct its reference in the shop, or let the misc article"
                    + " stand for it.";

    private ArticleCases() {}

    static List<GoldenCase> all() {
        return List.of(
                GoldenCase.of("ART-1", "Every unknown article is named", "ORD-6")
                        .story("Two lines name articles that the ERP does not have, and a third names none.")
                        .order(ShopOrder.net("801")
                                .line("X-1", 1, "20.00", TVA_20, "4.00")
                                .line("EM-1", 1, "20.00", TVA_20, "4.00")
                                .line("", 1, "20.00", TVA_20, "4.00")
                                .line("X-2", 1, "20.00", TVA_20, "4.00")
                                .total("96.00"))
                        .refused(
                                "$.orders[801].money.lines[1].reference: the ERP has no article X-1." + REMEDY,
                                "$.orders[801].money.lines[3].reference: the line has no reference." + REMEDY,
                                "$.orders[801].money.lines[4].reference: the ERP has no article X-2." + REMEDY),
                GoldenCase.of("ART-2", "The misc article", "ORD-6", "ORD-7")
                        .story(
                                "The misc article (article divers) stands for what is unknown, with the shop's label and price.")
                        .profile(
                                "the misc article for what is unknown",
                                rule -> rule.with(LineRule.USUAL.withMisc().withErpLabels()))
                        .order(ShopOrder.net("802")
                                .line("X-1", 2, "20.00", TVA_20, "4.00")
                                .line("EM-2", 1, "10.00", TVA_55, "0.55")
                                .total("34.55"))
                        .becomes("""
                                line 1: Shop's X-1
                                DIVERS · 2 × 10.00 · 20.00 · N20
                                EM-2 · 1 × 10.00 · 10.00 · N5
                                N5 on 10.00: 0.55
                                N20 on 20.00: 4.00
                                net 30.00 · tax 4.55 · gross 34.55 EUR
                                """),
                GoldenCase.of("ART-3", "The shop's label", "ORD-7")
                        .story("The line says what the buyer read.")
                        .order(jars("803", 1, "20.00", "4.00", "24.00"))
                        .becomes("""
                                line 1: Shop's EM-1
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                N20 on 20.00: 4.00
                                net 20.00 · tax 4.00 · gross 24.00 EUR
                                """),
                GoldenCase.of("ART-4", "The ERP's label", "ORD-7")
                        .story("The line says what the article is called in the ERP.")
                        .profile("the ERP's labels", rule -> rule.with(LineRule.USUAL.withErpLabels()))
                        .order(jars("804", 1, "20.00", "4.00", "24.00"))
                        .becomes("""
                                line 1: ERP's EM-1
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                N20 on 20.00: 4.00
                                net 20.00 · tax 4.00 · gross 24.00 EUR
                                """),
                GoldenCase.of("ART-5", "What spoils first goes first", "ORD-14")
                        .story("Three jars of which two are best before January and more before March.")
                        .profile("lots are assigned", rule -> rule.with(LineRule.USUAL.withLots()))
                        .world("lot B of 2 until January, lot A of 5 until March", twoLots())
                        .order(jars("805", 3, "30.00", "6.00", "36.00").status("completed"))
                        .becomes("""
                                EM-1 · 3 × 10.00 · 30.00 · N20 · lot B 2, lot A 1
                                N20 on 30.00: 6.00
                                net 30.00 · tax 6.00 · gross 36.00 EUR
                                """),
                GoldenCase.of("ART-6", "Not enough in the lots", "ORD-14")
                        .story("Nine jars are invoiced, and the lots hold seven.")
                        .profile("lots are assigned", rule -> rule.with(LineRule.USUAL.withLots()))
                        .world("lot B of 2 until January, lot A of 5 until March", twoLots())
                        .order(jars("806", 9, "90.00", "18.00", "108.00").status("completed"))
                        .refused(
                                "$.orders[806].money.lines[1].quantity: the lots of EM-1 hold 7 of the 9 that are ordered. Enter the lots"
                                        + " in the ERP, or turn their assignment off."),
                GoldenCase.of("ART-7", "An order takes nothing from a lot", "ORD-14")
                        .story("The same nine jars on an order, which moves no stock.")
                        .profile("lots are assigned", rule -> rule.with(LineRule.USUAL.withLots()))
                        .world("lot B of 2 until January, lot A of 5 until March", twoLots())
                        .order(jars("807", 9, "90.00", "18.00", "108.00"))
                        .becomes("""
                                EM-1 · 9 × 10.00 · 90.00 · N20
                                N20 on 90.00: 18.00
                                net 90.00 · tax 18.00 · gross 108.00 EUR
                                """));
    }

    private static UnaryOperator<ImportFacts> twoLots() {
        return GoldenFacts.lots("EM-1", GoldenFacts.lot("A", "2027-03-31", 5), GoldenFacts.lot("B", "2027-01-31", 2));
    }

    private static ShopOrder jars(String id, int quantity, String net, String tax, String gross) {
        return ShopOrder.net(id).line("EM-1", quantity, net, TVA_20, tax).total(gross);
    }
}
