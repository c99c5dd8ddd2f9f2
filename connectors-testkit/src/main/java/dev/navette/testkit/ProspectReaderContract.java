package dev.navette.testkit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountHolder;
import dev.navette.model.sales.CustomerAddresses;
import dev.navette.model.sales.Prospect;
import dev.navette.model.sales.ShopAccount;
import dev.navette.spi.ProspectReader;
import dev.navette.spi.Read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link ProspectReader} keeps to: extend it, and return the shop that is read. */
public abstract class ProspectReaderContract extends ReaderContract<ProspectReader, Prospect, ShopAccountsWorld> {

    private final Map<String, ForeignId> ids = new HashMap<>();

    /** For a connector's own test. */
    protected ProspectReaderContract() {}

    @Override
    final Class<ProspectReader> role() {
        return ProspectReader.class;
    }

    @Override
    final boolean knowsWhatChanged() {
        return system().knowsWhatChanged();
    }

    @Override
    final boolean save(int version, List<String> elements) {
        for (String element : elements) {
            ForeignId there = ids.get(element);
            if (there == null) {
                ids.put(element, system().put(account(element, version)));
            } else {
                system().set(there, account(element, version));
            }
        }
        return true;
    }

    @Override
    final void takeAway(String element) {
        system().remove(id(element));
    }

    @Override
    final boolean damage(String element) {
        return system().damage(id(element));
    }

    @Override
    final String nameOf(String element) {
        ForeignId id = ids.get(element);
        return id == null ? element : id.value();
    }

    @Override
    final Object expected(String element, int version) {
        ShopAccount kept = system().kept(account(element, version));
        return Arrays.asList(
                kept.holder().email(),
                kept.holder().firstName(),
                kept.holder().lastName(),
                kept.addresses().billing(),
                kept.addresses().delivery());
    }

    @Override
    final Object contentRead(Prospect prospect) {
        return Arrays.asList(
                prospect.buyer().email(),
                prospect.firstName(),
                prospect.lastName(),
                prospect.billing(),
                prospect.delivery());
    }

    @Test
    @Tag("CUS-6")
    void aProspectIsNamedByTheShopsId() {
        put(3);

        assertThat(read(everything(), 2).reads())
                .as("The name of a prospect is the shop's id of its account: its code in the ERP is made of it")
                .allSatisfy(read -> {
                    Prospect prospect = Objects.requireNonNull(read.element());
                    assertThat(prospect.account().value()).isEqualTo(read.name());
                    assertThat(prospect.registered())
                            .as("It registered today, in the shop's zone, which no contract knows")
                            .isBetween(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 21));
                });
    }

    @Test
    @Tag("CUS-6")
    void whoHasOrderedIsNoProspect() {
        put(3);
        assumeTrue(system().order(id("EM-2")), "hands order nothing here");

        assertThat(read(everything(), 1).names())
                .as("Who has ordered is a customer, and comes with the order")
                .containsExactlyInAnyOrder(nameOf("EM-1"), nameOf("EM-3"));
        assertThat(reader().named(List.of(nameOf("EM-1"), nameOf("EM-2"))))
                .as("It is left out, too, where it is asked by its name")
                .extracting(Read::name)
                .containsExactly(nameOf("EM-1"));
    }

    @Test
    @Tag("CUS-6")
    void theShopsPeopleAreNoProspects() {
        put(2);
        assumeTrue(system().putStaff("caisse@example.com"), "this shop's people have no accounts");

        assertThat(read(everything(), 10).names())
                .as("Who works in the shop is nobody to whom it sells")
                .containsExactlyInAnyOrder(nameOf("EM-1"), nameOf("EM-2"));
    }

    @Test
    @Tag("CUS-6")
    void whoHasNoAddressIsReadWithoutOne() {
        ids.put(
                "EM-1",
                system().put(ShopAccount.of("EM-1", People.emailOf("EM-1"))
                        .with(new AccountHolder(People.emailOf("EM-1"), "Maud", "Perrin", null, null))));

        Read<Prospect> read = reader().named(List.of(nameOf("EM-1"))).get(0);

        assertThat(Objects.requireNonNull(read.element()).billing())
                .as("Who has said no address has none: half of one is not delivered to")
                .isNull();
    }

    @Test
    @Tag("GDPR-1")
    void nothingPersonalIsShown() {
        put(2);
        boolean damaged = system().damage(id("EM-2"));

        List<Read<Prospect>> reads = read(everything(), 10).reads();

        assertThat(faults(reads)).hasSize(damaged ? 1 : 0);
        assertThat(reads.toString())
                .as("Neither a prospect nor a fault of it shows who it is: they stand in reports and journals")
                .satisfies(words -> assertThat(People.PERSONAL).noneMatch(words::contains));
    }

    private static ShopAccount account(String element, int version) {
        return ShopAccount.of(element, People.emailOf(element))
                .with(new AccountHolder(People.emailOf(element), "Maud " + version, "Perrin", null, null))
                .with(new CustomerAddresses(Sales.address(version), Sales.address(version + 1)));
    }

    private ForeignId id(String element) {
        return WriterResolveRules.id(ids, element);
    }
}
