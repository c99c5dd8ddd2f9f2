package dev.navette.mapping.sales;

import java.util.List;
import java.util.Map;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;

/** Golden cases of orders in foreign currencies. */
final class CurrencyCases {

    private CurrencyCases() {}

    static List<GoldenCase> all() {
        return List.of(
                GoldenCase.of("CUR-1", "Dollars become euros", "ORD-5", "ORD-21", "LESSON-19")
                        .story(
                                "A shop in euros sold for 132.00 dollars at 1.10: the document is of 120.00 euros, and its deposit says"
                                        + " both.")
                        .order(dollars("601").total("132.00").paid("card", "132.00"))
                        .becomes("""
                                EM-1 · 1 × 100.00 · 100.00 · N20
                                N20 on 100.00: 20.00
                                net 100.00 · tax 20.00 · gross 120.00 EUR
                                deposit p1 · 120.00 (132.00 USD at 1.10) · N20 on 100.00: 20.00
                                """),
                GoldenCase.of("CUR-2", "Dollars stay dollars", "ORD-5", "LESSON-19")
                        .story("The same order in an ERP that keeps foreign currencies: it is told the rate.")
                        .profile(
                                "foreign currencies are kept",
                                rule -> rule.with(rule.currencies().keeping()))
                        .order(dollars("602").total("132.00").paid("card", "132.00"))
                        .becomes("""
                                exchange: 1.10 for 1 EUR
                                EM-1 · 1 × 110.00 · 110.00 · N20
                                N20 on 110.00: 22.00
                                net 110.00 · tax 22.00 · gross 132.00 USD
                                deposit p1 · 132.00 · N20 on 110.00: 22.00
                                """),
                GoldenCase.of("CUR-3", "A currency that nobody mapped", "ORD-5")
                        .story("The first order in Swiss francs.")
                        .order(ShopOrder.net("603")
                                .in("CHF")
                                .at("0.95", "EUR")
                                .line("EM-1", 1, "95.00", TVA_20, "19.00")
                                .total("114.00"))
                        .refused(
                                "$.orders[603].money.currency: it is in CHF, which is mapped to no currency of the ERP. Add \"CHF\" to the"
                                        + " currencies of the profile."),
                GoldenCase.of("CUR-4", "The shop says both amounts", "ORD-5", "LESSON-19")
                        .story(
                                "The shop reckoned in euros itself, at a finer rate than it tells: its own figures count.")
                        .order(ShopOrder.net("604")
                                .in("USD")
                                .at("1.10", "EUR")
                                .line("EM-1", 1, "110.00|99.50", TVA_20, "22.00|19.90")
                                .total("132.00|119.40"))
                        .becomes("""
                                EM-1 · 1 × 99.50 · 99.50 · N20
                                N20 on 99.50: 19.90
                                net 99.50 · tax 19.90 · gross 119.40 EUR
                                """),
                GoldenCase.of("CUR-5", "Lines that do not divide", "ORD-5", "ORD-13", "LESSON-19")
                        .story(
                                "36.00 dollars are 32.73 euros. 27.27 without tax make 32.72 and 27.28 make 32.74, so that one cent stands"
                                        + " on a line without tax.")
                        .order(ShopOrder.net("605")
                                .in("USD")
                                .at("1.10", "EUR")
                                .line("EM-1", 1, "10.00", TVA_20, "2.00")
                                .line("EM-2", 1, "10.00", TVA_20, "2.00")
                                .line("EM-3", 1, "10.00", TVA_20, "2.00")
                                .total("36.00"))
                        .becomes("""
                                EM-1 · 1 × 9.09 · 9.09 · N20
                                EM-2 · 1 × 9.09 · 9.09 · N20
                                EM-3 · 1 × 9.09 · 9.09 · N20
                                ECART · 1 × 0.01 · 0.01 · N0
                                N0 on 0.01: 0.00
                                N20 on 27.27: 5.45
                                net 27.28 · tax 5.45 · gross 32.73 EUR
                                """),
                GoldenCase.of("CUR-6", "From yen to euros", "ORD-5")
                        .story("15600 yen at 162.5 are 96.00 euros, though yen have no decimals.")
                        .order(ShopOrder.net("606")
                                .in("JPY")
                                .at("162.5", "EUR")
                                .line("EM-1", 1, "13000", TVA_20, "2600")
                                .total("15600"))
                        .becomes("""
                                EM-1 · 1 × 80.00 · 80.00 · N20
                                N20 on 80.00: 16.00
                                net 80.00 · tax 16.00 · gross 96.00 EUR
                                """),
                GoldenCase.of("CUR-7", "From euros to a currency without decimals", "ORD-5")
                        .story(
                                "A shop in yen sold for 12.00 euros, of which 0.00625 were one yen: amounts are whole yen.")
                        .order(ShopOrder.net("607")
                                .at("0.00625", "JPY")
                                .line("EM-1", 1, "10.00", TVA_20, "2.00")
                                .total("12.00"))
                        .becomes("""
                                EM-1 · 1 × 1600 · 1600 · N20
                                N20 on 1600: 320
                                net 1600 · tax 320 · gross 1920 JPY
                                """),
                GoldenCase.of("CUR-8", "A currency by another code", "ORD-5")
                        .story("The shop's USD are kept, and are the ERP's USN.")
                        .profile(
                                "foreign currencies are kept, and USD is USN",
                                rule -> rule.with(new CurrencyRule(CurrencyRule.Foreign.KEPT, Map.of("USD", "USN"))))
                        .order(dollars("608").total("132.00"))
                        .becomes("""
                                EM-1 · 1 × 110.00 · 110.00 · N20
                                N20 on 110.00: 22.00
                                net 110.00 · tax 22.00 · gross 132.00 USN
                                """));
    }

    private static ShopOrder dollars(String id) {
        return ShopOrder.net(id).in("USD").at("1.10", "EUR").line("EM-1", 1, "110.00", TVA_20, "22.00");
    }
}
