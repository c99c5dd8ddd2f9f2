package dev.navette.model.sales;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("CUS-1")
class EmailAddressTest {

    private static final String LONG = "a".repeat(242) + "@example.com";

    @ParameterizedTest
    @CsvSource({
        "Lou@Example.ORG, lou@example.org",
        "' lou@example.org\t', lou@example.org",
        "LOU+achats@example.org, lou+achats@example.org",
        "É@example.org, É@example.org", // no ASCII letter: it may be somebody else's
        "\u212Aim@example.org, \u212Aim@example.org", // the Kelvin sign is no k
    })
    void isComparedInOneForm(String written, String address) {
        assertThat(new EmailAddress(written).address()).isEqualTo(address);
        assertThat(EmailAddress.problem(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lou",
                "@example.org",
                "lou@",
                "lou@example",
                "lou@.org",
                "lou@example.",
                "lou@exam..ple",
                "lou petit@example.org",
                "lou@example.org, max@example.org",
                "<lou@example.org>",
                "lou@@example.org",
                "lou@exa\u00A0mple.org",
                "lou\n@example.org"
            })
    void isRefusedWhereItCanBeNone(String written) {
        assertThat(EmailAddress.of(written)).isEmpty();
        assertThat(EmailAddress.problem(written)).isPresent();
        assertThatThrownBy(() -> new EmailAddress(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it is no e-mail address");
    }

    @Test
    void hasAtMost254Characters() {
        assertThat(EmailAddress.of(LONG)).isPresent();
        assertThat(EmailAddress.of("a" + LONG)).isEmpty();
    }

    @Test
    void isHiddenInTexts() {
        assertThat(new EmailAddress("lou@example.org")).hasToString("EmailAddress[…]");
    }
}
