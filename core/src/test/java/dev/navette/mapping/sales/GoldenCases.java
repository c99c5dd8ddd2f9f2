package dev.navette.mapping.sales;

import java.util.List;

/** All golden cases, by chapters. */
final class GoldenCases {

    /**
     * Cases about one thing.
     *
     * @param title for people
     */
    record Chapter(String title, List<GoldenCase> cases) {}

    private GoldenCases() {}

    static List<Chapter> chapters() {
        return List.of(
                new Chapter("Prices (HT, TTC)", PriceCases.all()),
                new Chapter("Totals that differ (écarts)", GapCases.all()),
                new Chapter("Taxes (TVA)", TaxCases.all()),
                new Chapter("Discounts (remises), recycling, gift cards", DiscountCases.all()),
                new Chapter("Shipping (port), gift wrap (emballage), fees (frais)", ChargeCases.all()),
                new Chapter("Foreign currencies (devises)", CurrencyCases.all()),
                new Chapter("Which orders, and the top of the document (en-tête)", HeadCases.all()),
                new Chapter("Articles and lots", ArticleCases.all()),
                new Chapter("Accounts (comptes clients)", CustomerCases.all()),
                new Chapter("Payments (règlements) and deposits (acomptes)", PaymentCases.all()),
                new Chapter("Where it goes (territorialité)", PlaceCases.all()),
                new Chapter("Refunds (avoirs)", RefundCases.all()),
                new Chapter("All reasons at once", RefusalCases.all()));
    }

    static List<GoldenCase> all() {
        return chapters().stream().flatMap(chapter -> chapter.cases().stream()).toList();
    }
}
