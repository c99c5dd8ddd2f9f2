package dev.navette.run;

import java.util.List;
import java.util.Map;

import dev.navette.model.ReferenceEntry;
import dev.navette.model.ReferenceKind;

/**
 * What the options of a profile can choose from, as both systems have it now (PRO-4). A list that a system does not have
 * is absent; one that is empty there is empty here.
 *
 * @param erp the ERP's lists
 * @param shop the shop's lists
 */
public record ReferenceLists(
        Map<ReferenceKind, List<ReferenceEntry>> erp, Map<ReferenceKind, List<ReferenceEntry>> shop) {

    public ReferenceLists {
        erp = Map.copyOf(erp);
        shop = Map.copyOf(shop);
    }
}
