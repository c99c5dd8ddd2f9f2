package dev.navette.examples;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.navette.flow.ArticleExport;
import dev.navette.flow.Flow;
import dev.navette.flow.StockUpdate;
import dev.navette.mapping.ArticleChoice;
import dev.navette.mapping.PriceRule;
import dev.navette.mapping.ProductRule;
import dev.navette.mapping.SortingRule;
import dev.navette.mapping.TextRule;
import dev.navette.mapping.TextSources;
import dev.navette.mapping.VariantRule;
import dev.navette.mapping.VatRule;
import dev.navette.model.Basis;
import dev.navette.model.ProductField;

/** What the main job does: which fields go to the shop, and by which rules. */
final class Flows {

    /** Of any files: what there is no column for is not said, and refuses nothing. Barcodes are checked. */
    static final Set<ProductField> USUAL = EnumSet.of(
            ProductField.SUMMARY,
            ProductField.SPECIAL_PRICES,
            ProductField.WEIGHT,
            ProductField.DIMENSIONS,
            ProductField.BRAND,
            ProductField.SUPPLIER,
            ProductField.CATEGORY,
            ProductField.RELATED,
            ProductField.OPTIONS);

    /** The shop's tax class by the ERP's VAT code. */
    private static final Map<String, String> VAT =
            Map.of("N", "standard", "R", "reduced-rate", "I", "intermediate-rate", "S", "super-reduced-rate");

    private Flows() {}

    /** Of the sample: it also has pictures, VAT codes, and an appellation such as AOP. */
    static Set<ProductField> ofTheSample() {
        Set<ProductField> fields = EnumSet.copyOf(USUAL);
        fields.addAll(Set.of(ProductField.BARCODE, ProductField.IMAGES, ProductField.TAX_CLASS, ProductField.FEATURES));
        return fields;
    }

    /** Articles, with what is in the warehouses where the article file says it. */
    static Flow articles(Options options) {
        var texts = new TextSources("name", "summary", "description", null, null, null, null);
        ProductRule product = ProductRule.of(Basis.NET)
                .with(new TextRule(texts, Map.of(), options.texts()))
                .with(new PriceRule(Basis.NET).forGroup("Professionnels", "PRO"))
                .with(SortingRule.USUAL.feature("Appellation", "custom.appellation"))
                .with(new VatRule(VAT, null, null))
                .with(new VariantRule("master", List.of(), "custom.libellé maître", true))
                .along(options.along().toArray(ProductField[]::new));
        ArticleExport export = ArticleExport.of(product).only(ArticleChoice.USUAL.publishedOnly());
        return options.warehouses().isEmpty()
                ? export
                : export.withStockFrom(options.warehouses().toArray(String[]::new));
    }

    /** Stock, of the file that has it. */
    static Flow stock(Options options) {
        return StockUpdate.from(options.warehouses().toArray(String[]::new));
    }
}
