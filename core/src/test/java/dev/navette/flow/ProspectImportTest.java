package dev.navette.flow;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.mapping.sales.CustomerKey;
import dev.navette.mapping.sales.ProspectRule;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountHolder;
import dev.navette.model.sales.BusinessData;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerAddresses;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.ShopAccount;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("CUS-6")
class ProspectImportTest {

    private static final ProspectImport IMPORT = ProspectImport.numbered("WEB", 8);

    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void createsACustomerUnderTheNumberOfTheAccount() {
        registered("lou@example.org", Clients.TODAY);

        assertThat(clients.run(IMPORT)).isEqualTo("1 read: 1 created");

        Customer lou = clients.erp.customer("WEB00001").orElseThrow();
        assertThat(lou.name()).isEqualTo("Camille Martin");
        assertThat(lou.email()).isEqualTo("lou@example.org");
        assertThat(lou.shopAccount()).isEqualTo(new ForeignId("1"));
        assertThat(clients.run(IMPORT)).isEqualTo("1 read: 1 ignored");
        assertThat(clients.erp.customers()).hasSize(1);
    }

    @Test
    void linksWhomTheErpHasAlready() {
        registered("lou@example.org", Clients.TODAY);
        clients.erp.put(new ErpAccount("C7", null, "LOU@example.org", null));

        assertThat(clients.run(IMPORT)).isEqualTo("1 read: 1 ignored");

        assertThat(clients.erp.customers()).extracting(Customer::code).containsExactly("C7");
    }

    @Test
    void comparesTheSiretBeforeTheAddress() {
        clients.shop.put(
                account("lou@example.org").with(new BusinessData("73282932000074", null, null, null, null, null)),
                Clients.TODAY);
        clients.erp.put(new ErpAccount("C7", null, "lou@example.org", null));
        clients.erp.put(new ErpAccount("C8", "732 829 320 00074", null, null));

        clients.run(IMPORT);
        clients.run(IMPORT);

        assertThat(clients.erp.customers()).extracting(Customer::code).containsExactly("C7", "C8");
    }

    @Test
    void parksWhomSeveralAccountsCouldBe() {
        registered("lou@example.org", Clients.TODAY);
        clients.erp.put(new ErpAccount("C7", null, "lou@example.org", null));
        clients.erp.put(new ErpAccount("C8", null, "lou@example.org", null));

        assertThat(clients.run(IMPORT)).isEqualTo("1 read: 1 parked");
        assertThat(clients.run(ProspectImport.by(IMPORT.rule().matching(CustomerKey.SIRET))))
                .isEqualTo("1 read: 1 created");
    }

    @Test
    void leavesOutWhoRegisteredBefore() {
        registered("lou@example.org", Clients.TODAY.minusDays(1));
        registered("max@example.org", Clients.TODAY);

        assertThat(clients.run(IMPORT.since(Clients.TODAY))).isEqualTo("2 read: 1 created, 1 ignored");

        assertThat(clients.erp.customers()).extracting(Customer::code).containsExactly("WEB00002");
    }

    @Test
    void leavesOutWhatCameFromTheErp() {
        clients.company("C1", "Cave", "cave@port.example", "a@port.example");
        clients.run(CustomerExport.usual().withContacts());

        List<String> results = clients.results(IMPORT);

        assertThat(results)
                .containsExactly(
                        "1 IGNORED it came from there: C1 is linked to it",
                        "2 IGNORED it came from there: C1//1 is linked to it");
        assertThat(clients.erp.customers()).extracting(Customer::code).containsExactly("C1");
    }

    @Test
    void leavesOutWhoHasNoAddressUnlessACountryStandsForIt() {
        clients.shop.put(
                ShopAccount.of("", "lou@example.org")
                        .with(new AccountHolder("lou@example.org", "Lou", "Petit", null, null)),
                Clients.TODAY);

        assertThat(clients.results(IMPORT)).containsExactly("1 IGNORED it has no address yet");

        clients.run(ProspectImport.by(ProspectRule.numbered("WEB", 8).withoutAddressIn("FR")));
        Customer lou = clients.erp.customer("WEB00001").orElseThrow();
        assertThat(lou.name()).isEqualTo("Lou Petit");
        assertThat(lou.billing().country()).isEqualTo("FR");
    }

    @Test
    void leavesOutWithWhomAnAccountStands() {
        clients.shop.put(account("lou@example.org").withCode("C7"), Clients.TODAY);

        assertThat(clients.results(IMPORT)).containsExactly("1 IGNORED an account of the ERP stands with it already");
    }

    @Test
    void refusesANumberThatIsTooLong() {
        for (int i = 0; i < 10; i++) {
            registered("lou" + i + "@example.org", Clients.TODAY);
        }

        assertThat(clients.run(ProspectImport.numbered("WEB", 4))).isEqualTo("10 read: 9 created, 1 parked");
    }

    @Test
    @Tag("RUN-7")
    void plansWhatItWrites() {
        registered("lou@example.org", Clients.TODAY);

        var plan = clients.navette.plans().make(clients.profile(IMPORT));
        assertThat(clients.erp.customers()).isEmpty();
        clients.navette.plans().apply(clients.profile(IMPORT), plan.id());

        assertThat(clients.erp.customers()).extracting(Customer::code).containsExactly("WEB00001");
    }

    private void registered(String email, LocalDate day) {
        clients.shop.put(account(email), day);
    }

    private static ShopAccount account(String email) {
        return ShopAccount.of("", email).with(new CustomerAddresses(Clients.address(null, "Lyon"), null));
    }
}
