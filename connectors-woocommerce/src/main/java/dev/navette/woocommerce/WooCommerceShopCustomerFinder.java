package dev.navette.woocommerce;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.EmailAddress;
import dev.navette.spi.ShopCustomerFinder;

/** Finds accounts by their addresses, one in a request: the shop takes no list of them. */
record WooCommerceShopCustomerFinder(AccountLists lists) implements ShopCustomerFinder {

    @Override
    public Map<EmailAddress, List<ForeignId>> find(Collection<EmailAddress> keys) {
        var found = new HashMap<EmailAddress, List<ForeignId>>();
        for (EmailAddress key : keys) {
            if (!found.containsKey(key)) {
                found.put(key, lists.of(key).stream().map(Ids::of).toList());
            }
        }
        return found;
    }
}
