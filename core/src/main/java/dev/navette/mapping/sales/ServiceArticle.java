package dev.navette.mapping.sales;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;
import dev.navette.model.Reference;

/**
 * An article that stands for something which is no article of the shop (article de service, ORD-32).
 *
 * @param usual the ERP's key of it, for every VAT code that has none of its own
 * @param byVat its key by the ERP's VAT code
 */
public record ServiceArticle(
        @Nullable Reference usual, @Default("{}") Map<String, Reference> byVat) {

    public ServiceArticle {
        byVat = Collections.unmodifiableMap(new TreeMap<>(byVat)); // in one order in every process
    }

    /** One for every VAT code. */
    public static ServiceArticle of(String reference) {
        return new ServiceArticle(new Reference(reference), Map.of());
    }

    /** Another one for a VAT code. */
    public ServiceArticle with(String vatCode, String reference) {
        var more = new TreeMap<>(byVat);
        more.put(vatCode, new Reference(reference));
        return new ServiceArticle(usual, more);
    }

    /** The article for these taxes, or null where there is none. */
    @Nullable
    Reference of(Taxes taxes) {
        return byVat.getOrDefault(taxes.vat().get(0).code(), usual);
    }

    /** All that it names. */
    Stream<Reference> all() {
        return usual == null ? byVat.values().stream() : Stream.concat(Stream.of(usual), byVat.values().stream());
    }
}
