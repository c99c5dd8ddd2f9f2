package dev.navette.testkit.connectors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.memory.MemoryShop;
import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.model.sales.OrderInvoice;
import dev.navette.model.sales.ShopQuote;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.DocumentPrinter;
import dev.navette.spi.InvoiceWriter;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.QuoteWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Role;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.DocumentPrinterContract;
import dev.navette.testkit.ErpPrintWorld;
import dev.navette.testkit.InvoiceWriterContract;
import dev.navette.testkit.QuoteWriterContract;
import dev.navette.testkit.ShopInvoiceWorld;
import dev.navette.testkit.ShopQuoteWorld;

/** Writers of invoices and quotes, and printers, that break one rule each. */
final class BrokenPapers {

    private static final int MEGABYTE = 1024 * 1024;

    private BrokenPapers() {}

    static class CutsLargePrints extends InvoiceWriterContract {

        @Override
        protected ShopInvoiceWorld world() {
            return invoices((real, write, attempt) -> {
                OrderInvoice invoice = write.element();
                return real.write(List.of(with(write, cut(invoice))), attempt).get(0);
            });
        }

        private static OrderInvoice cut(OrderInvoice invoice) {
            return new OrderInvoice(
                    invoice.document(),
                    invoice.order(),
                    invoice.type(),
                    invoice.number(),
                    invoice.date(),
                    invoice.gross(),
                    () -> {
                        try (var content = invoice.content().open()) {
                            byte[] bytes = content.readAllBytes();
                            return new ByteArrayInputStream(Arrays.copyOf(bytes, Math.min(bytes.length, MEGABYTE)));
                        }
                    });
        }
    }

    static class GivesUpWhatFailsOnce extends InvoiceWriterContract {

        @Override
        protected ShopInvoiceWorld world() {
            return invoices((real, write, attempt) -> {
                Outcome outcome = real.write(List.of(write), attempt).get(0);
                return outcome instanceof Outcome.RetryLater later ? Outcome.rejected(later.fault()) : outcome;
            });
        }
    }

    static class TriesWhatIsGoneForEver extends InvoiceWriterContract {

        @Override
        protected ShopInvoiceWorld world() {
            return invoices((real, write, attempt) -> {
                Outcome outcome = real.write(List.of(write), attempt).get(0);
                return outcome instanceof Outcome.Rejected rejected
                                && rejected.fault().system().equals("ebp")
                        ? new Outcome.RetryLater(rejected.fault())
                        : outcome;
            });
        }
    }

    static class LeavesStreamsOpen extends InvoiceWriterContract {

        @Override
        protected ShopInvoiceWorld world() {
            return invoices((real, write, attempt) -> {
                try {
                    write.element().content().open().mark(1);
                } catch (IOException | RuntimeException unread) {
                    // The writer meets it again.
                }
                return real.write(List.of(write), attempt).get(0);
            });
        }
    }

    static class ShowsInvoicesOfNoOrder extends InvoiceWriterContract {

        @Override
        protected ShopInvoiceWorld world() {
            var world = new MemoryInvoiceWorld(new MemoryShopWorld(new MemoryShop("shop-fr")));
            return new Invoices(world, (real, write, attempt) -> {
                boolean there =
                        world.world().shop().order(write.element().order()).isPresent();
                return there
                        ? real.write(List.of(write), attempt).get(0)
                        : Outcome.created(world.put(write.element(), new byte[] {1}));
            });
        }
    }

    static class PutsOneInThePlaceOfAnother extends InvoiceWriterContract {

        @Override
        protected ShopInvoiceWorld world() {
            var world = new MemoryInvoiceWorld(new MemoryShopWorld(new MemoryShop("shop-fr")));
            return new Invoices(world, (real, write, attempt) -> {
                OrderInvoice invoice = write.element();
                var elsewhere = new OrderInvoice(
                        invoice.document(),
                        other(world.world().shop(), world.invoices().size()),
                        invoice.type(),
                        invoice.number(),
                        invoice.date(),
                        invoice.gross(),
                        invoice.content());
                boolean second = write.claim().known().isEmpty()
                        && invoice.document().value().equals("EM-2")
                        && world.invoices().size() == 1;
                return real.write(List.of(second ? with(write, elsewhere) : write), attempt)
                        .get(0);
            });
        }

        private static ForeignId other(MemoryShop shop, int number) {
            var id = new ForeignId("99" + number);
            shop.put(Papers.order(id, "processing"));
            return id;
        }
    }

    static class PrintsTheFirstOfAll extends DocumentPrinterContract {

        private final Map<String, ForeignId> first = new ConcurrentHashMap<>();

        @Override
        protected ErpPrintWorld world() {
            return printing(real -> document -> {
                DocumentPrinter.Printout printout = real.print(document);
                return printout.kind() == DocumentPrinter.Printout.Kind.PENDING
                        ? printout
                        : text("%PDF-1.4 of " + first.computeIfAbsent("first", none -> document));
            });
        }
    }

    static class TakesWhatIsGoneForSilence extends DocumentPrinterContract {

        @Override
        protected ErpPrintWorld world() {
            return printing(real -> document -> {
                try {
                    return real.print(document);
                } catch (UnreadableSourceException gone) {
                    throw new UnreachableException(gone.fault(), gone);
                }
            });
        }
    }

    static class TakesWhatIsLateForGone extends DocumentPrinterContract {

        @Override
        protected ErpPrintWorld world() {
            return printing(real -> document -> {
                DocumentPrinter.Printout printout = real.print(document);
                if (printout.kind() == DocumentPrinter.Printout.Kind.PENDING) {
                    throw new UnreadableSourceException(
                            Fault.of("It is not printed", "ebp", "document " + document, "Print it"));
                }
                return printout;
            });
        }
    }

    static class ShowsOffersInParts extends QuoteWriterContract {

        @Override
        protected ShopQuoteWorld world() {
            var world = new MemoryQuoteWorld(new MemoryShopWorld(new MemoryShop("shop-fr")));
            return new Quotes(
                    world,
                    (real, write, attempt) -> real.write(
                                    List.of(withIds(write, world.idsFor(write.element()))), attempt)
                            .get(0));
        }
    }

    static class ShowsQuotesToAnotherCustomer extends QuoteWriterContract {

        @Override
        protected ShopQuoteWorld world() {
            var world = new MemoryQuoteWorld(new MemoryShopWorld(new MemoryShop("shop-fr")));
            return new Quotes(world, (real, write, attempt) -> {
                var ids = new HashMap<>(write.ids());
                ids.replace(write.element().buyer(), new ForeignId("30"));
                return real.write(List.of(withIds(write, ids)), attempt).get(0);
            });
        }
    }

    private static ShopInvoiceWorld invoices(Breaking<OrderInvoice> breaking) {
        return new Invoices(new MemoryInvoiceWorld(new MemoryShopWorld(new MemoryShop("shop-fr"))), breaking);
    }

    private static ErpPrintWorld printing(UnaryOperator<DocumentPrinter> breaking) {
        return new Printing(new MemoryErpPrintWorld(), breaking);
    }

    private static DocumentPrinter.Printout text(String text) {
        return new DocumentPrinter.Printout.Ready(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Write<OrderInvoice> with(Write<OrderInvoice> write, OrderInvoice other) {
        return new Write<>(write.claim(), other, write.fields(), write.ids());
    }

    private static Write<ShopQuote> withIds(Write<ShopQuote> write, Map<Named, ForeignId> ids) {
        return new Write<>(write.claim(), write.element(), write.fields(), ids);
    }

    /** How one element is written otherwise. */
    private interface Breaking<T> {

        Outcome write(Writer<T> real, Write<T> write, Attempt attempt);
    }

    private static class Otherwise<T> implements Writer<T> {

        private final Writer<T> real;
        private final Breaking<T> breaking;

        Otherwise(Writer<T> real, Breaking<T> breaking) {
            this.real = real;
            this.breaking = breaking;
        }

        @Override
        public Limits limits() {
            return real.limits();
        }

        @Override
        public Repeat repeat(Claim claim) {
            return real.repeat(claim);
        }

        @Override
        public List<Outcome> write(List<Write<T>> batch, Attempt attempt) {
            return batch.stream()
                    .map(write -> breaking.write(real, write, attempt))
                    .toList();
        }

        @Override
        public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            return real.resolve(batch, attempt);
        }
    }

    private static final class OtherInvoices extends Otherwise<OrderInvoice> implements InvoiceWriter {

        OtherInvoices(InvoiceWriter real, Breaking<OrderInvoice> breaking) {
            super(real, breaking);
        }
    }

    private static final class OtherQuotes extends Otherwise<ShopQuote> implements QuoteWriter {

        OtherQuotes(QuoteWriter real, Breaking<ShopQuote> breaking) {
            super(real, breaking);
        }
    }

    private static <R extends Role> Connection<?> instead(Connection<?> real, Class<R> role, UnaryOperator<R> other) {
        return Instead.of(real, role, other);
    }

    private record Invoices(MemoryInvoiceWorld shop, Breaking<OrderInvoice> breaking) implements ShopInvoiceWorld {

        @Override
        public Connection<?> connection() {
            return instead(shop.connection(), InvoiceWriter.class, real -> new OtherInvoices(real, breaking));
        }

        @Override
        public ForeignId order() {
            return shop.order();
        }

        @Override
        public void removeOrder() {
            shop.removeOrder();
        }

        @Override
        public ForeignId put(OrderInvoice invoice, byte[] content) {
            return shop.put(invoice, content);
        }

        @Override
        public void remove(ForeignId id) {
            shop.remove(id);
        }

        @Override
        public List<ShopInvoiceWorld.Shown> invoices() {
            return shop.invoices();
        }
    }

    private record Quotes(MemoryQuoteWorld shop, Breaking<ShopQuote> breaking) implements ShopQuoteWorld {

        @Override
        public Connection<?> connection() {
            return instead(shop.connection(), QuoteWriter.class, real -> new OtherQuotes(real, breaking));
        }

        @Override
        public Map<Named, ForeignId> idsFor(ShopQuote quote) {
            return shop.idsFor(quote);
        }

        @Override
        public ForeignId put(ShopQuote quote) {
            return shop.put(quote);
        }

        @Override
        public void remove(ForeignId id) {
            shop.remove(id);
        }

        @Override
        public List<ShopQuoteWorld.Shown> quotes() {
            return shop.quotes();
        }
    }

    private record Printing(MemoryErpPrintWorld erp, UnaryOperator<DocumentPrinter> breaking) implements ErpPrintWorld {

        @Override
        public Connection<?> connection() {
            return instead(erp.connection(), DocumentPrinter.class, breaking);
        }

        @Override
        public ForeignId put() {
            return erp.put();
        }

        @Override
        public void remove(ForeignId document) {
            erp.remove(document);
        }

        @Override
        public boolean printsLater() {
            return erp.printsLater();
        }
    }
}
