package dev.navette.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerPart;
import dev.navette.spi.Claim;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link CustomerWriter} keeps to: extend it, and return the ERP that is written to. */
public abstract class CustomerWriterContract extends MakerContract<Customer, Customer, ErpAccountsWorld> {

    private static final int LONG = 10_000;

    /** For a connector's own test. */
    protected CustomerWriterContract() {}

    @Override
    final Class<CustomerWriter> role() {
        return CustomerWriter.class;
    }

    @Override
    final String nameOf(String element) {
        return element;
    }

    @Override
    final Customer thing(String element, int version) {
        return system().kept(Sales.customer(element, version));
    }

    @Override
    final ForeignId putByHand(String element) {
        system().put(thing(element, 1));
        return new ForeignId(element);
    }

    @Override
    final Write<Customer> creation(String element, int version) {
        return creation(thing(element, version));
    }

    @Override
    final Optional<Write<Customer>> refused(String element) {
        return system().refused(element);
    }

    @Override
    final List<String> personal() {
        return Sales.PERSONAL;
    }

    /** A create of an account is no change of it only where the ERP itself says so. */
    @Override
    final boolean keepsWhatIsThere() {
        return false;
    }

    @Override
    final Object changed(Customer customer) {
        return Flat.of(customer);
    }

    @Override
    final List<There<Customer>> there() {
        return system().customers().stream()
                .map(customer -> new There<>(new ForeignId(customer.code()), customer.code(), customer))
                .toList();
    }

    @Test
    @Tag("CUS-8")
    void theNamedPartsAreWrittenAlone() {
        int number = 0;
        for (CustomerPart part : CustomerPart.values()) {
            number++;
            String code = "EM-" + number;
            ForeignId id = putByHand(code);
            var other = new Customer(
                    code,
                    "Jeanne Autre",
                    true,
                    "jeanne.autre@example.com",
                    Sales.customer(code, 5).business(),
                    Sales.address(5),
                    Sales.address(6),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);

            List<ForeignId> ids = made(List.of(change(id, other, part)));

            assertThat(ids).as("The account is answered under its code").containsExactly(id);
            assertThat(shown(code))
                    .as("Of an account that is there %s is written and nothing else: the rest is the ERP's own", part)
                    .isEqualTo(Flat.of(system().kept(withPart(thing(code, 1), other, part))));
        }
    }

    @Test
    @Tag("CUS-8")
    void anAccountThatIsGoneIsRefusedAndNotMadeAnew() {
        assumeTrue(system().tellsWhatItHas(), "this system cannot be asked what it has");
        ForeignId first = putByHand("EM-1");
        ForeignId gone = putByHand("EM-2");
        system().remove(gone);

        List<Fate> fates = fates(List.of(
                change(first, thing("EM-1", 5), CustomerPart.BILLING_ADDRESS),
                change(gone, thing("EM-2", 5), CustomerPart.BILLING_ADDRESS)));

        assertThat(fates.get(0).id()).as("The others are written").isEqualTo(first);
        isRefused(fates.get(1), "EM-2");
        assertThat(there())
                .as("What somebody deleted is not made anew behind his back")
                .extracting(There::name)
                .containsExactly("EM-1");
    }

    @Test
    @Tag("CUS-8")
    void textsGoWithEveryCharacter() {
        for (String name :
                List.of("L'Île « Œuf »; & Fils", "Brûlerie \"du Port\"", "Perrin\tet Cie", "Café <b>100 %</b>")) {
            String code = "EM-" + (1 + there().size());
            Customer customer = system().kept(Sales.customer(code, name, place(name), null));
            if (problems(customer).isEmpty()) {
                made(List.of(creation(customer)));

                assertThat(shown(code))
                        .as("What formats use themselves is kept in names and addresses, or refused beforehand")
                        .isEqualTo(Flat.of(customer));
            }
        }
    }

    @Test
    void whatItCannotTakeIsSaidBefore() {
        assertThat(problems(thing("EM-1", 1)))
                .as("What it takes has no problem")
                .isEmpty();
        String name = "Perrin ".repeat(LONG);
        Customer customer = Sales.customer("EM-2", name, place("Perrin"), null);

        List<Problem> problems = problems(customer);
        List<Fate> fates = fates(List.of(creation(customer)));

        boolean there = there().stream().anyMatch(one -> one.thing().name().equals(name));
        assertThat(there)
                .as("A name that is too long is said beforehand, or it is there as it is: cut, it is another one")
                .isEqualTo(problems.isEmpty());
        if (!problems.isEmpty()) {
            assertThat(fates.get(0).fault())
                    .as("Written all the same it is refused")
                    .isNotNull();
            assertThat(problems).allSatisfy(problem -> {
                assertThat(problem.path()).as("A problem says where").startsWith("$");
                isDiscreet(problem.toString());
            });
        }
    }

    @Test
    void whatItCannotTakeIsKnownWithoutAsking() {
        CustomerWriter writer = role(system().connection(), CustomerWriter.class);
        List<Problem> before = writer.problems(thing("EM-1", 1));
        assumeTrue(system().silence(), "this system always answers");

        assertThat(writer.problems(thing("EM-1", 1)))
                .as("Nobody is asked for what it cannot take: an order is checked whole before anything is written")
                .isEqualTo(before);
    }

    private List<Problem> problems(Customer customer) {
        return role(system().connection(), CustomerWriter.class).problems(customer);
    }

    private static Address place(String line) {
        return new Address("Maud", "Perrin", null, List.of(line), "44000", "Nantes", null, "FR", null, null);
    }

    private static Write<Customer> creation(Customer customer) {
        return new Write<>(new Claim(customer.code(), null), customer, Set.of(CustomerPart.values()), Map.of());
    }

    private static Write<Customer> change(ForeignId id, Customer customer, CustomerPart part) {
        return new Write<>(new Claim(customer.code(), id), customer, Set.of(part), Map.of());
    }

    private static Customer withPart(Customer customer, Customer from, CustomerPart part) {
        boolean billing = part == CustomerPart.BILLING_ADDRESS;
        @Nullable Address delivery = billing ? customer.delivery() : from.delivery();
        return Sales.customer(
                customer.code(), customer.name(), billing ? from.billing() : customer.billing(), delivery);
    }
}
