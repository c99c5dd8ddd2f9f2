package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.List;

import dev.navette.model.sales.ShopTax;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;

/** Golden cases of which VAT code a tax of the shop is, and of taxes that are borne together. */
final class TaxCases {

    private static final ShopTax ECO = new ShopTax("eco", "Eco tax", new BigDecimal("3.2"), "FR", null, 1);
    private static final ShopTax AFTER = new ShopTax("vat", "VAT", new BigDecimal("20"), "FR", null, 2);
    private static final ShopTax BESIDE = new ShopTax("vat", "VAT", new BigDecimal("20"), "FR", null, 1);
    private static final ShopTax OVERSEAS = ShopTax.of("8.5", "TVA 8,5 %", "8.5", "FR");

    private TaxCases() {}

    static List<GoldenCase> all() {
        return List.of(
                GoldenCase.of("TAX-1", "A tax on a tax", "ORD-17")
                        .story("3.2 % and then 20 % of the sum: 100.00 comes to 123.84, and each tax is told apart.")
                        .profile(
                                "a code E3 of 3.2 %",
                                rule -> rule.with(Epicerie.taxes().knowing("E3", "3.2")))
                        .order(ShopOrder.net("301")
                                .tax(ECO)
                                .tax(AFTER)
                                .line("EM-1", 1, "100.00", ECO, AFTER)
                                .total("123.84"))
                        .becomes("""
                                EM-1 · 1 × 100.00 · 100.00 · E3 + N20
                                E3 on 100.00: 3.20
                                N20 on 103.20: 20.64
                                net 100.00 · tax 23.84 · gross 123.84 EUR
                                """),
                GoldenCase.of("TAX-2", "Two taxes side by side", "ORD-17")
                        .story("The same taxes at one priority add up: 100.00 comes to 123.20.")
                        .profile(
                                "a code E3 of 3.2 %",
                                rule -> rule.with(Epicerie.taxes().knowing("E3", "3.2")))
                        .order(ShopOrder.net("302")
                                .tax(ECO)
                                .tax(BESIDE)
                                .line("EM-1", 1, "100.00", ECO, BESIDE)
                                .total("123.20"))
                        .becomes("""
                                EM-1 · 1 × 100.00 · 100.00 · E3 + N20
                                E3 on 100.00: 3.20
                                N20 on 100.00: 20.00
                                net 100.00 · tax 23.20 · gross 123.20 EUR
                                """),
                GoldenCase.of("TAX-3", "A tax that nobody mapped", "ORD-17")
                        .story("A rate of which the profile has no code.")
                        .order(ShopOrder.net("303")
                                .tax(OVERSEAS)
                                .line("EM-1", 1, "100.00", OVERSEAS, "8.50")
                                .total("108.50"))
                        .refused(
                                "$.orders[303].money.taxes[8.5]: the tax TVA 8,5 % of 8.5 % (FR) is mapped to no VAT code. Add a"
                                        + " row for it to the taxes of the profile."),
                GoldenCase.of("TAX-4", "A mapping that changes the rate", "ORD-17")
                        .story("Somebody mapped the 20 % to the code of 10 %.")
                        .profile(
                                "TVA 20 % is N10",
                                rule -> rule.with(Epicerie.taxes().with(TaxRow.named("TVA 20 %", "N10"))))
                        .order(ShopOrder.net("304")
                                .line("EM-1", 1, "100.00", TVA_20, "20.00")
                                .total("120.00"))
                        .refused(
                                "$.orders[304].money.taxes[20]: the tax TVA 20 % of 20 % (FR) is mapped to the VAT code N10 of"
                                        + " 10 %. Correct the row, or allow it another rate."),
                GoldenCase.of("TAX-5", "Another rate that is meant", "ORD-17")
                        .story(
                                "Allowed expressly, what the buyer paid stays, and the net price gives way: 120.00 / 1.1 is 109.09.")
                        .profile(
                                "TVA 20 % is N10, whatever its rate",
                                rule -> rule.with(Epicerie.taxes()
                                        .with(TaxRow.named("TVA 20 %", "N10").allowingOtherRate())))
                        .order(ShopOrder.net("305")
                                .line("EM-1", 1, "100.00", TVA_20, "20.00")
                                .total("120.00"))
                        .becomes("""
                                EM-1 · 1 × 109.09 · 109.09 · N10
                                N10 on 109.09: 10.91
                                net 109.09 · tax 10.91 · gross 120.00 EUR
                                """),
                GoldenCase.of("TAX-6", "Two codes of one rate", "ORD-17")
                        .story("The ERP has 20 % for goods and for services, and nobody said which is meant.")
                        .profile(
                                "a second code N20S of 20 %",
                                rule -> rule.with(Epicerie.taxes().knowing("N20S", "20")))
                        .order(ShopOrder.net("306")
                                .line("EM-1", 1, "100.00", TVA_20, "20.00")
                                .total("120.00"))
                        .refused(
                                "$.orders[306].money.taxes[20]: the tax TVA 20 % of 20 % (FR) is mapped to one of the VAT codes"
                                        + " N20, N20S. Add a row for it to the taxes of the profile."),
                GoldenCase.of("TAX-7", "A row tells two codes of one rate apart", "ORD-17")
                        .story("The same profile with a row for the shop's tax.")
                        .profile(
                                "a second code N20S of 20 %, and TVA 20 % is N20",
                                rule -> rule.with(
                                        Epicerie.taxes().knowing("N20S", "20").with(TaxRow.named("TVA 20 %", "N20"))))
                        .order(ShopOrder.net("307")
                                .line("EM-1", 1, "100.00", TVA_20, "20.00")
                                .total("120.00"))
                        .becomes("""
                                EM-1 · 1 × 100.00 · 100.00 · N20
                                N20 on 100.00: 20.00
                                net 100.00 · tax 20.00 · gross 120.00 EUR
                                """));
    }
}
