package dev.navette.files;

import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;

/**
 * Which columns have what an article costs.
 *
 * @param net the price without tax
 * @param gross the price with tax
 * @param vatRate in percent
 * @param vatCode the ERP's code of its VAT
 * @param ecoParticipation for its recycling
 * @param lists in other price lists, by their code
 */
record PriceColumns(
        @Nullable String net,
        @Nullable String gross,
        @Nullable String vatRate,
        @Nullable String vatCode,
        @Nullable String ecoParticipation,
        @Default("{}") Map<String, ListColumns> lists) {

    Stream<@Nullable String> all() {
        return Stream.concat(
                Stream.of(net, gross, vatRate, vatCode, ecoParticipation),
                lists.values().stream().flatMap(ListColumns::all));
    }

    /** Whether any of them has an amount of money. */
    boolean haveMoney() {
        return net != null || gross != null || ecoParticipation != null || !lists.isEmpty();
    }
}
