package dev.navette.testkit.connectors;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.UnreachableException;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.spi.FieldViewer;
import dev.navette.testkit.FieldViewerContract;
import dev.navette.testkit.ShopWorld;

/** Viewers of fields that break one rule each. */
final class BrokenViewers {

    private BrokenViewers() {}

    static class LosesEmoji extends FieldViewerContract {

        @Override
        protected ShopWorld world() {
            return broken(viewer -> (kind, ids, fields) -> {
                Map<ForeignId, Map<Field, String>> seen = copy(viewer.view(kind, ids, fields));
                seen.values()
                        .forEach(values -> values.replaceAll(
                                (field, value) -> value.replaceAll("[^\\u0000-\\uD7FF\\uE000-\\uFFFF]", "?")));
                return seen;
            });
        }
    }

    static class FindsNoPriceOfWhatIsSold extends FieldViewerContract {

        @Override
        protected ShopWorld world() {
            return broken(viewer -> (kind, ids, fields) -> {
                Map<ForeignId, Map<Field, String>> seen = copy(viewer.view(kind, ids, fields));
                seen.forEach((id, values) -> {
                    if (kind.equals(LinkKind.SELLABLE) && id.value().startsWith("P")) {
                        values.remove(ProductField.PRICE);
                    }
                });
                return seen;
            });
        }
    }

    static class AddsVariantsUp extends FieldViewerContract {

        @Override
        protected ShopWorld world() {
            return broken(viewer -> (kind, ids, fields) -> {
                Map<ForeignId, Map<Field, String>> seen = copy(viewer.view(kind, ids, fields));
                seen.forEach((id, values) -> {
                    if (id.value().startsWith("V")) {
                        values.replace(ProductField.QUANTITY, "3");
                    }
                });
                return seen;
            });
        }
    }

    static class SaysMoreThanAsked extends FieldViewerContract {

        @Override
        protected ShopWorld world() {
            return broken(viewer -> (kind, ids, fields) -> viewer.view(
                    kind,
                    ids,
                    fields.equals(Set.of(ProductField.PRICE))
                            ? Set.of(ProductField.PRICE, ProductField.QUANTITY)
                            : fields));
        }
    }

    static class TakesNothingForAnEmptyText extends FieldViewerContract {

        @Override
        protected ShopWorld world() {
            return broken(viewer -> (kind, ids, fields) -> {
                Map<ForeignId, Map<Field, String>> seen = copy(viewer.view(kind, ids, fields));
                if (fields.contains(ProductField.DESCRIPTION)) {
                    seen.values().forEach(values -> values.putIfAbsent(ProductField.DESCRIPTION, ""));
                }
                return seen;
            });
        }
    }

    static class KnowsItsOwnFieldsOnly extends FieldViewerContract {

        @Override
        protected ShopWorld world() {
            return broken(viewer -> (kind, ids, fields) -> {
                if (!fields.stream().allMatch(ProductField.class::isInstance)) {
                    throw new IllegalArgumentException("a field that I have never heard of");
                }
                return viewer.view(kind, ids, fields);
            });
        }
    }

    static class AnswersForWhatIsNotThere extends FieldViewerContract {

        @Override
        protected ShopWorld world() {
            return broken(viewer -> (kind, ids, fields) -> {
                Map<ForeignId, Map<Field, String>> seen = copy(viewer.view(kind, ids, fields));
                ids.stream().filter(id -> id.value().startsWith("no ")).forEach(id -> seen.put(id, Map.of()));
                return seen;
            });
        }
    }

    static class MixesUpKinds extends FieldViewerContract {

        @Override
        protected ShopWorld world() {
            return broken(viewer -> (kind, ids, fields) ->
                    viewer.view(kind.equals(LinkKind.TERM) ? LinkKind.PRODUCT : kind, ids, fields));
        }
    }

    static class TakesHalfOfAHundred extends FieldViewerContract {

        @Override
        protected ShopWorld world() {
            return broken(viewer -> (kind, ids, fields) ->
                    viewer.view(kind, ids.stream().limit(50).toList(), fields));
        }
    }

    static class SaysWhatWas extends FieldViewerContract {

        @Override
        protected ShopWorld world() {
            return broken(viewer -> {
                Map<ForeignId, Map<Field, String>> former = new HashMap<>();
                return (kind, ids, fields) -> {
                    Map<ForeignId, Map<Field, String>> seen = copy(viewer.view(kind, ids, fields));
                    seen.forEach((id, values) -> {
                        former.putIfAbsent(id, new HashMap<>(values));
                        values.putAll(former.getOrDefault(id, Map.of()));
                        values.keySet().retainAll(fields);
                    });
                    return seen;
                };
            });
        }
    }

    static class LeavesTraces extends FieldViewerContract {

        @Override
        protected ShopWorld world() {
            var shop = new MemoryShop("shop-fr");
            return broken(new MemoryShopWorld(shop), viewer -> (kind, ids, fields) -> {
                shop.put(new Product(new Reference("SEEN"), new ProductTexts("Seen", null), null, null));
                return viewer.view(kind, ids, fields);
            });
        }
    }

    static class TakesSilenceForNothing extends FieldViewerContract {

        @TempDir
        private Path folder;

        @Override
        protected ShopWorld world() {
            return broken(MemoryShopWorld.keptIn(folder), viewer -> (kind, ids, fields) -> {
                try {
                    return viewer.view(kind, ids, fields);
                } catch (UnreachableException silent) {
                    return Map.of();
                }
            });
        }
    }

    static class SwallowsInterrupts extends FieldViewerContract {

        @Override
        protected ShopWorld world() {
            return broken(viewer -> (kind, ids, fields) -> {
                Thread.interrupted();
                return viewer.view(kind, ids, fields);
            });
        }
    }

    private static Map<ForeignId, Map<Field, String>> copy(Map<ForeignId, Map<Field, String>> seen) {
        var copy = new HashMap<ForeignId, Map<Field, String>>();
        seen.forEach((id, values) -> copy.put(id, new HashMap<>(values)));
        return copy;
    }

    private static ShopWorld broken(Breaking breaking) {
        return broken(new MemoryShopWorld(new MemoryShop("shop-fr")), breaking);
    }

    private static ShopWorld broken(MemoryShopWorld shop, Breaking breaking) {
        return new BehindShop(shop, real -> Instead.of(real, FieldViewer.class, breaking::of));
    }

    /** How one viewer becomes another. */
    private interface Breaking {

        FieldViewer of(FieldViewer viewer);
    }
}
