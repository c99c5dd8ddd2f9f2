package dev.navette.mapping.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentItem;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Shipment;

/** Makes documents as the ERP gives them back. */
public record Piles(
        String id,
        DocumentType type,
        @Nullable String reference,
        List<String> from,
        boolean validated,
        LocalDate date,
        List<DocumentItem> items,
        @Nullable Shipment shipment) {

    /** A final document that an order became. */
    public static Piles imported(DocumentType type, String id, String reference) {
        return new Piles(id, type, reference, List.of(), true, LocalDate.of(2026, 3, 2), List.of(), null);
    }

    /** A final document that was made of others. */
    public static Piles made(DocumentType type, String id, String... from) {
        return new Piles(id, type, null, List.of(from), true, LocalDate.of(2026, 3, 4), List.of(), null);
    }

    public Piles of(String article, long quantity) {
        var more = new ArrayList<>(items);
        more.add(new DocumentItem(new Reference(article), Quantity.of(quantity)));
        return new Piles(id, type, reference, from, validated, date, more, shipment);
    }

    public Piles draft() {
        return new Piles(id, type, reference, from, false, date, items, shipment);
    }

    public Piles on(LocalDate day) {
        return new Piles(id, type, reference, from, validated, day, items, shipment);
    }

    public Piles by(String carrier, String... trackingNumbers) {
        List<Shipment.Parcel> parcels = List.of(trackingNumbers).stream()
                .map(number -> new Shipment.Parcel(number, null))
                .toList();
        return new Piles(id, type, reference, from, validated, date, items, new Shipment(carrier, parcels));
    }

    public ErpDocument document() {
        return new ErpDocument(
                new ForeignId(id),
                type,
                reference == null ? null : new ExternalReference(reference),
                from.stream().map(ExternalReference::new).toList(),
                "N-" + id,
                new DocumentState(validated, null),
                date,
                null,
                "CLI1",
                Money.of("12.00", "EUR"),
                items,
                shipment,
                null);
    }
}
