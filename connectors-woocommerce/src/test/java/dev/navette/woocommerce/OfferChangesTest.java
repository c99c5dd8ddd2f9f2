package dev.navette.woocommerce;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.Offer;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.Variant;
import dev.navette.spi.OfferReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.woocommerce.OpenShop.Reading;
import dev.navette.woocommerce.fake.Received;

import static org.assertj.core.api.Assertions.assertThat;

/** What the shop's times and lists would have a reader of changes miss; each was observed on WooCommerce 11.0.1. */
@Tag("ART-3")
class OfferChangesTest {

    private static final Duration DAY = Duration.ofDays(1);

    private OpenShop shop = OpenShop.open();

    @AfterEach
    void closeTheShop() {
        shop.close();
    }

    @Test
    void timesAreAskedInUtcWithoutAZoneAndInWholeSeconds() {
        shop.put("EM-1");
        Reading<Offer> first = OpenShop.readChanges(reader());
        shop.asked();

        OpenShop.read(reader(), first.next(), 100);

        List<Received> dated = shop.asked().stream()
                .filter(request -> request.parameter("modified_after").isPresent())
                .toList();
        assertThat(dated).isNotEmpty().allSatisfy(request -> {
            assertThat(request.parameter("modified_after").orElseThrow()).isEqualTo("2026-11-20T07:59:00");
            assertThat(request.parameter("dates_are_gmt")).hasValue("true");
        });
    }

    @Test
    void theHourThatComesTwiceIsReadTwice() {
        shop.close();
        shop = OpenShop.at("2026-10-25T00:30:00Z"); // 02:30 in Paris, and again an hour later
        long id = shop.put("EM-1");
        Reading<Offer> summer = OpenShop.readChanges(reader());
        shop.clock().advance(Duration.ofMinutes(5));
        Reading<Offer> settled = OpenShop.read(reader(), summer.next(), 100);
        shop.clock().advance(Duration.ofMinutes(50));
        shop.fake().change(id, ByHand.object().put("regular_price", "5.00"));

        Reading<Offer> winter = OpenShop.read(reader(), settled.next(), 100);

        assertThat(winter.names()).containsExactly("EM-1");
    }

    @Test
    void whatChangesInTheHourThatComesTwiceIsReadThoughItsLocalTimeGoesBack() {
        shop.close();
        shop = OpenShop.at("2026-10-25T00:55:00Z"); // 02:55 in Paris; five minutes later it is 02:00
        long first = shop.put("EM-1");
        IntStream.rangeClosed(2, 5).forEach(number -> shop.put("EM-" + number));
        OfferReader reader = reader();
        Page<Offer> page = reader.read(reader.begin(Selection.changed()), 2);
        shop.clock().advance(Duration.ofMinutes(10));
        shop.fake().change(first, ByHand.object().put("regular_price", "5.00"));
        shop.clock().advance(Duration.ofHours(2));
        shop.put("EM-6");
        Reading<Offer> rest = OpenShop.read(reader, page.next(), 2);
        shop.clock().advance(DAY);

        assertThat(OpenShop.read(reader, rest.next(), 100).names()).contains("EM-1");
    }

    @Test
    @Tag("ART-12")
    void theVariationsOfAPageAreAskedAHundredAtOnce() {
        IntStream.rangeClosed(1, 40)
                .forEach(number -> shop.world()
                        .put(new Product(new Reference("P" + number), new ProductTexts("T-shirt", null), Sale.NONE)
                                .withVariants(IntStream.rangeClosed(1, 5)
                                        .mapToObj(form ->
                                                new Variant(new Reference("P" + number + "-" + form), Sale.NONE))
                                        .toList())));

        Reading<Offer> reading = OpenShop.read(reader(), reader().begin(Selection.everything()), 500);

        assertThat(reading.reads()).hasSize(200);
        assertThat(shop.asked())
                .filteredOn(request -> request.path().endsWith("/wc/v3/variations"))
                .hasSize(2);
    }

    @Test
    void theHourThatNeverComesIsNotWaitedFor() {
        shop.close();
        shop = OpenShop.at("2027-03-28T00:59:30Z"); // half a minute later it is 3 o'clock in Paris
        long id = shop.put("EM-1");
        Reading<Offer> winter = OpenShop.readChanges(reader());
        shop.clock().advance(Duration.ofMinutes(2));
        shop.fake().change(id, ByHand.object().put("regular_price", "5.00"));

        assertThat(OpenShop.read(reader(), winter.next(), 100).names()).containsExactly("EM-1");
    }

    @Test
    void ofOneSecondNothingIsLostAtTheBorderOfAPage() {
        IntStream.rangeClosed(1, 7).forEach(number -> shop.put("EM-" + number));

        Reading<Offer> reading = OpenShop.read(reader(), reader().begin(Selection.changed()), 2);

        assertThat(reading.names()).containsExactly("EM-1", "EM-2", "EM-3", "EM-4", "EM-5", "EM-6", "EM-7");
    }

    @Test
    void whatIsSavedInTheSecondOfTheLastReadingIsRead() {
        long id = shop.put("EM-1");
        Reading<Offer> first = OpenShop.readChanges(reader());
        shop.fake().change(id, ByHand.object().put("regular_price", "5.00"));
        shop.clock().advance(DAY);

        assertThat(OpenShop.read(reader(), first.next(), 100).names()).containsExactly("EM-1");
    }

    @Test
    void whatIsDatedInTheFutureHidesNoChange() {
        long id = shop.put("EM-1");
        shop.clock().advance(DAY.multipliedBy(30));
        shop.put("EM-2"); // WordPress gives a scheduled page its day as the time of its change, too
        shop.clock().advance(DAY.multipliedBy(-30));
        Reading<Offer> settled = settled();
        shop.fake().change(id, ByHand.object().put("regular_price", "5.00"));
        shop.clock().advance(DAY);

        assertThat(OpenShop.read(reader(), settled.next(), 100).names()).contains("EM-1");
    }

    @Test
    @Tag("ART-12")
    void aVariationDatedInTheFutureHidesNoChangeOfAnother() {
        ForeignId page = putForms();
        shop.clock().advance(DAY.multipliedBy(30));
        shop.fake()
                .change(
                        WooCommerceWorld.number(shop.variation(page, "TS-B")),
                        ByHand.object().put("regular_price", "10"));
        shop.clock().advance(DAY.multipliedBy(-30));
        Reading<Offer> settled = settled();
        shop.fake()
                .change(
                        WooCommerceWorld.number(shop.variation(page, "TS-R")),
                        ByHand.object().put("regular_price", "10"));

        assertThat(OpenShop.read(reader(), settled.next(), 100).names()).contains("TS-R");
    }

    @Test
    @Tag("ART-12")
    void aVariationsChangeIsReadThoughItsProductSaysNothingOfIt() {
        ForeignId page = putForms();
        shop.put("EM-9");
        Reading<Offer> settled = settled();
        String before = modified(page);
        shop.fake()
                .change(
                        WooCommerceWorld.number(shop.variation(page, "TS-R")),
                        ByHand.object().put("regular_price", "10"));

        Reading<Offer> reading = OpenShop.read(reader(), settled.next(), 100);

        assertThat(modified(page)).isEqualTo(before);
        assertThat(reading.names()).containsExactly("TS-R");
        assertThat(reading.reads().get(0).element())
                .isNotNull()
                .satisfies(offer -> assertThat(offer.page().forms()).hasSize(2));
    }

    @Test
    @Tag("ART-12")
    void aProductsChangeIsOneOfAllThatIsSoldOnItsPage() {
        ForeignId page = putForms();
        shop.put("EM-9");
        Reading<Offer> settled = settled();
        shop.fake().change(WooCommerceWorld.number(page), ByHand.object().put("name", "T-shirt d'hiver"));

        assertThat(OpenShop.read(reader(), settled.next(), 100).names()).containsExactly("TS-R", "TS-B");
    }

    @Test
    @Tag("ART-12")
    void anOlderShopsVariationsAreReadProductByProduct() {
        shop.close();
        shop = OpenShop.older();
        ForeignId page = putForms();
        shop.put("EM-9");
        Reading<Offer> settled = settled();
        shop.fake()
                .change(
                        WooCommerceWorld.number(shop.variation(page, "TS-B")),
                        ByHand.object().put("regular_price", "10"));

        assertThat(OpenShop.read(reader(), settled.next(), 100).names()).containsExactly("TS-B");
        assertThat(shop.asked()).noneMatch(request -> request.path().endsWith("/wc/v3/variations"));
    }

    @Test
    void whatIsInTheTrashIsNotSold() {
        ForeignId page = putForms();
        long id = shop.put("EM-1");
        shop.put("EM-2");
        shop.fake().trash(id);
        shop.fake().trash(WooCommerceWorld.number(page));

        assertThat(OpenShop.readAll(reader()).names()).containsExactly("EM-2");
        assertThat(reader().named(List.of("EM-1", "EM-2", "TS-R")))
                .extracting(Read::name)
                .containsExactly("EM-2");
    }

    @Test
    void aVariationWithoutASkuOfItsOwnIsAFault() {
        ForeignId red = shop.variation(putForms(), "TS-R");
        shop.fake().change(WooCommerceWorld.number(red), ByHand.object().put("sku", ""));

        assertThat(OpenShop.readAll(reader()).reads())
                .filteredOn(read -> read.fault() != null)
                .extracting(Read::name)
                .containsExactly(red.value());
    }

    @Test
    void blanksBehindASkuAreNoPartOfIt() {
        shop.put("EM-1  ");

        assertThat(OpenShop.readAll(reader()).names()).containsExactly("EM-1");
        assertThat(reader().named(List.of("EM-1"))).extracting(Read::name).containsExactly("EM-1");
    }

    /** After a first reading, and another that saw nothing new. */
    private Reading<Offer> settled() {
        Reading<Offer> first = OpenShop.readChanges(reader());
        shop.clock().advance(DAY);
        Reading<Offer> second = OpenShop.read(reader(), first.next(), 100);
        shop.clock().advance(DAY);
        return second;
    }

    private String modified(ForeignId page) {
        return shop.fake()
                .product(WooCommerceWorld.number(page))
                .orElseThrow()
                .path("date_modified_gmt")
                .stringValue();
    }

    private ForeignId putForms() {
        return shop.world()
                .put(new Product(new Reference("TS"), new ProductTexts("T-shirt", null), Sale.NONE)
                        .withVariants(List.of(
                                new Variant(new Reference("TS-R"), Sale.NONE),
                                new Variant(new Reference("TS-B"), Sale.NONE))));
    }

    private OfferReader reader() {
        return shop.role(OfferReader.class);
    }
}
