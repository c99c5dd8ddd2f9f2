package dev.navette.testkit.connectors;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.spi.Write;

/** Writes orders into a kiosk that takes every one of them twice. Its only account is {@link #ACCOUNT}. */
record KioskDocuments(KioskLine line, KioskArticles articles) implements DocumentWriter {

    static final String ACCOUNT = "WEB29";

    private KioskWriter<SalesDocument> kiosk() {
        return new KioskWriter<>(line, articles, write -> values(write.element()));
    }

    /** The kiosk takes nothing without a name: only an order of its account gets one. */
    static Map<String, String> values(SalesDocument document) {
        var values = new HashMap<String, String>();
        if (document.head().type() == DocumentType.ORDER
                && document.customer().code().equals(ACCOUNT)) {
            values.put("name", document.head().label());
        }
        values.put("account", document.customer().code());
        values.put("date", document.head().date().toString());
        values.put("gross", document.money().gross().amount().toPlainString());
        return values;
    }

    static ErpDocument document(String id, Map<String, @Nullable String> values) {
        return new ErpDocument(
                new ForeignId(id),
                DocumentType.ORDER,
                new ExternalReference(value(values, "reference")),
                List.of(),
                "K" + id,
                DocumentState.DRAFT,
                LocalDate.parse(value(values, "date")),
                null,
                value(values, "account"),
                Money.of(value(values, "gross"), "EUR"),
                List.of(),
                null,
                null);
    }

    @Override
    public Set<DocumentType> types() {
        return Set.of(DocumentType.ORDER);
    }

    @Override
    public boolean takesPayments() {
        return false;
    }

    @Override
    public Limits limits() {
        return new Limits(25, 4, Duration.ZERO);
    }

    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMFUL;
    }

    /** What has an id already is there, and left alone. */
    @Override
    public List<Outcome> write(List<Write<SalesDocument>> batch, Attempt attempt) {
        if (batch.stream().allMatch(write -> write.claim().known().isEmpty())) {
            return kiosk().write(batch, attempt, true);
        }
        var outcomes = new ArrayList<Outcome>();
        for (Write<SalesDocument> write : batch) {
            outcomes.add(write.claim()
                    .known()
                    .<Outcome>map(id -> new Outcome.Done(Outcome.Effect.UNCHANGED, id, Map.of(), Set.of()))
                    .orElseGet(
                            () -> kiosk().write(List.of(write), attempt, true).get(0)));
        }
        return outcomes;
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return kiosk().resolve(batch);
    }

    private static String value(Map<String, @Nullable String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /** Reads them again. */
    record Reader(KioskArticles articles) implements DocumentReader {

        @Override
        public Watermark begin(Selection selection) {
            return KioskPages.begin(selection);
        }

        @Override
        public Page<ErpDocument> read(Watermark from, int size) {
            return new KioskPages<>(articles, Reader::read).read(from, size);
        }

        @Override
        public List<Read<ErpDocument>> named(Collection<String> names) {
            return articles.of("id", Set.copyOf(names)).stream()
                    .map(Reader::read)
                    .toList();
        }

        @Override
        public List<ErpDocument> bearing(Collection<ExternalReference> references) {
            List<String> texts =
                    references.stream().map(ExternalReference::text).distinct().toList();
            return articles.of("reference", texts).stream()
                    .filter(values -> texts.contains(value(values, "reference")))
                    .map(values -> document(value(values, "id"), values))
                    .toList();
        }

        private static Read<ErpDocument> read(Map<String, @Nullable String> values) {
            String id = value(values, "id");
            if (!value(values, "date").matches("\\d{4}-\\d\\d-\\d\\d")) {
                return Read.faulty(
                        id, Fault.of("Its date is none", KioskArticles.SYSTEM, "document " + id, "Correct its date"));
            }
            return Read.of(id, document(id, values));
        }
    }
}
