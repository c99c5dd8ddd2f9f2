package dev.navette.testkit.connectors;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.navette.error.UnreachableException;
import dev.navette.memory.MemoryErp;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.testkit.DocumentReaderContract;
import dev.navette.testkit.ErpDocumentsWorld;

/** Readers of sales documents that break one rule each. */
final class BrokenDocumentReaders {

    private BrokenDocumentReaders() {}

    static class MixesUpIds extends DocumentReaderContract {

        @Override
        protected ErpDocumentsWorld world() {
            return reading(real -> new Wrapped(real) {
                @Override
                ErpDocument shown(ErpDocument document) {
                    return with(
                            document,
                            new ForeignId(String.valueOf(document.number())),
                            document.from(),
                            document.state());
                }

                @Override
                public List<ErpDocument> bearing(Collection<ExternalReference> references) {
                    return real.bearing(references);
                }
            });
        }
    }

    static class FindsOneTooMany extends DocumentReaderContract {

        @Override
        protected ErpDocumentsWorld world() {
            return reading(real -> new Wrapped(real) {
                @Override
                public List<ErpDocument> bearing(Collection<ExternalReference> references) {
                    boolean three = references.size() == 3;
                    return real.bearing(
                            three
                                    ? List.of(
                                            ExternalReference.order("s1", "2"),
                                            ExternalReference.order("s1", "3"),
                                            ExternalReference.order("s1", "5"))
                                    : references);
                }
            });
        }
    }

    static class TakesPartsForTheWhole extends DocumentReaderContract {

        @Override
        protected ErpDocumentsWorld world() {
            return reading(real -> new Wrapped(real) {
                @Override
                public List<ErpDocument> bearing(Collection<ExternalReference> references) {
                    List<ErpDocument> exact = real.bearing(references);
                    return exact.isEmpty()
                            ? real.bearing(references.stream()
                                    .filter(one -> one.kind() == ExternalReference.Kind.ORDER)
                                    .map(one -> one.repeated(1).address(2))
                                    .toList())
                            : exact;
                }
            });
        }
    }

    static class TellsOneOfTwo extends DocumentReaderContract {

        @Override
        protected ErpDocumentsWorld world() {
            return reading(real -> new Wrapped(real) {
                @Override
                public List<ErpDocument> bearing(Collection<ExternalReference> references) {
                    var seen = new HashSet<ExternalReference>();
                    return real.bearing(references).stream()
                            .filter(document -> seen.add(document.reference()))
                            .toList();
                }
            });
        }
    }

    static class TakesHalfOfAHundred extends DocumentReaderContract {

        @Override
        protected ErpDocumentsWorld world() {
            return reading(real -> new Wrapped(real) {
                @Override
                public List<ErpDocument> bearing(Collection<ExternalReference> references) {
                    return real.bearing(references.stream().limit(50).toList());
                }
            });
        }
    }

    static class FindsFromMemory extends DocumentReaderContract {

        @Override
        protected ErpDocumentsWorld world() {
            return reading(real -> new Wrapped(real) {

                private final HashMap<List<ExternalReference>, List<ErpDocument>> remembered = new HashMap<>();

                @Override
                public List<ErpDocument> bearing(Collection<ExternalReference> references) {
                    return remembered.computeIfAbsent(List.copyOf(references), real::bearing);
                }
            });
        }
    }

    static class TakesEverythingForADraft extends DocumentReaderContract {

        @Override
        protected ErpDocumentsWorld world() {
            return reading(real -> new Wrapped(real) {
                @Override
                ErpDocument shown(ErpDocument document) {
                    return with(document, document.id(), document.from(), DocumentState.DRAFT);
                }
            });
        }
    }

    static class ForgetsWhatItWasMadeOf extends DocumentReaderContract {

        @Override
        protected ErpDocumentsWorld world() {
            return reading(real -> new Wrapped(real) {
                @Override
                ErpDocument shown(ErpDocument document) {
                    return with(document, document.id(), List.of(), document.state());
                }
            });
        }
    }

    static class TakesSilenceForAbsence extends DocumentReaderContract {

        @Override
        protected ErpDocumentsWorld world() {
            return reading(real -> new Wrapped(real) {
                @Override
                public List<ErpDocument> bearing(Collection<ExternalReference> references) {
                    try {
                        return real.bearing(references);
                    } catch (UnreachableException silent) {
                        return List.of();
                    }
                }
            });
        }
    }

    private static ErpDocumentsWorld reading(UnaryOperator<DocumentReader> other) {
        return new MemoryDocumentsWorld(new MemoryErp("ebp"), real -> Instead.of(real, DocumentReader.class, other));
    }

    private static ErpDocument with(
            ErpDocument document, ForeignId id, List<ExternalReference> from, DocumentState state) {
        return new ErpDocument(
                id,
                document.type(),
                document.reference(),
                from,
                document.number(),
                state,
                document.date(),
                document.delivery(),
                document.customer(),
                document.gross(),
                document.items(),
                document.shipment(),
                document.held());
    }

    /** A reader of which one thing may be another. */
    private static class Wrapped implements DocumentReader {

        final DocumentReader real;

        Wrapped(DocumentReader real) {
            this.real = real;
        }

        ErpDocument shown(ErpDocument document) {
            return document;
        }

        @Override
        public Watermark begin(Selection selection) {
            return real.begin(selection);
        }

        @Override
        public Page<ErpDocument> read(Watermark from, int size) {
            Page<ErpDocument> page = real.read(from, size);
            return new Page<>(shown(page.reads()), page.next(), page.last(), page.total());
        }

        @Override
        public List<Read<ErpDocument>> named(Collection<String> names) {
            return shown(real.named(names));
        }

        @Override
        public List<ErpDocument> bearing(Collection<ExternalReference> references) {
            return real.bearing(references).stream().map(this::shown).toList();
        }

        private List<Read<ErpDocument>> shown(List<Read<ErpDocument>> reads) {
            return reads.stream()
                    .map(read -> read.element() == null ? read : Read.of(read.name(), shown(read.element())))
                    .toList();
        }
    }
}
