package dev.navette.examples;

import java.io.PrintStream;

import dev.navette.Navette;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.StockUpdate;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Article;
import dev.navette.profile.Profile;

/** The smallest host: two articles and their stock from an ERP to a shop, both in memory. */
public final class Quickstart {

    private Quickstart() {}

    /** Runs it. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        // tag::quickstart[]
        var erp = new MemoryErp("erp");
        erp.put(Article.named("EM-1", "Café moulu 250 g"));
        erp.put(Article.named("EM-2", "Thé vert Sencha 100 g"));
        erp.stocking("EM-1", "PARIS", 5);
        var shop = new MemoryShop("shop"); // for real files: FilesErp.in(folder, mapping), MemoryShop.keptIn(file)

        Profile profile = Profile.named("epicerie")
                .erp(erp.connection())
                .shop(shop.connection())
                .flow(ArticleExport.netPrices())
                .flow(StockUpdate.from("PARIS"))
                .build();
        try (Navette navette = Navette.inMemory()) {
            navette.run(profile).tasks().forEach(task -> out.println(task.task() + ": " + task.counts()));
        }
        // end::quickstart[]
    }
}
