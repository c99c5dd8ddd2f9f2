package dev.navette.mapping.sales;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.BuyerCheck;
import dev.navette.model.sales.Collector;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.Treatment;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static dev.navette.mapping.sales.ShopOrder.TVA_55;
import static dev.navette.mapping.sales.ShopOrder.address;

/** Golden cases of where a sale goes: its treatment, its tax and its addresses. */
final class PlaceCases {

    private static final ShopTax UST = ShopTax.of("de19", "USt. 19 %", "19", "DE");
    private static final BuyerCheck VALID = BuyerCheck.valid(Instant.parse("2026-11-20T10:00:00Z"), "VIES");
    private static final String TAXED = """
            EM-1 · 1 × 100.00 · 100.00 · N20
            N20 on 100.00: 20.00
            net 100.00 · tax 20.00 · gross 120.00 EUR
            """;
    private static final String UNTAXED = """
            EM-1 · 1 × 100.00 · 100.00 · N0
            N0 on 100.00: 0.00
            net 100.00 · tax 0.00 · gross 100.00 EUR
            """;

    private PlaceCases() {}

    static List<GoldenCase> all() {
        return List.of(
                GoldenCase.of("PLACE-1", "At home", "ORD-16", "VAT-1")
                        .story("To Paris, with French tax.")
                        .order(taxed("1101", "75002", "FR"))
                        .becomes("treatment: FR\nsale: domestic, the tax of FR\n" + TAXED),
                GoldenCase.of("PLACE-2", "Monaco is France to VAT", "VAT-1", "ORD-16")
                        .story("Another country, and the same tax.")
                        .profile("zones have treatments", PlaceCases::zones)
                        .order(taxed("1102", "98000", "MC"))
                        .becomes("treatment: FR\nsale: domestic, the tax of FR\n" + TAXED),
                GoldenCase.of("PLACE-3", "Réunion is not", "VAT-1", "ORD-16")
                        .story("Overseas, by its post code: out of the tax's territory, so an export without tax.")
                        .profile("zones have treatments", PlaceCases::zones)
                        .order(untaxed("1103", "97400", "FR"))
                        .becomes("treatment: DOM\nsale: export, no tax\n" + UNTAXED),
                GoldenCase.of("PLACE-4", "The Canaries are not Spain to VAT", "VAT-1", "ORD-16")
                        .story("In the Union, and out of its VAT territory.")
                        .profile("zones have treatments", PlaceCases::zones)
                        .order(untaxed("1104", "35001", "ES"))
                        .becomes("treatment: EXPORT\nsale: export, no tax\n" + UNTAXED),
                GoldenCase.of("PLACE-5", "A business in another member state", "VAT-1", "CUS-11", "ORD-16")
                        .story("Its VAT number has been checked: a supply without tax.")
                        .profile("zones have treatments", PlaceCases::zones)
                        .order(untaxed("1105", "10115", "DE").by(business("DE136695976", VALID)))
                        .becomes("treatment: UE\nsale: intra union supply, no tax\n" + UNTAXED),
                GoldenCase.of("PLACE-6", "A VAT number that nobody checked", "VAT-1", "CUS-11")
                        .story("The same without a check: the order waits.")
                        .profile("zones have treatments", PlaceCases::zones)
                        .order(untaxed("1106", "10115", "DE").by(business("DE136695976", null)))
                        .refused(
                                "$.orders[1106].buyer.business.vatNumber: the sale to DE bears no tax, as one to a business would, and the"
                                        + " buyer's VAT number has not been checked. Have it checked, or let a well-formed number suffice in"
                                        + " the profile."),
                GoldenCase.of("PLACE-7", "A distance sale through the one-stop shop", "VAT-1", "ORD-17")
                        .story("German tax for a private buyer in Germany (guichet unique OSS), on a code of its own.")
                        .profile(
                                "zones have treatments; the German 19 % is D19",
                                rule -> zones(rule)
                                        .with(Epicerie.taxes()
                                                .knowing("D19", "19")
                                                .with(TaxRow.of("DE", "19", "D19"))))
                        .order(ShopOrder.net("1107")
                                .tax(UST)
                                .billedTo(address("John", "DOE", null, "10115", "DE"))
                                .line("EM-1", 1, "100.00", UST, "19.00")
                                .total("119.00"))
                        .becomes("""
                                treatment: UE
                                sale: distance sale oss, the tax of DE
                                EM-1 · 1 × 100.00 · 100.00 · D19
                                D19 on 100.00: 19.00
                                net 100.00 · tax 19.00 · gross 119.00 EUR
                                """),
                GoldenCase.of("PLACE-8", "The marketplace collects the tax", "VAT-1")
                        .story("The merchant's document bears none, though the goods stay in France.")
                        .profile("zones have treatments", PlaceCases::zones)
                        .order(untaxed("1108", "75002", "FR").collectedBy(Collector.MARKETPLACE))
                        .becomes("sale: marketplace, no tax\n" + UNTAXED),
                GoldenCase.of("PLACE-9", "No tax on a sale at home", "VAT-1")
                        .story("The shop forgot the tax of a domestic sale: the order waits.")
                        .order(untaxed("1109", "75002", "FR"))
                        .refused(
                                "$.orders[1109].money.taxes: it is a domestic sale (FR): it should bear the tax of FR, and bears no tax."
                                        + " Correct the taxes in the shop, say in the profile that the seller charges no VAT (franchise en"
                                        + " base), or let a row of the treatments trust them."),
                GoldenCase.of("PLACE-10", "No treatment for where it goes", "ORD-16")
                        .story("The profile knows sales in France alone.")
                        .profile(
                                "a treatment for the home zone alone",
                                rule -> rule.with(
                                        TreatmentRule.NONE.with(TreatmentRow.of(Zone.HOME, new Treatment("FR", null)))))
                        .order(untaxed("1110", "8001", "CH"))
                        .refused(
                                "$.orders[1110].consignments[1].address.country: no accounting treatment is for CH (zone export, untaxed,"
                                        + " buyer private). Add a row for the country CH or the zone export, untaxed, to the treatments of"
                                        + " the profile, or name a usual one."),
                GoldenCase.of("PLACE-11", "Two addresses, two documents", "ORD-24", "ORD-3", "ORD-21")
                        .story(
                                "A jar to Paris and two to Lyon, shipping with the first: both documents together are the order, and the"
                                        + " payment is shared.")
                        .order(ShopOrder.net("1111")
                                .shippedTo("a", address("John", "DOE", null, "75002", "FR"))
                                .shippedTo("b", address("Jane", "DOE", null, "69001", "FR"))
                                .line("EM-1", 1, "20.00", TVA_20, "4.00")
                                .to("a")
                                .line("EM-2", 2, "40.00", TVA_55, "2.20")
                                .to("b")
                                .shipping("5.00", TVA_20, "1.00")
                                .total("72.20")
                                .paid("card", "72.20"))
                        .becomes("""
                                reference: s1:1111/1
                                delivery address: 75002 FR
                                EM-1 · 1 × 20.00 · 20.00 · N20
                                PORT · 1 × 5.00 · 5.00 · N20
                                N20 on 25.00: 5.00
                                net 25.00 · tax 5.00 · gross 30.00 EUR
                                deposit p1#1 · 30.00 · N20 on 25.00: 5.00
                                reference: s1:1111/2
                                delivery address: 69001 FR
                                EM-2 · 2 × 20.00 · 40.00 · N5
                                N5 on 40.00: 2.20
                                net 40.00 · tax 2.20 · gross 42.20 EUR
                                deposit p1#2 · 42.20 · N5 on 40.00: 2.20
                                """),
                GoldenCase.of("PLACE-12", "A coupon over two addresses", "ORD-24", "ORD-11")
                        .story(
                                "10.00 off 30.01, of which 10.00 go to Paris: 3.33 are taken off there and 6.67 in Lyon, and no cent is"
                                        + " lost.")
                        .order(ShopOrder.net("1112")
                                .shippedTo("a", address("John", "DOE", null, "75002", "FR"))
                                .shippedTo("b", address("Jane", "DOE", null, "69001", "FR"))
                                .line("EM-1", 1, "10.00", TVA_20, "2.00")
                                .to("a")
                                .line("EM-2", 1, "20.01", TVA_20, "4.00")
                                .to("b")
                                .discount("NOEL", "10.00")
                                .total("24.01"))
                        .becomes("""
                                EM-1 · 1 × 10.00 · 10.00 · N20
                                REMISE · -1 × 3.33 · -3.33 · N20
                                N20 on 6.67: 1.33
                                net 6.67 · tax 1.33 · gross 8.00 EUR
                                EM-2 · 1 × 20.01 · 20.01 · N20
                                REMISE · -1 × 6.67 · -6.67 · N20
                                N20 on 13.34: 2.67
                                net 13.34 · tax 2.67 · gross 16.01 EUR
                                """),
                GoldenCase.of("PLACE-13", "The order's addresses", "ORD-22")
                        .story("Billed to Paris, sent to Lyon.")
                        .order(sentToLyon("1113"))
                        .becomes("billing address: 75002 FR\ndelivery address: 69001 FR\n" + TAXED),
                GoldenCase.of("PLACE-14", "The customer's own addresses", "ORD-22")
                        .story("On orders the ERP's own addresses of the customer shall stand.")
                        .profile(
                                "orders have the customer's addresses",
                                rule -> rule.with(
                                        new AddressRule(Set.of(DocumentType.ORDER), Set.of(DocumentType.ORDER))))
                        .order(sentToLyon("1114"))
                        .becomes(
                                "billing address: the customer's own\ndelivery address: the customer's own\n" + TAXED));
    }

    private static OrderRule zones(OrderRule rule) {
        return rule.with(TreatmentRule.NONE
                .with(TreatmentRow.of(Zone.HOME, new Treatment("FR", null)))
                .with(TreatmentRow.of(Zone.UNION, new Treatment("UE", null)))
                .with(TreatmentRow.of(Zone.FRENCH_OVERSEAS, new Treatment("DOM", null)))
                .with(TreatmentRow.of(Zone.EXPORT, new Treatment("EXPORT", null))));
    }

    private static ShopOrder taxed(String id, String postCode, String country) {
        return ShopOrder.net(id)
                .billedTo(address("John", "DOE", null, postCode, country))
                .line("EM-1", 1, "100.00", TVA_20, "20.00")
                .total("120.00");
    }

    private static ShopOrder untaxed(String id, String postCode, String country) {
        return ShopOrder.net(id)
                .billedTo(address("John", "DOE", null, postCode, country))
                .line("EM-1", 1, "100.00")
                .total("100.00");
    }

    private static ShopOrder sentToLyon(String id) {
        return taxed(id, "75002", "FR").shippedTo("a", address("Jane", "DOE", null, "69001", "FR"));
    }

    private static OrderBuyer business(String vatNumber, @Nullable BuyerCheck check) {
        return new OrderBuyer(
                new ForeignId("29"), "j.doe@example.com", null, new Business(null, vatNumber, check, null, null), null);
    }
}
