package dev.navette.mapping.sales;

import java.util.List;

import dev.navette.model.Quantity;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.OrderDiscount.Kind;
import dev.navette.model.sales.OrderDiscount.Target;
import dev.navette.model.sales.TaxShare;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static dev.navette.mapping.sales.ShopOrder.TVA_55;

/** Golden cases of discounts, of recycling, of gift cards and of store credit. */
final class DiscountCases {

    private DiscountCases() {}

    static List<GoldenCase> all() {
        return List.of(
                GoldenCase.of("DISC-1", "A coupon on two rates", "ORD-11", "LESSON-19", "LESSON-JTL")
                        .story(
                                "10.00 off 150.00, of which 50.00 are at 5.5 % and 100.00 at 20 %: a third and two thirds, and not all"
                                        + " at the highest rate.")
                        .order(mixed("401").discount("NOEL", "10.00").total("161.24"))
                        .becomes("""
                                EM-1 · 1 × 100.00 · 100.00 · N20
                                EM-2 · 1 × 50.00 · 50.00 · N5
                                REMISE · -1 × 3.33 · -3.33 · N5
                                REMISE · -1 × 6.67 · -6.67 · N20
                                N5 on 46.67: 2.57
                                N20 on 93.33: 18.67
                                net 140.00 · tax 21.24 · gross 161.24 EUR
                                """),
                GoldenCase.of("DISC-2", "The same coupon in gross prices", "ORD-11", "ORD-9", "LESSON-19")
                        .story("10 % off 172.75 tax included are 17.28: 12.00 at 20 % and 5.28 at 5.5 %.")
                        .order(ShopOrder.gross("402")
                                .line("EM-1", 1, "120.00", TVA_20)
                                .line("EM-2", 1, "52.75", TVA_55)
                                .discount("NOEL", "17.28")
                                .total("155.47"))
                        .becomes("""
                                EM-1 · 1 × 120.00 · 120.00 · N20
                                EM-2 · 1 × 52.75 · 52.75 · N5
                                REMISE · -1 × 5.28 · -5.28 · N5
                                REMISE · -1 × 12.00 · -12.00 · N20
                                N5 on 45.00: 2.47
                                N20 on 90.00: 18.00
                                net 135.00 · tax 20.47 · gross 155.47 EUR
                                """),
                GoldenCase.of("DISC-3", "The shop says what its coupon took off", "ORD-11", "LESSON-19")
                        .story("The coupon is for the tools alone, and the shop tells so: nothing is divided.")
                        .order(ShopOrder.net("403")
                                .line("EM-1", 1, "100.00", TVA_20, "18.00")
                                .lessOnLine("NOEL", "10.00")
                                .line("EM-2", 1, "50.00", TVA_55, "2.75")
                                .discount("NOEL", "10.00")
                                .total("160.75"))
                        .becomes("""
                                EM-1 · 1 × 100.00 · 100.00 · N20
                                EM-2 · 1 × 50.00 · 50.00 · N5
                                REMISE · -1 × 10.00 · -10.00 · N20
                                N5 on 50.00: 2.75
                                N20 on 90.00: 18.00
                                net 140.00 · tax 20.75 · gross 160.75 EUR
                                """),
                GoldenCase.of("DISC-4", "Shares that are more than their coupon", "ORD-11")
                        .story("The shop took 12.00 off a line for a coupon of 10.00.")
                        .order(ShopOrder.net("404")
                                .line("EM-1", 1, "100.00", TVA_20, "17.60")
                                .lessOnLine("NOEL", "12.00")
                                .discount("NOEL", "10.00")
                                .total("105.60"))
                        .refused(
                                "$.orders[404].money.discounts[NOEL]: its shares of the order's parts come to 12.00, more than the"
                                        + " discount of 10.00. Correct the discount in the shop."),
                GoldenCase.of("DISC-5", "A line's own discount is shown", "ORD-11")
                        .story("Two at 10.00 with 2.00 off.")
                        .order(reduced("405"))
                        .becomes("""
                                EM-1 · 2 × 10.00 less 2.00 · 18.00 · N20
                                N20 on 18.00: 3.60
                                net 18.00 · tax 3.60 · gross 21.60 EUR
                                """),
                GoldenCase.of("DISC-6", "A line's own discount is in its price", "ORD-11")
                        .story("The same line where the ERP shall have net prices without discounts.")
                        .profile("net prices without discounts", rule -> rule.with(LineRule.USUAL.withNetPrices()))
                        .order(reduced("406"))
                        .becomes("""
                                EM-1 · 2 × 9.00 · 18.00 · N20
                                N20 on 18.00: 3.60
                                net 18.00 · tax 3.60 · gross 21.60 EUR
                                """),
                GoldenCase.of("DISC-7", "A coupon for free shipping", "ORD-11", "ORD-10")
                        .story("Shipping costs 5.00, and the coupon takes 5.00 off it and nothing off the jar.")
                        .order(ShopOrder.net("407")
                                .line("EM-1", 1, "20.00", TVA_20, "4.00")
                                .shipping("5.00", TVA_20, "1.00")
                                .discount("PORT0", Kind.DISCOUNT, Target.SHIPPING, "5.00", null)
                                .total("24.00"))
                        .becomes("""
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                PORT · 1 × 5.00 · 5.00 · N20
                                REMISE · -1 × 5.00 · -5.00 · N20
                                N20 on 20.00: 4.00
                                net 20.00 · tax 4.00 · gross 24.00 EUR
                                """),
                GoldenCase.of("DISC-8", "A fee below zero is a discount", "ORD-11")
                        .story("A shop's plug-in takes 2.00 off for paying by transfer.")
                        .order(ShopOrder.net("408")
                                .line("EM-1", 1, "20.00", TVA_20, "4.00")
                                .fee("-2.00", TVA_20)
                                .total("21.60"))
                        .becomes("""
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                REMISE · -1 × 2.00 · -2.00 · N20
                                N20 on 18.00: 3.60
                                net 18.00 · tax 3.60 · gross 21.60 EUR
                                """),
                GoldenCase.of("DISC-9", "Two coupons", "ORD-11")
                        .story(
                                "Each coupon has lines of its own, one for each rate; the second is divided like the first.")
                        .order(mixed("409")
                                .discount("NOEL", "15.00")
                                .discount("VIP", "3.00")
                                .total("152.02"))
                        .becomes("""
                                EM-1 · 1 × 100.00 · 100.00 · N20
                                EM-2 · 1 × 50.00 · 50.00 · N5
                                REMISE · -1 × 5.00 · -5.00 · N5
                                REMISE · -1 × 10.00 · -10.00 · N20
                                REMISE · -1 × 1.00 · -1.00 · N5
                                REMISE · -1 × 2.00 · -2.00 · N20
                                N5 on 44.00: 2.42
                                N20 on 88.00: 17.60
                                net 132.00 · tax 20.02 · gross 152.02 EUR
                                """),
                GoldenCase.of("DISC-10", "A remise article for each rate", "ORD-11", "ORD-32")
                        .story("The ERP has an article of its own for discounts at 5.5 %.")
                        .profile("REMISE5 is the discount article at N5", rule -> rule.with(remise5()))
                        .order(mixed("410").discount("NOEL", "15.00").total("155.48"))
                        .becomes("""
                                EM-1 · 1 × 100.00 · 100.00 · N20
                                EM-2 · 1 × 50.00 · 50.00 · N5
                                REMISE5 · -1 × 5.00 · -5.00 · N5
                                REMISE · -1 × 10.00 · -10.00 · N20
                                N5 on 45.00: 2.48
                                N20 on 90.00: 18.00
                                net 135.00 · tax 20.48 · gross 155.48 EUR
                                """),
                GoldenCase.of("DISC-11", "Recycling is never discounted", "ORD-35", "ORD-11")
                        .story(
                                "10.00 of the toaster's 100.00 are eco-participation (DEEE): the coupon of 19.00 is divided over 90.00 and"
                                        + " 100.00.")
                        .order(ShopOrder.net("411")
                                .line("EM-1", 1, "100.00", TVA_20, "20.00")
                                .eco("10.00")
                                .line("EM-2", 1, "100.00", TVA_55, "5.50")
                                .discount("NOEL", "19.00")
                                .total("204.15"))
                        .becomes("""
                                EM-1 · 1 × 100.00 · 100.00 · N20 · of it for recycling 10.00
                                EM-2 · 1 × 100.00 · 100.00 · N5
                                REMISE · -1 × 10.00 · -10.00 · N5
                                REMISE · -1 × 9.00 · -9.00 · N20
                                N5 on 90.00: 4.95
                                N20 on 91.00: 18.20
                                net 181.00 · tax 23.15 · gross 204.15 EUR
                                """),
                GoldenCase.of("DISC-12", "Recycling is counted once", "ORD-35", "ORD-9")
                        .story(
                                "On a document with gross prices the contribution is shown with its tax, as a part of the price.")
                        .profile("lines with tax", rule -> rule.with(LineRule.USUAL.on(LineRule.LineBasis.GROSS)))
                        .order(ShopOrder.net("412")
                                .line("EM-1", 1, "100.00", TVA_20, "20.00")
                                .eco("10.00")
                                .total("120.00"))
                        .becomes("""
                                EM-1 · 1 × 120.00 · 120.00 · N20 · of it for recycling 12.00
                                N20 on 100.00: 20.00
                                net 100.00 · tax 20.00 · gross 120.00 EUR
                                """),
                GoldenCase.of("DISC-13", "A gift card is sold", "ORD-36")
                        .story(
                                "A card of 50.00 bears no tax until it is spent, and a coupon on the order takes nothing off it.")
                        .order(ShopOrder.net("413")
                                .line("EM-1", 1, "20.00", TVA_20, "4.00")
                                .line("CARTE-50", 1, "50.00")
                                .as(Nature.GIFT_CARD)
                                .discount("NOEL", "5.00")
                                .total("68.00"))
                        .becomes("""
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                CADEAU · 1 × 50.00 · 50.00 · N0
                                REMISE · -1 × 5.00 · -5.00 · N20
                                N0 on 50.00: 0.00
                                N20 on 15.00: 3.00
                                net 65.00 · tax 3.00 · gross 68.00 EUR
                                """),
                GoldenCase.of("DISC-14", "A gift card that bears tax", "ORD-36")
                        .story("The shop taxes its gift cards.")
                        .order(ShopOrder.net("414")
                                .line("CARTE-50", 1, "50.00", TVA_20, "10.00")
                                .as(Nature.GIFT_CARD)
                                .total("60.00"))
                        .refused(
                                "$.orders[414].money.lines[1].taxes: it is a gift card and bears a tax of 20 %. Sell gift cards"
                                        + " without tax in the shop: it is due when they are spent."),
                GoldenCase.of("DISC-15", "Store credit pays, it does not lower", "ORD-36", "ORD-37")
                        .story(
                                "The shop shows 10.00 of an earlier return as a discount: the document comes to 24.00 all the same, and the"
                                        + " credit is a payment.")
                        .order(ShopOrder.gross("415")
                                .line("EM-1", 1, "24.00", TVA_20)
                                .discount("AVOIR-3", Kind.STORE_CREDIT, Target.ALL, "10.00", null)
                                .total("14.00")
                                .paid("card", "14.00"))
                        .becomes("""
                                EM-1 · 1 × 24.00 · 24.00 · N20
                                N20 on 20.00: 4.00
                                net 20.00 · tax 4.00 · gross 24.00 EUR
                                deposit AVOIR-3 · 10.00 · N20 on 8.33: 1.67
                                deposit p1 · 14.00 · N20 on 11.67: 2.33
                                """),
                GoldenCase.of("DISC-16", "Store credit that no row is for", "ORD-36", "ORD-18")
                        .story(
                                "Nobody said where store credit is booked, and on the bank's account it would be missing.")
                        .profile(
                                "payments without a row for store credit",
                                rule -> rule.with(PaymentRule.NONE.usually(PaymentTarget.USUAL)))
                        .order(ShopOrder.gross("416")
                                .line("EM-1", 1, "24.00", TVA_20)
                                .discount("AVOIR-3", Kind.STORE_CREDIT, Target.ALL, "24.00", null)
                                .total("0.00"))
                        .refused(
                                "$.orders[416].payments: it is paid by 'store-credit' in EUR that no row is for. Add a row for the id"
                                        + " 'store-credit': it never takes the usual one."));
    }

    private static ShopOrder mixed(String id) {
        return ShopOrder.net(id).line("EM-1", 1, "100.00", TVA_20, "20.00").line("EM-2", 1, "50.00", TVA_55, "2.75");
    }

    private static ShopOrder reduced(String id) {
        return ShopOrder.net(id)
                .line("EM-1", Quantity.of(2), "18.00", "2.00", List.of(new TaxShare("20", ShopOrder.amount("3.60"))))
                .total("21.60");
    }

    private static ServiceArticles remise5() {
        ServiceArticles usual = Epicerie.articles();
        return new ServiceArticles(
                usual.misc(),
                usual.shipping(),
                usual.giftWrap(),
                usual.fee(),
                ServiceArticle.of("REMISE").with("N5", "REMISE5"),
                usual.discrepancy(),
                usual.giftCard(),
                usual.refund(),
                usual.deposit());
    }
}
