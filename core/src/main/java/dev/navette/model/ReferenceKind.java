package dev.navette.model;

/** What a system has lists of that a profile's options choose from (PRO-4). */
public enum ReferenceKind {
    TAXES,
    TAX_RULE_GROUPS,
    COUNTRIES,
    STATES,
    CURRENCIES,
    LANGUAGES,
    PAYMENT_METHODS,
    CARRIERS,
    ORDER_STATUSES,
    CUSTOMER_GROUPS,
    CATEGORIES,
    ATTRIBUTES,
    FEATURES,
    METAFIELDS,
    COMPANIES,
    /** Shops with a counter. */
    STORES,
    TILLS,
    /** Also called locations. */
    WAREHOUSES,
    PRICE_LISTS,
    /** Fields that a merchant added to the ERP's own. */
    CUSTOM_FIELDS,
    /** Numbering ranges of documents (souches). */
    SERIES,
    SETTLEMENT_MODES,
    JOURNALS
}
