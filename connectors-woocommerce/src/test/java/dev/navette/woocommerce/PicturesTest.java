package dev.navette.woocommerce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.Image;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-13")
class PicturesTest {

    private static final Image FRONT = Image.of("em-1.jpg", new byte[] {1});
    private static final Image BACK = Image.of("em-1-2.jpg", new byte[] {2});
    private static final String ADDRESS = "https://pictures.example/";

    private final Trial trial = new Trial();
    private final Map<Named, ForeignId> ids = new HashMap<>();
    private final long id = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void sendsThePicturesOfTheLibraryInTheirOrder() {
        long front = trial.shop().putMedia("em-1.jpg", new byte[] {1});
        long back = trial.shop().putMedia("em-1-2.jpg", new byte[] {2});
        name(FRONT, Long.toString(front));
        name(BACK, Long.toString(back));

        write(BACK, FRONT);

        assertThat(pictures()).containsExactly(back, front);
    }

    @Test
    void sendsAnAddressOnceAndTheIdThatItGotFromThenOn() {
        atAddresses();

        write(FRONT, BACK);
        List<Long> first = pictures();
        write(BACK, FRONT);

        assertThat(trial.shop().media()).hasSize(2);
        assertThat(pictures()).containsExactly(first.get(1), first.get(0));
        assertThat(trial.sent().get(1)).doesNotContain("src");
    }

    @Test
    void sendsAnAddressAgainThatHoldsAnotherContent() {
        Image next = Image.of("em-1.jpg", new byte[] {3});
        trial.shop().reachable(ADDRESS + "em-1.jpg", new byte[] {1});
        name(FRONT, "src:" + ADDRESS + "em-1.jpg#01");
        name(next, "src:" + ADDRESS + "em-1.jpg#03");
        write(FRONT);
        List<Long> first = pictures();

        write(next);

        assertThat(pictures()).hasSize(1).isNotEqualTo(first);
        assertThat(trial.sent()).allMatch(body -> body.contains("\"src\":\"" + ADDRESS + "em-1.jpg\""));
    }

    @Test
    void sendsAnAddressOnceForAllProductsOfABatch() {
        atAddresses();
        long other = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-2\"}");
        Product second =
                new Product(new Reference("EM-2"), new ProductTexts("Mug", null), Sale.NONE).withImages(List.of(FRONT));

        List<Outcome> outcomes = trial.write(
                Trial.naming(trial.change(id, Trial.MUG.withImages(List.of(FRONT)), ProductField.IMAGES), ids),
                Trial.naming(trial.change(other, second, ProductField.IMAGES), ids));

        assertThat(outcomes).allMatch(Outcome.Done.class::isInstance);
        assertThat(trial.shop().media()).hasSize(1);
        assertThat(trial.product(other).path("images").path(0).path("id").longValue())
                .isEqualTo(pictures().get(0));
    }

    @Test
    void sendsTheAddressAgainWhereSomebodyDeletedThePicture() {
        atAddresses();
        write(FRONT);
        trial.shop().deleteMedia(pictures().get(0));

        Outcome first = write(FRONT);
        Outcome second = write(FRONT);

        assertThat(first).isInstanceOf(Outcome.RetryLater.class);
        assertThat(second).isInstanceOf(Outcome.Done.class);
        assertThat(trial.shop().media()).hasSize(1);
    }

    @Test
    void refusesAPictureThatTheShopDoesNotReach() {
        name(FRONT, "src:" + ADDRESS + "nowhere.jpg");

        Outcome outcome = write(FRONT);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.field()).isEqualTo(ProductField.IMAGES);
            assertThat(rejected.fault().message())
                    .startsWith(
                            "The shop cannot take a picture of the article (WooCommerce kit/connector, article EM-1)."
                                    + " It answered: woocommerce_product_image_upload_error.");
        });
    }

    @Test
    void saysOfANewProductThatItsPictureHoldsItUp() {
        name(FRONT, "src:" + ADDRESS + "nowhere.jpg");
        Product cup =
                new Product(new Reference("EM-2"), new ProductTexts("Cup", null), Sale.NONE).withImages(List.of(FRONT));

        List<Outcome> outcomes = trial.write(Trial.naming(Trial.create(cup), ids));

        assertThat(outcomes.get(0))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.field()).isEqualTo(ProductField.IMAGES));
        assertThat(trial.shop().products()).as("the shop makes none without it").hasSize(1);
    }

    @Test
    void leavesThePicturesAloneOfWhichNoneIsThereYet() {
        long front = trial.shop().putMedia("em-1.jpg", new byte[] {1});
        name(FRONT, Long.toString(front));
        write(FRONT);

        write(BACK);

        assertThat(pictures()).containsExactly(front);
    }

    private void atAddresses() {
        for (Image image : List.of(FRONT, BACK)) {
            String address = ADDRESS + image.fileName();
            trial.shop().reachable(address, new byte[] {1});
            name(image, "src:" + address);
        }
    }

    private void name(Image image, String as) {
        ids.put(new Named(LinkKind.MEDIA, image.hash()), new ForeignId(as));
    }

    private Outcome write(Image... images) {
        Write<Product> write = trial.change(id, Trial.MUG.withImages(List.of(images)), ProductField.IMAGES);
        return trial.write(Trial.naming(write, ids)).get(0);
    }

    private List<Long> pictures() {
        return trial.product(id)
                .path("images")
                .valueStream()
                .map(one -> one.path("id").longValue())
                .toList();
    }
}
