package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.Variant;
import dev.navette.spi.Claim;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Resolution;
import dev.navette.spi.SellableFinder;

import static org.assertj.core.api.Assertions.assertThat;

/** How loosely the shop compares SKUs; each was observed on WooCommerce 11.0.1. */
@Tag("ART-23")
class SkuSearchTest {

    private static final int LONGEST_ADDRESS = 8_000;

    private final OpenShop shop = OpenShop.open();

    @AfterEach
    void closeTheShop() {
        shop.close();
    }

    @Test
    void caseAndAccentsCountThoughTheShopPassesOverThem() {
        shop.put("mug-001");
        shop.put("MÜG-001");
        long padded = shop.put("MUG-001 ");

        assertThat(find("MUG-001")).containsExactly(Ids.of(padded));
    }

    @Test
    void aSkuWithACommaIsOne() {
        long one = shop.put("EM-1");
        long both = shop.put("EM-1,EM-2");

        assertThat(find("EM-1,EM-2")).containsExactly(Ids.of(both));
        assertThat(find("EM-1")).containsExactly(Ids.of(one));
        assertThat(find("EM-2")).isEmpty();
    }

    @Test
    void aWriterLooksForASkuWithACommaAsAFinderDoes() {
        shop.put("EM-1");
        long both = shop.put("EM-1,EM-2");

        List<Resolution> there = shop.role(ProductWriter.class)
                .resolve(List.of(new Claim("EM-1,EM-2", null), new Claim("EM-2", null)), RunningShop.attempt());

        assertThat(there).containsExactly(Resolution.found(Ids.of(both)), Resolution.absent());
    }

    @Test
    void theSkuZeroIsNoEmptyQuestion() {
        IntStream.range(1, 150).forEach(number -> shop.put("EM-" + number));
        long zero = shop.put("0");
        shop.asked();

        assertThat(find("0")).containsExactly(Ids.of(zero));
        assertThat(shop.asked()).hasSize(1);
    }

    @Test
    @Tag("ART-12")
    void aVariationIsFoundBelowItsProductAndTheProductIsNotSold() {
        ForeignId page = putForms("TS-R", "TS-B");

        assertThat(find("TS-R")).containsExactly(shop.variation(page, "TS-R"));
        assertThat(find("TS")).isEmpty();
    }

    @Test
    @Tag("ART-12")
    void aSkuThatAVariationShowsOfItsProductIsNotFound() {
        ForeignId page = putForms("TS-R");
        long variation = WooCommerceWorld.number(shop.variation(page, "TS-R"));
        shop.fake().change(variation, ByHand.object().put("sku", ""));

        assertThat(find("TS")).isEmpty();
    }

    @Test
    void whatIsInTheTrashIsNotFound() {
        shop.fake().trash(shop.put("EM-1"));

        assertThat(find("EM-1")).isEmpty();
    }

    @Test
    void noAddressIsLongerThanTheServerTakes() {
        List<Reference> lengthy = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> new Reference("é".repeat(30) + number))
                .toList();
        long last = shop.put(lengthy.get(99).value());
        shop.asked();

        Map<Reference, List<ForeignId>> found = finder().find(lengthy);

        assertThat(found.get(lengthy.get(99))).containsExactly(Ids.of(last));
        assertThat(shop.asked())
                .hasSizeBetween(2, 4)
                .allSatisfy(request -> assertThat(request.query().length()).isLessThan(LONGEST_ADDRESS));
    }

    @Test
    void aThousandAreFoundInTenRequests() {
        var all = new ArrayList<Reference>();
        IntStream.rangeClosed(1, 1_000).forEach(number -> {
            shop.put("EM-" + number);
            all.add(new Reference("EM-" + number));
        });
        shop.asked();

        long found = Stream.iterate(0, from -> from < all.size(), from -> from + 100)
                .map(from -> finder().find(all.subList(from, from + 100)))
                .flatMap(page -> page.values().stream())
                .filter(ids -> ids.size() == 1)
                .count();

        assertThat(found).isEqualTo(1_000);
        assertThat(shop.asked()).hasSize(10);
    }

    private List<ForeignId> find(String sku) {
        return finder().find(List.of(new Reference(sku))).getOrDefault(new Reference(sku), List.of());
    }

    private SellableFinder finder() {
        return shop.role(SellableFinder.class);
    }

    private ForeignId putForms(String... forms) {
        return shop.world()
                .put(new Product(new Reference("TS"), new ProductTexts("T-shirt", null), Sale.NONE)
                        .withVariants(Stream.of(forms)
                                .map(form -> new Variant(new Reference(form), Sale.NONE))
                                .toList()));
    }
}
