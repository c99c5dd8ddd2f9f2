package dev.navette.testkit.faults;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import dev.navette.model.sales.OrderInvoice;
import dev.navette.spi.Attempt;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.Faults;

/** What leaves is whole: a shop that is at work later does not ask a process that has died for the rest of an invoice. */
final class OnTheWire implements Faults {

    @Override
    public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        return writer.write(batch.stream().map(OnTheWire::whole).toList(), attempt);
    }

    /** An element is of the type that was asked for. */
    @SuppressWarnings("unchecked")
    private static <T> Write<T> whole(Write<T> write) {
        if (!(write.element() instanceof OrderInvoice invoice)) {
            return write;
        }
        byte[] pdf = pdf(invoice);
        var sent = new OrderInvoice(
                invoice.document(),
                invoice.order(),
                invoice.type(),
                invoice.number(),
                invoice.date(),
                invoice.gross(),
                () -> new ByteArrayInputStream(pdf));
        return new Write<>(write.claim(), (T) sent, write.fields(), write.ids());
    }

    private static byte[] pdf(OrderInvoice invoice) {
        try (InputStream content = invoice.content().open()) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
