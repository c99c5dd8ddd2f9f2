package dev.navette.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * What an article costs in the ERP. What the ERP does not say is null: absent is not zero (ART-20).
 *
 * @param net the base price without tax (PV HT)
 * @param gross the base price tax included (PV TTC)
 * @param vatRate in percent: 5.5 for 5.5 %
 * @param vatCode the ERP's code of its VAT (ART-7)
 * @param lists its price in other price lists, by their code
 * @param special for some buyers, from some quantity on, or for some time
 * @param ecoParticipation for its recycling (éco-participation, DEEE), on the basis of the base price, which does not hold
 *     it (ART-26)
 */
public record ArticlePrices(
        @Nullable Money net,
        @Nullable Money gross,
        @PositiveOrZero @DecimalMax("100") @Nullable BigDecimal vatRate,
        @Nullable String vatCode,
        Map<String, ListPrice> lists,
        List<SpecialPrice> special,
        @Valid @Nullable Price ecoParticipation) {

    /** An article without any price. */
    public static final ArticlePrices NONE = new ArticlePrices(null, null, null);

    public ArticlePrices {
        vatRate = vatRate == null ? null : Numbers.plain(vatRate);
        lists = Collections.unmodifiableMap(new TreeMap<>(lists)); // in one order in every process
        special = List.copyOf(special);
    }

    /** The base price alone. */
    public ArticlePrices(@Nullable Money net, @Nullable Money gross, @Nullable BigDecimal vatRate) {
        this(net, gross, vatRate, null, Map.of(), List.of(), null);
    }

    /** The same under a VAT code of the ERP. */
    public ArticlePrices withVatCode(@Nullable String code) {
        return new ArticlePrices(net, gross, vatRate, code, lists, special, ecoParticipation);
    }

    /** The same with these special prices. */
    public ArticlePrices withSpecial(SpecialPrice... others) {
        return new ArticlePrices(net, gross, vatRate, vatCode, lists, List.of(others), ecoParticipation);
    }

    /** The same with the price of one more list. */
    public ArticlePrices withList(String code, ListPrice price) {
        var more = new TreeMap<>(lists);
        more.put(code, price);
        return new ArticlePrices(net, gross, vatRate, vatCode, more, special, ecoParticipation);
    }

    /** The same with a contribution for its recycling. */
    public ArticlePrices withEcoParticipation(@Nullable Price contribution) {
        return new ArticlePrices(net, gross, vatRate, vatCode, lists, special, contribution);
    }
}
