package dev.navette.ebp;

import java.util.ArrayList;
import java.util.List;

import dev.navette.model.sales.DocumentType;

/**
 * Our columns of sales documents: of those that public sources show in EBP's imports and exports the ones that we have
 * something for. What EBP reckons itself (totals, amounts of lines) is left out: it is read back and compared.
 */
final class DocumentColumns {

    private static final int REFERENCE_LENGTH = 70;

    private static final List<EbpColumn> ADDRESSES = List.of(
            EbpColumn.of("Document - Adresse 1 (facturation)", EbpField.BILLING_LINE_1, 40),
            EbpColumn.of("Document - Adresse 2 (facturation)", EbpField.BILLING_LINE_2, 40),
            EbpColumn.of("Document - Adresse 3 (facturation)", EbpField.BILLING_LINE_3, 40),
            EbpColumn.of("Document - Adresse 4 (facturation)", EbpField.BILLING_LINE_4, 40),
            EbpColumn.of("Document - Code postal (facturation)", EbpField.BILLING_POST_CODE, 10),
            EbpColumn.of("Document - Ville (facturation)", EbpField.BILLING_CITY, 35),
            EbpColumn.of("Document - Département (facturation)", EbpField.BILLING_STATE, 50),
            EbpColumn.of("Document - Code Pays (facturation)", EbpField.BILLING_COUNTRY, 3),
            EbpColumn.of("Document - Nom (contact) (facturation)", EbpField.BILLING_LAST_NAME, 60),
            EbpColumn.of("Document - Prénom (facturation)", EbpField.BILLING_FIRST_NAME, 60),
            EbpColumn.of("Document - Téléphone fixe (facturation)", EbpField.BILLING_PHONE, 20),
            EbpColumn.of("Document - Téléphone portable (facturation)", EbpField.BILLING_MOBILE, 20),
            EbpColumn.of("Document - E-mail (facturation)", EbpField.CUSTOMER_EMAIL, 100),
            EbpColumn.of("Document - Nom (adresse) (livraison)", EbpField.DELIVERY_NAME, 60),
            EbpColumn.of("Document - Adresse 1 (livraison)", EbpField.DELIVERY_LINE_1, 40),
            EbpColumn.of("Document - Adresse 2 (livraison)", EbpField.DELIVERY_LINE_2, 40),
            EbpColumn.of("Document - Adresse 3 (livraison)", EbpField.DELIVERY_LINE_3, 40),
            EbpColumn.of("Document - Adresse 4 (livraison)", EbpField.DELIVERY_LINE_4, 40),
            EbpColumn.of("Document - Code postal (livraison)", EbpField.DELIVERY_POST_CODE, 10),
            EbpColumn.of("Document - Ville (livraison)", EbpField.DELIVERY_CITY, 35),
            EbpColumn.of("Document - Département (livraison)", EbpField.DELIVERY_STATE, 50),
            EbpColumn.of("Document - Code Pays (livraison)", EbpField.DELIVERY_COUNTRY, 3),
            EbpColumn.of("Document - Nom (contact) (livraison)", EbpField.DELIVERY_LAST_NAME, 60),
            EbpColumn.of("Document - Prénom (livraison)", EbpField.DELIVERY_FIRST_NAME, 60),
            EbpColumn.of("Document - Téléphone fixe (livraison)", EbpField.DELIVERY_PHONE, 20),
            EbpColumn.of("Document - Téléphone portable (livraison)", EbpField.DELIVERY_MOBILE, 20));

    private static final List<EbpColumn> LINES = List.of(
            EbpColumn.of("Ligne - Code article", EbpField.LINE_ARTICLE, 40).needed(),
            EbpColumn.of("Ligne - Description", EbpField.LINE_LABEL),
            EbpColumn.of("Ligne - Date de livraison", EbpField.DOCUMENT_DELIVERY_DATE),
            EbpColumn.of("Ligne - Quantité", EbpField.LINE_QUANTITY).needed(),
            EbpColumn.of("Ligne - Taux de TVA", EbpField.LINE_VAT_RATE).needed(),
            EbpColumn.of("Ligne - PV HT", EbpField.LINE_NET_PRICE),
            EbpColumn.of("Ligne - PV TTC", EbpField.LINE_GROSS_PRICE),
            EbpColumn.of("Ligne - % remise unitaire cumulé", EbpField.LINE_DISCOUNT_RATE));

    private static final List<EbpColumn> FOOT = List.of(
            EbpColumn.of("Document - Territorialité", EbpField.DOCUMENT_TREATMENT),
            EbpColumn.of("Document - Numéro de TVA intracommunautaire", EbpField.CUSTOMER_VAT_NUMBER, 20),
            EbpColumn.of("Document - Code frais de port", EbpField.DOCUMENT_SHIPPING_MODE, 8),
            EbpColumn.of("Document - Frais de port HT", EbpField.DOCUMENT_SHIPPING_NET),
            EbpColumn.of("Document - Taux de TVA port", EbpField.DOCUMENT_SHIPPING_VAT_RATE),
            EbpColumn.of("Document - Notes en texte brut", EbpField.DOCUMENT_NOTES),
            EbpColumn.of("Document - Code commercial/collaborateur", EbpField.CUSTOMER_REPRESENTATIVE),
            EbpColumn.of("Document - Code mode de règlement", EbpField.DOCUMENT_SETTLEMENT_MODE, 6));

    private DocumentColumns() {}

    /** Of a type, with the external reference in a column: EBP's own for a reference, or a custom field. */
    static List<EbpColumn> usual(DocumentType type, String reference) {
        boolean custom = !reference.equals(EbpTemplates.REFERENCE);
        EbpColumn label = custom
                ? EbpColumn.of(EbpTemplates.REFERENCE, EbpField.DOCUMENT_LABEL, REFERENCE_LENGTH)
                : EbpColumn.of(reference, EbpField.DOCUMENT_REFERENCE_AND_LABEL, REFERENCE_LENGTH);
        var all = new ArrayList<EbpColumn>();
        all.add(EbpColumn.of("Document - Numéro du document", EbpField.DOCUMENT_NUMBER, 30)
                .needed());
        all.add(EbpColumn.of("Document - Date", EbpField.DOCUMENT_DATE).needed());
        all.add(EbpColumn.of("Document - Code client", EbpField.CUSTOMER_CODE, 20)
                .needed());
        all.add(EbpColumn.of("Document - Nom du client", EbpField.CUSTOMER_NAME, 60));
        all.addAll(ADDRESSES);
        all.addAll(FOOT);
        all.add(label.cut());
        if (custom) {
            all.add(EbpColumn.of(reference, EbpField.DOCUMENT_REFERENCE).needed());
        }
        if (type == DocumentType.QUOTE) {
            all.add(EbpColumn.of("Document - Etat du devis", EbpField.DOCUMENT_STATE));
        }
        all.addAll(LINES);
        return List.copyOf(all);
    }
}
