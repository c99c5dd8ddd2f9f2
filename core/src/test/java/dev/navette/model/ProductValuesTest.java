package dev.navette.model;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is stored beside each link: a form here that changes makes every shop be written once more. */
class ProductValuesTest {

    private static final Price NET = new Price(Money.of("12.5", "EUR"), Basis.NET);

    @Test
    void haveTheSameFingerprintsInEveryVersion() {
        assertThat(ProductValues.name("Café moulu 250 g").fingerprint())
                .hasToString("2bcb4be3cfec4bba1c51a997a42cbe9a");
        assertThat(ProductValues.description("100 % arabica").fingerprint())
                .hasToString("e5072a2570a66b9d21988f66486ff09d");
        assertThat(ProductValues.price(NET).fingerprint()).hasToString("dd7518a29eba029d282a00314794b0cc");
        assertThat(ProductValues.quantity(Quantity.of("2.50")).fingerprint())
                .hasToString("819eacb2ebd275bac4752b3868032a16");
    }

    @Test
    void haveOneFormForEachNumber() {
        var longer = new Price(Money.of("12.500", "EUR"), Basis.NET);

        assertThat(ProductValues.price(longer)).isEqualTo(ProductValues.price(NET));
        assertThat(ProductValues.quantity(Quantity.of("2.5"))).isEqualTo(ProductValues.quantity(Quantity.of("2.50")));
    }

    @Test
    void tellNetFromGross() {
        var gross = new Price(NET.money(), Basis.GROSS);

        assertThat(ProductValues.price(gross)).isNotEqualTo(ProductValues.price(NET));
    }

    @Test
    void areReadByAPerson() {
        var related = List.of(new Reference("EM-2"), new Reference("EM-7"));

        assertThat(ProductValues.price(NET)).hasToString("12.50 EUR NET");
        assertThat(ProductValues.references(related)).hasToString("EM-2 EM-7");
        assertThat(ProductValues.term(Term.category(List.of("Boissons", "Café"))))
                .hasToString("category:Boissons/Café");
    }
}
