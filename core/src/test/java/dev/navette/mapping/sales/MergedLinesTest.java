package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.KnownArticle;
import dev.navette.model.sales.LotShare;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.TaxShare;
import dev.navette.model.sales.VatRegime;

import static dev.navette.mapping.sales.Caisse.group;
import static dev.navette.mapping.sales.Caisse.lines;
import static dev.navette.mapping.sales.Caisse.rule;
import static dev.navette.mapping.sales.Caisse.sale;
import static dev.navette.mapping.sales.ShopOrder.TVA_10;
import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@Tag("ORD-23")
class MergedLinesTest {

    @Test
    void addsUpWhatHasOnePrice() {
        SalesDocument document = document(
                rule(),
                sale("1", "12.00"),
                ShopOrder.gross("2").line("EM-1", 3, "36.00", TVA_20).total("36.00"),
                sale("3", "11.99"));

        assertThat(lines(document))
                .containsExactly(
                        "EM-1 'Shop's EM-1' 4 x 12.00 - 0.00 = 48.00 [N20 (20 %)]",
                        "EM-1 'Shop's EM-1' 1 x 11.99 - 0.00 = 11.99 [N20 (20 %)]");
        assertThat(document.money().lines()).extracting(DocumentLine::source).containsExactly("1/1", "3/1");
    }

    @Test
    void keepsWhatDiffersApart() {
        SalesDocument document = document(
                rule().with(LineRule.USUAL.withMisc()),
                sale("1", "12.00"),
                ShopOrder.gross("2").line("EM-1", 1, "12.00", TVA_10).total("12.00"),
                ShopOrder.gross("3").line("EM-2", 1, "12.00", TVA_20).total("12.00"),
                ShopOrder.gross("4").line("XX-1", 1, "12.00", TVA_20).total("12.00"),
                ShopOrder.gross("5").line("XX-2", 1, "12.00", TVA_20).total("12.00"),
                ShopOrder.gross("6")
                        .line("XX-2", 1, "12.00", TVA_20)
                        .as(Nature.SERVICE)
                        .total("12.00"),
                ShopOrder.gross("7")
                        .line("EM-1", 1, "12.00", TVA_20)
                        .eco("0.10")
                        .total("12.00"));

        assertThat(lines(document))
                .containsExactly(
                        "EM-1 'Shop's EM-1' 1 x 12.00 - 0.00 = 12.00 [N20 (20 %)]",
                        "EM-1 'Shop's EM-1' 1 x 12.00 - 0.00 = 12.00 [N10 (10 %)]",
                        "EM-2 'Shop's EM-2' 1 x 12.00 - 0.00 = 12.00 [N20 (20 %)]",
                        "DIVERS 'Shop's XX-1' 1 x 12.00 - 0.00 = 12.00 [N20 (20 %)]",
                        "DIVERS 'Shop's XX-2' 1 x 12.00 - 0.00 = 12.00 [N20 (20 %)]",
                        "DIVERS 'Shop's XX-2' 1 x 12.00 - 0.00 = 12.00 [N20 (20 %)]",
                        "EM-1 'Shop's EM-1' 1 x 12.00 - 0.00 = 12.00 [N20 (20 %)]");
        assertThat(document.eInvoice().supply()).hasToString("MIXED");
    }

    @Test
    @Tag("ORD-35")
    void addsUpContributionsForRecycling() {
        SalesDocument document = document(
                rule(),
                ShopOrder.gross("1")
                        .line("EM-1", 1, "12.00", TVA_20)
                        .eco("0.10")
                        .total("12.00"),
                ShopOrder.gross("2")
                        .line("EM-1", 2, "24.00", TVA_20)
                        .eco("0.20")
                        .total("24.00"));

        assertThat(document.money().lines())
                .extracting(DocumentLine::quantity, DocumentLine::ecoParticipation)
                .containsExactly(tuple(Quantity.of(3), Money.of("0.30", "EUR")));
    }

    @Test
    @Tag("ORD-11")
    void tellsDiscountsApartWhereTheyAreShown() {
        ShopOrder less = discounted("1", "2.00");
        ShopOrder most = discounted("2", "3.00");

        assertThat(lines(document(rule(), less, most, discounted("3", "2.00"))))
                .containsExactly(
                        "EM-1 'Shop's EM-1' 2 x 12.00 - 4.00 = 20.00 [N20 (20 %)]",
                        "EM-1 'Shop's EM-1' 1 x 13.00 - 3.00 = 10.00 [N20 (20 %)]");
        assertThat(lines(document(rule().with(LineRule.USUAL.withNetPrices()), less, most)))
                .containsExactly("EM-1 'Shop's EM-1' 2 x 10.00 - 0.00 = 20.00 [N20 (20 %)]");
    }

    @Test
    @Tag("ORD-11")
    void mergesDiscountsOnOrdersByTheirLabels() {
        ShopOrder one = ShopOrder.gross("1")
                .line("EM-1", 1, "12.00", TVA_20)
                .line("EM-2", 1, "12.00", TVA_10)
                .discount("NOEL", "2.40")
                .total("21.60");
        ShopOrder two = ShopOrder.gross("2")
                .line("EM-1", 1, "12.00", TVA_20)
                .discount("NOEL", "1.00")
                .discount("AVENT", "0.50")
                .total("10.50");

        assertThat(lines(document(rule(), one, two)))
                .containsExactly(
                        "EM-1 'Shop's EM-1' 2 x 12.00 - 0.00 = 24.00 [N20 (20 %)]",
                        "EM-2 'Shop's EM-2' 1 x 12.00 - 0.00 = 12.00 [N10 (10 %)]",
                        "REMISE 'AVENT' -1 x 0.50 - 0.00 = -0.50 [N20 (20 %)]",
                        "REMISE 'NOEL' -1 x 1.20 - 0.00 = -1.20 [N10 (10 %)]",
                        "REMISE 'NOEL' -1 x 2.20 - 0.00 = -2.20 [N20 (20 %)]");
    }

    @Test
    @Tag("ORD-11")
    void doesNotTakeTwoDiscountsOfOneIdForOne() {
        ShopOrder one = withDiscount("1", "NOEL");
        ShopOrder two = withDiscount("2", "SOLDES");

        assertThat(lines(document(rule(), one, two)))
                .containsExactly(
                        "EM-1 'Shop's EM-1' 2 x 12.00 - 0.00 = 24.00 [N20 (20 %)]",
                        "REMISE 'NOEL' -1 x 1.00 - 0.00 = -1.00 [N20 (20 %)]",
                        "REMISE 'SOLDES' -1 x 1.00 - 0.00 = -1.00 [N20 (20 %)]");
    }

    @Test
    @Tag("ORD-10")
    void mergesShippingByRate() {
        SalesDocument document = document(
                rule(),
                sale("1", "12.00").shipping("5.00", TVA_20).total("17.00"),
                sale("2", "12.00").shipping("6.00", TVA_20).total("18.00"),
                sale("3", "12.00").shipping("1.00", TVA_10).total("13.00"));

        assertThat(lines(document))
                .containsExactly(
                        "EM-1 'Shop's EM-1' 3 x 12.00 - 0.00 = 36.00 [N20 (20 %)]",
                        "PORT 'Shop's shipping' 1 x 1.00 - 0.00 = 1.00 [N10 (10 %)]",
                        "PORT 'Shop's shipping' 1 x 11.00 - 0.00 = 11.00 [N20 (20 %)]");
    }

    @Test
    @Tag("ORD-13")
    void closesTheGapsOfAllOrdersThoughTheyExceedTheTolerance() {
        var orders = new ArrayList<ShopOrder>();
        for (int i = 1; i <= 30; i++) {
            orders.add(ShopOrder.gross("" + i)
                    .line("EM-1", 1, "12.00", TVA_20, "2.00")
                    .total("12.05"));
        }

        SalesDocument document = document(rule(), orders.toArray(ShopOrder[]::new));

        assertThat(document.money().gross()).isEqualTo(Money.of("361.50", "EUR"));
        assertThat(lines(document))
                .containsExactly(
                        "EM-1 'Shop's EM-1' 30 x 12.00 - 0.00 = 360.00 [N20 (20 %)]",
                        "ECART 'Écart d'arrondi' 1 x 1.50 - 0.00 = 1.50 [N20 (20 %)]");
    }

    @Test
    @Tag("ORD-13")
    void closesWhatRoundingMakesOfManyOrders() {
        var orders = new ArrayList<ShopOrder>();
        for (int i = 1; i <= 40; i++) {
            // 5.5 % of 0.23 is 0.01265: this shop rounds it up
            orders.add(ShopOrder.net("" + i)
                    .line("EM-1", 1, "0.23", ShopOrder.TVA_55, "0.02")
                    .total("0.25"));
        }

        SalesDocument document = document(rule(), orders.toArray(ShopOrder[]::new));

        assertThat(document.money().gross()).isEqualTo(Money.of("10.00", "EUR"));
    }

    @Test
    @Tag("ORD-13")
    void allowsInADayWhatEachOfItsOrdersIsAllowed() {
        var orders = new ArrayList<ShopOrder>();
        for (int i = 1; i <= 60; i++) {
            // 5.5 % of 0.23 is 0.01: four cents off, one for the line and one for each discount on it
            orders.add(ShopOrder.net("" + i)
                    .line("EM-1", 1, "0.30", ShopOrder.TVA_55, "0.05")
                    .lessOnLine("A", "0.02")
                    .lessOnLine("B", "0.02")
                    .lessOnLine("C", "0.03")
                    .discount("A", "0.02")
                    .discount("B", "0.02")
                    .discount("C", "0.03")
                    .total("0.28"));
        }
        for (int i = 101; i < 130; i++) {
            orders.add(ShopOrder.net("" + i)
                    .line("EM-" + i, 1, "0.20", ShopOrder.TVA_55, "0.01")
                    .total("0.21"));
        }

        SalesDocument document = document(rule(), orders.toArray(ShopOrder[]::new));

        assertThat(document.money().gross()).isEqualTo(Money.of("22.89", "EUR"));
    }

    @Test
    @Tag("ORD-14")
    void keepsLotsApartAndTakesNoneTwice() {
        var lots = List.of(
                new KnownArticle.Lot("L1", Quantity.of(2), null), new KnownArticle.Lot("L2", Quantity.of(2), null));
        var reference = new Reference("EM-1");
        var known = new KnownArticle(reference, "Thé", Nature.GOODS, lots);
        List<Order> orders = List.of(
                sale("1", "12.00").build(),
                ShopOrder.gross("2")
                        .line("EM-1", 4, "48.00", TVA_20)
                        .total("48.00")
                        .build(),
                ShopOrder.gross("3")
                        .line("EM-1", 2, "24.00", TVA_20)
                        .total("24.00")
                        .build(),
                sale("4", "12.00").build());

        Grouping grouping = rule().with(LineRule.USUAL.withLots())
                .group(orders, Epicerie.facts(Map.of(reference, known)), Set.of());

        assertThat(grouping.groups().get(0).unit().document().money().lines())
                .extracting(DocumentLine::lots)
                .containsExactly(
                        List.of(new LotShare("L1", Quantity.of(1))),
                        List.of(new LotShare("L1", Quantity.of(1)), new LotShare("L2", Quantity.of(1))),
                        List.of(new LotShare("L2", Quantity.of(1))));
        assertThat(grouping.refused().get(new ForeignId("2")))
                .hasToString(
                        "[$.orders[2].money.lines[1].quantity: the lots of EM-1 hold 3 of the 4 that are ordered. Enter the"
                                + " lots in the ERP, or turn their assignment off.]");
    }

    @Test
    @Tag("ORD-36")
    void takesGiftCardsUpThoughTheyBearNoTax() {
        ShopOrder card = ShopOrder.gross("1042")
                .line("EM-9", 1, "50.00")
                .as(Nature.GIFT_CARD)
                .total("50.00");

        SalesDocument mixed = document(rule(), sale("1041", "1.00"), card);
        SalesDocument alone = document(rule(), card);

        assertThat(mixed.vat().regime()).isEqualTo(VatRegime.DOMESTIC);
        assertThat(mixed.money().gross()).isEqualTo(Money.of("51.00", "EUR"));
        assertThat(alone.vat().regime()).isEqualTo(VatRegime.OUT_OF_SCOPE);
    }

    private static ShopOrder discounted(String id, String own) {
        return ShopOrder.gross(id)
                .line("EM-1", Quantity.of(1), "10.00", own, List.of(new TaxShare(TVA_20.id(), null)))
                .total("10.00");
    }

    private static ShopOrder withDiscount(String id, String label) {
        return ShopOrder.gross(id)
                .line("EM-1", 1, "12.00", TVA_20)
                .discount(new OrderDiscount(
                        "1",
                        label,
                        OrderDiscount.Kind.DISCOUNT,
                        OrderDiscount.Target.LINES,
                        ShopOrder.amount("1.00"),
                        null))
                .total("11.00");
    }

    private static SalesDocument document(OrderRule rule, ShopOrder... orders) {
        return Caisse.document(group(rule, orders));
    }
}
