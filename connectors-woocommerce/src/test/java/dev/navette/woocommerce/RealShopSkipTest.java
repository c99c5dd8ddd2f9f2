package dev.navette.woocommerce;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RealShopSkipTest {

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(
                        () -> RealShop.named(Map.of("NAVETTE_WOO_URL", "https://shop.example", "NAVETTE_WOO_KEY", "")))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("No real shop was tested: the environment has no NAVETTE_WOO_KEY, no"
                        + " NAVETTE_WOO_SECRET; docs/woocommerce.md says what to set.");
    }
}
