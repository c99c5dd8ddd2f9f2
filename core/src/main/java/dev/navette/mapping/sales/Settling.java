package dev.navette.mapping.sales;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.navette.model.sales.DocumentType;
import dev.navette.text.ReferenceValues;

/**
 * For what payments are made.
 *
 * @param type of all the documents
 * @param documents what each comes to, in their order
 * @param conversion to their currency
 * @param booked the ids of payments that other documents of the order have already
 * @param values what the order gives to labels; those of each payment are added
 */
record Settling(
        DocumentType type,
        List<DocumentTotals> documents,
        Conversion conversion,
        Set<String> booked,
        ReferenceValues values) {

    Settling {
        Objects.requireNonNull(type, "type");
        documents = List.copyOf(documents);
        Objects.requireNonNull(conversion, "conversion");
        booked = Set.copyOf(booked);
        Objects.requireNonNull(values, "values");
    }
}
