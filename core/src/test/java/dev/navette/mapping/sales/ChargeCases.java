package dev.navette.mapping.sales;

import java.util.List;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static dev.navette.mapping.sales.ShopOrder.TVA_55;

/** Golden cases of shipping, gift wrap and fees, and of the articles that stand for them. */
final class ChargeCases {

    private ChargeCases() {}

    static List<GoldenCase> all() {
        return List.of(
                GoldenCase.of("SHIP-1", "Shipping on a line", "ORD-10")
                        .story("Shipping of 5.00 at the rate of the goods.")
                        .order(jar("501").shipping("5.00", TVA_20, "1.00").total("30.00"))
                        .becomes("""
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                PORT · 1 × 5.00 · 5.00 · N20
                                N20 on 25.00: 5.00
                                net 25.00 · tax 5.00 · gross 30.00 EUR
                                """),
                GoldenCase.of("SHIP-2", "Shipping at two rates", "ORD-10", "LESSON-JTL")
                        .story(
                                "The shop divides its shipping over the rates of the goods: a line for each, and none is written twice.")
                        .order(twoRates("502"))
                        .becomes("""
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                EM-2 · 1 × 20.00 · 20.00 · N5
                                PORT · 1 × 1.00 · 1.00 · N5
                                PORT · 1 × 4.00 · 4.00 · N20
                                N5 on 21.00: 1.16
                                N20 on 24.00: 4.80
                                net 45.00 · tax 5.96 · gross 50.96 EUR
                                """),
                GoldenCase.of("SHIP-3", "Shipping at the foot", "ORD-10")
                        .story("The ERP takes shipping at the foot of the document (frais de port en pied).")
                        .profile("shipping at the foot", rule -> rule.with(ShippingRule.USUAL.atFoot()))
                        .order(jar("503").shipping("5.00", TVA_20, "1.00").total("30.00"))
                        .becomes("""
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                foot · 5.00 · N20
                                N20 on 25.00: 5.00
                                net 25.00 · tax 5.00 · gross 30.00 EUR
                                """),
                GoldenCase.of("SHIP-4", "The foot takes one rate alone", "ORD-10")
                        .story("The same profile with shipping at two rates: it stands on lines.")
                        .profile("shipping at the foot", rule -> rule.with(ShippingRule.USUAL.atFoot()))
                        .order(twoRates("504"))
                        .becomes("""
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                EM-2 · 1 × 20.00 · 20.00 · N5
                                PORT · 1 × 1.00 · 1.00 · N5
                                PORT · 1 × 4.00 · 4.00 · N20
                                N5 on 21.00: 1.16
                                N20 on 24.00: 4.80
                                net 45.00 · tax 5.96 · gross 50.96 EUR
                                """),
                GoldenCase.of("SHIP-5", "Gift wrap", "ORD-12")
                        .story("Paper and ribbon for 2.50 become the packaging article.")
                        .order(jar("505").giftWrap("2.50", TVA_20).total("27.00"))
                        .becomes("""
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                EMBALLAGE · 1 × 2.50 · 2.50 · N20
                                N20 on 22.50: 4.50
                                net 22.50 · tax 4.50 · gross 27.00 EUR
                                """),
                GoldenCase.of("SHIP-6", "No packaging article", "ORD-12", "ORD-32")
                        .story("An order with gift wrap, where the profile names no article for it.")
                        .profile("no packaging article", rule -> rule.with(withoutGiftWrap()))
                        .order(jar("506").giftWrap("2.50", TVA_20).total("27.00"))
                        .refused(
                                "$.orders[506].money.charges[1]: it needs the service article 'giftWrap' for the VAT code N20, and there"
                                        + " is none. Name an article of the ERP as articles.giftWrap."),
                GoldenCase.of("SHIP-7", "Payment on delivery", "ORD-32")
                        .story("The carrier asks for 3.00 to be paid at the door (contre remboursement).")
                        .order(jar("507").fee("3.00", TVA_20).total("27.60"))
                        .becomes("""
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                FRAIS · 1 × 3.00 · 3.00 · N20
                                N20 on 23.00: 4.60
                                net 23.00 · tax 4.60 · gross 27.60 EUR
                                """),
                GoldenCase.of("SHIP-8", "The carrier's shipping mode", "ORD-19")
                        .story("Colissimo is the mode COL of the ERP.")
                        .profile("Colissimo is COL", rule -> rule.with(ShippingRule.USUAL.knowing("Colissimo", "COL")))
                        .order(jar("508").total("24.00"))
                        .becomes("""
                                shipping mode: COL
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                N20 on 20.00: 4.00
                                net 20.00 · tax 4.00 · gross 24.00 EUR
                                """),
                GoldenCase.of("SHIP-9", "The carrier by its id", "ORD-19")
                        .story("Names of carriers change in shops, ids do not.")
                        .profile(
                                "carrier 7 is COL",
                                rule -> rule.with(ShippingRule.USUAL.byId().knowing("7", "COL")))
                        .order(jar("509").total("24.00"))
                        .becomes("""
                                shipping mode: COL
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                N20 on 20.00: 4.00
                                net 20.00 · tax 4.00 · gross 24.00 EUR
                                """),
                GoldenCase.of("SHIP-10", "A carrier that nobody mapped", "ORD-19")
                        .story("Other carriers are mapped, this one is not, and there is no usual mode.")
                        .profile(
                                "Chronopost is CHR", rule -> rule.with(ShippingRule.USUAL.knowing("Chronopost", "CHR")))
                        .order(jar("510").total("24.00"))
                        .refused(
                                "$.orders[510].consignments[1].carrier: the carrier Colissimo (7) has no shipping mode of the ERP. Add it"
                                        + " to the shipping modes of the profile, by its name, or set a usual mode."));
    }

    private static ShopOrder jar(String id) {
        return ShopOrder.net(id).line("EM-1", 1, "20.00", TVA_20, "4.00");
    }

    private static ShopOrder twoRates(String id) {
        return jar(id).line("EM-2", 1, "20.00", TVA_55, "1.10")
                .shipping("4.00", TVA_20, "0.80")
                .shipping("1.00", TVA_55, "0.06")
                .total("50.96");
    }

    private static ServiceArticles withoutGiftWrap() {
        ServiceArticles usual = Epicerie.articles();
        return new ServiceArticles(
                usual.misc(),
                usual.shipping(),
                null,
                usual.fee(),
                usual.discount(),
                usual.discrepancy(),
                usual.giftCard(),
                usual.refund(),
                usual.deposit());
    }
}
