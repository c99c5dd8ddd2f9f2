package dev.navette.mapping.sales;

import java.time.Instant;
import java.util.Currency;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.SalesDocument;

import static dev.navette.mapping.sales.ShopOrder.TVA_10;
import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static dev.navette.mapping.sales.ShopOrder.TVA_55;
import static org.assertj.core.api.Assertions.assertThat;

/** What rounding may and may not do: findings of the properties, each as small as it gets. */
@Tag("ORD-13")
class OrderRoundingTest {

    @Test
    void takesManyLinesOfAShopThatReckonsInThousandths() {
        ShopOrder order = ShopOrder.net("7");
        for (int i = 0; i < 20; i++) {
            order.line("EM-1", 1, "10.003", TVA_20, "2.0006");
        }

        SalesDocument document =
                Epicerie.document(Epicerie.rule(), order.total("240.07").build());

        assertThat(document.money().gross()).isEqualTo(Money.of("240.07", "EUR"));
    }

    @ParameterizedTest
    @CsvSource({"20.05", "19.95"})
    void closesAGapOfTheWholeTolerance(String total) {
        ShopOrder order = ShopOrder.gross("7").line("EM-1", 1, "10.00", TVA_20).line("EM-2", 1, "10.00", TVA_55);

        SalesDocument document =
                Epicerie.document(Epicerie.rule(), order.total(total).build());

        assertThat(document.money().gross()).isEqualTo(Money.of(total, "EUR"));
    }

    @ParameterizedTest
    @CsvSource({"20.06", "19.94"})
    void refusesACentMoreAlsoWhereTheShopDoesNotSayItsTaxes(String total) {
        ShopOrder order = ShopOrder.gross("7").line("EM-1", 1, "10.00", TVA_20).line("EM-2", 1, "10.00", TVA_55);

        List<String> refusal =
                Epicerie.refusal(Epicerie.rule(), order.total(total).build());

        assertThat(refusal)
                .containsExactly("$.orders[7].money.gross: its parts come to 20.00 EUR, the shop says " + total
                        + " EUR: 0.06 EUR apart, more than the tolerance of 0.05."
                        + " Correct the order in the shop, or enter this one by hand.");
    }

    @ParameterizedTest
    @CsvSource({"12.06, true", "12.07, false", "11.94, true", "11.93, false"})
    void leavesAUnitForEachTaxThatTheShopAddsUnsaid(String total, boolean taken) {
        Order order =
                ShopOrder.net("7").line("EM-1", 1, "10.00", TVA_20).total(total).build();

        assertThat(Epicerie.rule().map(order, Epicerie.facts(order)).kind().name())
                .isEqualTo(taken ? "READY" : "REFUSED");
    }

    @ParameterizedTest
    @CsvSource({"65.07, true", "65.08, false", "64.93, true", "64.92, false"})
    @Tag("ORD-11")
    void leavesAUnitForEachRateOfADiscountWhoseTaxIsUnsaid(String total, boolean taken) {
        Order order = ShopOrder.net("7")
                .line("EM-1", 1, "30.00", TVA_20, "6.00")
                .line("EM-2", 1, "30.00", TVA_10, "3.00")
                .discount("NOEL", "3.48") // 1.74 and 0.35, 1.74 and 0.17
                .total(total)
                .build();

        assertThat(Epicerie.rule().map(order, Epicerie.facts(order)).kind().name())
                .isEqualTo(taken ? "READY" : "REFUSED");
    }

    @Test
    @Tag("ORD-24")
    void refusesAnOrderForManyAddressesOnceByTheSumsOfAllOfIt() {
        ShopOrder order = ShopOrder.gross("7")
                .shippedTo("A", ShopOrder.address("John", "DOE", null, "75002", "FR"))
                .shippedTo("B", ShopOrder.address("John", "DOE", null, "69001", "FR"))
                .line("EM-1", 1, "10.00", TVA_20)
                .to("A")
                .line("EM-2", 1, "20.00", TVA_20)
                .to("B");

        List<String> refusal =
                Epicerie.refusal(Epicerie.rule(), order.total("31.00").build());

        assertThat(refusal)
                .containsExactly("$.orders[7].money.gross: its parts come to 30.00 EUR, the shop says 31.00 EUR:"
                        + " 1.00 EUR apart, more than the tolerance of 0.05."
                        + " Correct the order in the shop, or enter this one by hand.");
    }

    @Test
    @Tag("ORD-11")
    void addsUpSharesOfADiscountThatTheShopHasInThousandths() {
        Order order = ShopOrder.gross("7")
                .line("EM-1", 1, "10.00", TVA_20)
                .lessOnLine("NOEL", "3.333333")
                .line("EM-2", 1, "10.00", TVA_20)
                .lessOnLine("NOEL", "3.333333")
                .line("EM-3", 1, "10.00", TVA_20)
                .lessOnLine("NOEL", "3.333333")
                .discount("NOEL", "10.00")
                .total("20.00")
                .build();

        SalesDocument document = Epicerie.document(Epicerie.rule(), order);

        assertThat(lines(document))
                .containsExactly("EM-1 10.00 EUR", "EM-2 10.00 EUR", "EM-3 10.00 EUR", "REMISE -10.00 EUR");
        assertThat(document.money().gross()).isEqualTo(Money.of("20.00", "EUR"));
    }

    @Test
    @Tag("ORD-5")
    void convertsWhatIsSoldAndWhatComesBackEachByItself() {
        Order order = ShopOrder.gross("7")
                .in("JPY")
                .at("162.41", "EUR")
                .line("EM-1", 1, "4000", TVA_20)
                .line("EM-2", -1, "-3990", TVA_20)
                .total("10")
                .build();

        SalesDocument document = Epicerie.document(Epicerie.rule(), order);

        assertThat(lines(document)).containsExactly("EM-1 24.63 EUR", "EM-2 -24.57 EUR");
        assertThat(document.money().gross()).isEqualTo(Money.of("0.06", "EUR"));
    }

    @Test
    @Tag("ORD-5")
    void takesCentsForWhatTheyAreInAFinerCurrency() {
        Order order = ShopOrder.net("7")
                .in("EUR")
                .at("2.992310", "KWD")
                .line("EM-1", 1, "0.06", TVA_20, "0.02") // 0.007 dinars, and 0.004 by its rate
                .total("0.08")
                .build();

        SalesDocument document = Epicerie.document(Epicerie.rule(), order);

        assertThat(document.money().gross()).isEqualTo(Money.of("0.027", "KWD"));
    }

    @Test
    @Tag("ORD-26")
    void givesAnAmountBackAtTheRatesOfWhatWasKept() {
        Order order = ShopOrder.gross("7")
                .line("EM-1", 1, "100.00", TVA_20)
                .line("EM-2", -1, "-95.00", TVA_55)
                .total("5.00")
                .refund(new OrderRefund(
                        new ForeignId("1"),
                        Instant.parse("2026-11-25T09:00:00Z"),
                        Currency.getInstance("EUR"),
                        List.of(),
                        List.of(),
                        ShopOrder.amount("5.00"),
                        List.of()))
                .build();

        SalesDocument credit = Seeds.made(Epicerie.rule().refund(order, new ForeignId("1"), Epicerie.facts(order)))
                .get(0);

        assertThat(lines(credit)).containsExactly("REMB 5.00 EUR");
        assertThat(credit.money().vat()).extracting(vat -> vat.vat().code()).containsExactly("N20");
    }

    private static List<String> lines(SalesDocument document) {
        return document.money().lines().stream()
                .filter(line -> line.kind() != DocumentLine.Kind.DISCREPANCY)
                .map(line -> line.article() + " " + line.amount())
                .toList();
    }
}
