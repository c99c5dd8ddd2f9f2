package dev.navette.flow;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.mapping.sales.CustomerActivationRule;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.CustomerStanding;
import dev.navette.model.sales.CustomerStanding.Blocked;
import dev.navette.model.sales.ShopAccount;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("CUS-5")
class CustomerActivationTest {

    private static final CustomerExport EXPORT = CustomerExport.usual().withContacts();
    private static final CustomerActivation ACTIVATION = CustomerActivation.by(CustomerActivationRule.USUAL);

    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        clients.close();
    }

    @ParameterizedTest
    @CsvSource({"false, NOT, true", "true, NOT, false", "false, PARTLY, false", "false, WHOLLY, false"})
    void closesWhatIsDormantOrBlocked(boolean dormant, Blocked blocked, boolean active) {
        var customer = clients.company("C1", "Cave", "cave@port.example", "a@port.example");
        clients.run(EXPORT);
        clients.erp.put(customer.with(new CustomerStanding(true, dormant, blocked)));

        assertThat(clients.run(ACTIVATION)).isEqualTo("1 read: 1 updated");

        assertThat(active("cave@port.example")).isEqualTo(active);
        assertThat(active("a@port.example")).isEqualTo(active);
        assertThat(clients.run(ACTIVATION)).isEqualTo("1 read: 1 unchanged");
    }

    @Test
    void opensWhatIsNoLongerBlocked() {
        var customer = clients.company("C1", "Cave", "cave@port.example");
        clients.run(EXPORT);
        clients.erp.put(customer.with(Clients.DORMANT));
        clients.run(ACTIVATION);

        clients.erp.put(customer);
        clients.run(ACTIVATION);

        assertThat(active("cave@port.example")).isTrue();
    }

    @Test
    void createsNothingAndLinksNothing() {
        clients.registered("lou@example.org");
        clients.erp.put(clients.customer("C1", "Lou", "lou@example.org").with(Clients.DORMANT));
        clients.customer("C2", "Max", "max@example.org");

        assertThat(clients.run(ACTIVATION)).isEqualTo("2 read: 2 ignored");

        assertThat(active("lou@example.org")).isNull();
    }

    @Test
    void leavesOutAContactThatHasNoAccount() {
        clients.company("C1", "Cave", "cave@port.example");
        clients.run(EXPORT);
        clients.company("C1", "Cave", "cave@port.example", "a@port.example");

        assertThat(clients.run(ACTIVATION)).isEqualTo("1 read: 1 updated");

        assertThat(clients.emails()).containsExactly("cave@port.example");
    }

    @Test
    void closesWhoHasLostItsAddress() {
        clients.customer("C1", "Lou", "lou@example.org");
        clients.run(EXPORT);
        clients.erp.put(clients.customer("C1", "Lou", null).with(Clients.DORMANT));

        clients.run(ACTIVATION);

        assertThat(active("lou@example.org")).isFalse();
    }

    @Test
    void leavesClosedWhatAPersonClosedUnlessTheErpAlwaysLeads() {
        clients.customer("C1", "Lou", "lou@example.org");
        clients.run(EXPORT, ACTIVATION);
        ForeignId id = clients.account("lou@example.org").id();
        clients.shop.set(id, ShopAccount.of("", "lou@example.org").withActive(false));

        assertThat(clients.run(ACTIVATION)).isEqualTo("1 read: 1 unchanged");
        assertThat(active("lou@example.org")).isFalse();

        assertThat(clients.run(ACTIVATION.erpAlwaysLeads())).isEqualTo("1 read: 1 updated");
        assertThat(active("lou@example.org")).isTrue();
    }

    @Test
    void closesWhoIsNotPublishedAndLeavesWhoIsBlockedInPartIfThatIsChosen() {
        var lou = clients.customer("C1", "Lou", "lou@example.org");
        var max = clients.customer("C2", "Max", "max@example.org");
        clients.run(EXPORT);
        clients.erp.put(lou.with(new CustomerStanding(false, false, Blocked.NOT)));
        clients.erp.put(max.with(new CustomerStanding(true, false, Blocked.PARTLY)));

        clients.run(CustomerActivation.by(
                CustomerActivationRule.USUAL.publishedOnly().withPartlyBlocked()));

        assertThat(active("lou@example.org")).isFalse();
        assertThat(active("max@example.org")).isTrue();
    }

    @Test
    @Tag("ART-4")
    void isAboutWhatItsFilterSelects() {
        clients.customer("C1", "Lou", "lou@example.org");
        clients.customer("P1", "Max", "max@example.org");
        clients.run(EXPORT);

        assertThat(clients.run(ACTIVATION.where("code like 'P%'"))).isEqualTo("2 read: 1 updated, 1 ignored");
    }

    private @Nullable Boolean active(String email) {
        return clients.account(email).account().active();
    }
}
