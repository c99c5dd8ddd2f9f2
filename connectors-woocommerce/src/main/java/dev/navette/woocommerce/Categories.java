package dev.navette.woocommerce;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.Term;

/**
 * In which categories a product stands. The shop knows one list and replaces it whole; what we put there is remembered with
 * the product, and all else in it is a person's: {@code main;a,b}.
 */
final class Categories {

    /** What of the list we put there: the main one, a semicolon, the others. */
    static final String OURS = "navette_categories";

    private static final String DEFAULT = "uncategorized";

    private Categories() {}

    private record Ours(@Nullable Long main, List<Long> others) {

        static Ours of(@Nullable WireProduct present) {
            String text = present == null ? null : present.meta(OURS);
            if (text == null) {
                return new Ours(null, List.of());
            }
            int end = text.indexOf(';');
            List<Long> main = numbers(end < 0 ? text : text.substring(0, end));
            return new Ours(
                    main.isEmpty() ? null : main.get(0), end < 0 ? List.of() : numbers(text.substring(end + 1)));
        }

        private static List<Long> numbers(String list) {
            return Arrays.stream(list.split(",", -1))
                    .map(String::strip)
                    .filter(number -> !number.isEmpty() && number.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .toList();
        }

        /** Without those that a person has taken it out of since. */
        Ours standing(@Nullable WireProduct present) {
            List<WireProduct.Entry> shown = present == null ? null : present.categories();
            if (shown == null) {
                return this;
            }
            Set<Long> there = shown.stream().map(WireProduct.Entry::id).collect(Collectors.toSet());
            return new Ours(
                    main != null && there.contains(main) ? main : null,
                    others.stream().filter(there::contains).toList());
        }

        Set<Long> all() {
            var all = new LinkedHashSet<Long>();
            if (main != null) {
                all.add(main);
            }
            all.addAll(others);
            return all;
        }

        String text() {
            return (main == null ? "" : main) + ";"
                    + others.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    /** Whether the write says something of categories. */
    static boolean are(Set<? extends Field> fields, Product product) {
        return says(ProductField.CATEGORY, fields, product.classification().category())
                || says(
                        ProductField.CATEGORIES,
                        fields,
                        product.classification().categories());
    }

    private static boolean says(ProductField field, Set<? extends Field> fields, @Nullable Object value) {
        return value != null && fields.contains(field);
    }

    static void put(
            Set<? extends Field> fields,
            Product product,
            Map<Named, ForeignId> ids,
            @Nullable WireProduct present,
            Entry entry) {
        Ours before = Ours.of(present);
        Ours still = before.standing(present);
        Term category = product.classification().category();
        Long main = category != null && fields.contains(ProductField.CATEGORY)
                ? id(category, ids).orElse(null)
                : null;
        List<Long> others = fields.contains(ProductField.CATEGORIES)
                ? others(product.classification().categories(), ids)
                : null;
        if (main == null && others == null) {
            return;
        }
        var ours = new Ours(main == null ? still.main() : main, others == null ? still.others() : others);
        List<Map<String, Object>> list = list(ours, before, present);
        if (present == null && list.isEmpty()) {
            return;
        }
        entry.put("categories", list);
        entry.meta(OURS, ours.text());
        if (main != null) {
            entry.expect(ProductField.CATEGORY, answer -> shows(answer, List.of(main)));
        }
        if (others != null) {
            entry.expect(ProductField.CATEGORIES, answer -> shows(answer, others));
        }
    }

    /** Where none of them is there yet, nothing is taken away: they are sent later. */
    private static @Nullable List<Long> others(@Nullable List<Term> terms, Map<Named, ForeignId> ids) {
        if (terms == null) {
            return null;
        }
        List<Long> others =
                terms.stream().flatMap(term -> id(term, ids).stream()).toList();
        return others.isEmpty() && !terms.isEmpty() ? null : others;
    }

    private static List<Map<String, Object>> list(Ours ours, Ours before, @Nullable WireProduct present) {
        Set<Long> all = ours.all();
        var standing = new HashSet<>(before.all());
        List<WireProduct.Entry> there =
                present == null || present.categories() == null ? List.of() : present.categories();
        List<WireProduct.Entry> own =
                there.stream().filter(one -> !standing.contains(one.id())).toList();
        own.stream().filter(one -> !DEFAULT.equals(one.slug())).forEach(one -> all.add(one.id()));
        if (all.isEmpty()) {
            own.forEach(one -> all.add(one.id()));
        }
        return all.stream().map(id -> Map.<String, Object>of("id", id)).toList();
    }

    /** A category that is unknown there becomes the default one without a word (11.0.1, observed). */
    private static boolean shows(WireProduct answer, List<Long> ids) {
        List<WireProduct.Entry> shown = answer.categories();
        return shown == null
                || shown.stream()
                        .map(WireProduct.Entry::id)
                        .collect(Collectors.toSet())
                        .containsAll(ids);
    }

    /** What has no id is left out: it is sent later. */
    private static Optional<Long> id(Term term, Map<Named, ForeignId> ids) {
        return Optional.ofNullable(ids.get(new Named(LinkKind.TERM, term.name())))
                .flatMap(Ids::number);
    }
}
