package dev.navette.flow;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.mapping.sales.ContactRule;
import dev.navette.mapping.sales.ContactRule.Addresses;
import dev.navette.mapping.sales.CustomerExportRule;
import dev.navette.memory.MemoryAccount;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.AccountHolder;
import dev.navette.model.sales.CustomerAddresses;
import dev.navette.model.sales.CustomerPerson;
import dev.navette.model.sales.ErpContact;
import dev.navette.model.sales.ErpCustomer;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("CUS-2")
class CustomerContactsTest {

    private static final CustomerExport EXPORT = CustomerExport.usual().withContacts();

    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void haveNoAccountsIfNothingIsSaid() {
        clients.company("C1", "Cave", "cave@port.example", "a@port.example");

        clients.run(CustomerExport.usual());

        assertThat(clients.emails()).containsExactly("cave@port.example");
    }

    @Test
    void haveAccountsOfTheirCustomer() {
        clients.company("C1", "Cave", "cave@port.example", "a@port.example", "b@port.example");

        assertThat(clients.run(EXPORT.along(AccountField.CODE)))
                .as("one customer was read")
                .isEqualTo("1 read: 1 created");

        MemoryAccount contact = clients.account("b@port.example");
        assertThat(contact.account().holder())
                .isEqualTo(new AccountHolder("b@port.example", "Prénom2", "Nom2", "Cave", null));
        assertThat(contact.account().code()).isEqualTo("C1");
        assertThat(clients.shop.creates(LinkKind.SHOP_ACCOUNT)).isEqualTo(3);
        assertThat(clients.run(EXPORT.along(AccountField.CODE))).isEqualTo("1 read: 1 unchanged");
    }

    @Test
    void areSkippedWithoutAnAddressOrWithOneThatIsGivenAlready() {
        clients.company(
                "C1", "Cave", "cave@port.example", null, "CAVE@port.example", "c@port.example", "c@port.example");

        List<String> results = clients.results(EXPORT);

        assertThat(clients.emails()).containsExactly("cave@port.example", "c@port.example");
        assertThat(results).containsExactly("C1 CREATED contact 1 has no account: it has no valid e-mail address");
    }

    @Test
    void haveTheirOwnAddressTheCustomersOrNone() {
        ErpContact contact = new ErpContact("1", CustomerPerson.of("a@port.example"), Clients.address(null, "Sète"));
        clients.erp.put(clients.company("C1", "Cave", "cave@port.example").with(contact));

        assertThat(addressesWith(Addresses.NONE)).isEqualTo(CustomerAddresses.NONE);
        assertThat(addressesWith(Addresses.OWN)).isEqualTo(new CustomerAddresses(Clients.address(null, "Sète"), null));
        assertThat(addressesWith(Addresses.CUSTOMERS))
                .isEqualTo(new CustomerAddresses(Clients.address("Cave", "Lyon"), null));
    }

    @Test
    void comeLater() {
        clients.company("C1", "Cave", "cave@port.example");
        clients.run(EXPORT);
        clients.company("C1", "Cave", "cave@port.example", "a@port.example");

        assertThat(clients.run(EXPORT)).isEqualTo("1 read: 1 updated");
        assertThat(clients.emails()).containsExactly("cave@port.example", "a@port.example");

        clients.company("C1", "Cave", "cave@port.example", "a@port.example", "b@port.example");
        assertThat(clients.run(EXPORT.newOnes())).isEqualTo("1 read: 1 updated");
        assertThat(clients.emails()).containsExactly("cave@port.example", "a@port.example", "b@port.example");
    }

    @Test
    void stayWhenTheErpHasThemNoMore() {
        clients.company("C1", "Cave", "cave@port.example", "a@port.example");
        clients.run(EXPORT);
        clients.company("C1", "Cave", "cave@port.example");

        assertThat(clients.run(EXPORT)).isEqualTo("1 read: 1 unchanged");

        assertThat(clients.emails()).containsExactly("cave@port.example", "a@port.example");
    }

    @Test
    void areFoundByTheirAddress() {
        ForeignId there = clients.registered("a@port.example");
        clients.company("C1", "Cave", "cave@port.example", "a@port.example");

        clients.run(EXPORT); // finds it, and leaves it until nobody else is known to have it
        assertThat(clients.account("a@port.example").account().holder().company())
                .isNull();

        assertThat(clients.run(EXPORT)).isEqualTo("1 read: 1 updated");
        assertThat(clients.account("a@port.example").id()).isEqualTo(there);
        assertThat(clients.account("a@port.example").account().holder().company())
                .isEqualTo("Cave");
        assertThat(clients.run(EXPORT)).isEqualTo("1 read: 1 unchanged");
    }

    @Test
    void neverTakeAnotherCustomersAccount() {
        clients.customer("C1", "Lou", "lou@example.org");
        clients.run(EXPORT);
        clients.company("C2", "Cave", "cave@port.example", "lou@example.org");

        assertThat(clients.run(EXPORT)).isEqualTo("2 read: 1 unchanged, 1 parked");

        assertThat(clients.account("lou@example.org").account().holder())
                .isEqualTo(new AccountHolder("lou@example.org", null, "Lou", null, null));
    }

    private CustomerAddresses addressesWith(Addresses addresses) {
        try (Clients others = new Clients()) {
            ErpCustomer cave = others.company("C1", "Cave", "cave@port.example")
                    .with(new ErpContact("1", CustomerPerson.of("a@port.example"), Clients.address(null, "Sète")));
            others.erp.put(cave);
            others.run(CustomerExport.by(
                    CustomerExportRule.USUAL.with(ContactRule.accounts().with(addresses))));
            return others.account("a@port.example").account().addresses();
        }
    }
}
