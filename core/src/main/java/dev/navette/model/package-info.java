/**
 * The domain as immutable records: what an ERP has ({@link dev.navette.model.Article}, {@link
 * dev.navette.model.ArticleStock}), what a shop gets ({@link dev.navette.model.Product}, {@link
 * dev.navette.model.StockLevel}), and what relates them (links, fields, fingerprints). Values carry their own rules.
 */
package dev.navette.model;
