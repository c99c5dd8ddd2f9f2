package dev.navette.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.Claim;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link DocumentWriter} keeps to: extend it, and return the ERP that is written to. */
public abstract class DocumentWriterContract extends MakerContract<SalesDocument, ErpDocument, ErpDocumentsWorld> {

    private static final int LONG = 10_000;

    /** For a connector's own test. */
    protected DocumentWriterContract() {}

    @Override
    final Class<DocumentWriter> role() {
        return DocumentWriter.class;
    }

    @Override
    final String nameOf(String element) {
        return Sales.reference(element).text();
    }

    @Override
    final ErpDocument thing(String element, int version) {
        throw new UnsupportedOperationException("what the ERP shows of a document has an id and a number of its own");
    }

    @Override
    final Object expected(String element, int version) {
        return Sales.content(document(element, version));
    }

    @Override
    final ForeignId putByHand(String element) {
        return system().put(document(element, 1));
    }

    @Override
    final Write<SalesDocument> creation(String element, int version) {
        return creation(document(element, version));
    }

    /** On an account that nobody has. */
    @Override
    final Optional<Write<SalesDocument>> refused(String element) {
        ExternalReference reference = Sales.reference(element);
        SalesDocument document = system().known(Sales.document(reference, type(), "NOBODY", 1));
        return Optional.of(new Write<>(new Claim(reference.text(), null), document, Set.of(), Map.of()));
    }

    @Override
    final List<String> personal() {
        return Sales.PERSONAL;
    }

    @Override
    final Object changed(ErpDocument document) {
        return Sales.content(document);
    }

    @Override
    final List<There<ErpDocument>> there() {
        return system().documents().stream()
                .map(document -> new There<>(document.id(), String.valueOf(document.reference()), document))
                .toList();
    }

    @Test
    @Tag("ORD-1")
    void everyTypeThatItNamesIsMade() {
        Set<DocumentType> types = documents().types();
        assertThat(types).as("It makes documents of some type").isNotEmpty();

        int number = 10;
        for (DocumentType type : types) {
            String element = "EM-" + number++;
            Write<SalesDocument> creation = ofType(type, element);

            made(List.of(creation));

            assertThat(shown(element))
                    .as("%s is a type that it makes", type)
                    .isEqualTo(Sales.content(creation.element()));
        }
    }

    @Test
    @Tag("ORD-1")
    void aTypeThatItDoesNotNameIsNotMadeAsAnother() {
        List<DocumentType> others = Stream.of(DocumentType.values())
                .filter(type -> !documents().types().contains(type))
                .toList();
        assumeTrue(!others.isEmpty(), "it makes documents of every type");

        for (DocumentType other : others) {
            Fate fate = fates(List.of(ofType(other, "EM-1"))).get(0);

            isRefused(fate, "EM-1");
        }
        assertThat(there())
                .as("An invoice is never made a quote")
                .extracting(There::name)
                .doesNotContain(nameOf("EM-1"));
    }

    @Test
    @Tag("ORD-13")
    void anAmountGoesToItsLastDigit() {
        var all = new ArrayList<SalesDocument>();
        for (String price : List.of("0.01", "1.005", "99999.99", "0")) {
            ExternalReference reference = Sales.reference("EM-" + (all.size() + 1));
            all.add(system().known(Sales.priced(reference, type(), system().account(), 7, new BigDecimal(price))));
        }

        made(all.stream().map(this::creation).toList());

        assertThat(there())
                .as(
                        "What the ERP reckons is what the document says, to the cent: the order's total as the buyer paid it")
                .extracting(one -> one.thing().gross())
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(document -> document.money().gross()).toList());
    }

    @Test
    @Tag("ORD-3")
    void partsOfAnOrderAreToldApart() {
        assumeTrue(system().tellsWhatItHas(), "this system cannot be asked what it has");
        ExternalReference order = ExternalReference.order("s1", "1042");
        List<ExternalReference> some = List.of(
                order,
                order.address(2),
                order.refund("7"),
                order.repeated(2),
                ExternalReference.order("s2", "1042"),
                ExternalReference.day("s1", LocalDate.of(2026, 11, 20)),
                ExternalReference.session("s1", "1042"),
                ExternalReference.order("s1", "9".repeat(18)));
        List<ForeignId> ids = new ArrayList<>();
        some.forEach(reference ->
                ids.add(made(List.of(creation(document(reference, 1)))).get(0)));

        List<Resolution> found = resolved(some);
        List<Resolution> absent = resolved(List.of(
                ExternalReference.order("s1", "104"),
                ExternalReference.order("s1", "10420"),
                order.address(3),
                order.refund("70"),
                order.repeated(22),
                ExternalReference.order("s11", "1042"),
                ExternalReference.day("s1", LocalDate.of(2026, 11, 2))));

        assertThat(found)
                .as("An order, its parts and its repeats are each found by their own reference")
                .extracting(resolution -> found(resolution).orElse(null))
                .containsExactlyElementsOf(ids);
        assertThat(absent)
                .as("A reference that is the beginning of another, or begins with another, is another")
                .allMatch(Resolution.Absent.class::isInstance);
    }

    @Test
    @Tag("ORD-3")
    void whatIsThereIsFoundWhateverItsState() {
        ForeignId id = putByHand("EM-1");
        assumeTrue(system().validate(id), "hands make nothing final here");

        assertThat(found(resolved(List.of(Sales.reference("EM-1"))).get(0)))
                .as("A document is found whatever its state: one that was made final is not made again")
                .hasValue(id);
    }

    @Test
    @Tag("ORD-33")
    void aCreditNoteOfWhatIsGoneIsRefused() {
        assumeTrue(documents().types().contains(DocumentType.CREDIT_NOTE), "it makes no credit notes");
        assumeTrue(documents().types().contains(DocumentType.INVOICE), "it makes no invoices");
        assumeTrue(system().tellsWhatItHas(), "this system cannot be asked what it has");
        Write<SalesDocument> creation = ofType(DocumentType.CREDIT_NOTE, "EM-1");
        there().forEach(invoice -> system().remove(invoice.id()));

        Fate fate = fates(List.of(creation)).get(0);

        isRefused(fate, "EM-1");
        assertThat(there()).as("A credit note of no invoice is not made").isEmpty();
    }

    @Test
    @Tag("ORD-33")
    void aDayThatIsClosedIsRefused() {
        assumeTrue(documents().types().contains(DocumentType.INVOICE), "it makes no invoices");
        Optional<LocalDate> open = documents().openFrom();
        assumeTrue(open.isPresent(), "its days are all open");
        SalesDocument invoice = ofType(DocumentType.INVOICE, "EM-1").element();

        Fate late = fates(List.of(creation(Sales.dated(invoice, open.get().minusDays(1)))))
                .get(0);
        made(List.of(creation(Sales.dated(ofType(DocumentType.INVOICE, "EM-2").element(), open.get()))));

        isRefused(late, "EM-1");
        assertThat(there())
                .as("On a day that is closed no invoice is made; on the first that is open one is")
                .extracting(There::name)
                .containsExactly(nameOf("EM-2"));
    }

    @Test
    void whatItCannotTakeIsSaidBefore() {
        assertThat(documents().problems(document("EM-1", 1)))
                .as("What it takes has no problem")
                .isEmpty();
        SalesDocument document = Sales.labelled(document("EM-2", 1), "Perrin ".repeat(LONG));

        List<Problem> problems = documents().problems(document);
        Fate fate = fates(List.of(creation(document))).get(0);

        assertThat(fate.fault() == null)
                .as(
                        "A text that is too long is said beforehand, before anything of its order is written; what is not said"
                                + " is taken")
                .isEqualTo(problems.isEmpty());
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.path()).as("A problem says where").startsWith("$");
            isDiscreet(problem.toString());
        });
    }

    @Test
    void whatItCannotTakeIsKnownWithoutAsking() {
        DocumentWriter writer = documents();
        SalesDocument document = document("EM-1", 1);
        List<Problem> before = writer.problems(document);
        assumeTrue(system().silence(), "this system always answers");

        assertThat(writer.problems(document))
                .as("Nobody is asked for what it cannot take: an order is checked whole before anything is written")
                .isEqualTo(before);
    }

    @Test
    @Tag("ORD-3")
    void whatIsThereUnderAnIdIsLeftAlone() {
        ForeignId id = putByHand("EM-1");
        SalesDocument other = document("EM-1", 2);

        List<Fate> fates = fates(
                List.of(new Write<>(new Claim(other.reference().text(), id), other, Set.of(), ids(other, Map.of()))));

        assertThat(fates).as("It is answered like any other").hasSize(1);
        assertThat(shown("EM-1"))
                .as("A document that is there is never changed, and no second one is made")
                .isEqualTo(expected("EM-1", 1));
    }

    private List<Resolution> resolved(List<ExternalReference> references) {
        return inTurns(references.stream()
                .map(reference -> new Claim(reference.text(), null))
                .toList());
    }

    private DocumentWriter documents() {
        return role(system().connection(), DocumentWriter.class);
    }

    /** An order, where it makes orders. */
    private DocumentType type() {
        Set<DocumentType> types = documents().types();
        return types.contains(DocumentType.ORDER)
                ? DocumentType.ORDER
                : types.stream().sorted().findFirst().orElseThrow();
    }

    private SalesDocument document(String element, int version) {
        return document(Sales.reference(element), version);
    }

    private SalesDocument document(ExternalReference reference, int version) {
        return system().known(Sales.document(reference, type(), system().account(), version));
    }

    /** What credits something credits an invoice that is there. */
    private Write<SalesDocument> ofType(DocumentType type, String element) {
        SalesDocument document = Sales.document(Sales.reference(element), type, system().account(), 1);
        if (type != DocumentType.CREDIT_NOTE && type != DocumentType.RETURN_NOTE) {
            return creation(system().known(document));
        }
        ExternalReference credited = Sales.reference(element + "00");
        DocumentType before = documents().types().contains(DocumentType.INVOICE) ? DocumentType.INVOICE : type();
        ForeignId id = system().put(system().known(Sales.document(credited, before, system().account(), 1)));
        SalesDocument crediting = system().known(Sales.crediting(document, credited));
        return new Write<>(
                new Claim(document.reference().text(), null),
                crediting,
                Set.of(),
                ids(crediting, Map.of(new Named(LinkKind.DOCUMENT, credited.text()), id)));
    }

    private Write<SalesDocument> creation(SalesDocument document) {
        return new Write<>(new Claim(document.reference().text(), null), document, Set.of(), ids(document, Map.of()));
    }

    private static Map<Named, ForeignId> ids(SalesDocument document, Map<Named, ForeignId> others) {
        String account = document.customer().code();
        var ids = new HashMap<>(others);
        ids.put(new Named(LinkKind.CUSTOMER, account), new ForeignId(account));
        return ids;
    }
}
