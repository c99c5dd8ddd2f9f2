package dev.navette.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.Navette;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerAddresses;
import dev.navette.model.sales.CustomerPerson;
import dev.navette.model.sales.CustomerSorting;
import dev.navette.model.sales.ErpContact;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.model.sales.ShopAccount;

import static org.assertj.core.api.Assertions.assertThat;

class CustomersTest {

    private final MemoryErp erp = new MemoryErp("erp");
    private final MemoryShop shop = new MemoryShop("shop");

    @Test
    void goToTheShopAndProspectsComeBack() {
        erp.put(ErpCustomer.of("C1", "Cave du Port", "cave@port.example")
                .with(new CustomerSorting(null, "PRO"))
                .with(new CustomerAddresses(address(), null))
                .with(new ErpContact("1", CustomerPerson.of("ada@port.example"), null)));
        shop.put(
                ShopAccount.of("by hand", "lou@example.org").with(new CustomerAddresses(address(), null)),
                LocalDate.of(2026, 10, 3));

        try (Navette navette = Navette.inMemory()) {
            navette.run(Customers.both(erp.connection(), shop.connection()));
        }

        assertThat(shop.accounts()).hasSize(3);
        assertThat(shop.account("ada@port.example").orElseThrow().account().code())
                .isEqualTo("C1");
        assertThat(shop.account("ada@port.example").orElseThrow().account().active())
                .isTrue();
        assertThat(shop.terms()).hasSize(1);
        assertThat(erp.customers()).extracting(Customer::code).containsExactly("C1", "WEB00001");
    }

    /** The mapping is that of the guide. */
    @Test
    void comeFromAFileToo(@TempDir Path folder) throws IOException {
        Matcher json = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "docs", "customers.md")));
        assertThat(json.find()).isTrue();
        Files.writeString(folder.resolve("mapping.json"), json.group(1));
        Files.writeString(folder.resolve("beneficiaires.csv"), """
                Code;E-mail;Nom;Adresse;CP;Ville
                B1;lou@example.org;Lou Petit;1 rue du Port;34200;Sete
                B2;;Max Grand;2 rue du Port;;Sete
                """);

        try (Navette navette = Navette.inMemory()) {
            assertThat(navette.run(Customers.fromAFile(folder, shop.connection()))
                            .counts())
                    .hasToString("2 read: 1 created, 1 parked");
        }

        assertThat(shop.account("lou@example.org")).isPresent();
    }

    private static Address address() {
        return new Address(
                "Camille", "Martin", null, List.of("1 rue du Port"), "34200", "Sète", null, "FR", null, null);
    }
}
