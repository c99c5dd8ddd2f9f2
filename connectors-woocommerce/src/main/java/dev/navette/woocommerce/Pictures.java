package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.spi.Drawer;

/**
 * Pictures as products name them. One that the shop fetches from an address is fetched each time the address is sent
 * (class-wc-rest-products-controller.php), so the id that it then has is remembered and sent from then on.
 */
final class Pictures {

    private static final String ADDRESS = "src:";

    private final Drawer drawer;

    Pictures(Drawer drawer) {
        this.drawer = drawer;
    }

    /** The address that an id stands for, if it is one. */
    static Optional<String> address(ForeignId id) {
        return told(id).map(Pictures::bare);
    }

    /** An address, and after a hash sign what it holds: under that it is remembered. */
    private static Optional<String> told(ForeignId id) {
        return id.value().startsWith(ADDRESS) ? Optional.of(id.value().substring(ADDRESS.length())) : Optional.empty();
    }

    private static String bare(String told) {
        int end = told.indexOf('#');
        return end < 0 ? told : told.substring(0, end);
    }

    /** These pictures in their order. */
    List<Map<String, Object>> list(List<ForeignId> ids, Entry entry) {
        var fetched = new HashMap<Integer, String>();
        List<Map<String, Object>> list = new ArrayList<>();
        for (ForeignId id : ids) {
            Optional<String> address = told(id);
            Optional<Long> number =
                    address.isPresent() ? address.flatMap(drawer::get).map(Long::valueOf) : Ids.number(id);
            if (number.isPresent()) {
                list.add(Map.of("id", number.get()));
            } else if (address.isPresent()) {
                fetched.put(list.size(), address.get());
                list.add(Map.of("src", bare(address.get())));
            }
        }
        if (!fetched.isEmpty()) {
            entry.fetching(fetched.values());
            entry.learn(answer -> remember(answer, fetched, list.size()));
        }
        return list;
    }

    /** By their places: where the shop left one out, nobody can tell which. */
    private void remember(WireProduct answer, Map<Integer, String> fetched, int sent) {
        List<WireProduct.Picture> shown = answer.images() != null
                ? answer.images()
                : answer.image() != null ? List.of(answer.image()) : List.of();
        fetched.forEach((place, src) -> {
            if (shown.size() == sent && shown.get(place).id() > 0) {
                drawer.put(src, Long.toString(shown.get(place).id()));
            }
        });
    }

    /** Whether the shop is to fetch something for it: sent twice it is fetched twice. */
    static boolean areFetched(@Nullable Entry entry) {
        return entry != null && !entry.fetched().isEmpty();
    }

    /** The shop has no such picture any more: its address is sent again. */
    boolean forget(List<ForeignId> ids) {
        boolean forgotten = false;
        for (ForeignId id : ids) {
            String src = told(id).orElse(null);
            if (src != null) {
                String number = drawer.get(src).orElse(null);
                forgotten |= number != null && drawer.replace(src, number, null);
            }
        }
        return forgotten;
    }
}
