package dev.navette.mapping.sales;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Checked;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.OrderBuyer;

import static dev.navette.mapping.sales.Caisse.sale;
import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static dev.navette.mapping.sales.ShopOrder.address;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-23")
class GroupingRuleTest {

    private static final GroupingRule ALL = GroupingRule.all("COMPTOIR");

    @Test
    void groupsNothingUnlessAsked() {
        assertThat(Epicerie.rule().grouping()).isEqualTo(GroupingRule.NONE);
        assertThat(GroupingRule.NONE.problems()).isEmpty();
        assertThat(GroupingRule.NONE.alone(sale("7", "1.00").build())).contains("no orders are grouped");
    }

    @Test
    void leavesAnOrderOfAGuestToTheGroup() {
        ShopOrder guest = sale("7", "1.00").by(Caisse.GUEST);

        assertThat(ALL.alone(guest.build())).isEmpty();
        assertThat(GroupingRule.guests("COMPTOIR").alone(guest.build())).isEmpty();
    }

    @Test
    void groupsGuestsAlone() {
        ShopOrder customer = sale("7", "1.00");

        assertThat(ALL.alone(customer.build())).isEmpty();
        assertThat(GroupingRule.guests("COMPTOIR").alone(customer.build())).contains("its buyer is no guest");
    }

    @Test
    void keepsCompaniesAlone() {
        assertThat(alone(sale("7", "1.00").billedTo(address("Ann", "DOE", "ACME", "75002", "FR"))))
                .contains("it is billed to a company");
        assertThat(alone(sale("7", "1.00").billedTo(address("Ann", "DOE", " ", "75002", "FR"))))
                .isEmpty();
        assertThat(alone(by("73282932000074", null, null, null))).contains("its buyer has a SIRET");
        assertThat(alone(by(null, "FR00000000000", null, null))).contains("its buyer has a VAT number");
        assertThat(alone(by(null, null, "0225:1", null))).contains("its buyer asks for what a company's invoice bears");
        assertThat(alone(by(null, null, null, "BC-7"))).contains("its buyer asks for what a company's invoice bears");
        assertThat(alone(by(" ", "", " ", " "))).isEmpty();
    }

    @Test
    void keepsAnOrderAloneWhoseInvoiceIsAskedFor() {
        assertThat(alone(sale("7", "1.00").askingForInvoice())).contains("an invoice is asked for");
    }

    @Test
    void keepsAnOrderAloneWhoseBuyerTypedAnAccount() {
        assertThat(alone(sale("7", "1.00").by(new OrderBuyer(null, null, null, Business.NONE, "DUPONT"))))
                .contains("an account of the ERP is typed for its buyer");
        assertThat(alone(sale("7", "1.00").by(new OrderBuyer(null, null, null, Business.NONE, " "))))
                .isEmpty();
    }

    @Test
    void keepsAnOrderToSeveralAddressesAlone() {
        ShopOrder two = ShopOrder.gross("7")
                .shippedTo("a", address("Ann", "DOE", null, "75002", "FR"))
                .shippedTo("b", address("Bob", "DOE", null, "75003", "FR"))
                .line("EM-1", 1, "1.00", TVA_20)
                .to("a")
                .line("EM-1", 1, "1.00", TVA_20)
                .to("b")
                .total("2.00");

        assertThat(alone(two)).contains("it goes to several addresses");
    }

    @Test
    void keepsOtherCurrenciesAlone() {
        assertThat(alone(sale("7", "1.00").in("USD").at("1.10", "EUR")))
                .contains("it is in USD, and what is grouped is in the shop's own currency, EUR");
        assertThat(alone(sale("7", "1.00").in("USD")))
                .contains("it is in USD, and what is grouped is in the shop's own currency, EUR");
        assertThat(alone(sale("7", "1.00").at("0.90", "CHF")))
                .contains("it is in EUR, and what is grouped is in the shop's own currency, EUR");
        assertThat(alone(sale("7", "1.00").at("1", "EUR"))).isEmpty();
        assertThat(ALL.in("CHF").alone(sale("7", "1.00").in("CHF").build())).isEmpty();
    }

    @Test
    void groupsOneShopOfAnAccount() {
        assertThat(alone(sale("7", "1.00").ofShop("2")))
                .contains("it is of another shop than the one whose orders are grouped");
        assertThat(ALL.ofShop("2").alone(sale("7", "1.00").ofShop("2").build())).isEmpty();
        assertThat(ALL.ofShop("2").alone(sale("7", "1.00").build()))
                .contains("it is of another shop than the one whose orders are grouped");
    }

    @Test
    @Tag("ORD-31")
    void keepsWhatIsOfNoSessionAloneWhereSessionsAreGrouped() {
        GroupingRule sessions = ALL.bySession();

        assertThat(sessions.alone(sale("7", "1.00").build())).contains("it is of no session of a till");
        assertThat(sessions.alone(sale("7", "1.00").inSession("12", true).build()))
                .isEmpty();
        assertThat(ALL.alone(sale("7", "1.00").inSession("12", true).build())).isEmpty();
    }

    @Test
    void wantsAnAccountAndACurrency() {
        assertThat(texts(new GroupingRule(GroupingRule.Orders.ALL, GroupingRule.By.DAY, " ", "", "EURO")))
                .containsExactly(
                        "$.account: missing: orders are grouped, and no account is named for them. Name the ERP's account for"
                                + " grouped orders, or group none.",
                        "$.currency: 'EURO' is no currency. Write a code of ISO 4217, as in \"EUR\".");
        assertThat(texts(new GroupingRule(GroupingRule.Orders.GUESTS, GroupingRule.By.DAY, null, "", "EUR")))
                .hasSize(1);
        assertThat(ALL.problems()).isEmpty();
    }

    @Test
    @Tag("ORD-13")
    void wantsLinesThatCloseWhatRoundingMakesOfADay() {
        OrderRule grouped = Caisse.rule();
        OrderRule closed = grouped.with(DiscrepancyRule.refused());
        OrderRule usualCode = grouped.with(DiscrepancyRule.USUAL);
        OrderRule withoutCode = usualCode.with(
                new TaxRule(grouped.taxes().codes(), grouped.taxes().rows(), "FR", null));
        OrderRule gross = withoutCode.with(LineRule.USUAL.on(LineRule.LineBasis.GROSS));

        assertThat(texts(closed))
                .containsExactly(
                        "$.discrepancy.closed: orders are grouped, and no line may close what rounding makes of many in"
                                + " one document. Let discrepancy lines be written, or group none.");
        assertThat(texts(withoutCode))
                .containsExactly(
                        "$.discrepancy.untaxed: missing: orders are grouped, and a cent may be left to which no amount"
                                + " with tax comes. Name a VAT code of rate 0, or write lines with their tax.");
        assertThat(gross.problems()).isEmpty();
        assertThat(usualCode.problems()).isEmpty(); // the usual code of what bears no tax serves gaps too
        assertThat(grouped.problems()).isEmpty();
        assertThat(closed.with(GroupingRule.NONE).problems()).isEmpty();
    }

    @Test
    void tellsItsProblemsBelowTheRule() {
        OrderRule rule = Caisse.rule().with(GroupingRule.all(""));

        assertThat(rule.problems()).extracting(one -> one.path()).containsExactly("$.grouping.account");
    }

    private static Optional<String> alone(ShopOrder order) {
        return ALL.alone(order.build());
    }

    private static ShopOrder by(
            @Nullable String siret, @Nullable String vatNumber, @Nullable String address, @Nullable String number) {
        var business = new Business(siret, vatNumber, null, address, number);
        return sale("7", "1.00").by(new OrderBuyer(new ForeignId("29"), null, null, business, null));
    }

    private static List<String> texts(Checked rule) {
        return rule.problems().stream().map(Object::toString).toList();
    }
}
