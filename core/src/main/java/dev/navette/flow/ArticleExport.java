package dev.navette.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.mapping.ArticleChoice;
import dev.navette.mapping.Mapped;
import dev.navette.mapping.ProductGroupRule;
import dev.navette.mapping.ProductRule;
import dev.navette.mapping.Rule;
import dev.navette.mapping.StockRule;
import dev.navette.mapping.TermSort;
import dev.navette.mapping.UpdatePolicy;
import dev.navette.model.Article;
import dev.navette.model.Basis;
import dev.navette.model.Constraints;
import dev.navette.model.Default;
import dev.navette.model.Field;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.Connector;
import dev.navette.spi.MediaReader;
import dev.navette.spi.Selection;

/**
 * Creates and changes the shop's products from the ERP's articles (ART-1). A product that bears an article's reference
 * already is taken over, never doubled (ART-23). By default stock is left alone, every article is read on every run,
 * and only the fields that differ from what was last written are sent.
 *
 * @param product what an article becomes
 * @param selection how much is read
 * @param which the articles that it is about (ART-4)
 * @param newOnly whether only articles without a link are sent (ART-2), whatever their date
 * @param policy what is written of products that are there (ART-21)
 * @param makes which sorts of terms are made where the shop has none; the others must be there
 * @param termIds the shop's ids of terms that are paired by hand, by our names of them: {@code attribute:Couleur}, {@code
 *     attribute:Couleur/Rouge}, {@code customer-group:PRO}; they are neither looked for nor made
 * @param active whether customers see new products at once (ART-22), or null for as the shop does
 */
public record ArticleExport(
        @Inline ProductRule product,
        @Default("{}") Selection selection,
        @Default("{}") ArticleChoice which,
        @Default("false") boolean newOnly,
        @Default("{}") UpdatePolicy policy,

        @Default("[\"category\", \"brand\", \"supplier\", \"feature\", \"attribute\"]")
        Set<TermSort> makes,

        @Default("{}") Map<String, String> termIds,

        @Nullable Boolean active)
        implements Flow {

    static final Codec<Article> ON_THE_DISK = Codec.ofRecord(Article.class);

    private static final Set<ProductField> PICTURED =
            Set.of(ProductField.IMAGES, ProductField.DOCUMENTS, ProductField.OWN_IMAGES);

    public ArticleExport {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(which, "which");
        Objects.requireNonNull(policy, "policy");
        termIds = Collections.unmodifiableMap(new TreeMap<>(termIds));
        makes = Collections.unmodifiableSet(new TreeSet<>(makes)); // in one order in every process
    }

    /** By a rule, every article that may be sold, with the ERP leading. */
    public static ArticleExport of(ProductRule product) {
        return new ArticleExport(
                product,
                Selection.everything(),
                ArticleChoice.USUAL,
                false,
                UpdatePolicy.erpLeads(),
                EnumSet.allOf(TermSort.class),
                Map.of(),
                null);
    }

    /** For a shop whose prices are without tax. */
    public static ArticleExport netPrices() {
        return of(ProductRule.of(Basis.NET));
    }

    /** For a shop whose prices include the tax. */
    public static ArticleExport grossPrices() {
        return of(ProductRule.of(Basis.GROSS));
    }

    /** By another rule. */
    public ArticleExport with(ProductRule other) {
        return new ArticleExport(other, selection, which, newOnly, policy, makes, termIds, active);
    }

    /** Sends what is available in these warehouses along (ART-19), where the ERP gives it with the article. */
    public ArticleExport withStockFrom(String... warehouses) {
        return withStock(StockRule.available(Set.copyOf(List.of(warehouses))));
    }

    /** Sends the quantity by a rule of its own; a stock update of the same profile must have the same. */
    public ArticleExport withStock(StockRule rule) {
        return with(product.with(rule));
    }

    /** Sends more than name, description, prices and stock. */
    public ArticleExport along(ProductField... more) {
        return with(product.along(more));
    }

    /** Reads only what was created or modified since the last run (ART-3). */
    public ArticleExport changedOnly() {
        return new ArticleExport(product, Selection.changed(), which, newOnly, policy, makes, termIds, active);
    }

    /** About these articles only. */
    public ArticleExport only(ArticleChoice articles) {
        return new ArticleExport(product, selection, articles, newOnly, policy, makes, termIds, active);
    }

    /** Sends only articles that are not linked to anything yet. */
    public ArticleExport newOnes() {
        return new ArticleExport(product, selection, which, true, policy, makes, termIds, active);
    }

    /** Writes of products that are there what this says. */
    public ArticleExport under(UpdatePolicy other) {
        return new ArticleExport(product, selection, which, newOnly, other, makes, termIds, active);
    }

    /** Makes only these sorts of terms; the others must be there. */
    public ArticleExport making(TermSort... sorts) {
        return new ArticleExport(product, selection, which, newOnly, policy, Set.of(sorts), termIds, active);
    }

    /**
     * Pairs a term with one that the shop has (ART-12).
     *
     * @param term our name of it: {@code attribute:Couleur/Rouge}
     * @param id the shop's id of it
     */
    public ArticleExport pairing(String term, String id) {
        var more = new TreeMap<>(termIds);
        more.put(term, id);
        return new ArticleExport(product, selection, which, newOnly, policy, makes, more, active);
    }

    /** Makes new products that customers see at once, or not. */
    public ArticleExport creating(boolean activeOnes) {
        return new ArticleExport(product, selection, which, newOnly, policy, makes, termIds, activeOnes);
    }

    @Override
    public String task() {
        return "article-export";
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>(Constraints.problems(product, "$"));
        StockRule stock = product.stock();
        if (stock != null) {
            problems.addAll(Warehouses.below("$.stock", Warehouses.problems(stock.warehouses())));
        }
        which.problems().forEach(problem -> problems.add(problem.below("$.which")));
        problems.addAll(Pairs.problems(termIds));
        policy.problems().forEach(problem -> problems.add(problem.below("$.policy")));
        return problems;
    }

    @Override
    public List<Problem> problems(Connector erp, Connector shop) {
        if (PICTURED.stream().anyMatch(product::sends)
                && erp.role(MediaReader.class).isEmpty()) {
            return List.of(new Problem(
                    "$.along",
                    "the ERP has no pictures",
                    "Leave images and documents out, or connect an ERP that has them"));
        }
        var problems = new ArrayList<>(ProductSink.lacking(ProductSink.sent(product), shop));
        StockRule stock = product.stock();
        if (stock != null) {
            problems.addAll(Warehouses.below("$.stock", Warehouses.unknown(stock.warehouses(), erp)));
        }
        return problems;
    }

    @Override
    public Map<Field, Object> rules() {
        StockRule stock = product.stock();
        Map<Field, Object> rules = new HashMap<>();
        rules.put(ProductField.PRICE, product.prices());
        if (stock != null) {
            rules.put(ProductField.QUANTITY, stock);
        }
        if (product.sends(ProductField.SPECIAL_PRICES)) {
            rules.put(ProductField.SPECIAL_PRICES, Pairs.special(product.prices(), termIds));
        }
        return rules;
    }

    @Override
    public Pipeline<Article, Product> pipeline() {
        Sink<Product> sink = ProductSink.of(product, policy, makes, termIds, active != null);
        return new Pipeline<>(
                        Source.of(ArticleReader.class)
                                .selecting(selection)
                                .keptBy(ON_THE_DISK)
                                .surveyedBy(ArticleSurvey.class),
                        begun(product),
                        newOnly ? sink.changingNothing() : sink)
                .gathered(new Gather<>(product.variants()::masterOf, begun(new ProductGroupRule(product))))
                .leavingOut(which.reason());
    }

    /** What a new product is to begin with. */
    private <S> Rule<S, Product> begun(Rule<S, Product> rule) {
        return element -> {
            Mapped<Product> mapped = rule.map(element);
            return mapped instanceof Mapped.Ready<Product> ready
                    ? new Mapped.Ready<>(ready.element().withActive(active), ready.notes())
                    : mapped;
        };
    }
}
