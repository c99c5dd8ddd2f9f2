package dev.navette.examples;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

import dev.navette.Navette;
import dev.navette.flow.ActivationUpdate;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.PriceUpdate;
import dev.navette.flow.StockUpdate;
import dev.navette.mapping.ActivationRule;
import dev.navette.mapping.ArticleChoice;
import dev.navette.mapping.Matching;
import dev.navette.mapping.PriceRule;
import dev.navette.mapping.ProductRule;
import dev.navette.mapping.SortingRule;
import dev.navette.mapping.StockRule;
import dev.navette.mapping.TermSort;
import dev.navette.mapping.TextRule;
import dev.navette.mapping.TextSources;
import dev.navette.mapping.UpdatePolicy;
import dev.navette.mapping.VatRule;
import dev.navette.model.Basis;
import dev.navette.model.ProductField;
import dev.navette.model.Quantity;
import dev.navette.profile.Profile;
import dev.navette.run.LinkReport;
import dev.navette.spi.Connection;

/** How the rules of a catalogue are chosen, one method each: the guide {@code docs/catalogue.md} shows them. */
public final class Catalogue {

    private Catalogue() {}

    static Profile whole(Connection<?> erp, Connection<?> shop, StockRule stock) {
        // tag::whole[]
        ProductRule product = ProductRule.of(Basis.GROSS)
                .with(stock)
                .along(ProductField.CATEGORY, ProductField.BRAND, ProductField.BARCODE, ProductField.IMAGES)
                .along(ProductField.OPTIONS, ProductField.WEIGHT, ProductField.FEATURES, ProductField.TAX_CLASS)
                .with(SortingRule.USUAL.feature("Torréfaction", "custom.torrefaction"))
                .with(new VatRule(Map.of("N", "standard", "R", "reduced-rate"), null, null));

        Profile profile = Profile.named("epicerie")
                .erp(erp)
                .shop(shop)
                .flow(ArticleExport.of(product)
                        .only(ArticleChoice.USUAL.publishedOnly().where("reference not like 'TEST%'"))
                        .under(UpdatePolicy.shopOwnsTexts())
                        .creating(false))
                .flow(PriceUpdate.gross())
                .flow(StockUpdate.by(stock))
                .flow(ActivationUpdate.by(ActivationRule.USUAL))
                .build();
        // end::whole[]
        return profile;
    }

    static TextRule languages() {
        // tag::languages[]
        TextRule texts = TextRule.USUAL.translated(
                "en", new TextSources("custom.Name_EN", null, "custom.Text_EN", null, null, null, "custom.Name_EN"));
        // end::languages[]
        return texts;
    }

    static StockRule stock() {
        // tag::stock[]
        StockRule stock = StockRule.available(Set.of("PARIS", "LYON"))
                .keepingBack(Quantity.of(2)) // safety stock of each article
                .sharing(new BigDecimal("60")); // percent of the rest, for this shop
        // end::stock[]
        return stock;
    }

    static PriceRule prices() {
        // tag::prices[]
        PriceRule prices = new PriceRule(Basis.GROSS)
                .fromList("WEB")
                .forGroup("PRO", "TARIF2"); // the list TARIF2 is for the shop's customers of the group PRO
        // end::prices[]
        return prices;
    }

    static ArticleExport careful(ProductRule product) {
        // tag::policy[]
        ArticleExport export = ArticleExport.of(product)
                .under(UpdatePolicy.erpLeads()
                        .keeping(ProductField.CATEGORY, ProductField.IMAGES)
                        .mainLanguageOnly())
                .making(TermSort.BRAND); // categories and attributes must be there
        // end::policy[]
        return export;
    }

    static void links(Navette navette, Profile profile, PrintStream out) {
        // tag::links[]
        LinkReport report = navette.links(profile)
                .match(Matching.by(
                        new Matching.Pair("reference", Matching.Key.REFERENCE),
                        new Matching.Pair("barcode", Matching.Key.BARCODE)));
        out.println(report.linked() + " linked, " + report.unmatched().count() + " left");
        report.suggestions()
                .first()
                .forEach(one -> out.println(
                        one.reference() + " may be " + one.id() + " (" + one.score() + " %: " + one.common() + ")"));
        // end::links[]
    }
}
