package dev.navette.testkit.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.navette.Navette;
import dev.navette.error.NavetteException;
import dev.navette.flow.CustomerExport;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.CustomerPerson;
import dev.navette.model.sales.ErpContact;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.profile.Profile;
import dev.navette.spi.Connection;
import dev.navette.state.SyncStore;
import dev.navette.testkit.Faults;
import dev.navette.testkit.FaultyConnector;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.WriteFault;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever becomes of an answer, nobody has two accounts, and in the end everybody has one, with all that is said of it. */
@Tag("CUS-1")
@Tag("promise-3")
class LostAccountsTest {

    private static final CustomerExport EXPORT =
            CustomerExport.usual().withContacts().along(AccountField.CODE);

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
    private final MemoryErp erp = new MemoryErp("ebp");
    private final MemoryShop shop = new MemoryShop("shop-fr");

    @ParameterizedTest
    @EnumSource(WriteFault.class)
    void areFoundAgain(WriteFault fault) {
        for (int n = 1; n <= 7; n++) {
            customer("C" + n, 2);
        }

        try (Navette navette = navette()) {
            for (int write = 1; write <= 3; write++) {
                runOnce(navette, Faults.write(write, fault));
            }
            for (int run = 0; run < 3; run++) {
                navette.run(profile(shop.connection()));
                clock.advance(Duration.ofHours(1));
            }

            assertThat(navette.run(profile(shop.connection())).counts()).hasToString("7 read: 7 unchanged");
        }
        assertThat(shop.accounts()).hasSize(21);
        assertThat(shop.accounts())
                .allSatisfy(account -> assertThat(account.account().code()).isNotNull());
        assertThat(codes()).hasSize(7);
    }

    @Test
    void areFoundAgainWhereTheStoreWasRestoredFromBeforeThem() {
        customer("C1", 1);
        try (Navette first = navette()) {
            first.run(profile(shop.connection()));
        }

        try (Navette without = navette()) {
            without.run(profile(shop.connection()));
            clock.advance(Duration.ofHours(1));
            without.run(profile(shop.connection()));

            assertThat(without.run(profile(shop.connection())).counts()).hasToString("1 read: 1 unchanged");
        }
        assertThat(shop.accounts()).hasSize(2);
    }

    private void runOnce(Navette navette, Faults faults) {
        try {
            navette.run(profile(FaultyConnector.connection(shop.connection(), faults)));
        } catch (NavetteException ended) {
            // as some faults do; the next run goes on
        }
        clock.advance(Duration.ofHours(1));
    }

    private Set<String> codes() {
        var codes = new HashSet<String>();
        shop.accounts().forEach(account -> codes.add(account.account().code()));
        return codes;
    }

    private void customer(String code, int contacts) {
        var all = new ErpContact[contacts];
        for (int i = 0; i < contacts; i++) {
            all[i] = new ErpContact("" + i, new CustomerPerson(code + "." + i + "@example.org", "Ada", "Petit"), null);
        }
        erp.put(ErpCustomer.of(code, "Client " + code, code + "@example.org").with(all));
    }

    private Navette navette() {
        return Navette.builder()
                .store(SyncStore.inMemory())
                .clock(clock)
                .executor(Runnable::run)
                .build();
    }

    private Profile profile(Connection<?> to) {
        return Profile.named("clients")
                .erp(erp.connection())
                .shop(to)
                .flow(EXPORT)
                .build();
    }
}
