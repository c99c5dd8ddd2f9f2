package dev.navette.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.EmailAddress;
import dev.navette.spi.ShopCustomerFinder;

/** Finds accounts by their addresses. */
record MemoryShopCustomerFinder(Desk desk) implements ShopCustomerFinder {

    @Override
    public Map<EmailAddress, List<ForeignId>> find(Collection<EmailAddress> keys) {
        return desk.look(shop -> {
            var found = new HashMap<EmailAddress, List<ForeignId>>();
            keys.forEach(key ->
                    found.put(key, Stream.ofNullable(shop.accounts().of(key)).toList()));
            return found;
        });
    }
}
