package dev.navette.mapping.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.ShopInvoice;
import dev.navette.text.ReferenceTemplate;
import dev.navette.text.ReferenceValues;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * What stands at the top of a document (ORD-4, ORD-8).
 *
 * @param date which day is the document's
 * @param numbers whether the shop's number is kept; never on invoices and credit notes, which the ERP numbers (ORD-33), and
 *     on return notes, of which an order may have several
 * @param prefix before a number that is kept; empty for none
 * @param label what people read as its reference
 * @param longestLabel how many characters of it the ERP keeps, or null for any number
 * @param series from which the ERP takes the number (souche), or null
 * @param warehouse from which the goods go, or null
 * @param company for which of the ERP's companies, or null
 * @param store for which of its shops or tills, or null
 * @param deliveryDays in how many days after the document's the goods are due, or null for no delivery date
 * @param closed what happens to an invoice or a credit note whose day is in a closed period (ORD-33)
 */
public record HeaderRule(
        @Default("order") DateOf date,
        @Default("renumbered") Numbers numbers,
        @Default("") String prefix,
        @Default("Web %OI") ReferenceTemplate label,
        @Positive @Nullable Integer longestLabel,
        @Nullable String series,
        @Nullable String warehouse,
        @Nullable String company,
        @Nullable String store,
        @PositiveOrZero @Nullable Integer deliveryDays,
        @Default("moved") Closed closed)
        implements OrderOption, Checked {

    /** Dated as the order, numbered by the ERP, labelled {@code Web 187}. */
    public static final HeaderRule USUAL = new HeaderRule(
            DateOf.ORDER,
            Numbers.RENUMBERED,
            "",
            ReferenceTemplate.parse("Web %OI"),
            null,
            null,
            null,
            null,
            null,
            null,
            Closed.MOVED);

    /** Which day is the document's, in the shop's zone. */
    public enum DateOf {
        /** On which it was ordered; of a refund, on which it was given back. */
        ORDER,
        /** Of the shop's own invoice; of an order without one, on which it was ordered; of a refund, on which it was given back. */
        INVOICE,
        /** On which it is imported. */
        TODAY
    }

    /** Who numbers documents. */
    public enum Numbers {
        /** The ERP. */
        RENUMBERED,
        /** The shop. */
        KEPT
    }

    /** What happens to a day in a closed period. */
    public enum Closed {
        /** It becomes the first open day, which a note reports. */
        MOVED,
        /** The order waits until a person decides. */
        WAITS
    }

    public HeaderRule {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(numbers, "numbers");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(closed, "closed");
    }

    /** The same with another label: {@code labelled("Web %OI - %CF %CL")}. */
    public HeaderRule labelled(String template) {
        return with(date, numbers, prefix, ReferenceTemplate.parse(template), deliveryDays, closed);
    }

    /** The same with another day. */
    public HeaderRule dated(DateOf other) {
        return with(other, numbers, prefix, label, deliveryDays, closed);
    }

    /** The same with the shop's numbers, behind a prefix. */
    public HeaderRule keepingNumbers(String before) {
        return with(date, Numbers.KEPT, before, label, deliveryDays, closed);
    }

    /** The same with a delivery date. */
    public HeaderRule dueIn(int days) {
        return with(date, numbers, prefix, label, days, closed);
    }

    /** The same, and what is of a closed period waits. */
    public HeaderRule waitingForOpenDays() {
        return with(date, numbers, prefix, label, deliveryDays, Closed.WAITS);
    }

    /** The same with labels cut at so many characters. */
    public HeaderRule cutAt(int characters) {
        return new HeaderRule(
                date, numbers, prefix, label, characters, series, warehouse, company, store, deliveryDays, closed);
    }

    /** The same with numbers of a series (souche) of the ERP. */
    public HeaderRule numberedFrom(String code) {
        return new HeaderRule(
                date, numbers, prefix, label, longestLabel, code, warehouse, company, store, deliveryDays, closed);
    }

    /** The same with goods from a warehouse. */
    public HeaderRule from(String code) {
        return new HeaderRule(
                date, numbers, prefix, label, longestLabel, series, code, company, store, deliveryDays, closed);
    }

    /** The same for a company of the ERP. */
    public HeaderRule of(String code) {
        return new HeaderRule(
                date, numbers, prefix, label, longestLabel, series, warehouse, code, store, deliveryDays, closed);
    }

    /** The same for a shop or a till of the ERP. */
    public HeaderRule in(String code) {
        return new HeaderRule(
                date, numbers, prefix, label, longestLabel, series, warehouse, company, code, deliveryDays, closed);
    }

    private HeaderRule with(
            DateOf ofDate,
            Numbers ofNumbers,
            String before,
            ReferenceTemplate template,
            @Nullable Integer days,
            Closed ofClosed) {
        return new HeaderRule(
                ofDate, ofNumbers, before, template, longestLabel, series, warehouse, company, store, days, ofClosed);
    }

    @Override
    public List<Problem> problems() {
        return numbers == Numbers.RENUMBERED && !prefix.isEmpty()
                ? List.of(new Problem(
                        "$.prefix",
                        "'" + prefix + "' would stand before no number, since the ERP gives them",
                        "Keep the shop's numbers, or leave the prefix out"))
                : List.of();
    }

    /** The document's day. */
    LocalDate day(Order order, DocumentType type, Instant at, ImportFacts facts, Remarks remarks) {
        ShopInvoice invoice = order.head().invoice();
        LocalDate day = switch (date) {
            case ORDER -> LocalDate.ofInstant(at, facts.zone());
            case INVOICE -> LocalDate.ofInstant(invoice == null || !type.ofOrder() ? at : invoice.at(), facts.zone());
            case TODAY -> facts.today();
        };
        String path = type.ofOrder() ? "$.head.placed" : "$.at"; // of a refund
        return opened(day, path, type, facts, remarks);
    }

    /** The day of a document of many orders that were placed on one. */
    LocalDate day(LocalDate placed, DocumentType type, ImportFacts facts, Remarks remarks) {
        return opened(date == DateOf.TODAY ? facts.today() : placed, "$.head.placed", type, facts, remarks);
    }

    private LocalDate opened(LocalDate day, String path, DocumentType type, ImportFacts facts, Remarks remarks) {
        LocalDate open = facts.openFrom();
        if (open == null || !type.accounted() || !day.isBefore(open)) {
            return day;
        }
        if (closed == Closed.WAITS) {
            remarks.refuse(
                    path,
                    "its document would be of " + day + ", and the ERP's books are closed before " + open,
                    "Open the period in the ERP, or let such documents move to the first open day");
            return day;
        }
        remarks.note("its document would be of " + day + ", in a closed period: it is of " + open);
        return open;
    }

    /** The shop's number, or null where the ERP gives one. */
    @Nullable
    String number(Order order, DocumentType type, int document) {
        if (numbers == Numbers.RENUMBERED || type.accounted() || !type.ofOrder()) {
            return null;
        }
        return prefix + order.head().number() + (document > 1 ? "-" + document : "");
    }

    /** The day on which the goods are due, or null. */
    @Nullable
    LocalDate delivery(LocalDate day) {
        return deliveryDays == null ? null : day.plusDays(deliveryDays);
    }

    /** What people read as its reference. */
    String label(ReferenceValues values, Remarks remarks) {
        ReferenceTemplate.Rendered rendered = label.render(values);
        ReferenceTemplate.Rendered kept = longestLabel == null ? rendered : rendered.within(longestLabel);
        if (kept.leftOut() > 0) {
            remarks.note("its reference is longer than " + longestLabel + " characters: " + kept.leftOut()
                    + (kept.leftOut() == 1 ? " was" : " were") + " cut off");
        }
        return kept.text();
    }
}
