package dev.navette.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleForm;
import dev.navette.model.ArticleIdentification;
import dev.navette.model.ArticleMeasures;
import dev.navette.model.ArticlePrices;
import dev.navette.model.Attribute;
import dev.navette.model.Image;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductRelations;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.model.Term;
import dev.navette.model.Variant;

/**
 * What the articles of a master reference become in a shop: one product that bears the master reference, with a variant
 * for each of them, or for each of the forms in which the ERP itself keeps them (ART-12). What a customer reads and sees
 * comes from the article of the master reference itself, else from the last of the group; each variant has its own price
 * and quantity. An article alone that names no master and has no forms is a simple product.
 *
 * @param single what one article becomes
 */
public record ProductGroupRule(ProductRule single) implements Rule<Group<Article>, Product> {

    public ProductGroupRule {
        Objects.requireNonNull(single, "single");
    }

    /** @throws IllegalArgumentException when the group has no members */
    @Override
    public Mapped<Product> map(Group<Article> group) {
        List<Article> members = group.members();
        if (members.isEmpty()) {
            throw new IllegalArgumentException("the group " + group.name() + " has no members");
        }
        Article first = members.get(0);
        boolean alone = members.size() == 1 && single.variants().masterOf(first) == null;
        if (alone && first.forms().isEmpty()) {
            return simple(first);
        }
        List<SoldForm> forms = forms(members, alone);
        var master = new Reference(group.name());
        Article shown = members.get(shown(master, members));
        String label = label(members);
        List<Problem> problems = problems(members, shown, label, forms, alone);
        if (!problems.isEmpty()) {
            return new Mapped.Refused<>(problems);
        }
        Product sheet = named(single.sheet(master, shown), label);
        List<Variant> variants = inFront(
                forms.stream().map(form -> variant(form, forms.size() > 1)).toList());
        Product product = withPictures(sheet.with(outside(forms, members, sheet.relations())), members)
                .withVariants(variants);
        return new Mapped.Ready<>(product, missing(forms));
    }

    private Mapped<Product> simple(Article article) {
        var problems = new ArrayList<Problem>(single.sheetProblems(article, null));
        problems.addAll(single.saleProblems(article));
        return problems.isEmpty()
                ? new Mapped.Ready<>(single.sheet(article.reference(), article).with(single.saleOf(article)))
                : new Mapped.Refused<>(problems);
    }

    private List<Variant> inFront(List<Variant> variants) {
        if (!single.sends(ProductField.USUAL)) {
            return variants;
        }
        int usual = single.variants().usualOf(variants);
        var told = new ArrayList<Variant>();
        for (int i = 0; i < variants.size(); i++) {
            told.add(variants.get(i).withUsual(i == usual));
        }
        return told;
    }

    private static int shown(Reference master, List<Article> members) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).reference().equals(master)) {
                return i;
            }
        }
        return members.size() - 1;
    }

    private List<SoldForm> forms(List<Article> members, boolean alone) {
        var forms = new ArrayList<SoldForm>();
        for (int i = 0; i < members.size(); i++) {
            forms.addAll(forms(members.get(i), alone ? "$" : "$.members[" + i + "]"));
        }
        return forms;
    }

    /** An article itself, or each of its forms as an article of its own. */
    private List<SoldForm> forms(Article member, String path) {
        List<Attribute> own = single.variants().attributesOf(member);
        if (member.forms().isEmpty()) {
            return List.of(new SoldForm(member, own.stream().distinct().toList(), path));
        }
        var forms = new ArrayList<SoldForm>();
        for (int i = 0; i < member.forms().size(); i++) {
            ArticleForm form = member.forms().get(i);
            List<Attribute> attributes = Stream.concat(own.stream(), form.attributes().stream())
                    .distinct()
                    .toList();
            forms.add(new SoldForm(asArticle(member, form), attributes, path + ".forms[" + i + "]"));
        }
        return forms;
    }

    /** Without the custom fields, which are not the form's own: a barcode in one of them is the article's. */
    private static Article asArticle(Article member, ArticleForm form) {
        ArticleIdentification known = member.identification();
        ArticleMeasures measures = member.measures();
        Article own = new Article(form.reference(), member.texts(), prices(member, form), form.stock())
                .with(member.classification())
                .with(member.media())
                .with(new ArticleIdentification(form.barcode(), known.brand(), known.supplier()));
        return own.with(
                form.weight() == null
                        ? measures
                        : new ArticleMeasures(
                                measures.width(), measures.height(), measures.depth(), form.weight(), form.weight()));
    }

    /** What the form does not say is as the article has it; but what was agreed on the article's price is not for its own. */
    private static ArticlePrices prices(Article member, ArticleForm form) {
        ArticlePrices whole = member.prices();
        ArticlePrices own = form.prices();
        boolean priced = own.net() != null || own.gross() != null;
        return new ArticlePrices(
                priced ? own.net() : whole.net(),
                priced ? own.gross() : whole.gross(),
                own.vatRate() == null ? whole.vatRate() : own.vatRate(),
                own.vatCode() == null ? whole.vatCode() : own.vatCode(),
                own.lists().isEmpty() && !priced ? whole.lists() : own.lists(),
                own.special().isEmpty() && !priced ? whole.special() : own.special(),
                own.ecoParticipation() == null ? whole.ecoParticipation() : own.ecoParticipation());
    }

    private Variant variant(SoldForm form, boolean several) {
        Article article = form.article();
        return new Variant(article.reference(), single.saleOf(article))
                .withOptions(single.sends(ProductField.OPTIONS) ? options(form.attributes()) : null)
                .withImages(several && single.sends(ProductField.OWN_IMAGES) ? ProductRule.images(article) : null);
    }

    private static List<Term> options(List<Attribute> attributes) {
        return attributes.stream()
                .map(attribute -> Term.first("attribute", attribute.name()).below(attribute.value()))
                .toList();
    }

    /** What a field calls the whole, if one is chosen: the last article that says it counts. */
    private @Nullable String label(List<Article> members) {
        String label = null;
        for (Article member : members) {
            String said = FieldText.line(single.variants().label(), member);
            label = said == null ? label : said;
        }
        return label;
    }

    private static Product named(Product sheet, @Nullable String label) {
        ProductTexts texts = sheet.texts();
        return label == null
                ? sheet
                : sheet.with(new ProductTexts(label, texts.summary(), texts.description(), texts.search()));
    }

    /** A page without pictures shows those of its variants; and a variant's own is one of the page's. */
    private Product withPictures(Product sheet, List<Article> members) {
        boolean lacks = sheet.media().images() == null && single.variants().imagesOfVariants();
        if (!single.sends(ProductField.IMAGES) || !(lacks || single.sends(ProductField.OWN_IMAGES))) {
            return sheet;
        }
        var images = new ArrayList<Image>();
        List<Image> own = sheet.media().images();
        if (own != null) {
            images.addAll(own);
        }
        members.forEach(member -> images.addAll(member.media().images()));
        return sheet.withImages(ProductRule.once(images));
    }

    /** Without the group's own: a page is not shown beside itself. */
    private static ProductRelations outside(List<SoldForm> forms, List<Article> members, ProductRelations relations) {
        Set<Reference> own = new HashSet<>();
        members.forEach(member -> own.add(member.reference()));
        forms.forEach(form -> own.add(form.article().reference()));
        return relations.withRelated(outside(own, relations.related())).withBetter(outside(own, relations.better()));
    }

    private static @Nullable List<Reference> outside(Set<Reference> own, @Nullable List<Reference> some) {
        List<Reference> others = some == null
                ? List.of()
                : some.stream().filter(other -> !own.contains(other)).toList();
        return others.isEmpty() ? null : others;
    }

    private List<Problem> problems(
            List<Article> members, Article shown, @Nullable String label, List<SoldForm> forms, boolean alone) {
        var sheet = new SoldForm(shown, List.of(), "$.members[" + members.indexOf(shown) + "]");
        var problems = new ArrayList<Problem>();
        single.sheetProblems(shown, label).forEach(problem -> problems.add(alone ? problem : sheet.problem(problem)));
        Set<Reference> seen = new HashSet<>();
        for (SoldForm form : forms) {
            if (!seen.add(form.article().reference())) {
                problems.add(form.problem(
                        "$.reference",
                        "another article of the group has its reference",
                        "Give one of the two another reference in the ERP"));
            }
            single.saleProblems(form.article()).forEach(problem -> problems.add(form.problem(problem)));
        }
        if (single.sends(ProductField.OPTIONS)) {
            problems.addAll(OptionRefusals.of(forms));
        }
        if (single.sends(ProductField.TAX_CLASS)) {
            problems.addAll(taxProblems(forms));
        }
        return problems;
    }

    /** One product is sold under one tax class. */
    private List<Problem> taxProblems(List<SoldForm> forms) {
        Map<String, Reference> classes = new LinkedHashMap<>();
        for (SoldForm form : forms) {
            String own = single.vat().classOf(form.article().prices());
            if (own != null) {
                classes.putIfAbsent(own, form.article().reference());
            }
        }
        return classes.size() < 2
                ? List.of()
                : List.of(new Problem(
                        "$.prices.vatCode",
                        "its articles have different tax classes: "
                                + classes.entrySet().stream()
                                        .map(entry -> entry.getKey() + " of " + entry.getValue())
                                        .collect(Collectors.joining(", ")),
                        "Give all articles of the group the same VAT in the ERP"));
    }

    /** Combinations of values that nobody offers. */
    private List<String> missing(List<SoldForm> forms) {
        if (!single.sends(ProductField.OPTIONS)) {
            return List.of();
        }
        return Combinations.missing(forms.stream().map(SoldForm::values).toList());
    }
}
