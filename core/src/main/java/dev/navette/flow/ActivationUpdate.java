package dev.navette.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.mapping.ActivationRule;
import dev.navette.mapping.ArticleFields;
import dev.navette.mapping.Mapped;
import dev.navette.model.Article;
import dev.navette.model.Constraints;
import dev.navette.model.Default;
import dev.navette.model.Filter;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.Connector;
import dev.navette.spi.Selection;

/**
 * Shows products to customers and hides them (ART-5); creates and deletes nothing. Written only when the result is another
 * than the one last written, so what a merchant hid by hand stays hidden until then, unless the ERP always leads.
 *
 * @param rule what is seen and sold
 * @param selection how much is read; what depends on stock changes without a change of the article, unless the ERP dates
 *     that too
 * @param filter which articles it is about, by {@link ArticleFields}; null for all (ART-4)
 * @param always whether the ERP always leads: it is then written on every run
 */
public record ActivationUpdate(
        @Inline ActivationRule rule,
        @Default("{}") Selection selection,
        @Nullable Filter filter,
        @Default("false") boolean always)
        implements Flow {

    public ActivationUpdate {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(selection, "selection");
    }

    /** By a rule, for every article, on every run. */
    public static ActivationUpdate by(ActivationRule rule) {
        return new ActivationUpdate(rule, Selection.everything(), null, false);
    }

    /** Reads only what was created or modified since the last run (ART-3). */
    public ActivationUpdate changedOnly() {
        return new ActivationUpdate(rule, Selection.changed(), filter, always);
    }

    /**
     * About the articles that a filter selects.
     *
     * @throws dev.navette.error.InvalidSettingsException when it is no filter
     */
    public ActivationUpdate where(String text) {
        return new ActivationUpdate(rule, selection, Filter.parse(text), always);
    }

    /** Undoes what a merchant shows or hides by hand. */
    public ActivationUpdate erpAlwaysLeads() {
        return new ActivationUpdate(rule, selection, filter, true);
    }

    @Override
    public String task() {
        return "activation-update";
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>(Constraints.problems(rule, "$"));
        problems.addAll(Filters.problems(filter));
        if (rule.stock() != null) {
            problems.addAll(
                    Warehouses.below("$.stock", Warehouses.problems(rule.stock().warehouses())));
        }
        return problems;
    }

    @Override
    public List<Problem> problems(Connector erp, Connector shop) {
        return rule.stock() == null
                ? List.of()
                : Warehouses.below("$.stock", Warehouses.unknown(rule.stock().warehouses(), erp));
    }

    @Override
    public Pipeline<Article, Product> pipeline() {
        Sink<Product> sink = ProductSink.changing(
                List.of(ProductSink.tracked(ProductField.ACTIVE).alwaysIf(always)),
                List.of(ProductSink.part(ProductField.SOLD).alwaysIf(always)),
                Map.of());
        Function<Article, @Nullable String> reason = Filters.reason(filter);
        return new Pipeline<>(
                        Source.of(ArticleReader.class)
                                .selecting(selection)
                                .keptBy(ArticleExport.ON_THE_DISK)
                                .surveyedBy(ArticleSurvey.class),
                        article -> of(List.of(article), reason, () -> rule.of(article)),
                        sink)
                .gathered(new Gather<>(
                        rule.variants()::masterOf, group -> of(group.members(), reason, () -> rule.map(group))));
    }

    /** A page is seen or not for all that is sold there: it is left out only where all of that is. */
    private static Mapped<Product> of(
            List<Article> members, Function<Article, @Nullable String> reason, Supplier<Mapped<Product>> rule) {
        for (Article member : members) {
            if (reason.apply(member) == null) {
                return rule.get();
            }
        }
        return new Mapped.Ignored<>(String.valueOf(reason.apply(members.get(0))));
    }
}
