package dev.navette.memory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentItem;
import dev.navette.model.sales.DocumentPayment;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpQuote;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Shipment;
import dev.navette.spi.AccountFinder;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.DocumentPrinter;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.PaymentWriter;
import dev.navette.spi.QuoteReader;
import dev.navette.spi.Role;

/** What a {@link MemoryErp} sells: accounts, documents and payments. Thread-safe. */
final class MemorySales {

    private final ErpAccounts accounts = new ErpAccounts();
    private final ErpDocuments documents = new ErpDocuments();
    private final ErpPayments payments = new ErpPayments();
    private final SalesOptions options = new SalesOptions();
    private final Shelf<ErpQuote> quotes = new Shelf<>();
    private final AtomicLong prints = new AtomicLong();
    private final Stock stock;

    /** Where goods are. */
    @FunctionalInterface
    interface Stock {

        /**
         * Moves an article, if its stock is known and the warehouse is one of its; without a name, the only one that it has.
         *
         * @param real added to what is on the shelf
         * @param ordered added to what customers ordered
         */
        void move(Reference article, @Nullable String warehouse, Quantity real, Quantity ordered);
    }

    MemorySales(Stock stock) {
        this.stock = stock;
    }

    ErpAccounts accounts() {
        return accounts;
    }

    ErpDocuments documents() {
        return documents;
    }

    ErpPayments payments() {
        return payments;
    }

    /** Those that are read with their lines; nobody makes anything of them here. */
    Shelf<ErpQuote> quotes() {
        return quotes;
    }

    SalesOptions options() {
        return options;
    }

    Map<Class<? extends Role>, Role> roles(String system, ConnectorContext context) {
        var desk = new ErpDesk(system, this, context.clock());
        return Map.of(
                AccountFinder.class,
                accounts,
                CustomerWriter.class,
                new MemoryCustomerWriter(desk),
                DocumentWriter.class,
                new MemoryDocumentWriter(desk),
                DocumentReader.class,
                new MemoryDocumentReader(documents),
                PaymentWriter.class,
                new MemoryPaymentWriter(desk),
                DocumentPrinter.class,
                new MemoryPrinter(system, this, prints, context.clock()),
                QuoteReader.class,
                new MemoryQuoteReader(quotes));
    }

    /** Makes a document with its number, its effect on the stock and, where it takes them, its payments. */
    synchronized ForeignId make(SalesDocument written) {
        ForeignId id = documents.nextId();
        String held = written.head().state().validated() ? options.holding : null;
        DocumentState asked = written.head().state();
        DocumentState state = held == null ? asked : new DocumentState(false, asked.code());
        Piece piece = Piece.of(id, documents.numberOf(written.head()), written, state, held);
        documents.put(piece);
        if (piece.moved()) {
            move(piece);
        } else if (piece.reserves()) {
            reserve(piece, 1);
        }
        if (options.takingPayments) {
            written.payments().forEach(payment -> payments.add(booked(payment, written, id)));
        }
        return id;
    }

    private static DocumentPayment booked(Payment payment, SalesDocument written, ForeignId id) {
        ExternalReference document = written.reference();
        ExternalReference reference = document.payment(payment.id());
        return new DocumentPayment(reference, document, id, written.customer().code(), payment);
    }

    synchronized MemoryDocument transform(ForeignId id, DocumentType type, List<DocumentItem> some) {
        Piece former = documents.at(id);
        Piece next = former.become(type, documents.nextId(), documents.nextNumber(type, null), some);
        documents.put(next);
        if (former.reserves() && !next.reserves()) {
            reserve(next, -1);
        }
        if (next.moved() && !former.moved()) {
            move(next);
        }
        return next.document();
    }

    synchronized void set(ForeignId id, SalesDocument next) {
        documents.put(documents.at(id).saying(next));
    }

    synchronized void ship(ForeignId id, Shipment shipment) {
        documents.put(documents.at(id).shipped(shipment));
    }

    synchronized void validate(ForeignId id) {
        documents.put(documents.at(id).validated());
    }

    synchronized void hold(ForeignId id, String reason) {
        documents.put(documents.at(id).held(reason));
    }

    synchronized void remove(ForeignId id) {
        documents.remove(id);
        payments.remove(id);
        quotes.remove(id.value());
    }

    /** Of a document that is there, by its id. */
    synchronized void faulty(String document, Fault fault) {
        if (!document.isBlank() && documents.has(new ForeignId(document))) {
            documents.faulty(document, fault);
        }
    }

    private void move(Piece piece) {
        boolean back = piece.shown().type() == DocumentType.RETURN_NOTE;
        for (Piece.Goods some : piece.goods()) {
            if (some.physical()) {
                Quantity out = Quantity.ZERO.minus(some.quantity());
                Quantity in = out.belowZero() ? some.quantity() : out;
                stock.move(some.article(), piece.warehouse(), back ? in : out, Quantity.ZERO);
            }
        }
    }

    private void reserve(Piece piece, int sign) {
        for (Piece.Goods some : piece.goods()) {
            if (some.physical()) {
                Quantity ordered = sign > 0 ? some.quantity() : Quantity.ZERO.minus(some.quantity());
                stock.move(some.article(), piece.warehouse(), Quantity.ZERO, ordered);
            }
        }
    }
}
