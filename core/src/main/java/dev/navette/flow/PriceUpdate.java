package dev.navette.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.navette.error.Problem;
import dev.navette.mapping.ArticleChoice;
import dev.navette.mapping.PriceRule;
import dev.navette.mapping.ProductGroupRule;
import dev.navette.mapping.ProductRule;
import dev.navette.mapping.VariantRule;
import dev.navette.model.Article;
import dev.navette.model.Basis;
import dev.navette.model.Constraints;
import dev.navette.model.Default;
import dev.navette.model.Field;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.Variant;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.Connector;
import dev.navette.spi.Selection;

/**
 * Keeps the shop's prices in step with the ERP's (ART-20), and nothing else of its products. Articles that the shop does
 * not have are ignored; nothing is created.
 *
 * @param prices which price is shown
 * @param special whether prices for some buyers, quantities or times are sent too
 * @param selection how much is read
 * @param which the articles that it is about (ART-4)
 * @param variants how articles become variants of one product
 * @param termIds the shop's ids of customer groups that are paired by hand: {@code customer-group:PRO}
 */
public record PriceUpdate(
        PriceRule prices,
        @Default("false") boolean special,
        @Default("{}") Selection selection,
        @Default("{}") ArticleChoice which,
        @Default("{}") VariantRule variants,
        @Default("{}") Map<String, String> termIds)
        implements Flow {

    public PriceUpdate {
        Objects.requireNonNull(prices, "prices");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(which, "which");
        Objects.requireNonNull(variants, "variants");
        termIds = Collections.unmodifiableMap(new TreeMap<>(termIds)); // in one order in every process
    }

    /** By a rule, for every article that may be sold, on every run. */
    public static PriceUpdate by(PriceRule prices) {
        return new PriceUpdate(prices, false, Selection.everything(), ArticleChoice.USUAL, VariantRule.USUAL, Map.of());
    }

    /** For a shop whose prices are without tax. */
    public static PriceUpdate net() {
        return by(new PriceRule(Basis.NET));
    }

    /** For a shop whose prices include the tax. */
    public static PriceUpdate gross() {
        return by(new PriceRule(Basis.GROSS));
    }

    /** Sends prices for some buyers, quantities or times too. */
    public PriceUpdate withSpecial() {
        return new PriceUpdate(prices, true, selection, which, variants, termIds);
    }

    /** Pairs a group of customers with one that the shop has. */
    public PriceUpdate pairing(String term, String id) {
        var more = new TreeMap<>(termIds);
        more.put(term, id);
        return new PriceUpdate(prices, special, selection, which, variants, more);
    }

    /** Reads only what was created or modified since the last run (ART-3). */
    public PriceUpdate changedOnly() {
        return new PriceUpdate(prices, special, Selection.changed(), which, variants, termIds);
    }

    /** About these articles only. */
    public PriceUpdate only(ArticleChoice articles) {
        return new PriceUpdate(prices, special, selection, articles, variants, termIds);
    }

    @Override
    public String task() {
        return "price-update";
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        problems.addAll(Constraints.problems(prices, "$.prices"));
        problems.addAll(Constraints.problems(variants, "$.variants"));
        which.problems().forEach(problem -> problems.add(problem.below("$.which")));
        problems.addAll(Pairs.problems(termIds));
        return problems;
    }

    @Override
    public List<Problem> problems(Connector erp, Connector shop) {
        return special ? ProductSink.lacking(Stream.of(ProductField.SPECIAL_PRICES), shop) : List.of();
    }

    @Override
    public Map<Field, Object> rules() {
        return special
                ? Map.of(ProductField.PRICE, prices, ProductField.SPECIAL_PRICES, Pairs.special(prices, termIds))
                : Map.of(ProductField.PRICE, prices);
    }

    @Override
    public Pipeline<Article, Product> pipeline() {
        ProductRule rule = new ProductRule(prices, null).with(variants);
        rule = special ? rule.along(ProductField.SPECIAL_PRICES) : rule;
        var sold = new ArrayList<Tracked<Variant>>();
        sold.add(ProductSink.part(ProductField.PRICE));
        if (special) {
            sold.add(ProductSink.part(ProductField.SPECIAL_PRICES));
        }
        return new Pipeline<>(
                        Source.of(ArticleReader.class)
                                .selecting(selection)
                                .keptBy(ArticleExport.ON_THE_DISK)
                                .surveyedBy(ArticleSurvey.class),
                        rule,
                        ProductSink.changing(List.of(), sold, termIds))
                .gathered(new Gather<>(variants::masterOf, new ProductGroupRule(rule)))
                .leavingOut(which.reason());
    }
}
