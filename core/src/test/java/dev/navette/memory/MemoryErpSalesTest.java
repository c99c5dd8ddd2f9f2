package dev.navette.memory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Fault;
import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;
import dev.navette.model.sales.AccountKeys;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerPart;
import dev.navette.model.sales.DocumentItem;
import dev.navette.model.sales.DocumentPayment;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Shipment;
import dev.navette.spi.AccountFinder;
import dev.navette.spi.Claim;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.PaymentWriter;
import dev.navette.spi.Read;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Role;
import dev.navette.spi.Selection;
import dev.navette.spi.StockReader;
import dev.navette.spi.Watermark;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an ERP in memory sells. */
class MemoryErpSalesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Try IN_TIME = new Try(NOW.plusSeconds(30));

    private final MemoryErp erp = new MemoryErp("gestion");

    @BeforeEach
    void anAccount() {
        erp.put(ErpAccount.of("WEB29"));
    }

    @Test
    void givesADocumentAnIdANumberAndItsTotal() {
        List<Outcome> outcomes = write(Sales.document("s1:1042", DocumentType.ORDER, 3));

        assertThat(outcomes).containsExactly(Outcome.created(new ForeignId("D1")));
        assertThat(erp.document("s1:1042").orElseThrow().shown())
                .isEqualTo(new ErpDocument(
                        new ForeignId("D1"),
                        DocumentType.ORDER,
                        new ExternalReference("s1:1042"),
                        List.of(),
                        "CM00001",
                        DocumentState.DRAFT,
                        LocalDate.of(2026, 11, 20),
                        null,
                        "WEB29",
                        Money.of("36.00", "EUR"),
                        List.of(new DocumentItem(new Reference("EM-1"), Quantity.of(3))),
                        null,
                        null));
    }

    @ParameterizedTest
    @CsvSource({
        "QUOTE, DE00001",
        "ORDER, CM00001",
        "PREPARATION, PL00001",
        "DELIVERY_NOTE, BL00001",
        "INVOICE, FA00001",
        "DEPOSIT_INVOICE, FD00001",
        "CREDIT_NOTE, AV00001",
        "RETURN_NOTE, BR00001"
    })
    void numbersEachTypeByItself(DocumentType type, String number) {
        erp.put(Sales.document("s1:1", type == DocumentType.QUOTE ? DocumentType.ORDER : DocumentType.QUOTE, 1));

        ForeignId id = erp.put(Sales.document("s1:2", type, 1));

        assertThat(at(id).number()).isEqualTo(number);
    }

    @Test
    @Tag("ORD-3")
    void takesADocumentTwiceUnlessItIsToldToRefuseDoubles() {
        SalesDocument document = Sales.document("s1:1042", DocumentType.ORDER, 1);
        write(document);
        write(document);

        List<Resolution> resolutions = documents().resolve(List.of(new Claim("s1:1042", null)), IN_TIME);

        assertThat(documents().repeat(new Claim("s1:1042", null))).isEqualTo(Repeat.HARMFUL);
        assertThat(resolutions)
                .containsExactly(new Resolution.Several(List.of(new ForeignId("D1"), new ForeignId("D2"))));
        assertThat(reader().bearing(List.of(document.reference()))).hasSize(2);
        assertThatThrownBy(() -> erp.document("s1:1042")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void adoptsADocumentThatIsThereWhereItRefusesDoubles() {
        erp.refusingDoubles();
        write(Sales.document("s1:1042", DocumentType.ORDER, 1));

        List<Outcome> outcomes = write(Sales.document("s1:1042", DocumentType.ORDER, 2));

        assertThat(outcomes).containsExactly(ErpDesk.unchanged(new ForeignId("D1")));
        assertThat(erp.documents())
                .singleElement()
                .satisfies(there -> assertThat(there.shown().gross()).isEqualTo(Money.of("12.00", "EUR")));
    }

    @Test
    void rejectsADocumentOnAnAccountThatIsNotThere() {
        erp.removeCustomer("WEB29");

        List<Outcome> outcomes = write(Sales.document("s1:1042", DocumentType.ORDER, 1));

        assertThat(message(outcomes))
                .isEqualTo("The ERP has no account WEB29 (memory-erp gestion, document s1:1042)."
                        + " Make the account first, or name one that is there.");
        assertThat(erp.documents()).isEmpty();
    }

    @Test
    void rejectsATypeThatItDoesNotMake() {
        erp.making(Set.of(DocumentType.ORDER));

        List<Outcome> outcomes = write(Sales.document("s1:1042", DocumentType.INVOICE, 1));

        assertThat(message(outcomes)).startsWith("The ERP makes no INVOICE");
        assertThat(documents().types()).containsExactly(DocumentType.ORDER);
    }

    @Test
    @Tag("ORD-33")
    void rejectsAnInvoiceOfAClosedDayAndTakesAnOrder() {
        erp.openFrom(LocalDate.of(2026, 12, 1));

        List<Outcome> invoice = write(Sales.document("s1:1042", DocumentType.INVOICE, 1));
        List<Outcome> order = write(Sales.document("s1:1043", DocumentType.ORDER, 1));

        assertThat(message(invoice)).startsWith("Its day 2026-11-20 is closed");
        assertThat(order).containsExactly(Outcome.created(new ForeignId("D1")));
        assertThat(documents().openFrom()).hasValue(LocalDate.of(2026, 12, 1));
    }

    @Test
    void writesNothingOnceTheTimeIsOver() {
        List<Outcome> outcomes =
                documents().write(List.of(of(Sales.document("s1:1042", DocumentType.ORDER, 1))), new Try(NOW));

        assertThat(outcomes)
                .containsExactly(new Outcome.NotSent("the attempt's time was over before s1:1042 was sent"));
        assertThat(erp.documents()).isEmpty();
    }

    @Test
    @Tag("ORD-27")
    void leavesADraftWhatItHoldsAndSaysWhy() {
        erp.holding("encours dépassé");

        ForeignId id = erp.put(validated(Sales.document("s1:1042", DocumentType.INVOICE, 1)));

        assertThat(at(id).state().validated()).isFalse();
        assertThat(at(id).held()).isEqualTo("encours dépassé");
    }

    @Test
    void lowersTheStockOfItsWarehouseWithADeliveryAndRaisesWhatIsOrderedWithAnOrder() {
        erp.put(Article.named("EM-1", "Crème"));
        erp.stocking("EM-1", "PARIS", 10);

        write(Sales.document("s1:1", DocumentType.DELIVERY_NOTE, 3));
        write(Sales.document("s1:2", DocumentType.ORDER, 2));
        write(Sales.document("s1:3", DocumentType.RETURN_NOTE, 1));

        assertThat(stock("EM-1")).isEqualTo(new WarehouseStock(Quantity.of(8), Quantity.of(2), Quantity.ZERO));
    }

    @Test
    void movesNoStockWhereItCannotTellTheWarehouse() {
        erp.stocking("EM-1", "PARIS", 10);
        erp.stocking("EM-1", "LYON", 10);

        write(Sales.document("s1:1", DocumentType.DELIVERY_NOTE, 3));

        assertThat(stock("EM-1")).isEqualTo(WarehouseStock.real(Quantity.of(10)));
    }

    @Test
    @Tag("ORD-28")
    void deliversAPartOfAnOrderByHand() {
        erp.stocking("EM-1", "PARIS", 10);
        write(Sales.document("s1:1042", DocumentType.ORDER, 3));
        var two = new DocumentItem(new Reference("EM-1"), Quantity.of(2));

        ErpDocument note = erp.transform(new ForeignId("D1"), DocumentType.DELIVERY_NOTE, List.of(two));
        var shipment = new Shipment("Colissimo", List.of(new Shipment.Parcel("6A1", null)));
        erp.ship(note.id(), shipment);

        ErpDocument read = at(note.id());
        assertThat(read.number()).isEqualTo("BL00001");
        assertThat(read.reference()).isNull();
        assertThat(read.from()).containsExactly(new ExternalReference("s1:1042"));
        assertThat(read.items()).containsExactly(two);
        assertThat(read.gross()).isEqualTo(Money.of("24.00", "EUR"));
        assertThat(read.shipment()).isEqualTo(shipment);
        assertThat(stock("EM-1")).isEqualTo(new WarehouseStock(Quantity.of(8), Quantity.of(1), Quantity.ZERO));
    }

    @Test
    void movesTheStockOnceFromTheOrderToTheInvoice() {
        erp.stocking("EM-1", "PARIS", 10);
        write(Sales.document("s1:1042", DocumentType.ORDER, 3));

        ErpDocument note = erp.transform(new ForeignId("D1"), DocumentType.DELIVERY_NOTE);
        ErpDocument invoice = erp.transform(note.id(), DocumentType.INVOICE);
        erp.validate(invoice.id());

        assertThat(at(invoice.id()).from()).containsExactly(new ExternalReference("s1:1042"));
        assertThat(at(invoice.id()).gross()).isEqualTo(Money.of("36.00", "EUR"));
        assertThat(at(invoice.id()).state().validated()).isTrue();
        assertThat(stock("EM-1")).isEqualTo(WarehouseStock.real(Quantity.of(7)));
    }

    @Test
    void readsAgainWhatWasChangedByHand() {
        write(Sales.document("s1:1", DocumentType.ORDER, 1));
        write(Sales.document("s1:2", DocumentType.ORDER, 1));
        Watermark after = reader().read(reader().begin(Selection.changed()), 10).next();

        erp.hold(new ForeignId("D1"), "encours dépassé");

        assertThat(reader().read(after, 10).reads()).extracting(Read::name).containsExactly("D1");
    }

    @Test
    void readsAFaultInThePlaceOfADocument() {
        write(Sales.document("s1:1", DocumentType.ORDER, 1));
        Fault fault = Fault.of("It is damaged", "memory-erp gestion", "document D1", "Mend it");

        erp.faulty("D1", fault);

        assertThat(reader().named(List.of("D1", "D2"))).containsExactly(Read.faulty("D1", fault));
    }

    @Test
    void forgetsADocumentThatWasTakenAway() {
        write(Sales.document("s1:1042", DocumentType.ORDER, 1));

        erp.remove(new ForeignId("D1"));

        assertThat(documents().resolve(List.of(new Claim("s1:1042", null)), IN_TIME))
                .containsExactly(Resolution.absent());
        assertThat(reader().bearing(List.of(new ExternalReference("s1:1042")))).isEmpty();
        assertThat(reader().named(List.of("D1"))).isEmpty();
    }

    @Test
    void booksAPaymentOfADocumentThatIsThere() {
        write(Sales.document("s1:1042", DocumentType.ORDER, 1));

        List<Outcome> booked = pay("s1:1042", "D1");
        List<Outcome> lost = pay("s1:1043", "D9");

        assertThat(booked).containsExactly(Outcome.created(new ForeignId("R1")));
        assertThat(message(lost)).startsWith("The ERP has no document D9, which it pays");
        assertThat(erp.payments())
                .singleElement()
                .satisfies(payment ->
                        assertThat(payment.booked().payment().amount()).isEqualTo(Money.of("12.00", "EUR")));
        assertThat(payments().resolve(List.of(new Claim("s1:1042/Pnp1", null)), IN_TIME))
                .containsExactly(Resolution.found(new ForeignId("R1")));
    }

    @Test
    void booksAPaymentTwiceUnlessItIsToldToRefuseDoubles() {
        write(Sales.document("s1:1042", DocumentType.ORDER, 1));
        pay("s1:1042", "D1");
        pay("s1:1042", "D1");
        erp.refusingDoubles();

        List<Outcome> outcomes = pay("s1:1042", "D1");

        assertThat(erp.payments()).hasSize(2);
        assertThat(outcomes).containsExactly(ErpDesk.unchanged(new ForeignId("R1")));
    }

    @Test
    void booksThePaymentsOfADocumentWithItWhereItTakesThem() {
        erp.takingPayments();
        SalesDocument paid =
                Sales.document("s1:1042", DocumentType.ORDER, 1).paidBy(List.of(Sales.payment("p1", "12.00")));

        write(paid);

        assertThat(documents().takesPayments()).isTrue();
        assertThat(erp.payments())
                .extracting(payment -> payment.booked().reference().text())
                .containsExactly("s1:1042/Pnp1");
    }

    @Test
    void makesAnAccountAndChangesNothingButTheNamedAddresses() {
        Customer made = Sales.customer("WEB30");
        var id = new ForeignId("WEB30");
        var moved = new Address("Jane", "ROE", null, List.of("2 rue Neuve"), "69001", "Lyon", null, "FR", null, null);
        var other = new Customer(
                "WEB30", "Jane ROE", true, null, made.business(), moved, moved, null, null, null, null, null, null);

        List<Outcome> created =
                customers().write(List.of(customer(made, null, Set.of(CustomerPart.values()))), IN_TIME);
        List<Outcome> updated =
                customers().write(List.of(customer(other, id, Set.of(CustomerPart.DELIVERY_ADDRESS))), IN_TIME);

        assertThat(created).containsExactly(Outcome.created(id));
        assertThat(updated).containsExactly(Outcome.updated(id));
        Customer there = erp.customer("WEB30").orElseThrow();
        assertThat(there.delivery()).isEqualTo(moved);
        assertThat(there.billing()).isEqualTo(made.billing());
        assertThat(there.name()).isEqualTo("John DOE");
    }

    @Test
    void findsAccountsByAnyOfTheirKeysAsPeopleTypeThem() {
        erp.put(new ErpAccount("PRO", "732 829 320 00074", " J.Doe@Example.com", "FR 44 732829320"));

        assertThat(find(AccountKeys.codes(Set.of("WEB29", "WEB31")))).containsExactly("WEB29");
        assertThat(find(new AccountKeys(Set.of(), Set.of("73282932000074"), Set.of(), Set.of())))
                .containsExactly("PRO");
        assertThat(find(new AccountKeys(Set.of(), Set.of(), Set.of("j.doe@example.com"), Set.of())))
                .containsExactly("PRO");
        assertThat(find(new AccountKeys(Set.of(), Set.of(), Set.of(), Set.of("FR44732829320"))))
                .containsExactly("PRO");
        assertThat(find(new AccountKeys(Set.of(), Set.of("732829320"), Set.of("doe@example.com"), Set.of())))
                .isEmpty();
    }

    @Test
    void takesWhatSeveralWriteAtOnce() throws Exception {
        erp.stocking("EM-1", "PARIS", 1000);
        var work = new ArrayList<Callable<Void>>();
        for (int i = 1; i <= 200; i++) {
            SalesDocument document = Sales.document("s1:" + i, DocumentType.DELIVERY_NOTE, 1);
            work.add(() -> {
                write(document);
                erp.faulty("EM-9", Fault.of("It is damaged", "memory-erp gestion", "article EM-9", "Mend it"));
                return null;
            });
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(erp.documents())
                .extracting(MemoryDocument::number)
                .doesNotHaveDuplicates()
                .hasSize(200);
        assertThat(stock("EM-1").real()).isEqualTo(Quantity.of(800));
    }

    private List<Outcome> write(SalesDocument document) {
        return documents().write(List.of(of(document)), IN_TIME);
    }

    private static Write<SalesDocument> of(SalesDocument document) {
        return new Write<>(new Claim(document.reference().text(), null), document, Set.of(), Map.of());
    }

    private List<Outcome> pay(String document, String id) {
        var whole = new ExternalReference(document);
        ExternalReference reference = whole.payment("p1");
        var payment = new DocumentPayment(reference, whole, new ForeignId(id), "WEB29", Sales.payment("p1", "12.00"));
        return payments()
                .write(
                        List.of(new Write<>(new Claim(payment.reference().text(), null), payment, Set.of(), Map.of())),
                        IN_TIME);
    }

    private static Write<Customer> customer(Customer customer, @Nullable ForeignId id, Set<CustomerPart> parts) {
        return new Write<>(new Claim(customer.code(), id), customer, parts, Map.of());
    }

    private List<String> find(AccountKeys keys) {
        return role(AccountFinder.class).find(keys).stream()
                .map(ErpAccount::code)
                .toList();
    }

    private static SalesDocument validated(SalesDocument document) {
        var head = document.head();
        return new SalesDocument(
                document.reference(),
                new dev.navette.model.sales.DocumentHead(
                        head.type(),
                        new DocumentState(true, null),
                        head.date(),
                        null,
                        null,
                        null,
                        head.label(),
                        null,
                        null,
                        null,
                        null,
                        ""),
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

    private static String message(List<Outcome> outcomes) {
        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected) outcomes.get(0)).fault().message();
    }

    private ErpDocument at(ForeignId id) {
        return Objects.requireNonNull(reader().named(List.of(id.value())).get(0).element());
    }

    private WarehouseStock stock(String reference) {
        ArticleStock stock = Objects.requireNonNull(
                role(StockReader.class).named(List.of(reference)).get(0).element());
        return Objects.requireNonNull(stock.warehouses().get("PARIS"));
    }

    private DocumentReader reader() {
        return role(DocumentReader.class);
    }

    private DocumentWriter documents() {
        return role(DocumentWriter.class);
    }

    private PaymentWriter payments() {
        return role(PaymentWriter.class);
    }

    private CustomerWriter customers() {
        return role(CustomerWriter.class);
    }

    private <R extends Role> R role(Class<R> role) {
        return erp.connection()
                .open(new Lent(Clock.fixed(NOW, ZoneOffset.UTC)))
                .role(role)
                .orElseThrow();
    }
}
