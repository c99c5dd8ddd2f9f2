package dev.navette.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.Product;
import dev.navette.model.Reference;
import dev.navette.model.Variant;

/**
 * What the articles of a master reference become in a shop: one product that bears the master reference, with a variant
 * for each of them (ART-12). What a customer reads and sees comes from the article of the master reference itself, else
 * from the last of the group; each variant has its own price and quantity. An article alone that names no master is a
 * simple product.
 *
 * @param prices which price each shows
 * @param stock which quantity each shows, or null to leave the shop's alone
 */
public record ProductGroupRule(PriceRule prices, @Nullable StockRule stock) implements Rule<Group<Article>, Product> {

    public ProductGroupRule {
        Objects.requireNonNull(prices, "prices");
    }

    /** @throws IllegalArgumentException when the group has no members */
    @Override
    public Mapped<Product> map(Group<Article> group) {
        List<Article> members = group.members();
        if (members.isEmpty()) {
            throw new IllegalArgumentException("the group " + group.name() + " has no members");
        }
        var single = new ProductRule(prices, stock);
        if (members.size() == 1 && members.get(0).relations().master() == null) {
            return single.map(members.get(0));
        }
        var master = new Reference(group.name());
        int shown = shown(master, members);
        List<Problem> problems = problems(members, shown, single);
        if (!problems.isEmpty()) {
            return new Mapped.Refused<>(problems);
        }
        Product sheet = ProductRule.sheet(master, members.get(shown), null, null);
        return new Mapped.Ready<>(sheet.withRelated(outside(members, sheet.related()))
                .withVariants(
                        members.stream().map(member -> variant(member, single)).toList()));
    }

    private static int shown(Reference master, List<Article> members) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).reference().equals(master)) {
                return i;
            }
        }
        return members.size() - 1;
    }

    private static Variant variant(Article member, ProductRule single) {
        return new Variant(member.reference(), single.priceOf(member), single.quantityOf(member));
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

    private static List<Problem> problems(List<Article> members, int shown, ProductRule single) {
        var problems = new ArrayList<Problem>();
        Set<Reference> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            Article member = members.get(i);
            if (!seen.add(member.reference())) {
                problems.add(of(
                        member,
                        i,
                        new Problem(
                                "$.reference",
                                "another article of the group has its reference",
                                "Give one of the two another reference in the ERP")));
            }
            if (i == shown) {
                ProductRule.sheetProblems(member).forEach(problem -> problems.add(of(member, shown, problem)));
            }
            for (Problem problem : single.priceProblems(member)) {
                problems.add(of(member, i, problem));
            }
        }
        return problems;
    }

    private static Problem of(Article member, int place, Problem problem) {
        return new Problem(problem.path(), "article " + member.reference() + ": " + problem.what(), problem.remedy())
                .below("$.members[" + place + "]");
    }
}
