package dev.navette.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountCode;
import dev.navette.model.sales.Order;
import dev.navette.spi.AccountCodeWriter;
import dev.navette.spi.Claim;
import dev.navette.spi.OrderReader;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link AccountCodeWriter} keeps to: extend it, and return the shop that is written to. */
public abstract class AccountCodeWriterContract
        extends WriterContract<AccountCode, Optional<String>, ShopCustomersWorld> {

    private final Map<String, ForeignId> ids = new HashMap<>();

    /** For a connector's own test. */
    protected AccountCodeWriterContract() {}

    @Override
    final Class<AccountCodeWriter> role() {
        return AccountCodeWriter.class;
    }

    /** The shop's id of it, as soon as it has one. */
    @Override
    final String nameOf(String customer) {
        ForeignId id = ids.get(customer);
        return id == null ? customer : id.value();
    }

    @Override
    final String told(String customer) {
        return nameOf(customer);
    }

    /** The first version has no code. */
    @Override
    final Optional<String> thing(String customer, int version) {
        return version == 1 ? Optional.empty() : Optional.of(code(version));
    }

    @Override
    final Object changed(Optional<String> code) {
        return code;
    }

    @Override
    final ForeignId putByHand(String customer) {
        ForeignId id = system().put("client" + (ids.size() + 1) + "@example.com");
        ids.put(customer, id);
        return id;
    }

    @Override
    final Write<AccountCode> change(ForeignId id, String customer, int version) {
        return coding(id, code(version));
    }

    @Override
    final List<There<Optional<String>>> there() {
        return system().codes().entrySet().stream()
                .map(entry -> new There<>(entry.getKey(), entry.getKey().value(), entry.getValue()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    @Test
    @Tag("CUS-8")
    void aCodeIsKeptCharacterByCharacter() {
        for (String code : List.of("WEB29", "411ÉPI-É/29", "0029", "C 29")) {
            ForeignId id = putByHand("EM-" + (ids.size() + 1));
            if (!system().holds(code)) {
                continue;
            }

            List<Outcome> outcomes = write(List.of(coding(id, code)));

            assertThat(doneIds(outcomes)).containsExactly(id);
            assertThat(system().codes().get(id))
                    .as("A code is kept as the ERP writes it, with its zeros: by it the next order finds its account")
                    .isEqualTo(Optional.of(code));
        }
    }

    @Test
    @Tag("CUS-7")
    void anOrderOfTheCustomerBearsTheCode() {
        ForeignId id = putByHand("EM-1");
        Optional<ForeignId> order = system().order(id);
        assumeTrue(order.isPresent(), "it reads no orders");

        write(List.of(coding(id, "WEB29")));

        Order read = Objects.requireNonNull(role(system().connection(), OrderReader.class)
                .named(List.of(order.orElseThrow().value()))
                .get(0)
                .element());
        assertThat(read.buyer().erpCode())
                .as("The code comes with the orders of its customer: it is the first by which an account is found")
                .isEqualTo("WEB29");
    }

    private static String code(int version) {
        return "WEB" + version;
    }

    private static Write<AccountCode> coding(ForeignId id, String code) {
        return new Write<>(new Claim(id.value(), id), new AccountCode(id, code), Set.of(), Map.of());
    }
}
