package dev.navette;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.navette.model.ReferenceEntry;
import dev.navette.model.ReferenceKind;
import dev.navette.run.ReferenceLists;
import dev.navette.spi.Connector;
import dev.navette.spi.ReferenceData;

/** Asks both systems for what options choose from (PRO-4). */
final class ReferenceReading {

    private ReferenceReading() {}

    static ReferenceLists of(Connector erp, Connector shop) {
        return new ReferenceLists(lists(erp), lists(shop));
    }

    private static Map<ReferenceKind, List<ReferenceEntry>> lists(Connector connector) {
        var lists = new EnumMap<ReferenceKind, List<ReferenceEntry>>(ReferenceKind.class);
        connector
                .role(ReferenceData.class)
                .ifPresent(data -> data.kinds().forEach(kind -> lists.put(kind, data.entries(kind))));
        return lists;
    }
}
