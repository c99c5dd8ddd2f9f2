package dev.navette.testkit;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleMedia;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleStock;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Image;
import dev.navette.model.LinkKind;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;
import dev.navette.spi.Connector;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a survey of an ERP keeps to, beside the reader of the same elements. */
abstract class ErpSurveyContract extends SurveyContract<ErpWorld> {

    ErpSurveyContract() {}

    /** What reads the elements that are surveyed. */
    abstract Class<? extends Reader<?>> reader();

    /** An ERP's elements are of no kind. */
    @Override
    final Set<@Nullable LinkKind> kinds() {
        return Collections.singleton(null);
    }

    @Override
    final void put(String name) {
        save(name, 1);
    }

    @Override
    final boolean save(String name, int version) {
        system().put(List.of(ErpReaderContract.article(name, version)));
        return true;
    }

    @Override
    final void takeAway(String name) {
        system().remove(name);
    }

    @Test
    void whatCannotBeReadIsSeenAllTheSame() {
        putSeven();
        Pass before = Pass.of(survey(), 3);
        clock.advance(DAY);
        assumeTrue(system().damage("EM-4"), "everything that this system can hold can be read");

        Pass after = Pass.of(survey(), 3);

        assertThat(after.digests().keySet())
                .as(
                        "What cannot be read is there, and is seen all the same: else its fault would look like its deletion")
                .isEqualTo(before.digests().keySet());
        assertThat(after.digestsOf("EM-4"))
                .as("It looks otherwise than before, so that it is read and its fault told, and the same each time")
                .isNotEqualTo(before.digestsOf("EM-4"))
                .isEqualTo(Pass.of(survey(), 3).digestsOf("EM-4"));
        assertThat(after.digestsBeside("EM-4"))
                .as("Nothing else looks changed")
                .isEqualTo(before.digestsBeside("EM-4"));
    }

    @Test
    void aKeyIsTheNameByWhichItIsRead() {
        List<String> names = List.of("EM-1", "em-1", "EM\"5\\6", "EM/7?8=9&10#11%20", "Œuf d'Île");
        names.forEach(this::put);
        Connector connector = connect(system().connection());

        Pass pass = Pass.of(connector.role(role()).orElseThrow(), 3);

        assertThat(pass.seen())
                .as("A key is the reference by which the reader names it, and so is the name; it is of no kind")
                .extracting(Seen::key, Seen::name, Seen::kind)
                .containsOnly(
                        names.stream().map(name -> tuple(name, name, null)).toArray(Tuple[]::new));
        connector
                .role(reader())
                .ifPresent(reader -> assertThat(named(reader, keys(pass)))
                        .as(
                                "What looks changed is read by its key: a key that the reader does not know is read in vain")
                        .containsExactlyInAnyOrderElementsOf(names));
    }

    @Test
    void whatTheReaderGivesOtherwiseLooksOtherwise() {
        Connector connector = connect(system().connection());
        assumeTrue(connector.role(reader()).isPresent(), "nothing reads what is surveyed");
        Reader<?> reader = connector.role(reader()).orElseThrow();
        Article plain = ErpReaderContract.article("EM-1", 1);

        alterations().forEach((what, alteration) -> {
            system().put(List.of(plain));
            Object given = element(reader, "EM-1");
            var before = Pass.of(survey(), 3).digests();
            clock.advance(DAY);
            system().put(List.of(alteration.apply(plain)));
            if (element(reader, "EM-1").equals(given)) {
                return; // this reader does not tell of it, and so no flow compares it
            }

            assertThat(Pass.of(survey(), 3).digests())
                    .as(
                            "A digest is of everything that a flow would compare, %s included: a change that it does not show"
                                    + " never reaches the shop",
                            what)
                    .isNotEqualTo(before);
        });
    }

    private static List<String> keys(Pass pass) {
        return pass.seen().stream().map(Seen::key).distinct().toList();
    }

    private static List<String> named(Reader<?> reader, List<String> names) {
        return reader.named(names).stream().map(Read::name).toList();
    }

    private static Object element(Reader<?> reader, String name) {
        return Objects.requireNonNull(reader.named(List.of(name)).get(0).element(), "it can be read");
    }

    private static Map<String, UnaryOperator<Article>> alterations() {
        var texts = new ArticleTexts("Café moulu 250 g n° EM-1", null);
        var ordered = new WarehouseStock(Quantity.of(1), Quantity.of(1), Quantity.ZERO);
        var orderedThere = new WarehouseStock(Quantity.of(1), Quantity.ZERO, Quantity.of(1));
        var alterations = new LinkedHashMap<String, UnaryOperator<Article>>(Map.of(
                "a name",
                        article -> article.with(
                                new ArticleTexts("Café", article.texts().description())),
                "a missing description", article -> article.with(texts),
                "a net price", article -> article.with(new ArticlePrices(Money.of("4.92", "EUR"), null, null)),
                "a gross price",
                        article -> article.with(new ArticlePrices(
                                article.prices().net(), Money.of("5.20", "EUR"), new BigDecimal("5.5"))),
                "a master", article -> article.with(ArticleRelations.of("EM")),
                "a related article",
                        article -> article.with(new ArticleRelations(null, List.of(new Reference("EM-2")))),
                "a category", article -> article.with(ArticleClassification.of("Boissons", "Café")),
                "another warehouse", article -> stocked(article, Map.of("LYON", WarehouseStock.real(Quantity.of(1)))),
                "what customers ordered", article -> stocked(article, Map.of("PARIS", ordered)),
                "what suppliers owe", article -> stocked(article, Map.of("PARIS", orderedThere))));
        var picture = Image.of("EM-1.jpg", new byte[] {1, 2, 3});
        alterations.put("a picture", article -> article.with(ArticleMedia.of(picture)));
        return alterations;
    }

    private static Article stocked(Article article, Map<String, WarehouseStock> warehouses) {
        return article.with(new ArticleStock(article.reference(), true, warehouses));
    }
}
