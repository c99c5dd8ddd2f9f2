package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;

/**
 * What an order does not say of a customer that is created for it (CUS-8); each is the ERP's code.
 *
 * @param representative commercial, or null for none
 * @param family famille, or null for none
 * @param groups the ERP's group (catégorie tarifaire) by the shop's customer group
 * @param group the group of a buyer whose own is none of them, or null for none
 */
public record CustomerDefaults(
        @Nullable String representative,
        @Nullable String family,
        @Default("{}") Map<String, String> groups,
        @Nullable String group)
        implements Checked {

    /** Nothing. */
    public static final CustomerDefaults NONE = new CustomerDefaults(null, null, Map.of(), null);

    public CustomerDefaults {
        groups = Collections.unmodifiableMap(new TreeMap<>(groups)); // in one order in every process
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        groups.forEach((shop, erp) -> {
            if (shop.isBlank() || erp.isBlank()) {
                problems.add(new Problem(
                        "$.groups." + shop,
                        "the pair '" + shop + "': '" + erp + "' is not whole",
                        "Name the shop's group and the ERP's"));
            }
        });
        return problems;
    }

    /** The ERP's group, or null for none. */
    @Nullable
    String groupOf(@Nullable String shopGroup) {
        String own = shopGroup == null ? null : groups.get(shopGroup);
        return own == null ? group : own;
    }
}
