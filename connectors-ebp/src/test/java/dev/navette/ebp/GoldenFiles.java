package dev.navette.ebp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerPart;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.SalesDocument;

/** What the golden files are made of: every trouble that a text or a figure can make, each in one of them. */
final class GoldenFiles {

    /**
     * A golden file.
     *
     * @param name under which it is kept
     * @param documents that are in it; empty where it is of customers
     * @param settings how it differs from the usual
     */
    record Golden(String name, List<SalesDocument> documents, UnaryOperator<EbpFilesSettings> settings) {

        @Override
        public String toString() {
            return name;
        }
    }

    private GoldenFiles() {}

    static List<Golden> all() {
        var all = new ArrayList<Golden>();
        all.add(of("quote", quote()));
        all.add(of("order", order(), fourRates()));
        all.add(new Golden("preparation", List.of(preparation()), GoldenFiles::withPreparations));
        all.add(of("delivery-note", deliveryNote()));
        all.add(of("invoice", invoice()));
        all.add(of("credit-note", creditNote()));
        all.add(new Golden("order-with-deposit", List.of(deposit()), GoldenFiles::withDeposits));
        all.add(new Golden("order-custom-field", List.of(order()), GoldenFiles::byCustomField));
        return all;
    }

    static Customer customer() {
        return Papers.customer("WEB00029");
    }

    static CustomerPart[] parts() {
        return CustomerPart.values();
    }

    /** Of a draft state, without tax, with a discount on a line. */
    private static SalesDocument quote() {
        return Papers.of("s1:2001", DocumentType.QUOTE)
                .net()
                .labelled("Devis web 2001")
                .state("En attente")
                .of(customer())
                .billedTo(Papers.WORK)
                .line(
                        DocumentLine.Kind.ARTICLE,
                        "EM-100",
                        "Émietté de thon à l'huile d'olive",
                        3,
                        "12.345",
                        "3.70",
                        "5.5")
                .line("SRV-1", "Mise en place", 1, "80.00", "20")
                .made();
    }

    /** Accents, a quote, the separator, a line break, a euro sign, an ellipsis, a letter that is spelt otherwise. */
    private static SalesDocument order() {
        return Papers.of("s1:1042", DocumentType.ORDER)
                .labelled("Web 1042 - Zoé LEFÈVRE")
                .noted("Sonner 2 fois; code \"B12\"\r\nMerci… à 5 € près, Dvořák")
                .due(Papers.DAY.plusDays(3))
                .by("COLISSIM")
                .deliveredTo(Papers.WORK)
                .line("EM-1", "Café moulu 250 g", 2, "6.00", "5.5")
                .shipping("4.90", "20")
                .made();
    }

    /** Each rate of France on a line, a discount article, a price with thousandths. */
    private static SalesDocument fourRates() {
        return Papers.of("s1:1043", DocumentType.ORDER)
                .labelled("Web 1043")
                .line("LIV-1", "Journal « Le Phare »", 1, "2.50", "2.1")
                .line("EM-1", "Café moulu 250 g", 1, "6.00", "5.5")
                .line("RES-1", "Plat à emporter", 2, "9.90", "10")
                .line("TAS-1", "Tasse 33 cl, œuvre d'Ærø", 4, "7.255", "20")
                .line(DocumentLine.Kind.DISCOUNT, "REMISE20", "Remise de bienvenue", 1, "-2.90", "0", "20")
                .made();
    }

    private static SalesDocument preparation() {
        return Papers.of("s1:1044", DocumentType.PREPARATION)
                .due(Papers.DAY.plusDays(1))
                .line("EM-1", "Café moulu 250 g", 12, "6.00", "5.5")
                .made();
    }

    /** A number that is kept, and no address of its own. */
    private static SalesDocument deliveryNote() {
        return Papers.of("s1:1045/2", DocumentType.DELIVERY_NOTE)
                .numbered("WEB-1045")
                .billedTo(null)
                .line("TAS-1", "Tasse", 1, "7.25", "20")
                .made();
    }

    /** With a settlement, whose mode stands at its head. */
    private static SalesDocument invoice() {
        return Papers.of("s1:1046", DocumentType.INVOICE)
                .line("EM-1", "Café moulu 250 g", 2, "6.00", "5.5")
                .line(DocumentLine.Kind.SHIPPING, "PORT", "Frais de port", 1, "5.00", "0", "20")
                .paid("17.00")
                .made();
    }

    private static SalesDocument creditNote() {
        return Papers.of("s1:1040/R7", DocumentType.CREDIT_NOTE)
                .crediting("s1:1040")
                .noted("Paquet abîmé")
                .line("EM-1", "Café moulu 250 g", 1, "6.00", "5.5")
                .made();
    }

    private static SalesDocument deposit() {
        return Papers.of("s1:1047", DocumentType.ORDER)
                .line("EM-1", "Café moulu 250 g", 2, "6.00", "5.5")
                .paid("5.00")
                .made();
    }

    static EbpFilesSettings withDeposits(EbpFilesSettings settings) {
        return settings.with(settings.templates()
                .withDeposits(List.of(
                        EbpColumn.of("Acompte - Montant", EbpField.PAYMENT_AMOUNT),
                        EbpColumn.of("Acompte - Date", EbpField.PAYMENT_DATE),
                        EbpColumn.of("Acompte - Moyen de paiement", EbpField.PAYMENT_MEANS, 6))));
    }

    static EbpFilesSettings withPreparations(EbpFilesSettings settings) {
        List<EbpColumn> columns = EbpDocumentTemplates.usual(DocumentType.PREPARATION, EbpTemplates.REFERENCE);
        return settings.with(
                settings.templates().with(settings.templates().documents().with(DocumentType.PREPARATION, columns)));
    }

    private static EbpFilesSettings byCustomField(EbpFilesSettings settings) {
        return settings.with(settings.templates().referringBy("Document - RefWeb*"));
    }

    private static Golden of(String name, SalesDocument... documents) {
        return new Golden(name, List.of(documents), UnaryOperator.identity());
    }

    /** What EBP has before: the account, and the invoice that is credited. */
    static void export(OpenEbp ebp, EbpFilesSettings settings) throws IOException {
        String header = OpenEbp.DOCUMENT_HEADER.replace(
                "Document - Référence", settings.templates().reference());
        for (String file : settings.exports().documents().all().values()) {
            ebp.export(file, header);
        }
        ebp.export("Invoices.txt", header, OpenEbp.line("FA00000001", "s1:1040", "12,00", "EM-1", "2"));
        ebp.export("Customers.txt", "\"Code (tiers)\";\"Nom\"", "\"WEB00029\";\"Épicerie du Port (ancien nom)\"");
    }
}
