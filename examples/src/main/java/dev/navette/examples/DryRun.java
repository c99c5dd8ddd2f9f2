package dev.navette.examples;

import java.io.PrintStream;

import dev.navette.Navette;
import dev.navette.flow.ArticleExport;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.Money;
import dev.navette.profile.Profile;
import dev.navette.run.Plan;
import dev.navette.run.Report;

/** A dry run: plans what would be written, shows it, and applies the part of it that somebody wants. */
public final class DryRun {

    private DryRun() {}

    /** Runs it. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        var erp = new MemoryErp("erp");
        var shop = new MemoryShop("shop");
        Profile profile = Profile.named("epicerie")
                .erp(erp.connection())
                .shop(shop.connection())
                .flow(ArticleExport.netPrices())
                .build();
        try (Navette navette = Navette.inMemory()) {
            erp.put(coffee("Café moulu 250 g", "4.90"));
            navette.run(profile);
            erp.put(coffee("CAFE MOULU 250G", "5.20"));
            planAndApply(navette, profile, out);
        }
    }

    private static void planAndApply(Navette navette, Profile profile, PrintStream out) {
        // tag::dry-run[]
        Plan plan = navette.plans().make(profile);
        navette.plans()
                .changes(plan.id())
                .forEach(change -> out.println(
                        change.part() + " " + change.field() + ": " + change.before() + " -> " + change.after()));

        Report report = navette.plans()
                .apply(profile, plan.id(), change -> change.field().equals("price"));
        // end::dry-run[]
        out.println("Applied the prices: " + report.counts());
    }

    private static Article coffee(String name, String price) {
        return Article.named("EM-1", name).with(new ArticlePrices(Money.of(price, "EUR"), null, null));
    }
}
