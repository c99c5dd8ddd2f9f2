package dev.navette.testkit.volume;

import java.nio.file.Path;
import java.util.Locale;

import dev.navette.Navette;
import dev.navette.files.FilesErp;
import dev.navette.flow.ArticleExport;
import dev.navette.model.ProductField;
import dev.navette.profile.Profile;
import dev.navette.run.TaskReport;
import dev.navette.state.SyncStore;

/**
 * Exports a catalogue of files twice over a SQLite file into a shop of another process, in a process of its own with as
 * much memory as it is given.
 */
final class CatalogueRuns {

    private static final double MILLIS = 1_000;

    private CatalogueRuns() {}

    /** Takes the store's file, the folder of files and the shop's port; prints what was counted, then figures for people. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]);
        var shop = new CatalogueShop(Integer.parseInt(arguments[2]));
        Profile profile = Profile.named("catalogue")
                .erp(FilesErp.in(folder, folder.resolve(CatalogueFiles.MAPPING_FILE)))
                .shop(shop.connection())
                .flow(ArticleExport.netPrices()
                        .withStockFrom("PARIS")
                        .along(ProductField.CATEGORY, ProductField.OPTIONS))
                .build();
        try (Navette navette = Navette.on(SyncStore.file(Path.of(arguments[0])))) {
            run("first", navette, profile, shop);
            run("second", navette, profile, shop);
        }
    }

    private static void run(String which, Navette navette, Profile profile, CatalogueShop shop) {
        var heap = new PeakHeap();
        TaskReport report = navette.run(profile, heap).tasks().get(0);
        System.out.println(which + " run: " + report.counts());
        System.out.println(which + " shop: " + shop.counts());
        double seconds = report.duration().toMillis() / MILLIS;
        System.out.println(String.format(
                Locale.ROOT,
                "  %s run: %.1f s, %.0f articles/s, %s",
                which,
                seconds,
                report.counts().read() / seconds,
                heap));
    }
}
