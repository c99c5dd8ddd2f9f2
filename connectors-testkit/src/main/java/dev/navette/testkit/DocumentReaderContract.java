package dev.navette.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Shipment;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.Read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link DocumentReader} keeps to: extend it, and return the ERP that is read. */
public abstract class DocumentReaderContract extends ReaderContract<DocumentReader, ErpDocument, ErpDocumentsWorld> {

    private final Map<String, ForeignId> ids = new HashMap<>();

    /** For a connector's own test. */
    protected DocumentReaderContract() {}

    @Override
    final Class<DocumentReader> role() {
        return DocumentReader.class;
    }

    @Override
    final boolean knowsWhatChanged() {
        return system().knowsWhatChanged();
    }

    @Override
    final boolean save(int version, List<String> elements) {
        return elements.stream().allMatch(element -> save(version, element));
    }

    private boolean save(int version, String element) {
        ForeignId there = ids.get(element);
        if (there != null) {
            return system().change(there, document(element, version));
        }
        ids.put(element, system().put(document(element, version)));
        return true;
    }

    @Override
    final void takeAway(String element) {
        system().remove(id(element));
    }

    @Override
    final boolean damage(String element) {
        return system().damage(id(element));
    }

    @Override
    final String nameOf(String element) {
        ForeignId id = ids.get(element);
        return id == null ? element : id.value();
    }

    @Override
    final Object expected(String element, int version) {
        return Sales.content(document(element, version));
    }

    @Override
    final Object contentRead(ErpDocument document) {
        return Sales.content(document);
    }

    @Override
    Map<String, Supplier<Object>> moreQuestions(int elements) {
        List<ExternalReference> references = IntStream.rangeClosed(1, elements)
                .mapToObj(number -> Sales.reference("EM-" + number))
                .toList();
        return Map.of("asking by references", () -> found(references));
    }

    @Test
    @Tag("ORD-28")
    void aDocumentIsNamedByTheErpsId() {
        put(3);

        List<Read<ErpDocument>> reads = read(everything(), 2).reads();

        assertThat(reads)
                .as("The name of a document is the ERP's id of it: a number may be given twice, and by people")
                .allSatisfy(read -> assertThat(
                                Objects.requireNonNull(read.element()).id().value())
                        .isEqualTo(read.name()));
    }

    @Test
    @Tag("ORD-3")
    void whatBearsAReferenceIsFoundAndNothingElse() {
        put(SEVEN);

        List<ErpDocument> found = bearing("EM-2", "EM-404", "EM-5");

        assertThat(found)
                .as("Each document that bears one of the references is given, and no other")
                .extracting(document -> String.valueOf(document.reference()))
                .containsExactlyInAnyOrder("s1:2", "s1:5");
        assertThat(found)
                .as("It is the same as where all are read")
                .extracting(this::contentRead)
                .containsExactlyInAnyOrder(expected("EM-2", 1), expected("EM-5", 1));
    }

    @Test
    @Tag("ORD-3")
    void aReferenceIsMatchedExactly() {
        ExternalReference order = Sales.reference("EM-1042");
        for (ExternalReference other : List.of(
                Sales.reference("EM-10420"),
                Sales.reference("EM-104"),
                order.address(2),
                order.refund("7"),
                order.repeated(2),
                ExternalReference.order("s2", "1042"))) {
            system().put(document(other, 1));
        }

        assertThat(reader().bearing(List.of(order)))
                .as("A reference is matched exactly: an order is not one of its parts, its repeats, or another's")
                .isEmpty();
        assertThat(reader().bearing(List.of(order.address(2))))
                .extracting(document -> String.valueOf(document.reference()))
                .containsExactly("s1:1042/2");
    }

    @Test
    @Tag("ORD-3")
    void twoThatBearOneReferenceAreBothTold() {
        assumeTrue(system().holdsDoubles(), "this system never holds two of one reference");
        ForeignId first = system().put(document("EM-1", 1));
        ForeignId second = system().put(document("EM-1", 2));

        assertThat(bearing("EM-1"))
                .as("Where two bear one reference both are told: that is how a double is noticed")
                .extracting(ErpDocument::id)
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    @Tag("ORD-3")
    void aHundredReferencesAreAskedAtOnce() {
        put(100);
        List<String> hundred =
                IntStream.rangeClosed(1, 100).mapToObj(number -> "EM-" + number).toList();

        assertThat(bearing(hundred.toArray(String[]::new)))
                .as("100 references may be asked at once, however many requests that takes")
                .hasSize(100);
    }

    @Test
    @Tag("ORD-3")
    void aReferenceIsFoundAsItIsNow() {
        put(2);
        DocumentReader reader = reader();
        List<ExternalReference> references = List.of(Sales.reference("EM-1"), Sales.reference("EM-3"));
        reader.bearing(references);
        takeAway("EM-1");
        save(1, "EM-3");

        assertThat(reader.bearing(references))
                .as("Nothing is found from memory: what was made since is found, and what is gone is not")
                .extracting(ErpDocument::id)
                .containsExactly(id("EM-3"));
    }

    @Test
    @Tag("ORD-27")
    void aDocumentIsReadWithItsState() {
        put(3);
        assumeTrue(system().validate(id("EM-2")), "hands make nothing final here");
        boolean held = system().hold(id("EM-3"), "Encours dépassé");

        assertThat(one("EM-1").state().validated()).as("A draft is a draft").isFalse();
        assertThat(one("EM-2").state().validated())
                .as("What was made final is final")
                .isTrue();
        assertThat(bearing("EM-2")).as("It is found by its reference still").hasSize(1);
        if (held) {
            assertThat(one("EM-3").held())
                    .as("What the ERP did not make final says why, in its words")
                    .contains("Encours dépassé");
        }
    }

    @Test
    @Tag("ORD-28")
    void whatWasMadeOfADocumentNamesIt() {
        put(2);
        Optional<ForeignId> note = system().transform(id("EM-1"), DocumentType.DELIVERY_NOTE);
        assumeTrue(note.isPresent(), "hands make nothing of it here");
        var shipment = new Shipment("Colissimo", List.of(new Shipment.Parcel("6A0001", null)));
        boolean shipped = system().ship(note.orElseThrow(), shipment);

        ErpDocument read = named(note.orElseThrow());

        assertThat(read.type()).isEqualTo(DocumentType.DELIVERY_NOTE);
        assertThat(read.reference())
                .as("What the ERP made itself bears no reference of ours")
                .isNull();
        assertThat(read.from())
                .as("It names the reference of what it was made of: so the shop is told that its order left")
                .containsExactly(Sales.reference("EM-1"));
        assertThat(bearing("EM-1"))
                .as("It is not what bears that reference: the order does")
                .extracting(ErpDocument::id)
                .doesNotContain(note.orElseThrow());
        if (shipped) {
            assertThat(read.shipment()).as("Its parcels are told").isEqualTo(shipment);
        }
    }

    @Test
    void whereNothingAnswersNoReferenceIsAbsent() {
        put(1);
        DocumentReader reader = reader();
        assumeTrue(system().silence(), "this system always answers");

        assertThatThrownBy(() -> reader.bearing(List.of(Sales.reference("EM-1"))))
                .as(
                        "A system that does not answer is told as such: an empty answer says that there is no document, and a"
                                + " second one is made")
                .isInstanceOfAny(UnreachableException.class, UnreadableSourceException.class);
    }

    private List<ErpDocument> bearing(String... elements) {
        var references = new ArrayList<ExternalReference>();
        for (String element : elements) {
            references.add(Sales.reference(element));
        }
        return reader().bearing(references);
    }

    private List<Map<String, String>> found(List<ExternalReference> references) {
        return reader().bearing(references).stream()
                .map(Sales::content)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private ErpDocument one(String element) {
        return named(id(element));
    }

    private ErpDocument named(ForeignId id) {
        List<Read<ErpDocument>> reads = reader().named(List.of(id.value()));
        assertThat(reads).as("Document %s is there", id).hasSize(1);
        return Objects.requireNonNull(reads.get(0).element());
    }

    private ForeignId id(String element) {
        return WriterResolveRules.id(ids, element);
    }

    private SalesDocument document(String element, int version) {
        return document(Sales.reference(element), version);
    }

    private SalesDocument document(ExternalReference reference, int version) {
        return system().known(Sales.document(reference, DocumentType.ORDER, system().account(), version));
    }
}
