package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Medium;
import dev.navette.model.Named;
import dev.navette.model.Product;
import dev.navette.model.ProductClassification;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.model.SearchTexts;
import dev.navette.model.Term;
import dev.navette.model.Variant;
import dev.navette.spi.Write;

/** A product's page as the shop takes it: the named fields and nothing else. */
final class PageBody {

    private final TaxClasses taxes;
    private final Places places;
    private final Pictures pictures;

    PageBody(TaxClasses taxes, Places places, Pictures pictures) {
        this.taxes = taxes;
        this.places = places;
        this.pictures = pictures;
    }

    /** Whether what is there must be known, since the shop replaces whole lists, or what is in the trash comes back. */
    boolean needsPresent(Write<Product> write) {
        Product product = write.element();
        return Categories.are(write.fields(), product)
                || says(write, ProductField.FEATURES, sorted(write).features())
                || (places.brandAttribute() != null
                        && says(write, ProductField.BRAND, sorted(write).brand()))
                || says(write, ProductField.ACTIVE, product.active())
                || !options(write).isEmpty();
    }

    private static boolean says(Write<Product> write, ProductField field, @Nullable Object value) {
        return value != null && write.fields().contains(field);
    }

    void put(Write<Product> write, @Nullable WireProduct present, Entry entry) throws Unsendable {
        Set<? extends Field> fields = write.fields();
        Product product = write.element();
        texts(fields, product.texts(), entry);
        Categories.put(fields, product, write.ids(), present, entry);
        sorting(write, entry);
        attributes(write, present, entry);
        related(write, entry);
        media(write, entry);
        usual(write, entry);
        Boolean active = product.active();
        if (active != null && fields.contains(ProductField.ACTIVE)) {
            entry.put("status", active ? "publish" : "draft");
        }
    }

    private void texts(Set<? extends Field> fields, ProductTexts texts, Entry entry) {
        if (texts.name() != null && fields.contains(ProductField.NAME)) {
            entry.put("name", Markup.of(texts.name()));
        }
        if (texts.summary() != null && fields.contains(ProductField.SUMMARY)) {
            entry.put("short_description", texts.summary());
        }
        if (texts.description() != null && fields.contains(ProductField.DESCRIPTION)) {
            entry.put("description", texts.description());
        }
        SearchTexts search = texts.search();
        if (search != null && fields.contains(ProductField.META)) {
            if (search.slug() != null) {
                entry.put("slug", search.slug());
            }
            meta(places.metaTitle(), search.title(), entry);
            meta(places.metaDescription(), search.description(), entry);
            meta(places.metaKeywords(), search.keywords(), entry);
        }
    }

    private static void meta(@Nullable String key, @Nullable String value, Entry entry) {
        if (key != null && value != null) {
            entry.meta(key, value);
        }
    }

    private void sorting(Write<Product> write, Entry entry) throws Unsendable {
        Set<? extends Field> fields = write.fields();
        Term brand = sorted(write).brand();
        if (brand != null && places.brandAttribute() == null && fields.contains(ProductField.BRAND)) {
            id(write, brand).flatMap(TermIds::brand).ifPresent(id -> {
                entry.put("brands", List.of(Map.of("id", id)));
                entry.expect(ProductField.BRAND, answer -> isBrand(answer, id));
            });
        }
        Term supplier = sorted(write).supplier();
        if (supplier != null
                && fields.contains(ProductField.SUPPLIER)
                && id(write, supplier).isPresent()) {
            meta(places.supplier(), supplier.label(), entry);
        }
        String taxClass = sorted(write).taxClass();
        if (taxClass != null && fields.contains(ProductField.TAX_CLASS)) {
            taxClass(taxClass, entry);
        }
    }

    private static boolean isBrand(WireProduct answer, long id) {
        return answer.brands() == null || answer.brands().stream().anyMatch(brand -> brand.id() == id);
    }

    /** An unknown one would become the standard rate without a word (11.0.1, observed). */
    private void taxClass(String slug, Entry entry) throws Unsendable {
        String sent = unlessStandard(slug);
        if (!sent.isEmpty() && !taxes.all().contains(slug)) {
            throw new Unsendable(
                    ProductField.TAX_CLASS,
                    "The shop has no tax class " + slug,
                    "Pair the ERP's VAT code with one of its classes: " + String.join(", ", taxes.all()));
        }
        entry.put("tax_class", sent);
        entry.expect(
                ProductField.TAX_CLASS,
                answer -> sent.equals(unlessStandard(Objects.requireNonNullElse(answer.taxClass(), ""))));
    }

    /** The standard class has no slug of its own; another one may begin with its name. */
    private static String unlessStandard(String slug) {
        return TaxClasses.STANDARD.equals(slug) ? "" : slug;
    }

    private void attributes(Write<Product> write, @Nullable WireProduct present, Entry entry) {
        var attributes = new Attributes(present);
        List<Term> features = sorted(write).features();
        boolean featured = false;
        if (features != null && write.fields().contains(ProductField.FEATURES)) {
            Map<Long, Set<String>> values = values(write, features);
            featured = features.isEmpty() || !values.isEmpty();
            if (featured) {
                attributes.features(values);
            }
        }
        Term brand = sorted(write).brand();
        if (brand != null
                && places.brandAttribute() != null
                && write.fields().contains(ProductField.BRAND)
                && id(write, brand).isPresent()) {
            attributes.brand(places.brandAttribute(), brand.label());
        }
        attributes.options(options(write));
        attributes.put(entry, featured);
    }

    /** The values of all variants of the product, where options of one are written. */
    private static Map<Long, Set<String>> options(Write<Product> write) {
        boolean written = write.parts().values().stream().anyMatch(fields -> fields.contains(ProductField.OPTIONS));
        List<Term> all = write.element().variants().stream()
                .flatMap(variant ->
                        Optional.ofNullable(variant.options()).stream().flatMap(List::stream))
                .toList();
        return written ? values(write, all) : Map.of();
    }

    /** The texts of values as they are sent, by their attribute. */
    private static Map<Long, Set<String>> values(Write<Product> write, List<Term> terms) {
        var values = new LinkedHashMap<Long, Set<String>>();
        for (Term term : terms) {
            id(write, term)
                    .flatMap(TermIds::attributeOfValue)
                    .ifPresent(attribute -> values.computeIfAbsent(attribute, number -> new LinkedHashSet<>())
                            .add(Label.sent(term.label())));
        }
        return values;
    }

    /** The options of one variation, as variations and the default have them. */
    static List<Map<String, Object>> chosen(Write<Product> write, Variant variant) {
        List<Term> options = variant.options() == null ? List.of() : variant.options();
        return values(write, options).entrySet().stream()
                .map(one -> Map.<String, Object>of(
                        "id", one.getKey(), "option", one.getValue().iterator().next()))
                .toList();
    }

    private static void usual(Write<Product> write, Entry entry) {
        write.element().variants().stream()
                .filter(variant -> Boolean.TRUE.equals(variant.usual()))
                .filter(variant -> write.parts()
                        .getOrDefault(variant.reference().value(), Set.of())
                        .contains(ProductField.USUAL))
                .findFirst()
                .map(variant -> chosen(write, variant))
                .filter(chosen -> !chosen.isEmpty())
                .ifPresent(chosen -> entry.put("default_attributes", chosen));
    }

    private static void related(Write<Product> write, Entry entry) {
        related(write, ProductField.RELATED, write.element().relations().related(), "cross_sell_ids", entry);
        related(write, ProductField.BETTER, write.element().relations().better(), "upsell_ids", entry);
    }

    /** Where none of them is there yet, nothing is taken away: they are sent later. */
    private static void related(
            Write<Product> write, ProductField field, @Nullable List<Reference> others, String name, Entry entry) {
        if (others != null && write.fields().contains(field)) {
            List<Long> ids = products(write, others);
            if (others.isEmpty() || !ids.isEmpty()) {
                entry.put(name, ids);
            }
        }
    }

    private static List<Long> products(Write<Product> write, List<Reference> references) {
        return references.stream()
                .map(reference -> Optional.ofNullable(write.ids().get(new Named(LinkKind.PRODUCT, reference.value()))))
                .flatMap(id -> id.flatMap(Ids::number).stream())
                .toList();
    }

    private void media(Write<Product> write, Entry entry) {
        List<? extends Medium> images = write.element().media().images();
        if (images != null && write.fields().contains(ProductField.IMAGES)) {
            List<Map<String, Object>> list = pictures.list(ids(write, images), entry);
            if (images.isEmpty() || !list.isEmpty()) {
                entry.put("images", list);
            }
        }
        List<? extends Medium> documents = write.element().media().documents();
        if (documents != null && places.documents() != null && write.fields().contains(ProductField.DOCUMENTS)) {
            String addresses = ids(write, documents).stream()
                    .flatMap(id -> Pictures.address(id).stream())
                    .collect(Collectors.joining("\n"));
            if (documents.isEmpty() || !addresses.isEmpty()) {
                entry.meta(places.documents(), addresses.isEmpty() ? null : addresses);
            }
        }
    }

    /** The ids of files, in their order; what has none is sent later. */
    static List<ForeignId> ids(Write<Product> write, List<? extends Medium> media) {
        var ids = new ArrayList<ForeignId>();
        for (Medium medium : media) {
            Optional.ofNullable(write.ids().get(new Named(LinkKind.MEDIA, medium.hash())))
                    .ifPresent(ids::add);
        }
        return ids;
    }

    private static Optional<ForeignId> id(Write<Product> write, Term term) {
        return Optional.ofNullable(write.ids().get(new Named(LinkKind.TERM, term.name())));
    }

    private static ProductClassification sorted(Write<Product> write) {
        return write.element().classification();
    }
}
