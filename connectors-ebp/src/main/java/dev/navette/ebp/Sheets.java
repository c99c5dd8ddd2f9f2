package dev.navette.ebp;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.navette.model.sales.DocumentType;

/** Every kind of import file that these settings write. */
final class Sheets {

    private final Map<String, Sheet> byKind = new LinkedHashMap<>();
    private final Map<DocumentType, Sheet> ofTypes = new EnumMap<>(DocumentType.class);

    Sheets(EbpFilesSettings settings) {
        EbpTemplates templates = settings.templates();
        EbpFileNames names = settings.layout().names();
        add("customers", names.customers(), templates.ofCustomers());
        add("billingAddresses", names.billingAddresses(), templates.ofBillingAddresses());
        add("deliveryAddresses", names.deliveryAddresses(), templates.ofDeliveryAddresses());
        names.documents().all().forEach((type, file) -> {
            List<EbpColumn> columns = templates.of(type);
            add("documents." + EbpDocumentFiles.keyOf(type), file, columns);
            if (!columns.isEmpty()) {
                ofTypes.put(type, new Sheet(file, columns));
            }
        });
        add("payments", names.payments(), templates.ofPayments());
    }

    private void add(String kind, String file, List<EbpColumn> columns) {
        if (!columns.isEmpty()) {
            byKind.put(kind, new Sheet(file, columns));
        }
    }

    /** In the order in which EBP has to take them. */
    Set<String> kinds() {
        return byKind.keySet();
    }

    Map<String, Sheet> all() {
        return byKind;
    }

    Optional<Sheet> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** By types, those that are written. */
    Map<DocumentType, Sheet> ofDocuments() {
        return ofTypes;
    }
}
