package dev.navette.spi;

import java.util.Set;

import dev.navette.model.ArticleStock;

/** Reads the ERP's stock, one element per article, named by its reference (ART-19). */
public interface StockReader extends Reader<ArticleStock> {

    /** The names of all warehouses that there are: a flow that sums one that is not among them is refused. */
    Set<String> warehouses();
}
