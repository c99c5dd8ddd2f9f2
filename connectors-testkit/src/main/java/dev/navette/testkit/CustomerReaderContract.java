package dev.navette.testkit;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.sales.CustomerIdentity;
import dev.navette.model.sales.CustomerPerson;
import dev.navette.model.sales.CustomerStanding;
import dev.navette.model.sales.CustomerStanding.Blocked;
import dev.navette.model.sales.ErpContact;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.spi.CustomerReader;
import dev.navette.spi.Read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link CustomerReader} keeps to: extend it, and return the ERP that is read. */
public abstract class CustomerReaderContract extends ReaderContract<CustomerReader, ErpCustomer, ErpCustomersWorld> {

    /** For a connector's own test. */
    protected CustomerReaderContract() {}

    @Override
    final Class<CustomerReader> role() {
        return CustomerReader.class;
    }

    @Override
    final boolean knowsWhatChanged() {
        return system().knowsWhatChanged();
    }

    @Override
    final boolean save(int version, List<String> codes) {
        system().put(codes.stream().map(code -> People.customer(code, version)).toList());
        return true;
    }

    @Override
    final void takeAway(String code) {
        system().remove(code);
    }

    @Override
    final boolean damage(String code) {
        return system().damage(code);
    }

    @Override
    final String nameOf(String code) {
        return code;
    }

    @Override
    final Object expected(String code, int version) {
        return content(system().kept(People.customer(code, version)));
    }

    @Override
    final Object contentRead(ErpCustomer customer) {
        return content(customer);
    }

    @Test
    @Tag("CUS-1")
    void whoIsDormantOrBlockedIsReadAndSaidToBe() {
        List<CustomerStanding> standings = List.of(
                new CustomerStanding(true, true, Blocked.NOT),
                new CustomerStanding(true, false, Blocked.PARTLY),
                new CustomerStanding(false, false, Blocked.WHOLLY));
        for (CustomerStanding standing : standings) {
            ErpCustomer customer = People.customer("EM-" + (1 + standings.indexOf(standing)), 1)
                    .with(standing);
            system().put(List.of(customer));

            assertThat(one(customer.code()).standing())
                    .as("Who is traded with no more is read all the same: else an account of the shop stays open")
                    .isEqualTo(system().kept(customer).standing());
        }
    }

    @Test
    @Tag("CUS-2")
    void aChangeOfAContactIsAChangeOfItsCustomer() {
        ErpCustomer customer = People.customer("EM-1", 1);
        assumeTrue(!system().kept(customer).contacts().isEmpty(), "this ERP has no contacts");
        put(3);
        clock.advance(DAY);
        var mark = read(changed(), 10).next();
        clock.advance(DAY);
        ErpCustomer changed =
                customer.with(new ErpContact("1", new CustomerPerson(People.emailOf("new"), "Ada", "Perrin"), null));
        system().put(List.of(changed));
        clock.advance(DAY);

        assertThat(contents(read(mark, 10).reads()))
                .as("A contact is read with its customer, and its change is one of the customer")
                .containsEntry("EM-1", content(system().kept(changed)));
    }

    @Test
    void textsComeWithEveryCharacter() {
        for (String text : List.of("L'Île « Œuf »; & Co", "<b>100 %</b> \\ \"ok\"", "Ünlü, \uD83C\uDF75 日本")) {
            ErpCustomer customer = People.customer("EM-1", 1)
                    .with(new CustomerIdentity(
                            text, true, new CustomerPerson(People.emailOf("EM-1"), text, text), null));
            ErpCustomer kept = system().kept(customer);
            if (kept.identity().name().equals(text)) { // what an encoding cannot hold is not put there
                system().put(List.of(customer));

                assertThat(content(one("EM-1")))
                        .as("Names come with every character")
                        .isEqualTo(content(kept));
            }
        }
    }

    @Test
    @Tag("GDPR-1")
    void aFaultSaysNothingPersonal() {
        put(2);
        assumeTrue(system().damage("EM-2"), "everything that this system can hold can be read");

        List<Read<ErpCustomer>> reads = read(everything(), 10).reads();

        assertThat(faults(reads).values())
                .as("What cannot be read is told without whose it is: faults stand in reports and journals")
                .hasSize(1)
                .allSatisfy(fault -> assertThat(People.PERSONAL).noneMatch(fault.message()::contains));
        assertThat(reads.toString())
                .as("Nor does a customer show it")
                .satisfies(words -> assertThat(People.PERSONAL).noneMatch(words::contains));
    }

    private ErpCustomer one(String code) {
        List<Read<ErpCustomer>> reads = reader().named(List.of(code));
        assertThat(reads).as("Customer %s is there", code).hasSize(1);
        return Objects.requireNonNull(reads.get(0).element());
    }

    private static Map<String, String> content(ErpCustomer customer) {
        return Flat.of(customer);
    }
}
