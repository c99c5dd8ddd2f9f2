package dev.navette.testkit.connectors;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.UnreachableException;
import dev.navette.memory.MemoryShop;
import dev.navette.memory.ShopProduct;
import dev.navette.model.Fingerprint;
import dev.navette.model.LinkKind;
import dev.navette.spi.ProductSurvey;
import dev.navette.spi.Seen;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;
import dev.navette.testkit.ProductSurveyContract;
import dev.navette.testkit.ShopWorld;

/** Surveys of a shop that break one rule each. */
final class BrokenShopSurveys {

    private BrokenShopSurveys() {}

    static class TakesSilenceForTheEnd extends ProductSurveyContract {

        @TempDir
        private Path folder;

        @Override
        protected ShopWorld world() {
            return broken(MemoryShopWorld.keptIn(folder), (shop, survey, from, size) -> {
                try {
                    return survey.read(from, size);
                } catch (UnreachableException silent) {
                    return new SurveyPage(List.of(), from, true);
                }
            });
        }
    }

    static class ForgetsWhatIsSoldInPagesOfTen extends ProductSurveyContract {

        @Override
        protected ShopWorld world() {
            return broken((shop, survey, from, size) -> {
                SurveyPage page = survey.read(from, size);
                List<Seen> products = page.seen().stream()
                        .filter(seen -> size != 10 || LinkKind.PRODUCT.equals(seen.kind()))
                        .toList();
                return new SurveyPage(products, page.next(), page.last());
            });
        }
    }

    /** Sees a product with variants as what is sold, too. */
    static class SellsMasters extends ProductSurveyContract {

        @Override
        protected ShopWorld world() {
            return broken((shop, survey, from, size) -> {
                SurveyPage page = survey.read(from, size);
                var seen = new ArrayList<Seen>();
                page.seen()
                        .forEach(one -> seen.add(
                                LinkKind.PRODUCT.equals(one.kind())
                                                && size == 1
                                                && !forms(shop, one).isEmpty()
                                        ? new Seen(one.key(), one.name(), one.digest(), LinkKind.SELLABLE)
                                        : one));
                return new SurveyPage(seen, page.next(), page.last());
            });
        }
    }

    static class SeesOneOfTwo extends ProductSurveyContract {

        @Override
        protected ShopWorld world() {
            return broken((shop, survey, from, size) -> {
                SurveyPage page = survey.read(from, size);
                List<Seen> firsts = page.seen().stream()
                        .filter(seen -> !seen.key().startsWith("P")
                                || shop.products().stream()
                                        .filter(product ->
                                                product.reference().value().equals(seen.name()))
                                        .findFirst()
                                        .filter(first -> first.id().value().equals(seen.key()))
                                        .isPresent())
                        .toList();
                return new SurveyPage(firsts, page.next(), page.last());
            });
        }
    }

    static class LooksAtTheStockOfProducts extends ProductSurveyContract {

        @Override
        protected ShopWorld world() {
            return broken((shop, survey, from, size) -> BrokenSurveys.each(
                    survey.read(from, size),
                    seen -> LinkKind.PRODUCT.equals(seen.kind())
                            ? BrokenSurveys.mixed(
                                    seen,
                                    product(shop, seen.key())
                                            .map(product -> String.valueOf(product.quantity()))
                                            .orElse(""))
                            : seen));
        }
    }

    static class LooksAtVariantsOfProducts extends ProductSurveyContract {

        @Override
        protected ShopWorld world() {
            return broken((shop, survey, from, size) -> BrokenSurveys.each(
                    survey.read(from, size),
                    seen -> LinkKind.PRODUCT.equals(seen.kind())
                            ? BrokenSurveys.mixed(seen, forms(shop, seen))
                            : seen));
        }
    }

    static class LooksAtProductsOfVariants extends ProductSurveyContract {

        @Override
        protected ShopWorld world() {
            return broken((shop, survey, from, size) -> BrokenSurveys.each(
                    survey.read(from, size),
                    seen -> seen.key().startsWith("V")
                            ? new Seen(
                                    seen.key(),
                                    seen.name(),
                                    Fingerprint.of(
                                            seen.digest().toString(),
                                            shop.products().get(0).name()),
                                    seen.kind())
                            : seen));
        }
    }

    private static ShopWorld broken(Pages pages) {
        return broken(new MemoryShopWorld(new MemoryShop("shop-fr")), pages);
    }

    private static ShopWorld broken(MemoryShopWorld shop, Pages pages) {
        return new BehindShop(
                shop,
                real -> Instead.of(real, ProductSurvey.class, survey -> new Otherwise(shop.shop(), survey, pages)));
    }

    private static Optional<ShopProduct> product(MemoryShop shop, String id) {
        return shop.products().stream()
                .filter(product -> product.id().value().equals(id))
                .findFirst();
    }

    /** What the shop has of a product's variants; empty where it has none, or several products of the reference. */
    private static String forms(MemoryShop shop, Seen product) {
        @Nullable String name = product.name();
        long same = shop.products().stream()
                .filter(one -> one.reference().value().equals(name))
                .count();
        if (name == null || same != 1 || shop.variantsOf(name).isEmpty()) {
            return "";
        }
        return shop.variantsOf(name).toString();
    }

    /** How pages are read of a shop's survey. */
    private interface Pages {

        SurveyPage read(MemoryShop shop, ProductSurvey survey, Watermark from, int size);
    }

    private record Otherwise(MemoryShop shop, ProductSurvey survey, Pages pages) implements ProductSurvey {

        @Override
        public Watermark begin() {
            return survey.begin();
        }

        @Override
        public SurveyPage read(Watermark from, int size) {
            return pages.read(shop, survey, from, size);
        }
    }
}
