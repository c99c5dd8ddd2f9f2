package dev.navette.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.Navette;
import dev.navette.memory.MemoryAccount;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.BusinessData;
import dev.navette.model.sales.CustomerAddresses;
import dev.navette.model.sales.CustomerIdentity;
import dev.navette.model.sales.CustomerPerson;
import dev.navette.model.sales.CustomerSorting;
import dev.navette.model.sales.CustomerStanding;
import dev.navette.model.sales.CustomerStanding.Blocked;
import dev.navette.model.sales.ErpContact;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.model.sales.ShopAccount;
import dev.navette.profile.Profile;
import dev.navette.run.ElementResult;
import dev.navette.run.Report;
import dev.navette.run.RunListener;
import dev.navette.spi.Connection;
import dev.navette.state.SyncStore;

/** An ERP and a shop in memory with their customers, and a Navette between them. */
final class Clients implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final CustomerStanding DORMANT = new CustomerStanding(true, true, Blocked.NOT);

    final MemoryErp erp = new MemoryErp("ebp");
    final MemoryShop shop = new MemoryShop("shop-fr");
    final Navette navette = Navette.builder()
            .store(SyncStore.inMemory())
            .clock(Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC))
            .executor(Runnable::run)
            .pageSize(3)
            .build();

    /** How the shop is reached; with a hook in between where a test wants one. */
    Connection<?> shopConnection = shop.connection();

    /** A private person. */
    ErpCustomer customer(String code, String name, @Nullable String email) {
        var customer = ErpCustomer.of(code, name, "")
                .with(new CustomerIdentity(name, false, new CustomerPerson(email, null, null), null));
        erp.put(customer);
        return customer;
    }

    /** A company with contacts of these addresses, {@code 1}, {@code 2} and so on. */
    ErpCustomer company(String code, String name, String email, @Nullable String... contacts) {
        var all = new ErpContact[contacts.length];
        for (int i = 0; i < contacts.length; i++) {
            all[i] = new ErpContact(
                    String.valueOf(i + 1), new CustomerPerson(contacts[i], "Prénom" + (i + 1), "Nom" + (i + 1)), null);
        }
        var customer = ErpCustomer.of(code, name, email)
                .with(new CustomerIdentity(name, true, CustomerPerson.of(email), "fr"))
                .with(new BusinessData("12345678200010", "4711D", null, null, 30, null))
                .with(new CustomerAddresses(address(name, "Lyon"), null))
                .with(all);
        erp.put(customer);
        return customer;
    }

    static ErpCustomer inFamily(ErpCustomer customer, @Nullable String family, @Nullable String priceCategory) {
        return customer.with(new CustomerSorting(family, priceCategory));
    }

    static Address address(@Nullable String company, String city) {
        return new Address(
                "Camille", "Martin", company, List.of("1 rue du Port"), "69000", city, null, "FR", null, null);
    }

    /** An account that somebody made in the shop. */
    ForeignId registered(String email) {
        return shop.put(ShopAccount.of("by hand", email), TODAY.minusDays(30));
    }

    String run(Flow... flows) {
        return report(flows).counts().toString();
    }

    Report report(Flow... flows) {
        return navette.run(profile(flows));
    }

    Profile profile(Flow... flows) {
        var profile = Profile.named("clients").erp(erp.connection()).shop(shopConnection);
        List.of(flows).forEach(profile::flow);
        return profile.build();
    }

    MemoryAccount account(String email) {
        return shop.account(email).orElseThrow();
    }

    List<String> emails() {
        return shop.accounts().stream()
                .map(account -> account.account().holder().email())
                .toList();
    }

    /** Runs flows and says what became of each element, and why: {@code C1 IGNORED it is dormant}. */
    List<String> results(Flow... flows) {
        var results = new ArrayList<String>();
        navette.run(profile(flows), new RunListener() {
            @Override
            public void element(ElementResult result) {
                String note = result.note() == null ? "" : " " + result.note();
                results.add(result.name() + " " + result.result() + note);
            }
        });
        return results;
    }

    /** Links an account of the shop by hand to a customer. */
    void link(String code, ForeignId id, Flow... flows) {
        navette.links(profile(flows)).link(LinkKind.CUSTOMER, code, id);
    }

    @Override
    public void close() {
        navette.close();
    }
}
