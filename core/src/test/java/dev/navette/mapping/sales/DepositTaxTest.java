package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Money;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentAccounts;
import dev.navette.model.sales.Vat;
import dev.navette.model.sales.VatTotal;

import static dev.navette.mapping.sales.PaidOrder.vat;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-37")
class DepositTaxTest {

    private static final VatTotal N20 = vat("N20", "20", "50.00", "10.00");
    private static final VatTotal N05 = vat("N05", "5.5", "100.00", "5.50");

    @Test
    void holdsEachTaxInProportion() {
        var tax = tax("165.50", N20, N05);

        assertThat(tax.of(new BigDecimal("82.75")))
                .containsExactly(vat("N05", "5.5", "50.00", "2.75"), vat("N20", "20", "25.00", "5.00"));
    }

    @Test
    void holdsAllTaxesOfADocumentThatIsPaid() {
        var tax = tax("165.50", N20, N05);

        assertThat(tax.of(new BigDecimal("165.50"))).containsExactly(N05, N20);
        assertThat(tax.of(new BigDecimal("10.00"))).isEmpty();
    }

    @Test
    void taxesNothingBeyondTheTotal() {
        assertThat(tax("165.50", N20, N05).of(new BigDecimal("200.00"))).containsExactly(N05, N20);
    }

    @Test
    void addsUpOverSeveralDeposits() {
        var tax = tax("100.00", vat("N20", "20", "83.33", "16.67"));

        List<VatTotal> first = tax.of(new BigDecimal("50.00"));
        List<VatTotal> second = tax.of(new BigDecimal("50.00"));

        assertThat(first).containsExactly(vat("N20", "20", "41.66", "8.34"));
        assertThat(second).containsExactly(vat("N20", "20", "41.67", "8.33"));
    }

    @Test
    void givesACentThatTiesToTheLowerRate() {
        var tax = tax("2.20", vat("N20", "20", "1.00", "0.10"), vat("N10", "10", "1.00", "0.10"));

        assertThat(tax.of(new BigDecimal("1.65")))
                .containsExactly(vat("N10", "10", "0.75", "0.08"), vat("N20", "20", "0.75", "0.07"));
    }

    @Test
    void leavesOutATaxOfWhichItHoldsNothing() {
        var tax = tax("100.10", vat("N20", "20", "83.33", "16.67"), vat("N05", "5.5", "0.10", "0.00"));

        assertThat(tax.of(new BigDecimal("1.00"))).containsExactly(vat("N20", "20", "0.83", "0.17"));
    }

    @Test
    void keepsABaseThatBearsNoTax() {
        var tax = tax("100.00", vat("Z", "0", "100.00", "0.00"));

        assertThat(tax.of(new BigDecimal("30.00"))).containsExactly(vat("Z", "0", "30.00", "0.00"));
    }

    @Test
    void holdsStackedTaxesOfTheirOwnBases() {
        var eco = new VatTotal(
                new Vat("ECO", new BigDecimal("3.2"), 1), Money.of("100.00", "EUR"), Money.of("3.20", "EUR"));
        var on = new VatTotal(
                new Vat("N20", new BigDecimal("20"), 2), Money.of("103.20", "EUR"), Money.of("20.64", "EUR"));
        var tax = tax("123.84", eco, on);

        List<VatTotal> first = tax.of(new BigDecimal("61.93"));
        List<VatTotal> second = tax.of(new BigDecimal("61.91"));

        assertThat(first).extracting(VatTotal::base).containsExactly(eur("50.01"), eur("51.61"));
        assertThat(first).extracting(VatTotal::amount).containsExactly(eur("1.60"), eur("10.32"));
        assertThat(second).extracting(VatTotal::base).containsExactly(eur("49.99"), eur("51.59"));
        assertThat(second).extracting(VatTotal::amount).containsExactly(eur("1.60"), eur("10.32"));
    }

    @Test
    void holdsNothingOfADocumentWithoutTaxOrOfNothing() {
        assertThat(tax("100.00").of(new BigDecimal("30.00"))).isEmpty();
        assertThat(tax("0.00", vat("N20", "20", "0.00", "0.00")).of(new BigDecimal("30.00")))
                .isEmpty();
        assertThat(tax("-12.00", vat("N20", "20", "-10.00", "-2.00")).of(new BigDecimal("3.00")))
                .isEmpty();
    }

    @Test
    void isToldOfDepositsAlone() {
        PaymentRule rule = PaymentRule.NONE.usually(PaymentTarget.of(PaymentAccounts.USUAL));
        var taxes = new ArrayList<List<VatTotal>>();
        for (DocumentType type : List.of(DocumentType.ORDER, DocumentType.INVOICE)) {
            PaidOrder order = PaidOrder.of("165.50", "EUR")
                    .document("165.50", List.of(N20, N05))
                    .type(type)
                    .paid("p1", PaidOrder.CARD, "165.50");
            order.by(rule).get(0).stream().map(Payment::vat).forEach(taxes::add);
        }

        assertThat(taxes).containsExactly(List.of(N05, N20), List.of());
    }

    /** What is booked, or not made at all, holds its part of the taxes all the same. */
    @Test
    void isTheSameWhateverIsBooked() {
        PaymentRule rule = PaymentRule.NONE
                .usually(PaymentTarget.of(PaymentAccounts.USUAL))
                .with(PaymentRow.id("bacs", PaymentTarget.USUAL.withoutPayments()));
        PaidOrder order = PaidOrder.of("100.00", "EUR")
                .document("100.00", List.of(vat("N20", "20", "83.33", "16.67")))
                .type(DocumentType.ORDER)
                .paid("p1", PaidOrder.CARD, "25.00")
                .paid("p2", PaidOrder.TRANSFER, "25.00")
                .paid("p3", PaidOrder.CARD, "50.00")
                .booked("p1");

        List<List<Payment>> made = order.by(rule);

        assertThat(made.get(0)).extracting(Payment::id).containsExactly("p3");
        assertThat(made.get(0).get(0).vat()).containsExactly(vat("N20", "20", "41.67", "8.33"));
    }

    private static DepositTax tax(String gross, VatTotal... taxes) {
        return new DepositTax(new DocumentTotals(eur(gross), List.of(taxes)), 2);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
