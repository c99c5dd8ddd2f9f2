package dev.navette.testkit.connectors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.navette.memory.MemoryShop;
import dev.navette.model.ForeignId;
import dev.navette.spi.Connection;
import dev.navette.spi.OrderFinder;
import dev.navette.testkit.OrderFinderContract;
import dev.navette.testkit.ShopProgressWorld;

/** Finders of orders that break one rule each. */
final class BrokenOrderFinders {

    private static final int FEW = 50;

    private BrokenOrderFinders() {}

    static class ReadsTheBeginningOfAnId extends OrderFinderContract {

        @Override
        protected ShopProgressWorld world() {
            return broken((shop, real) -> keys -> keys.stream()
                    .distinct()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            key -> shop.orders().stream()
                                    .map(order -> order.id())
                                    .filter(id -> key.value().startsWith(id.value()))
                                    .toList())));
        }
    }

    static class BreaksOnWhatIsNoNumber extends OrderFinderContract {

        @Override
        protected ShopProgressWorld world() {
            return broken((shop, real) -> keys -> {
                keys.forEach(key -> Long.parseUnsignedLong(key.value()));
                return real.find(keys);
            });
        }
    }

    static class AnswersHalf extends OrderFinderContract {

        @Override
        protected ShopProgressWorld world() {
            return broken(
                    (shop, real) -> keys -> real.find(keys.stream().limit(FEW).toList()));
        }
    }

    static class RemembersWhatWasThere extends OrderFinderContract {

        @Override
        protected ShopProgressWorld world() {
            var known = new HashMap<ForeignId, List<ForeignId>>();
            return broken((shop, real) -> keys -> {
                Map<ForeignId, List<ForeignId>> found = new HashMap<>(real.find(keys));
                found.forEach((key, ids) -> known.merge(key, ids, (former, now) -> former.isEmpty() ? now : former));
                found.replaceAll((key, ids) -> known.getOrDefault(key, ids));
                return found;
            });
        }
    }

    private static ShopProgressWorld broken(BiFunction<MemoryShop, OrderFinder, OrderFinder> breaking) {
        return new Broken(new MemoryProgressWorld(new MemoryShopWorld(new MemoryShop("shop-fr"))), breaking);
    }

    private record Broken(MemoryProgressWorld shop, BiFunction<MemoryShop, OrderFinder, OrderFinder> breaking)
            implements ShopProgressWorld {

        @Override
        public Connection<?> connection() {
            return Instead.of(shop.connection(), OrderFinder.class, real -> breaking.apply(shop.shop(), real));
        }

        @Override
        public List<String> statuses() {
            return shop.statuses();
        }

        @Override
        public ForeignId putOrder() {
            return shop.putOrder();
        }

        @Override
        public void setStatus(ForeignId order, String status) {
            shop.setStatus(order, status);
        }

        @Override
        public void remove(ForeignId id) {
            shop.remove(id);
        }

        @Override
        public List<Shown> orders() {
            return shop.orders();
        }
    }
}
