package dev.navette.memory;

import dev.navette.model.ForeignId;

/** An invoice with its bytes, which nobody changes. */
final class KeptInvoice {

    private final ShownInvoice shown;
    private final byte[] content;

    KeptInvoice(ShownInvoice shown, byte[] content) {
        this.shown = shown;
        this.content = content.clone();
    }

    ForeignId id() {
        return shown.id();
    }

    ShownInvoice shown() {
        return shown;
    }

    byte[] content() {
        return content.clone();
    }
}
