package dev.navette.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.model.Barcode;
import dev.navette.model.Basis;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.Document;
import dev.navette.model.Image;
import dev.navette.model.Medium;
import dev.navette.model.Product;
import dev.navette.model.ProductClassification;
import dev.navette.model.ProductField;
import dev.navette.model.ProductMedia;
import dev.navette.model.ProductRelations;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Sale;

import jakarta.validation.Valid;

/**
 * What an article becomes in a shop (ART-1), with its own forms as variants if it has any (ART-12). An article that names
 * no related articles, no category or no pictures leaves the shop's alone, since absence never deletes; so what the ERP
 * has emptied stays in the shop until a person takes it away there.
 *
 * @param prices which price it shows
 * @param stock which quantity it shows, or null to leave the shop's alone
 * @param along which fields travel beside name, description, price and, with a rule for it, quantity; the shop must have a
 *     place for them. What does not travel is neither looked at nor refused
 * @param texts what customers read
 * @param vat under which tax class it is sold
 * @param sorting what it is sorted by
 * @param barcode the field that has its barcode
 * @param measures which measures it shows
 * @param relations what belongs to it
 * @param variants how articles become variants of one product
 */
public record ProductRule(
        @Valid PriceRule prices,
        @Valid @Nullable StockRule stock,
        @Default("[]") Set<ProductField> along,
        @Default("{}") @Valid TextRule texts,
        @Default("{}") @Valid VatRule vat,
        @Default("{}") @Valid SortingRule sorting,
        @Default("barcode") String barcode,
        @Default("{}") @Valid MeasureRule measures,
        @Default("{}") @Valid RelationRule relations,
        @Default("{}") @Valid VariantRule variants)
        implements Rule<Article, Product>, Checked {

    public ProductRule {
        Objects.requireNonNull(prices, "prices");
        along = Collections.unmodifiableSet(new TreeSet<>(along)); // in one order in every process
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(vat, "vat");
        Objects.requireNonNull(sorting, "sorting");
        Objects.requireNonNull(barcode, "barcode");
        Objects.requireNonNull(measures, "measures");
        Objects.requireNonNull(relations, "relations");
        Objects.requireNonNull(variants, "variants");
    }

    /** Name, description and price, and the quantity with a rule for it. */
    public ProductRule(PriceRule prices, @Nullable StockRule stock) {
        this(
                prices,
                stock,
                Set.of(),
                TextRule.USUAL,
                VatRule.NONE,
                SortingRule.USUAL,
                "barcode",
                MeasureRule.USUAL,
                RelationRule.USUAL,
                VariantRule.USUAL);
    }

    /** Name, description and price. */
    public static ProductRule of(Basis basis) {
        return new ProductRule(new PriceRule(basis), null);
    }

    /** The same with another price. */
    public ProductRule with(PriceRule other) {
        return new ProductRule(other, stock, along, texts, vat, sorting, barcode, measures, relations, variants);
    }

    /** The same with another quantity, or null to leave the shop's alone. */
    public ProductRule with(@Nullable StockRule other) {
        return new ProductRule(prices, other, along, texts, vat, sorting, barcode, measures, relations, variants);
    }

    /** The same with these fields too. */
    public ProductRule along(ProductField... more) {
        var all = new TreeSet<>(along);
        all.addAll(List.of(more));
        return new ProductRule(prices, stock, all, texts, vat, sorting, barcode, measures, relations, variants);
    }

    /** The same with other texts. */
    public ProductRule with(TextRule other) {
        return new ProductRule(prices, stock, along, other, vat, sorting, barcode, measures, relations, variants);
    }

    /** The same under other tax classes. */
    public ProductRule with(VatRule other) {
        return new ProductRule(prices, stock, along, texts, other, sorting, barcode, measures, relations, variants);
    }

    /** The same sorted otherwise. */
    public ProductRule with(SortingRule other) {
        return new ProductRule(prices, stock, along, texts, vat, other, barcode, measures, relations, variants);
    }

    /** The same with other measures. */
    public ProductRule with(MeasureRule other) {
        return new ProductRule(prices, stock, along, texts, vat, sorting, barcode, other, relations, variants);
    }

    /** The same with other relations. */
    public ProductRule with(RelationRule other) {
        return new ProductRule(prices, stock, along, texts, vat, sorting, barcode, measures, other, variants);
    }

    /** The same with other variants. */
    public ProductRule with(VariantRule other) {
        return new ProductRule(prices, stock, along, texts, vat, sorting, barcode, measures, relations, other);
    }

    /** Whether a field travels. */
    public boolean sends(ProductField field) {
        return switch (field) {
            case NAME, DESCRIPTION, PRICE -> true;
            case QUANTITY -> stock != null;
            default -> along.contains(field);
        };
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        below(problems, "$.prices", prices.problems());
        if (stock != null) {
            below(problems, "$.stock", stock.problems());
        }
        below(problems, "$.texts", texts.problems());
        below(problems, "$.vat", vat.problems());
        below(problems, "$.sorting", sorting.problems());
        below(problems, "$.variants", variants.problems());
        var named = new LinkedHashMap<String, String>();
        named.put("$.barcode", barcode);
        problems.addAll(FieldText.problems(named));
        if (sends(ProductField.TAX_CLASS) && vat.isEmpty()) {
            problems.add(new Problem("$.vat", "no tax class is named", "Name them, or leave tax-class out"));
        }
        if (sends(ProductField.FEATURES) && sorting.features().isEmpty()) {
            problems.add(new Problem("$.sorting.features", "no feature is named", "Name them, or leave features out"));
        }
        if (along.contains(ProductField.QUANTITY) && stock == null) {
            problems.add(new Problem("$.stock", "missing, and quantity travels along", "Name the warehouses"));
        }
        for (ProductField unmade : List.of(ProductField.ACTIVE, ProductField.SOLD)) {
            if (along.contains(unmade)) {
                problems.add(new Problem(
                        "$.along", unmade.code() + " is not an article's", "Use the activation flow for it"));
            }
        }
        return problems;
    }

    @Override
    public Mapped<Product> map(Article article) {
        return new ProductGroupRule(this).map(new Group<>(article.reference().value(), List.of(article)));
    }

    /** The page that shows an article: everything but what it is sold for and how many there are. */
    Product sheet(Reference reference, Article shown) {
        return new Product(reference, texts.main(shown), Sale.NONE)
                .withTranslations(texts.others(shown))
                .with(classification(shown))
                .with(relations(reference, shown))
                .with(media(shown));
    }

    private ProductClassification classification(Article shown) {
        return new ProductClassification(
                sends(ProductField.CATEGORY) ? sorting.category().of(shown) : null,
                sends(ProductField.CATEGORIES) ? sorting.category().others(shown) : null,
                sends(ProductField.BRAND) ? sorting.brandOf(shown) : null,
                sends(ProductField.SUPPLIER) ? sorting.supplierOf(shown) : null,
                sends(ProductField.FEATURES) ? sorting.featuresOf(shown) : null,
                sends(ProductField.TAX_CLASS) ? vat.classOf(shown.prices()) : null);
    }

    private ProductRelations relations(Reference reference, Article shown) {
        List<Reference> others = related(reference, shown);
        return new ProductRelations(
                sends(ProductField.RELATED) ? others : null,
                sends(ProductField.BETTER) ? others : null,
                sends(ProductField.COMPONENTS) ? relations.componentsOf(shown) : null);
    }

    private ProductMedia media(Article shown) {
        return new ProductMedia(
                sends(ProductField.IMAGES) ? images(shown) : null,
                sends(ProductField.DOCUMENTS) ? documents(shown) : null);
    }

    /**
     * What is wrong with what the page shows.
     *
     * @param label what it is called instead of its name, or null
     */
    List<Problem> sheetProblems(Article shown, @Nullable String label) {
        var problems = new ArrayList<Problem>();
        String name = label == null ? texts.main(shown).name() : label;
        if (name == null || name.isBlank()) {
            problems.add(new Problem("$.texts.name", "it has no name", "Name the article in the ERP"));
        }
        if (sends(ProductField.COMPONENTS)) {
            problems.addAll(relations.problems(shown));
        }
        if (sends(ProductField.CATEGORY) || sends(ProductField.CATEGORIES)) {
            problems.addAll(sorting.category().problems(shown));
        }
        return problems;
    }

    /** What is wrong with what is sold of an article. */
    List<Problem> saleProblems(Article article) {
        var problems = new ArrayList<Problem>(prices.problems(article.prices()));
        if (sends(ProductField.SPECIAL_PRICES)) {
            problems.addAll(prices.specialProblems(article.prices()));
        }
        if (sends(ProductField.ECO_PARTICIPATION)) {
            problems.addAll(prices.ecoProblems(article.prices()));
        }
        if (sends(ProductField.TAX_CLASS)) {
            problems.addAll(vat.problems(article.prices()));
        }
        String digits = FieldText.line(barcode, article);
        if (sends(ProductField.BARCODE) && digits != null) {
            Barcode.problem(digits).ifPresent(problem -> problems.add(problem.below("$.identification.barcode")));
        }
        if (sends(ProductField.WEIGHT)) {
            problems.addAll(measures.weightProblems(article));
        }
        if (sends(ProductField.DIMENSIONS)) {
            problems.addAll(measures.dimensionProblems(article));
        }
        return problems;
    }

    /** What is sold of an article without problems. */
    Sale saleOf(Article article) {
        String digits = FieldText.line(barcode, article);
        return new Sale(
                prices.priceOf(article.prices()),
                sends(ProductField.SPECIAL_PRICES) ? prices.specialOf(article.prices()) : null,
                quantityOf(article),
                sends(ProductField.BARCODE) && digits != null ? new Barcode(digits) : null,
                sends(ProductField.WEIGHT) ? measures.weightOf(article) : null,
                sends(ProductField.DIMENSIONS) ? measures.dimensionsOf(article) : null,
                sends(ProductField.ECO_PARTICIPATION) ? prices.ecoParticipationOf(article.prices()) : null);
    }

    private @Nullable Quantity quantityOf(Article article) {
        ArticleStock there = article.stock();
        return stock == null || there == null ? null : stock.quantityOf(there);
    }

    private static @Nullable List<Reference> related(Reference reference, Article shown) {
        List<Reference> others = shown.relations().related().stream()
                .filter(other -> !other.equals(reference))
                .distinct()
                .toList();
        return others.isEmpty() ? null : others;
    }

    static @Nullable List<Image> images(Article shown) {
        return once(shown.media().images());
    }

    private static @Nullable List<Document> documents(Article shown) {
        return once(shown.media().documents());
    }

    /** Each content once: a shop that shows one picture twice shows a mistake. */
    static <M extends Medium> @Nullable List<M> once(List<M> media) {
        Map<String, M> byHash = new LinkedHashMap<>();
        media.forEach(one -> byHash.putIfAbsent(one.hash(), one));
        return byHash.isEmpty() ? null : List.copyOf(byHash.values());
    }

    private static void below(List<Problem> all, String path, List<Problem> some) {
        some.forEach(problem -> all.add(problem.below(path)));
    }
}
