package dev.navette.woocommerce;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-17")
class RateCodeTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "FR-TVA 20 %-1,         TVA 20 %,    FR, -,  1",
                "TVA-1,                 TVA,         -,  -,  1",
                "US-CA-STATE TAX-2,     State Tax,   US, CA, 2",
                "US-CA-CA-TAX-1,        CA-Tax,      US, CA, 1",
                "DE-MWST-19-1,          MwSt-19,     DE, -,  1",
                "FR-TAX-1,              Tax,         FR, -,  1",
                "FR-TAX-1,              Taxe,        FR, -,  1",
                "FR-TVA-1,              VAT (TVA),   FR, -,  1",
                "XX-TVA-1,              TVA,         -,  -,  1",
                "AVATAX,                AvaTax,      -,  -,  1",
                "-,                     TVA,         -,  -,  1"
            })
    void itSaysThePlaceThatStandsBeforeTheName(
            @Nullable String code, String label, @Nullable String country, @Nullable String state, int priority) {
        var line = new WireOrder.Tax(1, code, label, false, "0", "0", BigDecimal.TEN);

        assertThat(RateCode.of(line)).isEqualTo(new RateCode(label, country, state, priority));
    }
}
