package dev.navette.model.sales;

/** What a sales document is (type de pièce). */
public enum DocumentType {
    /** Devis. */
    QUOTE,
    /** Commande. */
    ORDER,
    /** Préparation de livraison. */
    PREPARATION,
    /** Bon de livraison. */
    DELIVERY_NOTE,
    /** Facture. */
    INVOICE,
    /** Facture d'acompte. */
    DEPOSIT_INVOICE,
    /** Avoir. */
    CREDIT_NOTE,
    /** Bon de retour: moves stock and no money (ORD-26). */
    RETURN_NOTE;

    /** Whether it takes its number from the ERP's own continuous series, and is never changed once validated (ORD-33). */
    public boolean accounted() {
        return this == INVOICE || this == DEPOSIT_INVOICE || this == CREDIT_NOTE;
    }

    /** Whether what is paid on it is a deposit (acompte) that a later document deducts (ORD-21). */
    public boolean takesDeposits() {
        return this == QUOTE || this == ORDER || this == PREPARATION || this == DELIVERY_NOTE;
    }

    /** Whether an order can become it (ORD-1). */
    public boolean ofOrder() {
        return takesDeposits() || this == INVOICE;
    }

    /** Whether goods leave or enter the stock with it. */
    public boolean movesStock() {
        return this == DELIVERY_NOTE || this == INVOICE || this == RETURN_NOTE;
    }
}
