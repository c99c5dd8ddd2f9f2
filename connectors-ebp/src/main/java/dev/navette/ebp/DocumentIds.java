package dev.navette.ebp;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentType;

/** EBP's documents as ids: a number alone need not be unique among documents of all types. */
final class DocumentIds {

    private static final char MARK = ':';

    private DocumentIds() {}

    /** {@code ORDER:CM00000012}. */
    static ForeignId of(DocumentType type, String number) {
        return new ForeignId(type.name() + MARK + number);
    }

    /** The number alone. */
    static String number(ForeignId id) {
        return id.value().substring(id.value().indexOf(MARK) + 1);
    }
}
