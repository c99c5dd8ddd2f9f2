package dev.navette.testkit.connectors;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.navette.error.Fault;
import dev.navette.error.Problem;
import dev.navette.memory.MemoryErp;
import dev.navette.model.Money;
import dev.navette.model.sales.DocumentHead;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.DocumentWriterContract;
import dev.navette.testkit.ErpDocumentsWorld;
import dev.navette.testkit.Faults;

/** Writers of sales documents that break one rule each. */
final class BrokenDocuments {

    private BrokenDocuments() {}

    static class MakesNoQuotes extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.<SalesDocument>writes(
                    write -> write.element().head().type() == DocumentType.QUOTE
                            ? with(write, ofType(write.element(), DocumentType.ORDER))
                            : write));
        }
    }

    static class MakesAnOrderOfAnything extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(real -> writers(one -> new WrappedDocuments(one) {
                        @Override
                        public Set<DocumentType> types() {
                            return Set.of(DocumentType.ORDER);
                        }
                    })
                    .apply(real));
        }
    }

    static class RoundsToTenCents extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.<SalesDocument>writes(write -> with(write, grossly(write.element()))));
        }

        private static SalesDocument grossly(SalesDocument document) {
            Money gross = document.money().gross();
            var rounded = new Money(gross.amount().setScale(1, RoundingMode.HALF_UP), gross.currency());
            var money = document.money();
            return withMoney(
                    document,
                    new DocumentMoney(
                            money.basis(),
                            money.exchange(),
                            money.lines(),
                            money.shipping(),
                            money.vat(),
                            money.net(),
                            money.tax(),
                            rounded));
        }
    }

    static class TakesRefundsForTheirOrder extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.through(new Faults() {
                @Override
                public <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
                    return batch.stream()
                            .map(claim -> writer.resolve(
                                            List.of(
                                                    claim.name().equals("s1:1042/R70")
                                                            ? new Claim("s1:1042", null)
                                                            : claim),
                                            attempt)
                                    .get(0))
                            .toList();
                }
            }));
        }
    }

    static class FindsDraftsOnly extends DocumentWriterContract {

        private final MemoryErp erp = new MemoryErp("ebp");

        @Override
        protected ErpDocumentsWorld world() {
            return new MemoryDocumentsWorld(
                    erp,
                    Altered.resolutions((claim, one) -> one instanceof Resolution.Found found
                                    && erp.documents().stream()
                                            .anyMatch(there -> there.id().equals(found.id())
                                                    && there.shown().state().validated())
                            ? Resolution.absent()
                            : one));
        }
    }

    static class CreditsNothing extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.<SalesDocument>writes(write ->
                    write.element().credits() != null && write.element().head().type() == DocumentType.CREDIT_NOTE
                            ? with(write, uncredited(write.element()))
                            : write));
        }

        private static SalesDocument uncredited(SalesDocument document) {
            return new SalesDocument(
                    document.reference(),
                    document.head(),
                    document.customer(),
                    null,
                    null,
                    document.treatment(),
                    document.vat(),
                    document.money(),
                    List.of(),
                    document.eInvoice(),
                    null);
        }
    }

    static class KnowsNoClosedDays extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(writers(real -> new WrappedDocuments(real) {
                @Override
                public Optional<LocalDate> openFrom() {
                    return Optional.of(LocalDate.of(2026, 11, 1));
                }
            }));
        }
    }

    static class RefusesLongLabelsUnsaid extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            return broken(Altered.through(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    boolean isLong = ((SalesDocument) batch.get(0).element())
                                    .head()
                                    .label()
                                    .length()
                            > 35;
                    return isLong ? List.of(Outcome.rejected(fault("document s1:2"))) : writer.write(batch, attempt);
                }
            }));
        }
    }

    static class AsksForWhatItCannotTake extends DocumentWriterContract {

        @Override
        protected ErpDocumentsWorld world() {
            var world = new MemoryDocumentsWorld();
            return new MemoryDocumentsWorld(
                    world.erp(),
                    writers(real -> new WrappedDocuments(real) {
                        @Override
                        public List<Problem> problems(SalesDocument document) {
                            return world.power().isOff()
                                    ? List.of(new Problem("$", "the ERP does not answer", "Look at it"))
                                    : List.of();
                        }
                    }),
                    () -> {},
                    world.power());
        }
    }

    static class ChangesWhatItKnows extends DocumentWriterContract {

        private final MemoryErp erp = new MemoryErp("ebp");

        @Override
        protected ErpDocumentsWorld world() {
            return new MemoryDocumentsWorld(erp, Altered.<SalesDocument>writes(write -> {
                write.claim().known().ifPresent(id -> erp.set(id, write.element()));
                return write;
            }));
        }
    }

    private static ErpDocumentsWorld broken(UnaryOperator<Connection<?>> through) {
        return new MemoryDocumentsWorld(new MemoryErp("ebp"), through);
    }

    private static UnaryOperator<Connection<?>> writers(UnaryOperator<DocumentWriter> other) {
        return real -> Instead.of(real, DocumentWriter.class, other);
    }

    private static Fault fault(String element) {
        return Fault.of("It does not like it", "memory-erp ebp", element, "Look there");
    }

    private static Write<SalesDocument> with(Write<SalesDocument> write, SalesDocument document) {
        return new Write<>(write.claim(), document, write.fields(), write.ids());
    }

    private static SalesDocument ofType(SalesDocument document, DocumentType type) {
        var head = document.head();
        var other = new DocumentHead(
                type,
                head.state(),
                head.date(),
                head.delivery(),
                head.number(),
                head.series(),
                head.label(),
                head.warehouse(),
                head.company(),
                head.store(),
                head.shippingMode(),
                head.notes());
        return new SalesDocument(
                document.reference(),
                other,
                document.customer(),
                null,
                null,
                document.treatment(),
                document.vat(),
                document.money(),
                List.of(),
                document.eInvoice(),
                document.credits());
    }

    private static SalesDocument withMoney(SalesDocument document, DocumentMoney money) {
        return new SalesDocument(
                document.reference(),
                document.head(),
                document.customer(),
                null,
                null,
                document.treatment(),
                document.vat(),
                money,
                List.of(),
                document.eInvoice(),
                document.credits());
    }
}
