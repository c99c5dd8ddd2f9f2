package dev.navette.mapping;

import dev.navette.model.ArticleStock;
import dev.navette.text.FilterFields;

/** What the stock of an article can be filtered by (ART-4). The names are part of what users write: never rename one. */
public final class StockFields {

    private static final FilterFields<ArticleStock> ALL = FilterFields.<ArticleStock>none()
            .text("reference", stock -> stock.reference().value())
            .truth("tracked", ArticleStock::tracked);

    private StockFields() {}

    /** A text: {@code reference}. True or false: {@code tracked}, whether the ERP keeps a stock of it. */
    public static FilterFields<ArticleStock> known() {
        return ALL;
    }
}
