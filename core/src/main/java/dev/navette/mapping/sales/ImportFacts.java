package dev.navette.mapping.sales;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Reference;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.KnownArticle;

/**
 * What is known beside the order itself, looked up before the rules are asked: they ask nobody.
 *
 * @param tag of the shop's account, unique in the store: what each {@link
 *     dev.navette.model.sales.ExternalReference} begins with
 * @param zone the shop's
 * @param today the day on which it is imported, in that zone
 * @param openFrom the first day of the ERP's open period, or null where all days are open (ORD-33)
 * @param articles the order's articles that the ERP knows, by the reference that the order has
 * @param customers what the ERP knows of the buyer
 * @param booked the ids of payments that other documents of the order have booked already (ORD-21)
 * @param grouped of an order that is in a day's or a session's document, the reference of that (ORD-23): its refunds
 *     follow it, on the account of the group; null for an order on its own
 */
public record ImportFacts(
        String tag,
        ZoneId zone,
        LocalDate today,
        @Nullable LocalDate openFrom,
        Map<Reference, KnownArticle> articles,
        CustomerMatches customers,
        Set<String> booked,
        @Nullable ExternalReference grouped) {

    public ImportFacts {
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(today, "today");
        articles = Map.copyOf(articles);
        Objects.requireNonNull(customers, "customers");
        booked = Set.copyOf(booked);
    }

    /** Of an order that is in no group. */
    public ImportFacts(
            String tag,
            ZoneId zone,
            LocalDate today,
            @Nullable LocalDate openFrom,
            Map<Reference, KnownArticle> articles,
            CustomerMatches customers,
            Set<String> booked) {
        this(tag, zone, today, openFrom, articles, customers, booked, null);
    }
}
