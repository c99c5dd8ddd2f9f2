package dev.navette.flow;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.mapping.sales.CustomerChoice;
import dev.navette.mapping.sales.CustomerExportRule;
import dev.navette.memory.MemoryAccount;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.AccountHolder;
import dev.navette.model.sales.AccountStart;
import dev.navette.model.sales.CustomerAddresses;
import dev.navette.model.sales.CustomerStanding;
import dev.navette.model.sales.CustomerStanding.Blocked;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.model.sales.ShopAccount;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("CUS-1")
class CustomerExportTest {

    private static final CustomerExport EXPORT = CustomerExport.usual();

    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void createsAnAccountForEachCustomer() {
        clients.company("C1", "Cave du Port", "cave@port.example");
        clients.customer("C2", "Lou Petit", "lou@example.org");

        assertThat(clients.run(EXPORT)).isEqualTo("2 read: 2 created");

        MemoryAccount cave = clients.account("cave@port.example");
        assertThat(cave.account().holder())
                .isEqualTo(new AccountHolder("cave@port.example", "Camille", "Martin", "Cave du Port", null));
        assertThat(cave.account().addresses().billing()).isEqualTo(Clients.address("Cave du Port", "Lyon"));
        assertThat(clients.account("lou@example.org").account().holder())
                .isEqualTo(new AccountHolder("lou@example.org", null, "Lou Petit", null, null));
        assertThat(clients.run(EXPORT)).isEqualTo("2 read: 2 unchanged");
        assertThat(clients.shop.updates(LinkKind.SHOP_ACCOUNT)).isZero();
    }

    @Test
    void countsThoseWhoAreDormantBlockedOrWithoutAddress() {
        clients.erp.put(clients.customer("C1", "Lou", "lou@example.org").with(Clients.DORMANT));
        clients.erp.put(clients.customer("C2", "Max", "max@example.org").with(blocked(Blocked.WHOLLY)));
        clients.erp.put(clients.customer("C3", "Ada", "ada@example.org").with(blocked(Blocked.PARTLY)));
        clients.customer("C4", "Eve", null);
        clients.customer("C5", "Zoé", "zoe at example.org");

        List<String> results = clients.results(EXPORT);

        assertThat(results)
                .containsExactly(
                        "C1 IGNORED it is dormant",
                        "C2 IGNORED it is blocked",
                        "C3 IGNORED it is blocked in part",
                        "C4 IGNORED it has no e-mail address",
                        "C5 IGNORED its e-mail address cannot be one");
        assertThat(clients.shop.accounts()).isEmpty();
        assertThat(clients.run(EXPORT)).isEqualTo("5 read: 5 ignored");
    }

    @Test
    @Tag("ART-4")
    void isAboutThoseThatAreChosen() {
        clients.erp.put(clients.customer("C1", "Lou", "lou@example.org").with(blocked(Blocked.PARTLY)));
        clients.erp.put(
                clients.customer("C2", "Max", "max@example.org").with(new CustomerStanding(false, false, Blocked.NOT)));
        clients.company("P1", "Cave", "cave@port.example");

        clients.run(EXPORT.only(
                CustomerChoice.USUAL.withPartlyBlocked().publishedOnly().where("code like 'C%'")));

        assertThat(clients.emails()).containsExactly("lou@example.org");
    }

    @Test
    @Tag("CUS-4")
    void readsWhatChangedAlone() {
        clients.customer("C1", "Lou", "lou@example.org");
        clients.customer("C2", "Max", "max@example.org");
        clients.run(EXPORT.changedOnly());

        clients.customer("C1", "Lou Petit", "lou@example.org");

        assertThat(clients.run(EXPORT.changedOnly())).isEqualTo("1 read: 1 updated");
        assertThat(clients.account("lou@example.org").account().holder().lastName())
                .isEqualTo("Lou Petit");
    }

    @Test
    @Tag("CUS-4")
    void sendsNewOnesAloneIfThatIsChosen() {
        clients.customer("C1", "Lou", "lou@example.org");
        clients.run(EXPORT);
        clients.customer("C1", "Lou Petit", "lou@example.org");
        clients.customer("C2", "Max", "max@example.org");

        assertThat(clients.run(EXPORT.newOnes())).isEqualTo("2 read: 1 created, 1 ignored");

        assertThat(clients.account("lou@example.org").account().holder().lastName())
                .isEqualTo("Lou");
    }

    @Test
    void takesTheAccountOverThatHasItsAddress() {
        ForeignId there = clients.registered("Lou@Example.org ");
        clients.customer("C1", "Lou Petit", "lou@example.org");

        assertThat(clients.run(EXPORT)).isEqualTo("1 read: 1 updated");

        MemoryAccount account = clients.account("lou@example.org");
        assertThat(account.id()).isEqualTo(there);
        assertThat(account.account().holder().lastName()).isEqualTo("Lou Petit");
        assertThat(account.account().holder().email())
                .as("the login is kept (CUS-9)")
                .isEqualTo("Lou@Example.org ");
        assertThat(clients.shop.creates(LinkKind.SHOP_ACCOUNT)).isZero();
    }

    @Test
    void refusesTwoCustomersOfOneAddress() {
        clients.customer("C1", "Lou", "lou@example.org");
        clients.customer("C2", "Max", "LOU@example.org");

        var report = clients.report(EXPORT);

        assertThat(report.counts()).hasToString("2 read: 1 created, 1 parked");
        assertThat(clients.account("lou@example.org").account().holder().lastName())
                .as("the second has overwritten nothing")
                .isEqualTo("Lou");
        assertThat(clients.run(EXPORT)).isEqualTo("2 read: 1 unchanged, 1 parked");
    }

    @Test
    void refusesBothOfTwoCustomersThatLeadToAnAccountOfTheShop() {
        clients.registered("lou@example.org");
        clients.customer("C1", "Lou", "lou@example.org");
        clients.customer("C2", "Max", "lou@example.org");

        assertThat(clients.run(EXPORT)).isEqualTo("2 read: 2 parked");

        assertThat(clients.account("lou@example.org").account().holder().lastName())
                .isNull();
    }

    @Test
    @Tag("CUS-9")
    void writesAnotherAddressOnlyIfThatIsChosen() {
        clients.customer("C1", "Lou", "lou@example.org");
        clients.run(EXPORT);
        clients.customer("C1", "Lou", "lou@petit.example");

        assertThat(clients.run(EXPORT)).isEqualTo("1 read: 1 unchanged");
        assertThat(clients.emails()).containsExactly("lou@example.org");

        assertThat(clients.run(EXPORT.keeping())).isEqualTo("1 read: 1 updated");
        assertThat(clients.emails()).containsExactly("lou@petit.example");
    }

    @Test
    @Tag("CUS-9")
    void refusesAnAddressThatAnotherAccountHas() {
        clients.customer("C1", "Lou", "lou@example.org");
        clients.run(EXPORT);
        clients.registered("max@example.org");
        clients.customer("C1", "Lou", "max@example.org");

        assertThat(clients.run(EXPORT.keeping())).isEqualTo("1 read: 1 parked");

        assertThat(clients.emails()).containsExactly("lou@example.org", "max@example.org");
    }

    @Test
    @Tag("CUS-9")
    void keepsWhatIsChosenToBeKept() {
        clients.company("C1", "Cave", "cave@port.example");
        clients.run(EXPORT);
        clients.erp.put(clients.company("C1", "Cave du Port", "cave@port.example")
                .with(new CustomerAddresses(Clients.address(null, "Sète"), null)));

        clients.run(EXPORT.keeping(AccountField.EMAIL, AccountField.COMPANY));

        ShopAccount account = clients.account("cave@port.example").account();
        assertThat(account.holder().company()).isEqualTo("Cave");
        assertThat(account.addresses().billing()).isEqualTo(Clients.address(null, "Sète"));
    }

    @Test
    @Tag("CUS-9")
    void sendsBusinessDataAndTheAccountIfThatIsChosen() {
        ErpCustomer cave = clients.company("C1", "Cave", "cave@port.example");

        clients.run(EXPORT.along(
                AccountField.SIRET,
                AccountField.APE,
                AccountField.PAYMENT_DELAY,
                AccountField.CODE,
                AccountField.LANGUAGE));

        ShopAccount account = clients.account("cave@port.example").account();
        assertThat(account.business()).isEqualTo(cave.business());
        assertThat(account.code()).isEqualTo("C1");
        assertThat(account.holder().language()).isEqualTo("fr");
    }

    @Test
    @Tag("CUS-9")
    void invitesToChooseAPasswordAndSubscribesNobody() {
        clients.customer("C1", "Lou", "lou@example.org");

        clients.run(EXPORT);

        assertThat(clients.account("lou@example.org").account().start()).isEqualTo(AccountStart.USUAL);
    }

    @Test
    @Tag("CUS-9")
    void neverSubscribesWhoIsThere() {
        var subscribing = EXPORT.with(CustomerExportRule.USUAL.with(
                AccountStart.USUAL.notified().withNewsletter().withOptIn()));
        clients.registered("max@example.org");
        clients.customer("C1", "Lou", "lou@example.org");
        clients.customer("C2", "Max", "max@example.org");

        clients.run(subscribing);

        AccountStart lou = clients.account("lou@example.org").account().start();
        assertThat(lou).isEqualTo(AccountStart.USUAL.notified().withNewsletter().withOptIn());
        AccountStart max = clients.account("max@example.org").account().start();
        assertThat(max.newsletter()).isFalse();
        assertThat(max.optIn()).isFalse();
    }

    @Test
    @Tag("GDPR-1")
    void neverMakesAnAccountAgainThatIsGone() {
        clients.customer("C1", "Lou", "lou@example.org");
        clients.run(EXPORT);
        clients.shop.remove(clients.account("lou@example.org").id());
        clients.customer("C1", "Lou Petit", "lou@example.org");

        var report = clients.report(EXPORT);

        assertThat(report.counts()).hasToString("1 read: 1 parked");
        assertThat(clients.run(EXPORT)).isEqualTo("1 read: 1 parked");
        assertThat(clients.shop.accounts()).isEmpty();
    }

    @Test
    @Tag("RUN-7")
    void plansWhatItWrites() {
        clients.company("C1", "Cave", "cave@port.example", "a@port.example");
        CustomerExport export = EXPORT.withContacts();

        var plan = clients.navette.plans().make(clients.profile(export));
        assertThat(clients.shop.accounts()).isEmpty();
        clients.navette.plans().apply(clients.profile(export), plan.id());

        assertThat(clients.emails()).containsExactly("cave@port.example", "a@port.example");
        assertThat(clients.run(export)).isEqualTo("1 read: 1 unchanged");
    }

    @Test
    void followsALinkThatAPersonMade() {
        ForeignId there = clients.registered("other@example.org");
        clients.customer("C1", "Lou", "lou@example.org");
        clients.link("C1", there, EXPORT);

        clients.run(EXPORT);

        assertThat(clients.emails()).containsExactly("other@example.org");
        assertThat(clients.account("other@example.org").account().holder().lastName())
                .isEqualTo("Lou");
    }

    private static CustomerStanding blocked(Blocked blocked) {
        return new CustomerStanding(true, false, blocked);
    }
}
