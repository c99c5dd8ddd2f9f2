package dev.navette.mapping.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.mapping.Mapped;
import dev.navette.model.Constraints;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.Prospect;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("CUS-6")
class ProspectRuleTest {

    private static final ProspectRule RULE = ProspectRule.numbered("WEB", 8);
    private static final Address LYON =
            new Address("Lou", "Petit", null, List.of("1 rue du Port"), "69000", "Lyon", null, "FR", null, null);

    @Test
    void isNumberedByTheShopsId() {
        Customer lou = customer(RULE, prospect("29", buyer("29", null, Business.NONE), LYON));

        assertThat(lou.code()).isEqualTo("WEB00029").isEqualTo(RULE.codeOf("29"));
        assertThat(lou.name()).isEqualTo("Lou Petit");
        assertThat(lou.company()).isFalse();
        assertThat(lou.shopAccount()).isEqualTo(new ForeignId("29"));
    }

    @Test
    @Tag("CUS-8")
    void hasTheDefaultsOfCreatedCustomers() {
        ProspectRule rule = RULE.with(new CustomerDefaults("JD", "WEB", Map.of("Grossistes", "PRO"), "DETAIL"))
                .accounting(AccountChoice.numbered("411", 9));

        Customer pro = customer(rule, prospect("29", buyer("29", "Grossistes", Business.NONE), LYON));
        Customer other = customer(rule, prospect("29", buyer("29", null, Business.NONE), LYON));

        assertThat(pro.representative()).isEqualTo("JD");
        assertThat(pro.family()).isEqualTo("WEB");
        assertThat(pro.group()).isEqualTo("PRO");
        assertThat(pro.accountingAccount()).isEqualTo("411000029");
        assertThat(other.group()).isEqualTo("DETAIL");
    }

    @Test
    @Tag("CUS-11")
    void neverWritesNumbersThatCannotBeRight() {
        var typed = new Business("123", "FR00", null, null, "BC-7");

        Customer customer = customer(RULE, prospect("29", buyer("29", null, typed), LYON));

        assertThat(customer.business()).isEqualTo(Business.NONE);
        assertThat(customer.company()).isFalse();
    }

    @Test
    void refusesAnIdThatMakesNoCode() {
        var refused =
                (Mapped.Refused<Customer>) RULE.map(prospect("gid/29", buyer("gid/29", null, Business.NONE), LYON));

        assertThat(refused.problems()).extracting(Problem::path).containsExactly("$.account");
        assertThat(RULE.codeOf("gid/29")).isEqualTo("gid/29");
    }

    @Test
    void checksItsOptions() {
        var wrong = RULE.accounting(AccountChoice.NONE.guests("G", 8)).withoutAddressIn("France");

        assertThat(Constraints.problems(wrong, "$"))
                .extracting(Problem::path)
                .containsExactly("$.accounting.guests", "$.country");
    }

    @Test
    @Tag("CUS-7")
    void findsAccountsByTheFirstKeyThatAnyHas() {
        OrderBuyer lou = buyer("29", null, new Business("732 829 320 00074", null, null, null, null));
        var search = new BuyerSearch(RULE.matching());
        List<ErpAccount> found = List.of(
                new ErpAccount("C3", null, "LOU@example.org ", null),
                new ErpAccount("C2", "73282932000074", null, null),
                new ErpAccount("C1", "73282932000074", null, null),
                new ErpAccount("C4", null, "lou@example.org.evil", null));

        assertThat(search.question(List.of(lou)).sirets()).containsExactly("73282932000074");
        assertThat(search.question(List.of(lou)).emails()).containsExactly("lou@example.org");
        assertThat(search.codes(lou, found)).containsExactly("C1", "C2");
        assertThat(search.codes(buyer("29", null, Business.NONE), found)).containsExactly("C3");
    }

    private static OrderBuyer buyer(String account, @Nullable String group, Business business) {
        return new OrderBuyer(new ForeignId(account), "lou@example.org", group, business, null);
    }

    private static Prospect prospect(String id, OrderBuyer buyer, Address billing) {
        return new Prospect(new ForeignId(id), LocalDate.of(2026, 11, 1), buyer, null, null, billing, null);
    }

    private static Customer customer(ProspectRule rule, Prospect prospect) {
        return ((Mapped.Ready<Customer>) rule.map(prospect)).element();
    }
}
