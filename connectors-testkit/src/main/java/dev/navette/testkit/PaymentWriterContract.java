package dev.navette.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Money;
import dev.navette.model.Named;
import dev.navette.model.sales.DocumentPayment;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Payment;
import dev.navette.spi.Claim;
import dev.navette.spi.PaymentWriter;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link PaymentWriter} keeps to: extend it, and return the ERP that is written to. */
public abstract class PaymentWriterContract
        extends MakerContract<DocumentPayment, ErpPaymentsWorld.Shown, ErpPaymentsWorld> {

    private static final ExternalReference ORDER = ExternalReference.order("s1", "1042");

    private @Nullable ForeignId document;

    /** For a connector's own test. */
    protected PaymentWriterContract() {}

    @Override
    final Class<PaymentWriter> role() {
        return PaymentWriter.class;
    }

    @Override
    final String nameOf(String element) {
        return reference(element).text();
    }

    @Override
    final ErpPaymentsWorld.Shown thing(String element, int version) {
        DocumentPayment payment = payment(element, Money.of("12.0" + version, "EUR"));
        return new ErpPaymentsWorld.Shown(
                new ForeignId("any"),
                payment.reference().text(),
                payment.documentId(),
                payment.payment().amount(),
                payment.payment().date());
    }

    @Override
    final Object changed(ErpPaymentsWorld.Shown payment) {
        return Flat.of(payment, "id");
    }

    @Override
    final ForeignId putByHand(String element) {
        return system().put(payment(element, Money.of("12.01", "EUR")));
    }

    @Override
    final Write<DocumentPayment> creation(String element, int version) {
        return creation(payment(element, Money.of("12.0" + version, "EUR")));
    }

    /** Of a document that is gone. */
    @Override
    final Optional<Write<DocumentPayment>> refused(String element) {
        return Optional.of(
                creation(payment(element, system().goneDocument(), Payment.Kind.DEPOSIT, Money.of("12.00", "EUR"))));
    }

    @Override
    final List<String> personal() {
        return Sales.PERSONAL;
    }

    @Override
    final List<There<ErpPaymentsWorld.Shown>> there() {
        return system().payments().stream()
                .map(payment -> new There<>(payment.id(), payment.reference(), payment))
                .toList();
    }

    @Test
    @Tag("ORD-21")
    void anAmountGoesToItsLastDigit() {
        var batch = new ArrayList<Write<DocumentPayment>>();
        List<Money> amounts = List.of(
                Money.of("0.01", "EUR"), Money.of("99999.99", "EUR"), Money.of("33.30", "EUR"), Money.of("7", "EUR"));
        amounts.forEach(amount -> batch.add(creation(payment("EM-" + (batch.size() + 1), amount))));

        for (Write<DocumentPayment> one : batch) {
            made(List.of(one));
        }

        assertThat(there())
                .as("An amount is booked to its last digit")
                .extracting(one -> one.thing().amount())
                .containsExactlyInAnyOrderElementsOf(amounts);
    }

    @Test
    @Tag("ORD-21")
    void aPaymentIsOfItsOwnDocument() {
        ExternalReference otherOrder = ExternalReference.order("s1", "1043");
        ForeignId other = system().document(otherOrder);
        made(List.of(creation("EM-1", 1)));
        DocumentPayment ofOther = system().known(Sales.payment(
                otherOrder.payment("1"),
                otherOrder,
                other,
                system().account(),
                Payment.Kind.DEPOSIT,
                Money.of("5.00", "EUR")));

        made(List.of(creation(ofOther)));

        assertThat(there())
                .as("Each payment is booked on its own document")
                .extracting(one -> one.name() + " of " + one.thing().document())
                .containsExactlyInAnyOrder(nameOf("EM-1") + " of " + document(), "s1:1043/P1 of " + other);
    }

    @Test
    @Tag("ORD-21")
    void everyKindIsBooked() {
        var batch = new ArrayList<Write<DocumentPayment>>();
        for (Payment.Kind kind : Payment.Kind.values()) {
            String element = "EM-" + (1 + batch.size());
            batch.add(creation(payment(element, document(), kind, Money.of("3.00", "EUR"))));
        }

        for (Write<DocumentPayment> one : batch) {
            made(List.of(one));
        }

        assertThat(there())
                .as("A deposit, a settlement and a refund are each booked")
                .hasSize(Payment.Kind.values().length);
    }

    private static ExternalReference reference(String element) {
        return ORDER.payment(Sales.key(element));
    }

    private ForeignId document() {
        if (document == null) {
            document = system().document(ORDER);
        }
        return document;
    }

    private DocumentPayment payment(String element, Money amount) {
        return payment(element, document(), Payment.Kind.DEPOSIT, amount);
    }

    private DocumentPayment payment(String element, ForeignId id, Payment.Kind kind, Money amount) {
        return system().known(Sales.payment(reference(element), ORDER, id, system().account(), kind, amount));
    }

    private static Write<DocumentPayment> creation(DocumentPayment payment) {
        return new Write<>(
                new Claim(payment.reference().text(), null),
                payment,
                Set.of(),
                Map.of(
                        new Named(LinkKind.DOCUMENT, payment.document().text()),
                        payment.documentId(),
                        new Named(LinkKind.CUSTOMER, payment.customer()),
                        new ForeignId(payment.customer())));
    }
}
