package dev.navette.ebp;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.sales.DocumentPayment;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ExternalReference;
import dev.navette.spi.Connection;
import dev.navette.testkit.ErpPaymentsWorld;

/** Payments in a fake EBP. */
record FakePaymentsWorld(FakeWorld world) implements ErpPaymentsWorld {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    FakePaymentsWorld(Path folder) {
        this(new FakeWorld(folder, withPayments(FakeWorld.settings(folder))).withAccount());
    }

    static EbpFilesSettings withPayments(EbpFilesSettings settings) {
        return settings.with(settings.templates()
                        .withPayments(List.of(
                                EbpColumn.of("Référence", EbpField.PAYMENT_REFERENCE, 70)
                                        .needed(),
                                EbpColumn.of("Document", EbpField.PAYMENT_DOCUMENT_NUMBER)
                                        .needed(),
                                EbpColumn.of("Type de pièce", EbpField.PAYMENT_DOCUMENT),
                                EbpColumn.of("Code client", EbpField.PAYMENT_CUSTOMER, 20),
                                EbpColumn.of("Date", EbpField.PAYMENT_DATE),
                                EbpColumn.of("Libellé", EbpField.PAYMENT_LABEL, 60)
                                        .cut(),
                                EbpColumn.of("Nature", EbpField.PAYMENT_KIND),
                                EbpColumn.of("Montant", EbpField.PAYMENT_AMOUNT).needed())))
                .with(settings.exports().withPayments("Référence"));
    }

    @Override
    public Connection<?> connection() {
        return world.connection();
    }

    @Override
    public String account() {
        return FakeWorld.ACCOUNT;
    }

    @Override
    public ForeignId document(ExternalReference reference) {
        FakeEbp.Piece piece = world.ebp.piece(
                DocumentType.ORDER, reference.text(), Papers.DAY, FakeWorld.ACCOUNT, new BigDecimal("12.00"));
        world.ebp.export();
        return piece.id();
    }

    @Override
    public ForeignId goneDocument() {
        return DocumentIds.of(DocumentType.ORDER, "OR99999999");
    }

    @Override
    public ForeignId put(DocumentPayment payment) {
        Money amount = payment.payment().amount();
        world.ebp
                .payments()
                .add(new TreeMap<>(Map.of(
                        "Référence", payment.reference().text(),
                        "Document", DocumentIds.number(payment.documentId()),
                        "Date", DAY.format(payment.payment().date()),
                        "Montant", amount.amount().toPlainString().replace('.', ','))));
        world.ebp.export();
        return new ForeignId(payment.reference().text());
    }

    @Override
    public List<Shown> payments() {
        return world.ebp.payments().stream().map(FakePaymentsWorld::shown).toList();
    }

    @Override
    public void remove(ForeignId id) {
        world.ebp.payments().removeIf(payment -> id.value().equals(payment.get("Référence")));
        world.ebp.export();
    }

    @Override
    public void settle() {
        world.ebp.importAll();
    }

    @Override
    public boolean silence() {
        return world.silence();
    }

    private static Shown shown(Map<String, String> payment) {
        String reference = payment.getOrDefault("Référence", "");
        var amount = new BigDecimal(payment.getOrDefault("Montant", "0").replace(',', '.'));
        return new Shown(
                new ForeignId(reference),
                reference,
                DocumentIds.of(DocumentType.ORDER, payment.getOrDefault("Document", "")),
                new Money(amount, Currency.getInstance("EUR")),
                LocalDate.parse(payment.getOrDefault("Date", ""), DAY));
    }
}
