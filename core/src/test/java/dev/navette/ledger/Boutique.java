package dev.navette.ledger;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import dev.navette.Navette;
import dev.navette.Orders;
import dev.navette.engine.StandingClock;
import dev.navette.flow.Flow;
import dev.navette.flow.OrderImport;
import dev.navette.mapping.sales.AccountChoice;
import dev.navette.mapping.sales.CustomerRule;
import dev.navette.mapping.sales.Epicerie;
import dev.navette.mapping.sales.OrderRule;
import dev.navette.mapping.sales.ShopOrder;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Article;
import dev.navette.model.sales.ErpAccount;
import dev.navette.profile.Profile;
import dev.navette.run.Report;
import dev.navette.state.SyncStore;
import dev.navette.state.store.StoreAccess;

/** A shop that sells, its ERP, and what stands between them. */
final class Boutique {

    final StandingClock clock = new StandingClock(Instant.parse("2026-11-21T08:00:00Z"));
    final MemoryErp erp = new MemoryErp("ebp");
    final MemoryShop shop = new MemoryShop("shop-fr");
    OrderRule rule = Epicerie.rule()
            .with(CustomerRule.of(AccountChoice.numbered("WEB", 8).guests("INV", 8)));
    Navette navette = fresh();

    Boutique() {
        IntStream.rangeClosed(1, 9).forEach(number -> article("EM-" + number));
        List.of("DIVERS", "PORT", "EMBALLAGE", "FRAIS", "REMISE", "ECART", "CADEAU", "REMB", "ACOMPTE")
                .forEach(this::article);
    }

    OrderImport flow() {
        return OrderImport.by(rule);
    }

    Profile profile() {
        return profile(flow());
    }

    Profile profile(Flow... flows) {
        var profile = Profile.named("shop-fr").erp(erp.connection()).shop(shop.connection());
        for (Flow flow : flows) {
            profile.flow(flow);
        }
        return profile.build();
    }

    Report run() {
        return navette.run(profile());
    }

    Orders orders() {
        return navette.orders(profile());
    }

    /** The store is lost: another one takes its place. */
    void forgetEverything() {
        navette.close();
        navette = fresh();
    }

    /** What the ERP has, a line for each document. */
    List<String> documents() {
        return erp.documents().stream()
                .map(document -> document.shown().reference() + " "
                        + document.shown().type() + " " + document.shown().customer() + " "
                        + document.shown().gross())
                .toList();
    }

    /** What references of this shop begin with; the same in each store. */
    String tag() {
        return StoreAccess.open(SyncStore.inMemory(), clock)
                .ledger()
                .tag(shop.connection().account());
    }

    String reference(String order) {
        return tag() + ":" + order;
    }

    /** An account that is there. */
    void account(String code) {
        erp.put(ErpAccount.of(code));
    }

    /** An order of 12.00, 20 % on top of 10.00, paid by card. */
    static ShopOrder sale(String id) {
        return ShopOrder.net(id)
                .line("EM-1", 1, "10.00", ShopOrder.TVA_20, "2.00")
                .total("12.00")
                .paid("card", "12.00");
    }

    private Navette fresh() {
        return Navette.builder()
                .store(SyncStore.inMemory())
                .clock(clock)
                .executor(Runnable::run)
                .build();
    }

    private void article(String reference) {
        erp.put(Article.named(reference, "Article " + reference));
    }
}
