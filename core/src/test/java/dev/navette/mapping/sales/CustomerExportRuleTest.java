package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.mapping.Mapped;
import dev.navette.mapping.sales.CustomerExportRule.Groups;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.AccountFields;
import dev.navette.model.sales.AccountHolder;
import dev.navette.model.sales.AccountStart;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.BusinessData;
import dev.navette.model.sales.CustomerAddresses;
import dev.navette.model.sales.CustomerIdentity;
import dev.navette.model.sales.CustomerPerson;
import dev.navette.model.sales.CustomerSorting;
import dev.navette.model.sales.ErpContact;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.model.sales.GroupMembership;
import dev.navette.model.sales.ShopAccount;
import dev.navette.model.sales.ShopCustomer;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("CUS-1")
class CustomerExportRuleTest {

    private static final CustomerExportRule RULE = CustomerExportRule.USUAL;
    private static final ErpCustomer CAVE = ErpCustomer.of("C1", "Cave du Port", " Cave@Port.example")
            .with(new CustomerIdentity("Cave du Port", true, CustomerPerson.of(" Cave@Port.example"), "fr"))
            .with(new CustomerSorting("DETAIL", "PRO"))
            .with(new CustomerAddresses(address("Camille", "Martin"), null));

    @Test
    void isCalledAsItsPerson() {
        ErpCustomer named = CAVE.with(
                new CustomerIdentity("Cave du Port", true, new CustomerPerson("cave@port.example", "Ada", " "), null));

        assertThat(own(RULE, named).holder())
                .isEqualTo(new AccountHolder("cave@port.example", "Ada", null, "Cave du Port", null));
    }

    @Test
    void isCalledAsItsBillingAddressOrAsItselfWhereNobodyIsNamed() {
        assertThat(own(RULE, CAVE).holder())
                .isEqualTo(new AccountHolder("Cave@Port.example", "Camille", "Martin", "Cave du Port", "fr"));
        assertThat(own(RULE, CAVE.with(CustomerAddresses.NONE)).holder().lastName())
                .isEqualTo("Cave du Port");
    }

    @Test
    void isNoCompanyWhereItIsAPerson() {
        assertThat(own(RULE, ErpCustomer.of("C2", "Lou Petit", "lou@example.org"))
                        .holder()
                        .company())
                .isNull();
    }

    @Test
    @Tag("CUS-3")
    void isInTheGroupThatIsChosen() {
        assertThat(own(RULE, CAVE).group()).isNull();
        assertThat(own(RULE.with(Groups.FAMILY), CAVE).group()).isEqualTo(GroupMembership.of("DETAIL"));
        assertThat(own(RULE.with(Groups.PRICE_CATEGORY).besideFormerGroups(), CAVE)
                        .group())
                .isEqualTo(GroupMembership.of("PRO").besideFormer());
        assertThat(own(RULE.with(Groups.FAMILY), CAVE.with(new CustomerSorting(" ", "PRO")))
                        .group())
                .isNull();
    }

    @Test
    @Tag("CUS-2")
    void namesTheAccountsOfContactsApart() {
        ErpCustomer two = CAVE.with(contact("1", "a@port.example"), contact("2", "b@port.example"));

        ShopCustomer customer = customer(RULE.with(ContactRule.accounts()), two);

        assertThat(customer.accounts()).extracting(ShopAccount::name).containsExactly("C1", "C1//1", "C1//2");
        assertThat(customer(RULE, two).contacts()).isEmpty();
    }

    @Test
    void sendsWhatIsChosenAndTheAddressAlways() {
        CustomerExportRule more = RULE.without(AccountField.COMPANY)
                .along(AccountField.SIRET)
                .with(Groups.FAMILY)
                .with(AccountStart.USUAL.withOptIn());

        assertThat(List.of(AccountField.values()).stream().filter(more::sends))
                .containsExactly(
                        AccountField.EMAIL,
                        AccountField.NAME,
                        AccountField.GROUP,
                        AccountField.BILLING,
                        AccountField.DELIVERY,
                        AccountField.SIRET,
                        AccountField.OPT_IN);
    }

    @Test
    void refusesFieldsThatAreChosenElsewhere() {
        assertThat(RULE.along(AccountField.GROUP, AccountField.ACTIVE, AccountField.NEWSLETTER)
                        .problems())
                .extracting(Problem::remedy)
                .containsExactly(
                        "Say in groups what becomes one",
                        "Add the flow customer-activation to the profile",
                        "Say it in start");
    }

    @Test
    @Tag("ART-4")
    void isFilteredByItsFields() {
        ErpCustomer known = CAVE.with(new BusinessData("S", "A", "V", new BigDecimal("1500.5"), 30, "2"))
                .with(contact("1", "a@port.example"))
                .withCustom(Map.of("zone", "Sud"));

        assertThat(List.of(
                        "code = 'C1' and name like 'Cave%' and language = 'fr'",
                        "family = 'DETAIL' and priceCategory = 'PRO' and risk = '2'",
                        "siret = 'S' and ape = 'A' and vatNumber = 'V'",
                        "postCode = '69000' and city = 'Lyon' and country = 'FR'",
                        "outstanding > 1500 and paymentDelay = 30 and contacts = 1",
                        "company = true and published = true and dormant = false and blocked = 'not'",
                        "custom.zone = 'Sud'"))
                .allSatisfy(filter -> assertThat(
                                CustomerChoice.USUAL.where(filter).reason().apply(known))
                        .as(filter)
                        .isNull());
        assertThat(CustomerChoice.USUAL.where("city = 'Sète'").reason().apply(known))
                .isEqualTo("the filter leaves it out");
        assertThat(CustomerChoice.USUAL.where("town = 'Lyon'").problems())
                .extracting(Problem::path)
                .containsExactly("$.filter, town = 'Lyon'");
    }

    @Test
    void saysOfEveryFieldWhatItCopies() {
        ShopAccount whole = own(
                        RULE.with(Groups.FAMILY),
                        CAVE.with(new BusinessData("S", "A", "V", new BigDecimal("10.50"), 30, "2"))
                                .with(new CustomerAddresses(address("Camille", "Martin"), address("Ada", "Petit")))
                                .withNotes("Sonner deux fois"))
                .withActive(true)
                .with(AccountStart.USUAL.withNewsletter().withOptIn());
        ShopAccount empty = ShopAccount.of("C9", "x@example.org");

        assertThat(List.of(AccountField.values())).allSatisfy(field -> {
            ShopAccount copied = AccountFields.copy(field, whole, empty);
            assertThat(AccountFields.valueOf(field, copied)).isEqualTo(AccountFields.valueOf(field, whole));
            List<AccountField> others = List.of(AccountField.values());
            assertThat(others.stream()
                            .filter(other -> other != field)
                            .filter(other -> !String.valueOf(AccountFields.valueOf(other, copied))
                                    .equals(String.valueOf(AccountFields.valueOf(other, empty)))))
                    .isEmpty();
        });
    }

    @Test
    void showsNothingPersonalInTexts() {
        ErpCustomer known =
                CAVE.with(contact("1", "a@port.example")).with(new BusinessData("S9", null, null, null, null, null));
        ShopCustomer customer = customer(RULE.with(ContactRule.accounts()), known);

        assertThat(known + " " + known.identity() + known.addresses() + known.business() + known.contacts() + customer
                        + customer.accounts() + customer.own().holder()
                        + customer.own().addresses())
                .doesNotContainIgnoringCase("port")
                .doesNotContain("Martin")
                .doesNotContain("S9");
    }

    private static ErpContact contact(String id, String email) {
        return new ErpContact(id, CustomerPerson.of(email), null);
    }

    private static Address address(String first, String last) {
        return new Address(first, last, null, List.of("1 rue du Port"), "69000", "Lyon", null, "FR", null, null);
    }

    private static ShopAccount own(CustomerExportRule rule, ErpCustomer of) {
        return customer(rule, of).own();
    }

    private static ShopCustomer customer(CustomerExportRule rule, ErpCustomer of) {
        return ((Mapped.Ready<ShopCustomer>) rule.map(of)).element();
    }
}
