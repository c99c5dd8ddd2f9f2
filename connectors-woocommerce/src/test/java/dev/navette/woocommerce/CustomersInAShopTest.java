package dev.navette.woocommerce;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.flow.CustomerActivation;
import dev.navette.flow.CustomerExport;
import dev.navette.flow.Flow;
import dev.navette.flow.ProspectImport;
import dev.navette.mapping.sales.CustomerActivationRule;
import dev.navette.mapping.sales.CustomerExportRule;
import dev.navette.memory.MemoryErp;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.AccountStart;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerAddresses;
import dev.navette.model.sales.CustomerIdentity;
import dev.navette.model.sales.CustomerPerson;
import dev.navette.model.sales.CustomerSorting;
import dev.navette.model.sales.CustomerStanding;
import dev.navette.model.sales.CustomerStanding.Blocked;
import dev.navette.model.sales.ErpContact;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.profile.Profile;
import dev.navette.run.Report;
import dev.navette.run.TaskReport;
import dev.navette.spi.Connection;
import dev.navette.state.SyncStore;
import dev.navette.testkit.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Tag("CUS-1")
class CustomersInAShopTest {

    private static final CustomerExport EXPORT = CustomerExport.usual();

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
    private final WooCommerceAccountsWorld world = WooCommerceAccountsWorld.open(clock);
    private final MemoryErp erp = new MemoryErp("ebp");
    private final Navette navette = Navette.builder()
            .store(SyncStore.inMemory())
            .clock(clock)
            .executor(Runnable::run)
            .build();

    @AfterEach
    void close() {
        navette.close();
        world.close();
    }

    @Test
    void aCustomerAndItsContactsHaveAccounts() {
        erp.put(cave("C1")
                .with(
                        new ErpContact("1", new CustomerPerson("ada@port.example", "Ada", "Petit"), null),
                        new ErpContact("2", new CustomerPerson("zoe@port.example", "Zoé", "Petit"), null)));

        assertThat(run(EXPORT.withContacts().along(AccountField.CODE, AccountField.SIRET)))
                .isEqualTo("1 read: 1 created");

        assertThat(emails()).containsExactly("cave@port.example", "ada@port.example", "zoe@port.example");
        ObjectNode own = world.desk().customer(world.desk().customers().get(0));
        assertThat(own.path("billing").path("company").stringValue()).isEqualTo("Cave");
        assertThat(own.path("billing").path("city").stringValue()).isEqualTo("Lyon");
        assertThat(meta(own)).containsEntry("_navette_account", "C1");
        assertThat(run(EXPORT.withContacts().along(AccountField.CODE, AccountField.SIRET)))
                .isEqualTo("1 read: 1 unchanged");
    }

    @Test
    @Tag("CUS-9")
    void theShopInvitesEachNewCustomerOnceAndNoPasswordIsSent() {
        erp.put(cave("C1"));

        run(EXPORT);
        run(EXPORT);

        assertThat(world.desk().welcomed())
                .containsExactlyElementsOf(world.desk().customers());
        assertThat(world.wire().orElseThrow().exchanges().toString()).doesNotContain("password");
    }

    @Test
    @Tag("CUS-9")
    void aShopThatMakesNoPasswordsSaysHowToMendIt() {
        world.world().fake().set("account", "woocommerce_registration_generate_password", "no");
        erp.put(cave("C1"));

        assertThat(messages(report(EXPORT)))
                .singleElement()
                .asString()
                .contains("The shop makes no passwords, and none is sent")
                .contains("Accounts & Privacy")
                .doesNotContain("port.example");
    }

    @Test
    @Tag("CUS-9")
    void anAccountWithoutAnInvitationIsRefusedBeforeAnythingRuns() {
        CustomerExport silent = EXPORT.with(CustomerExportRule.USUAL.with(AccountStart.USUAL.uninvited()));

        assertThatThrownBy(() -> run(silent))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("$.flows.customer-export.start: WooCommerce itself writes to each new customer");
    }

    @Test
    @Tag("PRO-6")
    void fieldsWithoutAPlaceAreRefusedBeforeAnythingRuns() {
        Connection<?> plain = WooCommerce.with(world.world().settings().with(CustomerPlaces.OWN));

        assertThatThrownBy(() -> run(plain, EXPORT.along(AccountField.RISK)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("Name the meta key of an extension in customers.risk");
        assertThatThrownBy(() -> run(plain, CustomerActivation.by(CustomerActivationRule.USUAL)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("customers.active");
        erp.put(cave("C1"));
        assertThat(run(plain, EXPORT)).isEqualTo("1 read: 1 created");
    }

    @Test
    @Tag("CUS-3")
    void itsGroupIsKeptUnderAMetaKey() {
        erp.put(cave("C1").with(new CustomerSorting(null, "PRO")));
        CustomerExport grouped = EXPORT.grouping(CustomerExportRule.Groups.PRICE_CATEGORY);

        assertThat(run(grouped)).isEqualTo("1 read: 1 created");
        erp.put(cave("C1").with(new CustomerSorting(null, "OR")));
        run(grouped);

        assertThat(meta(customer("cave@port.example"))).containsEntry("wholesale_role", "OR");
    }

    @Test
    @Tag("CUS-3")
    void itIsInOneGroupOnly() {
        erp.put(cave("C1").with(new CustomerSorting(null, "PRO")));
        CustomerExportRule beside = CustomerExportRule.USUAL
                .with(CustomerExportRule.Groups.PRICE_CATEGORY)
                .besideFormerGroups();

        assertThat(messages(report(CustomerExport.by(beside))))
                .singleElement()
                .asString()
                .contains("formerGroups false");
    }

    @Test
    @Tag("CUS-5")
    void whoIsBlockedIsKeptOut() {
        erp.put(cave("C1"));
        run(EXPORT);
        erp.put(cave("C1").with(new CustomerStanding(true, false, Blocked.WHOLLY)));

        run(CustomerActivation.by(CustomerActivationRule.USUAL));

        assertThat(meta(customer("cave@port.example"))).containsEntry("account_open", "no");
    }

    @Test
    @Tag("GDPR-1")
    void whoWasErasedIsNotMadeAgain() {
        erp.put(cave("C1"));
        run(EXPORT);
        world.desk().deleteCustomer(world.desk().customers().get(0));
        erp.put(cave("C1").with(new CustomerAddresses(address("Sète"), null)));

        assertThat(messages(report(EXPORT)))
                .singleElement()
                .asString()
                .contains("Nothing, where its holder had it erased: it is not made again");
        assertThat(world.desk().customers()).isEmpty();
    }

    @Test
    @Tag("CUS-6")
    void prospectsComeBackAndNotThoseThatWereSent() {
        erp.put(cave("C1"));
        run(EXPORT);
        long prospect = world.desk().putCustomer("""
                {"email": "lou@example.org", "first_name": "Lou", "last_name": "Petit",
                 "billing": {"address_1": "2 rue", "postcode": "34200", "city": "Sète", "country": "FR"}}
                """);
        long buyer = world.desk().putCustomer("{\"email\": \"max@example.org\"}");
        world.order(Ids.of(buyer));

        assertThat(run(ProspectImport.numbered("WEB", 8))).isEqualTo("2 read: 1 created, 1 ignored");

        assertThat(erp.customers()).extracting(Customer::code).containsExactly("C1", "WEB%05d".formatted(prospect));
    }

    @Test
    void placesOfWordPressItselfAreRefused() {
        var settings = world.world()
                .settings()
                .with(new CustomerPlaces(
                        "locale",
                        "wp_capabilities",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "billing_phone",
                        "wp_user_level",
                        " ",
                        null));

        assertThat(settings.problems())
                .extracting(Problem::path)
                .containsExactly(
                        "$.customers.language", "$.customers.group", "$.customers.notes", "$.customers.active");
        assertThat(settings.customers().newsletter()).isNull();
    }

    private static ErpCustomer cave(String code) {
        return ErpCustomer.of(code, "Cave", "cave@port.example")
                .with(new CustomerIdentity("Cave", true, CustomerPerson.of("cave@port.example"), null))
                .with(new CustomerAddresses(address("Lyon"), null));
    }

    private static Address address(String city) {
        return new Address("Camille", "Martin", null, List.of("1 rue du Port"), "69000", city, null, "FR", null, null);
    }

    private String run(Flow... flows) {
        return report(flows).counts().toString();
    }

    private String run(Connection<?> shop, Flow... flows) {
        return report(shop, flows).counts().toString();
    }

    private Report report(Flow... flows) {
        return report(world.connection(), flows);
    }

    private Report report(Connection<?> shop, Flow... flows) {
        var profile = Profile.named("clients").erp(erp.connection()).shop(shop);
        Set.of(flows).forEach(profile::flow);
        return navette.run(profile.build());
    }

    private static List<String> messages(Report report) {
        return report.tasks().stream()
                .map(TaskReport::notable)
                .flatMap(List::stream)
                .map(result -> String.valueOf(result.note()))
                .toList();
    }

    private List<String> emails() {
        return world.desk().customers().stream()
                .map(number -> world.desk().customer(number).path("email").stringValue())
                .toList();
    }

    private ObjectNode customer(String email) {
        return world.desk().customers().stream()
                .map(number -> world.desk().customer(number))
                .filter(customer -> customer.path("email").stringValue().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> meta(ObjectNode customer) {
        var all = new HashMap<String, String>();
        for (JsonNode one : customer.path("meta_data")) {
            all.put(one.path("key").stringValue(), one.path("value").asString(""));
        }
        return all;
    }
}
