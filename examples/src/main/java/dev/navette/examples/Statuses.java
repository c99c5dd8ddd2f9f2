package dev.navette.examples;

import java.util.List;

import dev.navette.flow.InvoiceExport;
import dev.navette.flow.QuoteExport;
import dev.navette.flow.StatusUpdate;
import dev.navette.mapping.sales.DeliveryRule;
import dev.navette.mapping.sales.ProgressRule;
import dev.navette.mapping.sales.ProgressStep;
import dev.navette.model.sales.DocumentType;
import dev.navette.profile.Profile;
import dev.navette.spi.Connection;
import dev.navette.woocommerce.FulfilmentPlaces;
import dev.navette.woocommerce.ShipmentPlace;
import dev.navette.woocommerce.WooCommerceSettings;

/** How the shop is told what became of its orders in the ERP: the guide {@code docs/statuses.md} shows it. */
public final class Statuses {

    private Statuses() {}

    static Profile profile(Connection<?> erp, Connection<?> shop) {
        // tag::statuses[]
        ProgressRule progress = ProgressRule.from("pending", "processing") // where orders are when they are imported
                .then(ProgressStep.of(DocumentType.ORDER, "on-hold"))
                .then(ProgressStep.of(DocumentType.DELIVERY_NOTE, "shipped")
                        .partially("partially-shipped")
                        .notifying())
                .then(ProgressStep.of(DocumentType.INVOICE, "completed"))
                .with(DeliveryRule.USUAL
                        .calling("COLIS", "colissimo") // the ERP's carrier, and the shop's
                        .without(List.of("PORT", "REMISE")) // on orders, and on no delivery note
                        .notifying());

        Profile profile = Profile.named("epicerie")
                .erp(erp)
                .shop(shop)
                .flow(StatusUpdate.by(progress))
                .flow(InvoiceExport.usual())
                .flow(QuoteExport.usual())
                .build();
        // end::statuses[]
        return profile;
    }

    static WooCommerceSettings tracked(WooCommerceSettings settings) {
        // tag::tracking[]
        WooCommerceSettings tracked = settings.with(FulfilmentPlaces.USUAL.showing(ShipmentPlace.SHIPMENT_TRACKING));
        // end::tracking[]
        return tracked;
    }
}
