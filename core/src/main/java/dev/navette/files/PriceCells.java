package dev.navette.files;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ArticlePrices;
import dev.navette.model.Basis;
import dev.navette.model.ListPrice;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

/** Makes the prices of an article of its line. */
final class PriceCells {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ArticleCells cells;
    private final @Nullable BigDecimal usualRate;
    private final Basis ecoBasis;
    private final @Nullable Column net;
    private final @Nullable Column gross;
    private final @Nullable Column vatRate;
    private final @Nullable Column vatCode;
    private final @Nullable Column ecoParticipation;
    private final Map<String, Listed> lists = new LinkedHashMap<>();

    PriceCells(ArticleMapping mapping, PriceColumns columns, DelimitedReader reader) {
        cells = mapping.cells();
        usualRate = mapping.constant().vatRate();
        ecoBasis = cells.ecoBasis() == null ? (columns.net() == null ? Basis.GROSS : Basis.NET) : cells.ecoBasis();
        net = Cells.column(reader, columns.net());
        gross = Cells.column(reader, columns.gross());
        vatRate = Cells.column(reader, columns.vatRate());
        vatCode = Cells.column(reader, columns.vatCode());
        ecoParticipation = Cells.column(reader, columns.ecoParticipation());
        columns.lists()
                .forEach((code, list) -> lists.put(
                        code.strip(),
                        new Listed(Cells.column(reader, list.net()), Cells.column(reader, list.gross()))));
    }

    private record Listed(@Nullable Column net, @Nullable Column gross) {}

    ArticlePrices of(Row row) {
        Money eco = cells.money(Cells.decimal(row, ecoParticipation));
        return new ArticlePrices(
                cells.money(Cells.decimal(row, net)),
                cells.money(Cells.decimal(row, gross)),
                rate(row),
                Cells.text(row, vatCode),
                lists(row),
                List.of(),
                eco == null ? null : new Price(eco, ecoBasis));
    }

    private @Nullable BigDecimal rate(Row row) {
        if (vatRate == null) {
            return usualRate;
        }
        BigDecimal rate = row.decimal(vatRate);
        if (rate != null && rate.signum() < 0) {
            row.refuse(vatRate, "The value cannot be taken: it is " + rate.toPlainString(), "Write at least 0");
            return null;
        }
        if (rate != null && rate.compareTo(HUNDRED) > 0) {
            row.refuse(vatRate, "The value cannot be taken: it is " + rate.toPlainString(), "Write at most 100");
            return null;
        }
        return rate;
    }

    /** A list that says nothing of an article does not have it. */
    private Map<String, ListPrice> lists(Row row) {
        var prices = new LinkedHashMap<String, ListPrice>();
        lists.forEach((code, list) -> {
            var price = new ListPrice(
                    cells.money(Cells.decimal(row, list.net())), cells.money(Cells.decimal(row, list.gross())));
            if (price.net() != null || price.gross() != null) {
                prices.put(code, price);
            }
        });
        return prices;
    }
}
