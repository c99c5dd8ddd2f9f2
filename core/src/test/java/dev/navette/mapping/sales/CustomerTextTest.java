package dev.navette.mapping.sales;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.mapping.sales.CustomerText.NameForm;
import dev.navette.model.sales.Address;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("CUS-8")
class CustomerTextTest {

    private static final Address HERE = new Address(
            "Zoé",
            "Lœuf",
            "Crêperie",
            List.of("1 rue de l'Église", "bâtiment é"),
            "29a",
            "Orléans",
            "é",
            "FR",
            "0102é",
            "0607é");

    private final Remarks remarks = new Remarks();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "COMPANY,        EMPRISE, John, DOE, EMPRISE",
                "COMPANY,        ` `,     John, DOE, John DOE",
                "PERSON,         EMPRISE, John, DOE, John DOE",
                "PERSON,         EMPRISE, ` `,  -,   EMPRISE",
                "PERSON,         -,       -,    DOE, DOE",
                "COMPANY_PERSON, EMPRISE, John, DOE, EMPRISE - John DOE",
                "COMPANY_PERSON, -,       John, -,   John",
                "PERSON_COMPANY, EMPRISE, John, DOE, John DOE - EMPRISE",
                "PERSON_COMPANY, ` E `,   ` `,  ``,  E",
                "PERSON_COMPANY, -,       -,    -,   -"
            })
    void namesACustomer(
            NameForm form,
            @Nullable String company,
            @Nullable String first,
            @Nullable String last,
            @Nullable String name) {
        var text = new CustomerText(form, false, false, false, null, null);

        assertThat(text.nameOf(BuyerSample.address(first, last, company, "1 rue de la Paix", "Paris"), remarks))
                .isEqualTo(name);
    }

    @Test
    void leavesAllAsItIs() {
        assertThat(CustomerText.USUAL.nameOf(HERE, remarks)).isEqualTo("Crêperie");
        assertThat(CustomerText.USUAL.addressOf(HERE, "billing", remarks)).isEqualTo(HERE);
        assertThat(remarks.notes()).isEmpty();
    }

    @Test
    void writesTheNameInCapitalsAndTheAddressNot() {
        var text = new CustomerText(NameForm.COMPANY, false, true, false, null, null);

        assertThat(text.nameOf(HERE, remarks)).isEqualTo("CRÊPERIE");
        assertThat(text.addressOf(HERE, "billing", remarks)).isEqualTo(HERE);
    }

    @Test
    void writesTheAddressInCapitalsAndTheNameNot() {
        var text = new CustomerText(NameForm.COMPANY, false, false, true, null, null);

        assertThat(text.nameOf(HERE, remarks)).isEqualTo("Crêperie");
        assertThat(text.addressOf(HERE, "billing", remarks))
                .isEqualTo(new Address(
                        "ZOÉ",
                        "LŒUF",
                        "CRÊPERIE",
                        List.of("1 RUE DE L'ÉGLISE", "BÂTIMENT É"),
                        "29a",
                        "ORLÉANS",
                        "é",
                        "FR",
                        "0102é",
                        "0607é"));
    }

    @Test
    void stripsAccentsOfBoth() {
        var text = new CustomerText(NameForm.PERSON, true, false, false, null, null);

        assertThat(text.nameOf(HERE, remarks)).isEqualTo("Zoe Loeuf");
        assertThat(text.addressOf(HERE, "billing", remarks).lines()).containsExactly("1 rue de l'Eglise", "batiment e");
    }

    @Test
    void keepsWhatIsMissing() {
        var bare = new Address(null, null, null, List.of(), null, null, null, "FR", null, null);
        var text = new CustomerText(NameForm.PERSON, true, true, true, 5, 5);

        assertThat(text.addressOf(bare, "billing", remarks)).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({
        "8, Crêperie, false", // just fits
        "7, Crêperi,  true",
        "1, C,        true"
    })
    void cutsANameAndSaysSo(int length, String name, boolean noted) {
        var text = new CustomerText(NameForm.COMPANY, false, false, false, length, null);

        assertThat(text.nameOf(HERE, remarks)).isEqualTo(name);
        assertThat(remarks.notes())
                .isEqualTo(noted ? List.of("the customer's name is cut at " + length + " characters") : List.of());
    }

    @Test
    void cutsBetweenCharactersAndLeavesNoBlankAtTheEnd() {
        var text = new CustomerText(NameForm.COMPANY, false, false, false, 3, null);

        assertThat(text.nameOf(BuyerSample.address(null, null, "😀😀😀😀", "1", "Paris"), remarks))
                .isEqualTo("😀😀😀");
        assertThat(text.nameOf(BuyerSample.address(null, null, "ab cd", "1", "Paris"), remarks))
                .isEqualTo("ab");
    }

    @Test
    void cutsLinesAndSaysSoOnce() {
        var text = new CustomerText(NameForm.COMPANY, false, false, false, null, 10);

        assertThat(text.addressOf(HERE, "billing", remarks).lines()).containsExactly("1 rue de l", "bâtiment é");
        assertThat(text.addressOf(HERE, "delivery", remarks).lines()).hasSize(2);
        assertThat(text.addressOf(HERE, "billing", remarks).lines()).hasSize(2);
        assertThat(remarks.notes())
                .containsExactly(
                        "a line of the billing address is cut at 10 characters",
                        "a line of the delivery address is cut at 10 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "Éàüîçñ, Eauicn",
        "Œuvre œ, OEuvre oe",
        "Æ æ,    AE ae",
        "Straße, Strasse",
        "Øø Łł Đđ, Oo Ll Dd",
        "がぎ,     がぎ", // the mark makes another letter
        "Αθήνα,  Αθήνα",
        "й,      й",
        "é が é,  e が e",
        "한국,     한국"
    })
    void stripsAccentsOfLatinLettersOnly(String written, String plain) {
        assertThat(Accents.without(written)).isEqualTo(plain);
    }
}
