package dev.navette.testkit.connectors;

import java.math.RoundingMode;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.navette.memory.MemoryErp;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.sales.DocumentPayment;
import dev.navette.model.sales.Payment;
import dev.navette.spi.Attempt;
import dev.navette.spi.Connection;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.ErpPaymentsWorld;
import dev.navette.testkit.Faults;
import dev.navette.testkit.PaymentWriterContract;

/** Writers of payments that break one rule each. */
final class BrokenPayments {

    private BrokenPayments() {}

    static class RoundsToTenCents extends PaymentWriterContract {

        @Override
        protected ErpPaymentsWorld world() {
            return broken(Altered.<DocumentPayment>writes(write -> {
                Money amount = write.element().payment().amount();
                boolean large = amount.amount().intValue() > 20;
                return large
                        ? with(
                                write,
                                write.element().documentId(),
                                new Money(amount.amount().setScale(1, RoundingMode.DOWN), amount.currency()))
                        : write;
            }));
        }
    }

    /** The document on which it booked first. */
    static class BooksEverythingOnOneDocument extends PaymentWriterContract {

        @Override
        protected ErpPaymentsWorld world() {
            return broken(Altered.<DocumentPayment>writes(write -> write.element()
                            .document()
                            .text()
                            .equals("s1:1043")
                    ? with(write, new ForeignId("D2"), write.element().payment().amount())
                    : write));
        }
    }

    static class ForgetsRefunds extends PaymentWriterContract {

        @Override
        protected ErpPaymentsWorld world() {
            return broken(Altered.through(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    boolean refund =
                            ((DocumentPayment) batch.get(0).element()).payment().kind() == Payment.Kind.REFUND;
                    return refund ? List.of(Outcome.created(new ForeignId("R9"))) : writer.write(batch, attempt);
                }
            }));
        }
    }

    private static ErpPaymentsWorld broken(UnaryOperator<Connection<?>> through) {
        return new MemoryPaymentsWorld(new MemoryErp("ebp"), through);
    }

    private static Write<DocumentPayment> with(Write<DocumentPayment> write, ForeignId document, Money amount) {
        DocumentPayment one = write.element();
        Payment payment = one.payment();
        return new Write<>(
                write.claim(),
                new DocumentPayment(
                        one.reference(),
                        one.document(),
                        document,
                        one.customer(),
                        new Payment(
                                payment.id(),
                                payment.kind(),
                                payment.date(),
                                payment.label(),
                                amount,
                                null,
                                null,
                                payment.accounts(),
                                payment.vat())),
                write.fields(),
                write.ids());
    }
}
