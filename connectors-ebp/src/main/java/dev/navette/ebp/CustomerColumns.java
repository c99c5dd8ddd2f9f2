package dev.navette.ebp;

import java.util.List;

/**
 * Our columns of customers: those of EBP's standard export "Clients" that we have something for, in its order. Lengths are
 * those of EBP's own columns.
 */
final class CustomerColumns {

    private static final List<EbpColumn> BILLED = List.of(
            EbpColumn.of("Adresse 1 (facturation)", EbpField.BILLING_LINE_1, 40),
            EbpColumn.of("Adresse 2 (facturation)", EbpField.BILLING_LINE_2, 40),
            EbpColumn.of("Adresse 3 (facturation)", EbpField.BILLING_LINE_3, 40),
            EbpColumn.of("Adresse 4 (facturation)", EbpField.BILLING_LINE_4, 40),
            EbpColumn.of("Code postal (facturation)", EbpField.BILLING_POST_CODE, 10),
            EbpColumn.of("Ville (facturation)", EbpField.BILLING_CITY, 35),
            EbpColumn.of("Département (facturation)", EbpField.BILLING_STATE, 50),
            EbpColumn.of("Code Pays (facturation)", EbpField.BILLING_COUNTRY, 3),
            EbpColumn.of("Nom (contact) (facturation)", EbpField.BILLING_LAST_NAME, 60),
            EbpColumn.of("Prénom (facturation)", EbpField.BILLING_FIRST_NAME, 60),
            EbpColumn.of("Téléphone fixe (facturation)", EbpField.BILLING_PHONE, 20),
            EbpColumn.of("Téléphone portable (facturation)", EbpField.BILLING_MOBILE, 20));

    private static final List<EbpColumn> DELIVERED = List.of(
            EbpColumn.of("Nom (adresse) (livraison)", EbpField.DELIVERY_NAME, 60),
            EbpColumn.of("Adresse 1 (livraison)", EbpField.DELIVERY_LINE_1, 40),
            EbpColumn.of("Adresse 2 (livraison)", EbpField.DELIVERY_LINE_2, 40),
            EbpColumn.of("Adresse 3 (livraison)", EbpField.DELIVERY_LINE_3, 40),
            EbpColumn.of("Adresse 4 (livraison)", EbpField.DELIVERY_LINE_4, 40),
            EbpColumn.of("Code postal (livraison)", EbpField.DELIVERY_POST_CODE, 10),
            EbpColumn.of("Ville (livraison)", EbpField.DELIVERY_CITY, 35),
            EbpColumn.of("Département (livraison)", EbpField.DELIVERY_STATE, 50),
            EbpColumn.of("Code Pays (livraison)", EbpField.DELIVERY_COUNTRY, 3),
            EbpColumn.of("Nom (contact) (livraison)", EbpField.DELIVERY_LAST_NAME, 60),
            EbpColumn.of("Prénom (livraison)", EbpField.DELIVERY_FIRST_NAME, 60),
            EbpColumn.of("Téléphone fixe (livraison)", EbpField.DELIVERY_PHONE, 20),
            EbpColumn.of("Téléphone portable (livraison)", EbpField.DELIVERY_MOBILE, 20));

    private static final EbpColumn CODE =
            EbpColumn.of("Code (tiers)", EbpField.CUSTOMER_CODE, 20).needed();
    private static final EbpColumn NAME =
            EbpColumn.of("Nom", EbpField.CUSTOMER_NAME, 60).needed();

    /** Of customers that are made. */
    static final List<EbpColumn> CUSTOMERS = joined(List.of(
            List.of(
                    CODE,
                    NAME,
                    EbpColumn.of("Code Famille", EbpField.CUSTOMER_FAMILY, 10),
                    EbpColumn.constant("Statut", "A")),
            BILLED,
            List.of(EbpColumn.of("E-mail (facturation)", EbpField.CUSTOMER_EMAIL, 100)),
            DELIVERED,
            List.of(
                    EbpColumn.of("Compte comptable", EbpField.CUSTOMER_ACCOUNTING_ACCOUNT, 20),
                    EbpColumn.of("Code territorialité", EbpField.CUSTOMER_TREATMENT),
                    EbpColumn.of("Siren", EbpField.CUSTOMER_SIREN, 20),
                    EbpColumn.of("Numéro de TVA intracommunautaire", EbpField.CUSTOMER_VAT_NUMBER, 20),
                    EbpColumn.of("Code de la catégorie tarifaire", EbpField.CUSTOMER_GROUP, 8),
                    EbpColumn.of("Code commercial/collaborateur", EbpField.CUSTOMER_REPRESENTATIVE),
                    EbpColumn.constant("Type de tiers", "C"))));

    /** Of where invoices go: a partial update is code, name and what changes. */
    static final List<EbpColumn> BILLING = joined(List.of(List.of(CODE, NAME), BILLED));

    /** Of where goods go. */
    static final List<EbpColumn> DELIVERY = joined(List.of(List.of(CODE, NAME), DELIVERED));

    private CustomerColumns() {}

    private static List<EbpColumn> joined(List<List<EbpColumn>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
