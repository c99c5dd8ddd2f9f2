package dev.navette.mapping.sales;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;
import dev.navette.model.Reference;
import dev.navette.model.sales.ErpDocument;

/**
 * What the shop is told of delivery notes (ORD-28).
 *
 * @param told whether it is told of each with its lines, carrier and parcels
 * @param validated whether only final delivery notes are told
 * @param tellsBuyer whether the buyer is told of each, where the shop can choose
 * @param carriers the shop's carrier by the ERP's; one that is not named goes as the ERP calls it
 * @param undelivered references of what is on an order and on no delivery note: shipping, fees, discounts; they do not make
 *     a delivery a partial one
 */
public record DeliveryRule(
        @Default("true") boolean told,
        @Default("false") boolean validated,
        @Default("false") boolean tellsBuyer,
        @Default("{}") Map<String, String> carriers,
        @Default("[]") Set<String> undelivered) {

    /** Each is told, drafts too, without a mail to the buyer. */
    public static final DeliveryRule USUAL = new DeliveryRule(true, false, false, Map.of(), Set.of());

    public DeliveryRule {
        carriers = Collections.unmodifiableMap(new TreeMap<>(carriers)); // in one order in every process
        undelivered = Collections.unmodifiableSortedSet(new TreeSet<>(undelivered));
    }

    /** The same, of which the buyer is told. */
    public DeliveryRule notifying() {
        return new DeliveryRule(told, validated, true, carriers, undelivered);
    }

    /** The same of final delivery notes alone. */
    public DeliveryRule onceValidated() {
        return new DeliveryRule(told, true, tellsBuyer, carriers, undelivered);
    }

    /** The same with a carrier that the shop calls otherwise. */
    public DeliveryRule calling(String erpCarrier, String shopCarrier) {
        var more = new TreeMap<>(carriers);
        more.put(erpCarrier, shopCarrier);
        return new DeliveryRule(told, validated, tellsBuyer, more, undelivered);
    }

    /** The same with articles that nobody delivers. */
    public DeliveryRule without(Collection<String> references) {
        SortedSet<String> more = new TreeSet<>(undelivered);
        more.addAll(references);
        return new DeliveryRule(told, validated, tellsBuyer, carriers, more);
    }

    /** Whether the shop is told of that delivery note. */
    boolean tells(ErpDocument note) {
        return told && (note.state().validated() || !validated);
    }

    boolean delivers(Reference article) {
        return !undelivered.contains(article.value());
    }

    @Nullable
    String carrier(@Nullable String erpCarrier) {
        return erpCarrier == null ? null : carriers.getOrDefault(erpCarrier, erpCarrier);
    }
}
