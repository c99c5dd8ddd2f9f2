package dev.navette.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.ArticlePrices;
import dev.navette.model.Basis;
import dev.navette.model.Buyer;
import dev.navette.model.ListPrice;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Quantity;
import dev.navette.model.SpecialPrice;

import static org.assertj.core.api.Assertions.assertThat;

/** Prices for some buyers, quantities or times, as {@link PriceRule} makes them. */
@Tag("ART-20")
class SpecialPricesTest {

    private static final long SEED = 20261120;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final PriceRule NET = new PriceRule(Basis.NET);
    private static final PriceRule GROSS = new PriceRule(Basis.GROSS);

    @Test
    void areOnTheShopsBasisAndKeepWhomAndWhenTheyAreFor() {
        SpecialPrice promotion = SpecialPrice.of(Buyer.ANYBODY, price("8", Basis.NET))
                .from(Quantity.of(6))
                .during(FIRST, LAST);

        assertThat(GROSS.specialOf(prices("20", promotion)))
                .containsExactly(SpecialPrice.of(Buyer.ANYBODY, price("9.60", Basis.GROSS))
                        .from(Quantity.of(6))
                        .during(FIRST, LAST));
        assertThat(NET.specialOf(prices("20", promotion))).containsExactly(promotion);
        assertThat(GROSS.specialProblems(prices("20", promotion))).isEmpty();
    }

    @Test
    void areRoundedAsEveryPriceIs() {
        SpecialPrice odd = SpecialPrice.of(Buyer.ANYBODY, price("8.125", Basis.NET));

        assertThat(NET.rounded(2).specialOf(prices("20", odd)))
                .containsExactly(SpecialPrice.of(Buyer.ANYBODY, price("8.13", Basis.NET)));
    }

    @Test
    void takeAPercentageAsItIsWhateverTheRate() {
        SpecialPrice off = SpecialPrice.off(Buyer.customer("C1"), "12.5");

        assertThat(GROSS.specialOf(prices(null, off))).containsExactly(off);
        assertThat(GROSS.specialProblems(prices(null, off))).isEmpty();
    }

    @Test
    void areNoneWhereTheErpHasNone() {
        assertThat(NET.specialOf(prices("20"))).isEmpty();
    }

    @Test
    void areTheListsOfTheGroupsThatAreChosen() {
        PriceRule rule = GROSS.forGroup("PRO", "T2").forGroup("VIP", "T9");
        ArticlePrices prices = prices("20")
                .withList("T1", new ListPrice(Money.of("9", "EUR"), null))
                .withList("T2", new ListPrice(Money.of("8", "EUR"), null))
                .withList("T9", new ListPrice(null, null));

        assertThat(rule.specialOf(prices))
                .containsExactly(SpecialPrice.of(Buyer.group("PRO"), price("9.60", Basis.GROSS)));
        assertThat(rule.specialProblems(prices)).isEmpty();
    }

    @Test
    void countInsteadOfTheListForTheSameBuyerQuantityAndDays() {
        PriceRule rule = NET.forGroup("PRO", "T2");
        SpecialPrice own = SpecialPrice.of(Buyer.group("PRO"), price("7", Basis.NET));
        SpecialPrice many = own.from(Quantity.of(10));
        ArticlePrices prices = prices("20", own, many).withList("T2", new ListPrice(Money.of("8", "EUR"), null));

        assertThat(rule.specialOf(prices)).containsExactly(own, many);
        assertThat(rule.specialOf(prices("20", many).withList("T2", new ListPrice(Money.of("8", "EUR"), null))))
                .containsExactly(SpecialPrice.of(Buyer.group("PRO"), price("8", Basis.NET)), many);
        assertThat(rule.specialProblems(prices)).isEmpty();
    }

    @Test
    void areSentOnceWhereTheErpSaysOneTwice() {
        SpecialPrice one = SpecialPrice.of(Buyer.customer("C1"), price("7.00", Basis.NET));
        SpecialPrice again = SpecialPrice.of(Buyer.customer("C1"), price("7", Basis.NET));

        assertThat(NET.specialOf(prices("20", one, again))).containsExactly(one);
        assertThat(NET.specialProblems(prices("20", one, again))).isEmpty();
    }

    @Test
    void refuseTwoThatSayDifferentThingsForOneBuyerQuantityAndTime() {
        SpecialPrice one =
                SpecialPrice.of(Buyer.group("PRO"), price("7", Basis.NET)).during(FIRST, null);
        SpecialPrice other = SpecialPrice.off(Buyer.group("PRO"), "10").during(FIRST, null);

        assertThat(NET.specialProblems(prices("20", one, other)))
                .containsExactly(new Problem(
                        "$.prices.special[1]",
                        "another one for group PRO from 1 on, for the same days, is 7.00 EUR net",
                        "Take one of the two away in the ERP"));
        assertThat(NET.specialProblems(prices("20", other, one)))
                .extracting(Problem::what)
                .containsExactly("another one for group PRO from 1 on, for the same days, is 10 % off");
        assertThat(NET.specialProblems(prices("20", one, other.during(FIRST, LAST))))
                .isEmpty();
        assertThat(NET.specialProblems(prices("20", one, other.from(Quantity.of(2)))))
                .isEmpty();
    }

    @Test
    void refuseEachThatNoShopTakes() {
        SpecialPrice negative = SpecialPrice.of(Buyer.customer("C1"), price("-1", Basis.NET));
        SpecialPrice much = SpecialPrice.off(Buyer.customer("C2"), "100.01");
        SpecialPrice less = SpecialPrice.off(Buyer.customer("C3"), "-0.01");
        SpecialPrice turned = SpecialPrice.off(Buyer.customer("C4"), "100").during(LAST, FIRST);
        SpecialPrice below = SpecialPrice.off(Buyer.customer("C5"), "0").from(Quantity.of(-1));

        assertThat(NET.specialProblems(prices("20", negative, much, less, turned, below)))
                .containsExactly(
                        new Problem(
                                "$.prices.special[0]",
                                "it is -1.00 EUR net, below zero",
                                "Correct the price in the ERP"),
                        new Problem("$.prices.special[1]", "it takes 100.01 % off", "Write 0 to 100 in the ERP"),
                        new Problem("$.prices.special[2]", "it takes -0.01 % off", "Write 0 to 100 in the ERP"),
                        new Problem(
                                "$.prices.special[3]",
                                "it begins on 2026-11-30, after it ends on 2026-11-20",
                                "Correct its days"),
                        new Problem("$.prices.special[4]", "it begins at -1 units", "Write 1 or more in the ERP"));
    }

    @Test
    void takeOneDayNoBorderAndWhatCostsNothing() {
        SpecialPrice day = SpecialPrice.off(Buyer.customer("C1"), "0").during(FIRST, FIRST);
        SpecialPrice open = SpecialPrice.off(Buyer.customer("C2"), "100").during(null, LAST);
        SpecialPrice free =
                SpecialPrice.of(Buyer.customer("C3"), price("0", Basis.NET)).from(Quantity.ZERO);

        assertThat(NET.specialProblems(prices("20", day, open, free))).isEmpty();
    }

    @Test
    void refuseWhatCannotBeReckonedWithoutARate() {
        PriceRule rule = GROSS.forGroup("PRO", "T2");
        ArticlePrices prices = prices(null, SpecialPrice.of(Buyer.ANYBODY, price("7", Basis.NET)))
                .withList("T2", new ListPrice(Money.of("-8", "EUR"), null));

        assertThat(rule.specialOf(prices)).isEmpty();
        assertThat(rule.specialProblems(prices))
                .containsExactly(
                        new Problem(
                                "$.prices.lists.T2",
                                "it is -8.00 EUR net, and without a VAT rate it cannot be reckoned as the shop has prices",
                                "Say the article's VAT rate in the ERP"),
                        new Problem(
                                "$.prices.special[0]",
                                "it is 7.00 EUR net, and without a VAT rate it cannot be reckoned as the shop has prices",
                                "Say the article's VAT rate in the ERP"));
    }

    /** An ERP gives them as its database likes: another order is no change to write. */
    @Test
    void areInOneOrderHoweverTheErpGivesThem() {
        var random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            List<SpecialPrice> some = some(random);
            List<SpecialPrice> others = new ArrayList<>(some);
            Collections.shuffle(others, random);

            List<SpecialPrice> sent = NET.specialOf(prices("20", some.toArray(SpecialPrice[]::new)));

            assertThat(sent)
                    .as("%d of seed %d: %s", i, SEED, some)
                    .isEqualTo(NET.specialOf(prices("20", others.toArray(SpecialPrice[]::new))))
                    .containsExactlyInAnyOrderElementsOf(new HashSet<>(some));
        }
    }

    /** Each for another buyer, quantity or time. */
    private static List<SpecialPrice> some(Random random) {
        List<Buyer> buyers = List.of(Buyer.ANYBODY, Buyer.group("B"), Buyer.group("A"), Buyer.customer("C"));
        var some = new ArrayList<SpecialPrice>();
        for (Buyer buyer : buyers) {
            for (int from = 1; from <= 2; from++) {
                for (LocalDate day : new @Nullable LocalDate[] {null, FIRST, LAST}) {
                    if (random.nextInt(3) == 0) {
                        SpecialPrice one = SpecialPrice.of(buyer, price(String.valueOf(random.nextInt(20)), Basis.NET));
                        some.add(one.from(Quantity.of(from)).during(day, random.nextBoolean() ? null : LAST));
                    }
                }
            }
        }
        return some;
    }

    private static Price price(String amount, Basis basis) {
        return new Price(Money.of(amount, "EUR"), basis);
    }

    private static ArticlePrices prices(@Nullable String rate, SpecialPrice... special) {
        return new ArticlePrices(null, null, rate == null ? null : new BigDecimal(rate)).withSpecial(special);
    }
}
