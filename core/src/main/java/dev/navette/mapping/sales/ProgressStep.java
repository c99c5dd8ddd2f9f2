package dev.navette.mapping.sales;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;

/**
 * Which status of the shop one type of document stands for (ORD-28).
 *
 * @param type of the document; one that an order can become
 * @param status the shop's, once all that was ordered is on documents of that type
 * @param partially the shop's while only some of it is: of a delivery note, or an invoice; null where it has none, and the
 *     order then stays where it was
 * @param validated whether only final documents count; null for invoices alone
 * @param tellsBuyer whether the buyer is told, where the shop can choose
 */
public record ProgressStep(
        DocumentType type,
        String status,
        @Nullable String partially,
        @Nullable Boolean validated,
        @Default("false") boolean tellsBuyer) {

    public ProgressStep {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(status, "status");
    }

    /** Without telling the buyer. */
    public static ProgressStep of(DocumentType type, String status) {
        return new ProgressStep(type, status, null, null, false);
    }

    /** The same with a status for what is there in part. */
    public ProgressStep partially(String other) {
        return new ProgressStep(type, status, other, validated, tellsBuyer);
    }

    /** The same of final documents alone. */
    public ProgressStep onceValidated() {
        return new ProgressStep(type, status, partially, true, tellsBuyer);
    }

    /** The same of drafts too. */
    public ProgressStep alsoAsDraft() {
        return new ProgressStep(type, status, partially, false, tellsBuyer);
    }

    /** The same, and the buyer is told. */
    public ProgressStep notifying() {
        return new ProgressStep(type, status, partially, validated, true);
    }

    /** Its statuses, the first to be reached first. */
    List<String> statuses() {
        return Stream.concat(Stream.ofNullable(partially), Stream.of(status)).toList();
    }

    /** Whether a document is one of its type that counts. */
    boolean counts(ErpDocument document) {
        boolean finalOnly = validated == null ? type == DocumentType.INVOICE : validated;
        return document.type() == type && (document.state().validated() || !finalOnly);
    }
}
