package dev.navette.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleForm;
import dev.navette.model.ArticlePublication;
import dev.navette.model.ArticlePublication.Blocked;
import dev.navette.model.ArticleStock;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.Variant;

/**
 * Whether customers see a product, and which of its variants they can buy (ART-5): what is published on the web, neither
 * dormant nor blocked, and, if that is chosen, in stock. A product of several articles is seen as long as one of them may
 * be bought.
 *
 * @param published whether only what is published on the web is seen
 * @param partlyBlocked whether what is blocked in part stays
 * @param stock the quantity that must be above zero, or null where what is out of stock stays (ART-19)
 * @param variants how articles become variants of one product
 */
public record ActivationRule(
        @Default("true") boolean published,
        @Default("false") boolean partlyBlocked,
        @Nullable StockRule stock,
        @Default("{}") VariantRule variants)
        implements Rule<Group<Article>, Product>, Checked {

    /** Published, neither dormant nor blocked, whatever the stock. */
    public static final ActivationRule USUAL = new ActivationRule(true, false, null, VariantRule.USUAL);

    public ActivationRule {
        Objects.requireNonNull(variants, "variants");
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (stock != null) {
            stock.problems().forEach(problem -> problems.add(problem.below("$.stock")));
        }
        variants.problems().forEach(problem -> problems.add(problem.below("$.variants")));
        return problems;
    }

    /** Of one article. */
    public Mapped<Product> of(Article article) {
        return map(new Group<>(article.reference().value(), List.of(article)));
    }

    /** @throws IllegalArgumentException when the group has no members */
    @Override
    public Mapped<Product> map(Group<Article> group) {
        List<Article> members = group.members();
        if (members.isEmpty()) {
            throw new IllegalArgumentException("the group " + group.name() + " has no members");
        }
        Article first = members.get(0);
        boolean alone = members.size() == 1 && variants.masterOf(first) == null;
        List<Variant> forms =
                members.stream().flatMap(member -> forms(member).stream()).toList();
        List<Problem> doubled = doubled(forms);
        if (!doubled.isEmpty()) {
            return new Mapped.Refused<>(doubled);
        }
        boolean seen = forms.stream().anyMatch(form -> Boolean.TRUE.equals(form.sold()));
        // the name is not written; a product has one
        var product = new Product(new Reference(group.name()), new ProductTexts(group.name(), null), Sale.NONE)
                .withActive(seen);
        boolean simple = alone && first.forms().isEmpty();
        return new Mapped.Ready<>(simple ? product : product.withVariants(forms));
    }

    /** As the export refuses them: nobody could say which of the two is meant. */
    private static List<Problem> doubled(List<Variant> forms) {
        Set<Reference> seen = new HashSet<>();
        return forms.stream()
                .map(Variant::reference)
                .filter(reference -> !seen.add(reference))
                .map(reference -> new Problem(
                        "$.members",
                        "two articles of the group have the reference " + reference,
                        "Give one of the two another reference in the ERP"))
                .toList();
    }

    private List<Variant> forms(Article member) {
        boolean may = may(member.publication());
        if (member.forms().isEmpty()) {
            return List.of(form(member.reference(), may && isThere(member.stock())));
        }
        return member.forms().stream()
                .map((ArticleForm form) -> form(form.reference(), may && isThere(form.stock())))
                .toList();
    }

    private static Variant form(Reference reference, boolean sold) {
        return new Variant(reference, Sale.NONE).withSold(sold);
    }

    private boolean may(ArticlePublication publication) {
        boolean blocked =
                publication.blocked() == Blocked.WHOLLY || (publication.blocked() == Blocked.PARTLY && !partlyBlocked);
        return !publication.dormant() && !blocked && (publication.published() || !published);
    }

    /** A stock that is not known hides nothing: it is not zero. */
    private boolean isThere(@Nullable ArticleStock there) {
        Quantity quantity = stock == null || there == null ? null : stock.quantityOf(there);
        return quantity == null || quantity.compareTo(Quantity.ZERO) > 0;
    }
}
