package dev.navette.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleForm;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Attribute;
import dev.navette.model.Basis;
import dev.navette.model.Money;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.RandomArticles;
import dev.navette.model.Reference;
import dev.navette.model.Variant;
import dev.navette.text.CleanHtml;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every group and of every article, however odd. */
@Tag("ART-12")
class ProductGroupPropertiesTest {

    private static final long SEED = 20261120;

    private static final ProductGroupRule RULE = new ProductGroupRule(
            ProductRule.of(Basis.NET).along(ProductField.OPTIONS, ProductField.IMAGES, ProductField.OWN_IMAGES));

    private final Random random = new Random(SEED);

    @Test
    void eachMemberOrEachOfItsFormsIsOneVariantInWhateverOrderTheyCome() {
        int made = 0;
        for (int i = 0; i < 2_000; i++) {
            List<Article> members = members();
            List<Article> others = new ArrayList<>(members);
            Collections.shuffle(others, random);
            String told = i + " of seed " + SEED + ": " + members;

            Mapped<Product> mapped = RULE.map(new Group<>("TS", members));
            Mapped<Product> again = RULE.map(new Group<>("TS", others));

            assertThat(again.kind()).as(told).isEqualTo(mapped.kind());
            if (mapped instanceof Mapped.Ready<Product> ready && again instanceof Mapped.Ready<Product> other) {
                made++;
                assertThat(ready.element().variants().stream().map(Variant::reference))
                        .as(told)
                        .containsExactlyElementsOf(members.stream()
                                .flatMap(ProductGroupPropertiesTest::references)
                                .toList());
                assertThat(new HashSet<>(other.element().variants()))
                        .as(told)
                        .isEqualTo(new HashSet<>(ready.element().variants()));
                assertThat(ready.element().reference()).as(told).isEqualTo(new Reference("TS"));
                assertThat(ready.element().variants().stream()
                                .map(Variant::options)
                                .distinct())
                        .as(told)
                        .hasSameSizeAs(ready.element().variants());
            }
        }
        assertThat(made).isGreaterThan(500);
    }

    /** Whatever an ERP or a connector gives: a product or a list of what to mend, never an exception. */
    @Test
    void anyArticleIsMadeOrRefusedWithReasonsThatAPersonCanRead() {
        var articles = new RandomArticles(SEED);
        ProductRule all = everything(Basis.NET);
        ProductRule gross = everything(Basis.GROSS);
        int made = 0;
        for (int i = 0; i < 1_500; i++) {
            List<Article> members =
                    Stream.generate(articles::next).limit(1 + random.nextInt(3)).toList();
            String told = "group " + i + " of seed " + SEED;

            for (ProductRule rule : List.of(all, gross, ProductRule.of(Basis.GROSS))) {
                made += check(told, new ProductGroupRule(rule).map(new Group<>("TS", members)));
                made += check(told, rule.map(members.get(0)));
            }
            check(told, ActivationRule.USUAL.map(new Group<>("TS", members)));
        }
        assertThat(made).isGreaterThan(200);
    }

    private static int check(String told, Mapped<Product> mapped) {
        return switch (mapped.kind()) {
            case READY -> {
                Product product = ((Mapped.Ready<Product>) mapped).element();
                Stream.concat(Stream.of(product.texts()), product.translations().values().stream())
                        .flatMap(texts ->
                                Stream.of(texts.summary(), texts.description()).flatMap(Stream::ofNullable))
                        .forEach(CleanHtml::check);
                assertThat(product.name()).as(told).isNotBlank();
                yield 1;
            }
            case REFUSED -> {
                List<Problem> problems = ((Mapped.Refused<Product>) mapped).problems();
                assertThat(problems)
                        .as(told)
                        .isNotEmpty()
                        .allMatch(problem -> problem.path().startsWith("$.")
                                && !problem.what().isBlank()
                                && !problem.remedy().isBlank());
                yield 0;
            }
            case IGNORED, WAITING -> throw new AssertionError(told + " is left out");
        };
    }

    private static ProductRule everything(Basis basis) {
        Set<ProductField> fields = EnumSet.allOf(ProductField.class);
        fields.removeAll(EnumSet.of(ProductField.ACTIVE, ProductField.SOLD, ProductField.TAX_CLASS));
        return new ProductRule(new PriceRule(basis), StockRule.available(Set.of("", "a", "Z")))
                .with(TextRule.USUAL.translated("en", TextSources.SHEET))
                .with(SortingRule.USUAL.feature("Origine", "custom.a"))
                .along(fields.toArray(ProductField[]::new));
    }

    private List<Article> members() {
        List<Article> members = new ArrayList<>();
        for (int left = 1 + random.nextInt(6); left > 0; left--) {
            String reference = "TS-" + members.size();
            Article member = Article.named(reference, "T-shirt " + members.size())
                    .with(new ArticlePrices(Money.of(String.valueOf(random.nextInt(9)), "EUR"), null, null))
                    .with(ArticleRelations.of("TS"))
                    .with(new ArticleClassification(
                            List.of(), List.of(attribute("Taille", 9), attribute("Couleur", 4))));
            members.add(random.nextInt(6) == 0 ? inForms(member) : member);
        }
        return members;
    }

    private Article inForms(Article member) {
        var forms = new ArrayList<ArticleForm>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            forms.add(ArticleForm.of(
                    member.reference() + "-" + forms.size(), attribute("Taille", 9), attribute("Couleur", 4)));
        }
        return member.with(new ArticleClassification(List.of())).withForms(forms);
    }

    private Attribute attribute(String name, int values) {
        return new Attribute(name, "v" + random.nextInt(values));
    }

    private static Stream<Reference> references(Article member) {
        return member.forms().isEmpty()
                ? Stream.of(member.reference())
                : member.forms().stream().map(ArticleForm::reference);
    }
}
