package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.Problem;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Exchange;
import dev.navette.model.sales.OrderMoney;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-5")
class CurrencyRuleTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Exchange DOLLARS = new Exchange(EUR, new BigDecimal("1.10"));

    private final Remarks remarks = new Remarks();

    @Test
    void needsNoRowForTheShopsOwnCurrency() {
        Conversion conversion = CurrencyRule.USUAL.conversion(money("EUR", null), remarks);

        assertThat(conversion).isEqualTo(new Conversion(EUR, EUR, null, null));
        assertThat(remarks.refused()).isFalse();
    }

    @Test
    void convertsToTheShopsCurrency() {
        Conversion conversion = CurrencyRule.USUAL.knowing("USD").conversion(money("USD", "1.10"), remarks);

        assertThat(conversion).isEqualTo(new Conversion(USD, EUR, DOLLARS, null));
        assertThat(conversion.of(Amount.of("132.00"))).isEqualTo("120.00");
        assertThat(conversion.of(Amount.of("132.00", "119.40"))).isEqualTo("119.40");
        assertThat(conversion.exchanged(new BigDecimal("0.01"))).isEqualTo("0.01");
        assertThat(conversion.exchanged(new BigDecimal("-0.0055"))).isEqualTo("-0.01");
        assertThat(remarks.refused()).isFalse();
    }

    @Test
    void keepsTheOrdersCurrencyAndStatesTheRate() {
        Conversion conversion = CurrencyRule.USUAL.knowing("USD").keeping().conversion(money("USD", "1.10"), remarks);

        assertThat(conversion).isEqualTo(new Conversion(USD, USD, null, DOLLARS));
        assertThat(conversion.of(Amount.of("132.00", "119.40"))).isEqualTo("132.00");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesACurrencyThatNobodyMapped(boolean kept) {
        CurrencyRule rule = CurrencyRule.USUAL.knowing("USD");

        (kept ? rule.keeping() : rule).conversion(money("CHF", "0.95"), remarks);

        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        "$.money.currency",
                        "it is in CHF, which is mapped to no currency of the ERP",
                        "Add \"CHF\" to the currencies of the profile"));
    }

    @Test
    void writesTheErpsCode() {
        CurrencyRule rule = new CurrencyRule(CurrencyRule.Foreign.KEPT, Map.of("USD", "USN", "EUR", "CHE"));

        assertThat(rule.conversion(money("USD", "1.10"), remarks).to()).isEqualTo(Currency.getInstance("USN"));
        assertThat(rule.conversion(money("EUR", null), remarks).to()).isEqualTo(Currency.getInstance("CHE"));
        assertThat(new CurrencyRule(CurrencyRule.Foreign.CONVERTED, Map.of("USD", "USD", "EUR", "CHE"))
                        .conversion(money("USD", "1.10"), remarks)
                        .to())
                .isEqualTo(Currency.getInstance("CHE"));
    }

    @Test
    void knowsCodesOfIso4217() {
        CurrencyRule rule = new CurrencyRule(CurrencyRule.Foreign.KEPT, Map.of("USD", "USD", "EURO", "EUR", "CHF", ""));

        assertThat(rule.problems())
                .containsExactly(
                        new Problem(
                                "$.codes.CHF",
                                "'' is no currency",
                                "Write two codes of ISO 4217, as in \"USD\": \"USD\""),
                        new Problem(
                                "$.codes.EURO",
                                "'EURO' is no currency",
                                "Write two codes of ISO 4217, as in \"USD\": \"USD\""));
        assertThat(CurrencyRule.USUAL.knowing("USD").problems()).isEmpty();
    }

    @Test
    void namesACodeThatIsWrongOnBothSidesOnce() {
        assertThat(CurrencyRule.USUAL.knowing("EURO").problems()).hasSize(1);
    }

    @Test
    void hasNoDecimalsWhereTheCurrencyHasNone() {
        Conversion conversion = CurrencyRule.USUAL.conversion(money("JPY", null), remarks);

        assertThat(conversion.digits()).isZero();
        assertThat(conversion.of(Amount.of("200.5"))).isEqualTo("201");
        assertThat(conversion.of(Amount.of("-200.5"))).isEqualTo("-201");
    }

    private static OrderMoney money(String currency, @Nullable String rate) {
        ShopOrder order = ShopOrder.net("7").in(currency);
        return (rate == null ? order : order.at(rate, "EUR")).build().money();
    }
}
