package dev.navette.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.Term;

import jakarta.validation.Valid;

/**
 * What a product is sorted by. Fields are named as in {@link ArticleFields}.
 *
 * @param category in which categories it stands (ART-11)
 * @param brand the field that names its brand (ART-8)
 * @param supplier the field that names its supplier (ART-9)
 * @param features by the feature's label, the field that has its value (ART-16)
 */
public record SortingRule(
        @Default("{}") @Valid CategoryRule category,
        @Default("brand") String brand,
        @Default("supplier") String supplier,
        @Default("{}") Map<String, String> features)
        implements Checked {

    /** By what the sheet says, without features. */
    public static final SortingRule USUAL = new SortingRule(CategoryRule.USUAL, "brand", "supplier", Map.of());

    public SortingRule {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(brand, "brand");
        Objects.requireNonNull(supplier, "supplier");
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }

    /** The same with other rules of categories. */
    public SortingRule with(CategoryRule other) {
        return new SortingRule(other, brand, supplier, features);
    }

    /** The same with one more feature. */
    public SortingRule feature(String label, String field) {
        var more = new LinkedHashMap<>(features);
        more.put(label, field);
        return new SortingRule(category, brand, supplier, more);
    }

    @Override
    public List<Problem> problems() {
        var named = new LinkedHashMap<String, String>();
        named.put("$.brand", brand);
        named.put("$.supplier", supplier);
        features.forEach((label, field) -> named.put("$.features." + label, field));
        var problems = new ArrayList<Problem>(FieldText.problems(named));
        var labels = new HashSet<String>();
        features.keySet().forEach(written -> {
            String label = written.strip();
            if (label.isEmpty()) {
                problems.add(new Problem(
                        "$.features." + written, "a feature has a blank label", "Name it as customers read it"));
            } else if (!labels.add(label)) {
                problems.add(new Problem(
                        "$.features." + written, "two features are called " + label, "Name one of the two otherwise"));
            }
        });
        category.problems().forEach(problem -> problems.add(problem.below("$.category")));
        return problems;
    }

    @Nullable
    Term brandOf(Article article) {
        return term("brand", FieldText.line(brand, article));
    }

    @Nullable
    Term supplierOf(Article article) {
        return term("supplier", FieldText.line(supplier, article));
    }

    /** A value for each feature that the article says something of; null where it says nothing of any. */
    @Nullable
    List<Term> featuresOf(Article article) {
        var values = new ArrayList<Term>();
        features.forEach((label, field) -> {
            String value = FieldText.line(field, article);
            if (value != null) {
                values.add(Term.first("feature", label).below(value));
            }
        });
        return values.isEmpty() ? null : values;
    }

    private static @Nullable Term term(String sort, @Nullable String label) {
        return label == null ? null : Term.first(sort, label);
    }
}
