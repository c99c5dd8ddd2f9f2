package dev.navette.examples;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;

import dev.navette.Navette;
import dev.navette.flow.OrderImport;
import dev.navette.flow.StockUpdate;
import dev.navette.mapping.sales.AccountChoice;
import dev.navette.mapping.sales.CustomerRule;
import dev.navette.mapping.sales.FollowUpRule;
import dev.navette.mapping.sales.OrderRule;
import dev.navette.mapping.sales.PaymentRule;
import dev.navette.mapping.sales.PaymentTarget;
import dev.navette.mapping.sales.ServiceArticle;
import dev.navette.mapping.sales.ServiceArticles;
import dev.navette.mapping.sales.StatusChoice;
import dev.navette.mapping.sales.StatusRule;
import dev.navette.mapping.sales.TaxRule;
import dev.navette.mapping.sales.TreatmentRule;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.Treatment;
import dev.navette.profile.Profile;
import dev.navette.run.OrderEntry;
import dev.navette.run.OrderState;
import dev.navette.spi.Connection;

/** Takes a shop's orders over into an ERP, and looks after those that cannot be written: the guide {@code docs/import-orders.md} shows it. */
public final class ImportOrders {

    private ImportOrders() {}

    static Profile profile(Connection<?> erp, Connection<?> shop) {
        // tag::whole[]
        OrderRule rule = OrderRule.of(
                        StatusRule.of("processing", DocumentType.ORDER)
                                .with("completed", StatusChoice.making(DocumentType.INVOICE)),
                        TaxRule.NONE.knowing("N20", "20").knowing("N5", "5.5"),
                        TreatmentRule.NONE.otherwise(new Treatment("FR", null)),
                        CustomerRule.of(AccountChoice.numbered("WEB", 8).guests("INV", 8)))
                .with(ServiceArticles.NONE
                        .with(DocumentLine.Kind.SHIPPING, ServiceArticle.of("PORT"))
                        .with(DocumentLine.Kind.DISCOUNT, ServiceArticle.of("REMISE"))
                        .with(DocumentLine.Kind.DISCREPANCY, ServiceArticle.of("ECART")))
                .with(PaymentRule.NONE.usually(PaymentTarget.USUAL));

        Profile profile = Profile.named("epicerie")
                .erp(erp)
                .shop(shop)
                .flow(OrderImport.by(rule).following(FollowUpRule.cancelledAs("cancelled")))
                .flow(StockUpdate.from("PARIS"))
                .build();
        // end::whole[]
        return profile;
    }

    static void look(Navette navette, Profile profile, PrintStream out) {
        // tag::look[]
        for (OrderEntry order : navette.orders(profile)
                .list(Set.of(OrderState.REFUSED, OrderState.WAITING, OrderState.CONFLICT), "", 100)) {
            out.println(order.id() + " " + order.state() + ": " + order.reasons());
        }
        // end::look[]
    }

    static void mend(Navette navette, Profile profile, Order mended) {
        // tag::mend[]
        navette.orders(profile).correct("1043", order -> mended); // another article, another payment method
        navette.orders(profile).approve(List.of("1044")); // where each order waits for a person's word
        navette.run(profile);
        // end::mend[]
    }

    static void again(Navette navette, Profile profile) {
        // tag::again[]
        navette.orders(profile).reset(List.of("1042")); // looked for in the ERP again; taken over where it is found
        navette.orders(profile).force(List.of("1042")); // a second document, under a reference of its own
        // end::again[]
    }
}
