package dev.navette.testkit.volume;

import java.nio.file.Path;
import java.util.Locale;

import dev.navette.Navette;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.Flow;
import dev.navette.model.ProductField;
import dev.navette.profile.Profile;
import dev.navette.run.Plan;
import dev.navette.run.TaskReport;
import dev.navette.spi.Repeat;
import dev.navette.state.SyncStore;
import dev.navette.testkit.FoundByKey;

/**
 * Exports generated articles twice over a SQLite file, or plans that, or lets articles look twice for what a shop has, in
 * a process of its own with as much memory as it is given.
 */
final class TwoRuns {

    private static final int BATCH = 100;
    private static final double MILLIS = 1_000;

    private TwoRuns() {}

    /** Takes the store's file, the number of articles and what to do; prints what was counted, then figures for people. */
    public static void main(String[] arguments) {
        var erp = new GeneratedErp(Integer.parseInt(arguments[1]), "4.90", true);
        var shop = new CountingShop(BATCH, 1, Repeat.HARMFUL);
        Flow flow = arguments[2].equals("rivals")
                ? new FoundByKey()
                : ArticleExport.netPrices().along(ProductField.RELATED);
        Profile profile = Profile.named("volume")
                .erp(erp.connection())
                .shop(shop.connection())
                .flow(flow)
                .build();
        try (Navette navette = Navette.on(SyncStore.file(Path.of(arguments[0])))) {
            if (arguments[2].equals("plan")) {
                plan(navette, profile, shop);
            } else {
                run("first", navette, profile, shop);
                run("second", navette, profile, shop);
            }
        }
    }

    private static void plan(Navette navette, Profile profile, CountingShop shop) {
        var heap = new PeakHeap();
        Plan plan = navette.plans().make(profile, heap);
        System.out.println("plan: " + plan.counts());
        System.out.println("plan shop: " + shop);
        System.out.println("plan changes: " + navette.plans().changes(plan.id()).count());
        System.out.println(figures(plan.tasks().get(0), heap));
    }

    private static void run(String which, Navette navette, Profile profile, CountingShop shop) {
        var heap = new PeakHeap();
        TaskReport report = navette.run(profile, heap).tasks().get(0);
        System.out.println(which + " run: " + report.counts());
        System.out.println(which + " shop: " + shop);
        System.out.println(figures(report, heap));
    }

    private static String figures(TaskReport report, PeakHeap heap) {
        double seconds = report.duration().toMillis() / MILLIS;
        return String.format(
                Locale.ROOT,
                "  %.1f s, %.0f articles/s, %s",
                seconds,
                report.counts().read() / seconds,
                heap);
    }
}
