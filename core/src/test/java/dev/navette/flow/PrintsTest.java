package dev.navette.flow;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.navette.model.Basis;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.StockLevel;

import static org.assertj.core.api.Assertions.assertThat;

/** What is stored beside each link: a value here that changes makes every shop be written once more. */
class PrintsTest {

    private static final Reference EM_1 = new Reference("EM-1");

    @Test
    void areTheSameInEveryVersion() {
        Product product = product("Café moulu 250 g", "100 % arabica", "12.5", Basis.NET, "2.50");

        assertThat(Prints.name(product)).hasToString("2bcb4be3cfec4bba1c51a997a42cbe9a");
        assertThat(Prints.description(product)).hasToString("e5072a2570a66b9d21988f66486ff09d");
        assertThat(Prints.price(product)).hasToString("dd7518a29eba029d282a00314794b0cc");
        assertThat(Prints.quantity(product)).hasToString("819eacb2ebd275bac4752b3868032a16");
    }

    @Test
    void areThoseOfOneFormOfEachNumber() {
        Product first = product("Café", null, "12.5", Basis.NET, "2.5");
        Product second = product("Café", null, "12.500", Basis.NET, "2.50");

        assertThat(Prints.price(second)).isEqualTo(Prints.price(first));
        assertThat(Prints.quantity(second)).isEqualTo(Prints.quantity(first));
    }

    @Test
    void tellNetFromGross() {
        Product net = product("Café", null, "12.50", Basis.NET, "1");
        Product gross = product("Café", null, "12.50", Basis.GROSS, "1");

        assertThat(Prints.price(net)).isNotEqualTo(Prints.price(gross));
    }

    @Test
    void areThereOnlyForWhatIsSaid() {
        var product = new Product(EM_1, new ProductTexts("Café", null), null, null);

        assertThat(Prints.description(product)).isNull();
        assertThat(Prints.price(product)).isNull();
        assertThat(Prints.quantity(product)).isNull();
    }

    @Test
    void ofAQuantityAreTheSameInBothFlows() {
        Product product = product("Café", null, "12.50", Basis.NET, "3");

        assertThat(Prints.quantity(new StockLevel(EM_1, Quantity.of(3)))).isEqualTo(Prints.quantity(product));
    }

    private static Product product(
            String name, @Nullable String description, String price, Basis basis, String quantity) {
        return new Product(
                EM_1,
                new ProductTexts(name, description),
                new Price(Money.of(price, "EUR"), basis),
                Quantity.of(quantity));
    }
}
