package dev.navette.mapping;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Article;
import dev.navette.model.ArticleMedia;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Basis;
import dev.navette.model.Image;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.Variant;

import static org.assertj.core.api.Assertions.assertThat;

/** What there is to see of a group: the last article is the one that its page shows. */
@Tag("ART-12")
@Tag("ART-13")
class ProductGroupPicturesTest {

    private static final Image FRONT = Image.of("s.jpg", new byte[] {1});
    private static final Image BACK = Image.of("l.jpg", new byte[] {2});
    private static final Image COPY_OF_FRONT = Image.of("copie.jpg", new byte[] {1});
    private static final Image SIDE = Image.of("m.jpg", new byte[] {3});

    private static final Article SMALL = member("TS-S", FRONT, SIDE);
    private static final Article LARGE = member("TS-L", BACK, COPY_OF_FRONT);
    private static final Article BARE = member("TS-M");

    private static final ProductRule PAGE = ProductRule.of(Basis.NET).along(ProductField.IMAGES);
    private static final ProductRule EACH = PAGE.along(ProductField.OWN_IMAGES);

    @Test
    void areThoseOfTheArticleThatIsShown() {
        assertThat(images(PAGE, SMALL, LARGE)).containsExactly(BACK, COPY_OF_FRONT);
        assertThat(made(PAGE, SMALL, LARGE).variants()).allMatch(variant -> variant.images() == null);
    }

    @Test
    void areThoseOfItsVariantsWhereItHasNone() {
        ProductRule bare = PAGE.with(new VariantRule("master", List.of(), null, false));

        assertThat(images(PAGE, SMALL, LARGE, BARE)).containsExactly(FRONT, SIDE, BACK);
        assertThat(images(PAGE, BARE)).isNull();
        assertThat(images(bare, SMALL, LARGE, BARE)).isNull();
        assertThat(images(bare, SMALL, LARGE)).containsExactly(BACK, COPY_OF_FRONT);
    }

    @Test
    void areAllOfThemWhereVariantsHaveTheirOwn() {
        assertThat(images(EACH, SMALL, LARGE)).containsExactly(BACK, COPY_OF_FRONT, SIDE);
        assertThat(made(EACH, SMALL, BARE, LARGE).variants())
                .extracting(Variant::images)
                .containsExactly(List.of(FRONT, SIDE), null, List.of(BACK, COPY_OF_FRONT));
        assertThat(images(EACH, BARE)).isNull();
    }

    @Test
    void areThePagesAloneWhereThereIsOneVariant() {
        assertThat(images(EACH, SMALL)).containsExactly(FRONT, SIDE);
        assertThat(made(EACH, SMALL).variants().get(0).images()).isNull();
    }

    @Test
    void areNotSentWithThoseOfVariantsUnlessChosen() {
        ProductRule variantsOnly = ProductRule.of(Basis.NET).along(ProductField.OWN_IMAGES);

        assertThat(images(variantsOnly, SMALL, LARGE)).isNull();
        assertThat(made(variantsOnly, SMALL, LARGE).variants().get(0).images()).containsExactly(FRONT, SIDE);
    }

    private static @Nullable List<Image> images(ProductRule rule, Article... members) {
        return made(rule, members).media().images();
    }

    private static Product made(ProductRule rule, Article... members) {
        return ((Mapped.Ready<Product>) new ProductGroupRule(rule).map(new Group<>("TS", List.of(members)))).element();
    }

    private static Article member(String reference, Image... images) {
        return Article.named(reference, "T-shirt")
                .with(ArticleRelations.of("TS"))
                .with(ArticleMedia.of(images));
    }
}
