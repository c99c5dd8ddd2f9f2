package dev.navette.memory;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.sales.AccountHolder;
import dev.navette.model.sales.AccountStart;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.BusinessData;
import dev.navette.model.sales.CustomerAddresses;
import dev.navette.model.sales.ShopAccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("CUS-1")
class MemoryShopAccountsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final ShopAccount LOU = ShopAccount.of("C1", "Lou@example.org")
            .with(new AccountHolder("Lou@example.org", "Lou", "Petit", "Cave", "fr"))
            .with(new CustomerAddresses(
                    new Address("Lou", "Petit", null, List.of("1 rue"), "69000", "Lyon", null, "FR", null, null), null))
            .with(new BusinessData("73282932000074", "4711D", null, new BigDecimal("10.50"), 30, "2"))
            .withCode("C1")
            .withNotes("Sonner")
            .withActive(true)
            .with(AccountStart.USUAL.notified().withNewsletter());

    @TempDir
    Path folder;

    @Test
    void areKeptInItsFile() {
        Path file = folder.resolve("shop.json");
        MemoryShop former = MemoryShop.keptIn(file);
        former.put(LOU, DAY);
        former.put(ShopAccount.of("", "max@example.org"), DAY);

        MemoryShop shop = MemoryShop.keptIn(file);

        assertThat(shop.accounts()).isEqualTo(former.accounts()).hasSize(2);
        assertThat(shop.account("lou@EXAMPLE.org").orElseThrow().id()).isEqualTo(new ForeignId("1"));
        shop.remove(new ForeignId("1"));
        assertThat(MemoryShop.keptIn(file).accounts())
                .extracting(MemoryAccount::id)
                .containsExactly(new ForeignId("2"));
        assertThat(MemoryShop.keptIn(file).put(LOU, DAY))
                .as("no id is given twice")
                .isEqualTo(new ForeignId("3"));
    }

    @Test
    void haveOneAddressEach() {
        var shop = new MemoryShop("shop-fr");
        ForeignId lou = shop.put(LOU, DAY);

        assertThatThrownBy(() -> shop.put(ShopAccount.of("", "LOU@example.org"), DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the accounts 1 and 2 have one address");

        shop.set(lou, ShopAccount.of("", "petit@example.org"));
        shop.put(ShopAccount.of("", "LOU@example.org"), DAY);
        assertThat(shop.accounts()).hasSize(2);
        assertThat(shop.creates(LinkKind.SHOP_ACCOUNT))
                .as("no counter sees hands")
                .isZero();
    }

    @Test
    void showNothingPersonalInTexts() {
        var shop = new MemoryShop("shop-fr");
        shop.put(LOU, DAY);

        assertThat(shop.accounts()).hasToString("[MemoryAccount[1]]");
    }
}
