package dev.navette.mapping.sales;

import java.util.List;

import dev.navette.model.Quantity;
import dev.navette.model.sales.TaxShare;

import static dev.navette.mapping.sales.ShopOrder.TVA_10;
import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static dev.navette.mapping.sales.ShopOrder.TVA_21;
import static dev.navette.mapping.sales.ShopOrder.TVA_55;

/** Golden cases of prices with and without tax, of unit prices and of currencies without or with many decimals. */
final class PriceCases {

    private PriceCases() {}

    static List<GoldenCase> all() {
        return List.of(
                GoldenCase.of("PRICE-1", "Net prices at one rate", "ORD-9")
                        .story("Two jars at 10.00 without tax are ordered from a shop with net prices (HT).")
                        .order(ShopOrder.net("101")
                                .line("EM-1", 2, "20.00", TVA_20, "4.00")
                                .total("24.00"))
                        .becomes("""
                                prices: without tax
                                EM-1 · 2 × 10.00 · 20.00 · N20
                                N20 on 20.00: 4.00
                                net 20.00 · tax 4.00 · gross 24.00 EUR
                                """),
                GoldenCase.of("PRICE-2", "Gross prices stay gross", "ORD-9")
                        .story(
                                "Three at 9.99 tax included (TTC): the document keeps 29.97, and the tax is taken out of it once.")
                        .order(ShopOrder.gross("102")
                                .line("EM-1", 3, "29.97", TVA_20)
                                .total("29.97"))
                        .becomes("""
                                prices: tax included
                                EM-1 · 3 × 9.99 · 29.97 · N20
                                N20 on 24.98: 4.99
                                net 24.98 · tax 4.99 · gross 29.97 EUR
                                """),
                GoldenCase.of("PRICE-3", "Gross prices become net ones", "ORD-9", "ORD-13", "LESSON-18")
                        .story(
                                "24.98 without tax makes 29.98 and 24.97 makes 29.96: no net amount at 20 % comes to 29.97, so the cent"
                                        + " stands on a line without tax.")
                        .profile("lines without tax", rule -> rule.with(LineRule.USUAL.on(LineRule.LineBasis.NET)))
                        .order(ShopOrder.gross("103")
                                .line("EM-1", 3, "29.97", TVA_20)
                                .total("29.97"))
                        .becomes("""
                                prices: without tax
                                EM-1 · 3 × 8.326667 · 24.98 · N20
                                ECART · -1 × 0.01 · -0.01 · N0
                                N0 on -0.01: 0.00
                                N20 on 24.98: 5.00
                                net 24.97 · tax 5.00 · gross 29.97 EUR
                                """),
                GoldenCase.of("PRICE-4", "A cent that no taxed amount reaches, and no code without tax", "ORD-13")
                        .story("The same order, in a profile that names no VAT code of rate 0 for such a cent.")
                        .profile("lines without tax", rule -> rule.with(LineRule.USUAL.on(LineRule.LineBasis.NET)))
                        .profile(
                                "no code without tax at all",
                                rule -> rule.with(DiscrepancyRule.USUAL)
                                        .with(new TaxRule(
                                                rule.taxes().codes(),
                                                rule.taxes().rows(),
                                                "FR",
                                                null)))
                        .order(ShopOrder.gross("104")
                                .line("EM-1", 3, "29.97", TVA_20)
                                .total("29.97"))
                        .refused(
                                "$.orders[104].money.gross: a gap of -0.01 EUR is left between its parts and the shop's total"
                                        + " of 29.97 EUR, to which no amount with tax comes. Name a VAT code of rate 0 as"
                                        + " discrepancy.untaxed."),
                GoldenCase.of("PRICE-5", "A third of ten", "ORD-9", "ORD-4")
                        .story("Three for 10.00 together: six decimals of the unit price bear the amount of the line.")
                        .order(ShopOrder.net("105")
                                .line("EM-1", 3, "10.00", TVA_20, "2.00")
                                .total("12.00"))
                        .becomes("""
                                EM-1 · 3 × 3.333333 · 10.00 · N20
                                N20 on 10.00: 2.00
                                net 10.00 · tax 2.00 · gross 12.00 EUR
                                """),
                GoldenCase.of("PRICE-6", "A third of ten in an ERP with two decimals", "ORD-4")
                        .story("Two decimals cannot bear 10.00 for three, so the last one costs a cent more.")
                        .profile("unit prices of 2 decimals", rule -> rule.with(LineRule.USUAL.rounded(2)))
                        .order(ShopOrder.net("106")
                                .line("EM-1", 3, "10.00", TVA_20, "2.00")
                                .total("12.00"))
                        .becomes("""
                                EM-1 · 2 × 3.33 · 6.66 · N20
                                EM-1 · 1 × 3.34 · 3.34 · N20
                                N20 on 10.00: 2.00
                                net 10.00 · tax 2.00 · gross 12.00 EUR
                                """),
                GoldenCase.of("PRICE-7", "Net prices become gross ones", "ORD-9")
                        .story("Three for 10.00 without tax cost 4.00 each with it.")
                        .profile("lines with tax", rule -> rule.with(LineRule.USUAL.on(LineRule.LineBasis.GROSS)))
                        .order(ShopOrder.net("107")
                                .line("EM-1", 3, "10.00", TVA_20, "2.00")
                                .total("12.00"))
                        .becomes("""
                                prices: tax included
                                EM-1 · 3 × 4.00 · 12.00 · N20
                                N20 on 10.00: 2.00
                                net 10.00 · tax 2.00 · gross 12.00 EUR
                                """),
                GoldenCase.of("PRICE-8", "Weighed goods", "ORD-9")
                        .story(
                                "0.333 kg at 12.00 is 3.996, sold for 4.00: the unit price gives way, the amount does not.")
                        .profile("unit prices of 2 decimals", rule -> rule.with(LineRule.USUAL.rounded(2)))
                        .order(ShopOrder.net("108")
                                .line(
                                        "EM-1",
                                        Quantity.of("0.333"),
                                        "4.00",
                                        "0",
                                        List.of(new TaxShare("5.5", ShopOrder.amount("0.22"))))
                                .total("4.22"))
                        .becomes("""
                                EM-1 · 0.333 × 12.01 · 4.00 · N5
                                N5 on 4.00: 0.22
                                net 4.00 · tax 0.22 · gross 4.22 EUR
                                """),
                GoldenCase.of("PRICE-9", "Weighed goods that need a decimal more", "ORD-4")
                        .story(
                                "12.345 kg for 148.19: at 12.00 it would be 148.14, so the unit price has a third decimal.")
                        .profile("unit prices of 2 decimals", rule -> rule.with(LineRule.USUAL.rounded(2)))
                        .order(ShopOrder.net("109")
                                .line(
                                        "EM-1",
                                        Quantity.of("12.345"),
                                        "148.19",
                                        "0",
                                        List.of(new TaxShare("5.5", ShopOrder.amount("8.15"))))
                                .total("156.34"))
                        .becomes("""
                                EM-1 · 12.345 × 12.004 · 148.19 · N5
                                N5 on 148.19: 8.15
                                net 148.19 · tax 8.15 · gross 156.34 EUR
                                """),
                GoldenCase.of("PRICE-10", "A currency without decimals", "ORD-9", "ORD-5")
                        .story("A shop in yen: 20 % of 1001 is 200.2, which is 200.")
                        .order(ShopOrder.net("110")
                                .in("JPY")
                                .line("EM-1", 1, "1001", TVA_20, "200")
                                .total("1201"))
                        .becomes("""
                                EM-1 · 1 × 1001 · 1001 · N20
                                N20 on 1001: 200
                                net 1001 · tax 200 · gross 1201 JPY
                                """),
                GoldenCase.of("PRICE-11", "A currency with three decimals", "ORD-9", "ORD-5")
                        .story("A shop in Kuwaiti dinars: amounts have thousandths, and no cent is made of them.")
                        .order(ShopOrder.net("111")
                                .in("KWD")
                                .line("EM-1", 1, "1.235", TVA_20, "0.247")
                                .total("1.482"))
                        .becomes("""
                                EM-1 · 1 × 1.235 · 1.235 · N20
                                N20 on 1.235: 0.247
                                net 1.235 · tax 0.247 · gross 1.482 KWD
                                """),
                GoldenCase.of("PRICE-12", "What costs nothing costs nothing", "LESSON-18", "LESSON-JTL")
                        .story("A sample at 0.00 beside a jar: no price is looked up in its place.")
                        .order(ShopOrder.net("112")
                                .line("EM-1", 1, "10.00", TVA_20, "2.00")
                                .line("EM-2", 1, "0.00", TVA_20, "0.00")
                                .total("12.00"))
                        .becomes("""
                                EM-1 · 1 × 10.00 · 10.00 · N20
                                EM-2 · 1 × 0.00 · 0.00 · N20
                                N20 on 10.00: 2.00
                                net 10.00 · tax 2.00 · gross 12.00 EUR
                                """),
                GoldenCase.of("PRICE-13", "Four rates on one order", "LESSON-18", "ORD-17")
                        .story(
                                "The press at 2.1 %, food at 5.5 %, a meal at 10 % and a book end at 20 %: each rate is reckoned once.")
                        .order(ShopOrder.net("113")
                                .line("EM-1", 1, "100.00", TVA_20, "20.00")
                                .line("EM-2", 1, "50.00", TVA_55, "2.75")
                                .line("EM-3", 1, "10.00", TVA_10, "1.00")
                                .line("EM-4", 1, "10.00", TVA_21, "0.21")
                                .total("193.96"))
                        .becomes("""
                                EM-1 · 1 × 100.00 · 100.00 · N20
                                EM-2 · 1 × 50.00 · 50.00 · N5
                                EM-3 · 1 × 10.00 · 10.00 · N10
                                EM-4 · 1 × 10.00 · 10.00 · N2
                                N2 on 10.00: 0.21
                                N5 on 50.00: 2.75
                                N10 on 10.00: 1.00
                                N20 on 100.00: 20.00
                                net 170.00 · tax 23.96 · gross 193.96 EUR
                                """));
    }
}
