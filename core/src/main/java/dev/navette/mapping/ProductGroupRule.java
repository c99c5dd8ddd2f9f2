package dev.navette.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** One form in which the product is sold: an article, or a form of one. */
    private record Form(Article article, List<Attribute> attributes) {}

    /** @throws IllegalArgumentException when the group has no members */
    @Override
    public Mapped<Product> map(Group<Article> group) {
        List<Article> members = group.members();
        if (members.isEmpty()) {
            throw new IllegalArgumentException("the group " + group.name() + " has no members");
        }
        Article first = members.get(0);
        boolean alone = members.size() == 1 && single.variants().masterOf(first) == null;
        List<Form> forms =
                members.stream().flatMap(member -> forms(member).stream()).toList();
        if (alone && first.forms().isEmpty()) {
            return simple(first);
        }
        var master = new Reference(group.name());
        int shown = shown(master, members);
        List<Problem> problems = problems(members, shown, forms, alone);
        if (!problems.isEmpty()) {
            return new Mapped.Refused<>(problems);
        }
        Product sheet = named(single.sheet(master, members.get(shown)), members);
        List<Variant> variants =
                forms.stream().map(form -> variant(form, forms.size() > 1)).toList();
        Product product = withPictures(
                        sheet.withRelated(outside(members, sheet.relations().related())), members)
                .withVariants(variants);
        return new Mapped.Ready<>(product, missing(forms));
    }

    private Mapped<Product> simple(Article article) {
        var problems = new ArrayList<Problem>(single.sheetProblems(article));
        problems.addAll(single.saleProblems(article));
        return problems.isEmpty()
                ? new Mapped.Ready<>(single.sheet(article.reference(), article).with(single.saleOf(article)))
                : new Mapped.Refused<>(problems);
    }

    private static int shown(Reference master, List<Article> members) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).reference().equals(master)) {
                return i;
            }
        }
        return members.size() - 1;
    }

    /** An article itself, or each of its forms as an article of its own. */
    private List<Form> forms(Article member) {
        List<Attribute> own = single.variants().attributesOf(member);
        if (member.forms().isEmpty()) {
            return List.of(new Form(member, own));
        }
        return member.forms().stream()
                .map(form -> {
                    var attributes = new ArrayList<>(own);
                    attributes.addAll(form.attributes());
                    return new Form(asArticle(member, form), attributes);
                })
                .toList();
    }

    private static Article asArticle(Article member, ArticleForm form) {
        ArticleIdentification known = member.identification();
        ArticleMeasures measures = member.measures();
        Article own = new Article(form.reference(), member.texts(), prices(member, form), form.stock())
                .with(member.classification())
                .with(member.media())
                .with(new ArticleIdentification(form.barcode(), known.brand(), known.supplier()))
                .withCustom(member.custom());
        return own.with(
                form.weight() == null
                        ? measures
                        : new ArticleMeasures(
                                measures.width(), measures.height(), measures.depth(), form.weight(), form.weight()));
    }

    /** What the form does not say is as the article has it. */
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

    private Variant variant(Form form, boolean several) {
        Article article = form.article();
        return new Variant(article.reference(), single.saleOf(article))
                .withOptions(single.sends(ProductField.OPTIONS) ? options(form.attributes()) : null)
                .withImages(several && single.sends(ProductField.OWN_IMAGES) ? ProductRule.images(article) : null);
    }

    private static @Nullable List<Term> options(List<Attribute> attributes) {
        List<Term> options = attributes.stream()
                .map(attribute -> Term.first("attribute", attribute.name()).below(attribute.value()))
                .toList();
        return options.isEmpty() ? null : options;
    }

    /** Under the label that a field gives it, if one is chosen and says something: the last article that says it counts. */
    private Product named(Product sheet, List<Article> members) {
        String label = null;
        for (Article member : members) {
            String said = FieldText.of(single.variants().label(), member);
            label = said == null ? label : said;
        }
        return label == null
                ? sheet
                : sheet.with(new dev.navette.model.ProductTexts(
                        label,
                        sheet.texts().summary(),
                        sheet.texts().description(),
                        sheet.texts().search()));
    }

    /** A page without pictures shows those of its variants. */
    private Product withPictures(Product sheet, List<Article> members) {
        boolean lacks = single.sends(ProductField.IMAGES)
                && sheet.media().images() == null
                && single.variants().imagesOfVariants();
        boolean all = single.sends(ProductField.OWN_IMAGES); // a variant's own is one of the page's
        if (!lacks && !all) {
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
    private static @Nullable List<Reference> outside(List<Article> members, @Nullable List<Reference> related) {
        if (related == null) {
            return null;
        }
        Set<Reference> own = new HashSet<>();
        members.forEach(member -> own.add(member.reference()));
        List<Reference> others =
                related.stream().filter(other -> !own.contains(other)).toList();
        return others.isEmpty() ? null : others;
    }

    private List<Problem> problems(List<Article> members, int shown, List<Form> forms, boolean alone) {
        var problems = new ArrayList<Problem>();
        single.sheetProblems(members.get(shown))
                .forEach(problem -> problems.add(of(members.get(shown), shown, problem, alone)));
        Set<Reference> seen = new HashSet<>();
        for (int i = 0; i < forms.size(); i++) {
            Article article = forms.get(i).article();
            if (!seen.add(article.reference())) {
                problems.add(of(
                        article,
                        i,
                        new Problem(
                                "$.reference",
                                "another article of the group has its reference",
                                "Give one of the two another reference in the ERP"),
                        false));
            }
            for (Problem problem : single.saleProblems(article)) {
                problems.add(of(article, i, problem, false));
            }
        }
        if (single.sends(ProductField.OPTIONS)) {
            problems.addAll(optionProblems(forms));
        }
        if (single.sends(ProductField.TAX_CLASS)) {
            problems.addAll(taxProblems(forms));
        }
        return problems;
    }

    /** Two variants that a customer cannot tell apart, or that differ in different things. */
    private static List<Problem> optionProblems(List<Form> forms) {
        var problems = new ArrayList<Problem>();
        Map<Map<String, String>, Form> told = new HashMap<>();
        Set<String> names = names(forms.get(0));
        for (int i = 0; i < forms.size(); i++) {
            Form form = forms.get(i);
            if (form.attributes().isEmpty() || !names(form).equals(names)) {
                problems.add(of(
                        form.article(),
                        i,
                        new Problem(
                                "$.classification.attributes",
                                "it differs in " + shown(names(form)) + ", and the first of the group in "
                                        + shown(names),
                                "Give all articles of the group a value of the same attributes"),
                        false));
                continue;
            }
            Form same = told.putIfAbsent(values(form), form);
            if (same != null) {
                problems.add(of(
                        form.article(),
                        i,
                        new Problem(
                                "$.classification.attributes",
                                "it has the same as article " + same.article().reference() + ": " + values(form),
                                "Give one of the two another value"),
                        false));
            }
        }
        return problems;
    }

    /** One product is sold under one tax class. */
    private List<Problem> taxProblems(List<Form> forms) {
        Map<String, Reference> classes = new LinkedHashMap<>();
        for (Form form : forms) {
            String own = single.vat().classOf(form.article().prices());
            if (own != null) {
                classes.putIfAbsent(own, form.article().reference());
            }
        }
        return classes.size() < 2
                ? List.of()
                : List.of(new Problem(
                        "$.prices.vatCode",
                        "its articles have different tax classes: " + classes,
                        "Give all articles of the group the same VAT in the ERP"));
    }

    /** Combinations of values that nobody offers. */
    private List<String> missing(List<Form> forms) {
        if (!single.sends(ProductField.OPTIONS)) {
            return List.of();
        }
        return Combinations.missing(forms.stream().map(form -> values(form)).toList());
    }

    private static Set<String> names(Form form) {
        return form.attributes().stream().map(Attribute::name).collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static Map<String, String> values(Form form) {
        Map<String, String> values = new LinkedHashMap<>();
        form.attributes().forEach(attribute -> values.put(attribute.name(), attribute.value()));
        return values;
    }

    private static String shown(Set<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    private static Problem of(Article member, int place, Problem problem, boolean alone) {
        if (alone) {
            return problem;
        }
        return new Problem(problem.path(), "article " + member.reference() + ": " + problem.what(), problem.remedy())
                .below("$.members[" + place + "]");
    }
}
