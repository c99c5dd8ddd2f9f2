package dev.navette.testkit.volume;

import java.nio.file.Path;
import java.util.Locale;

import dev.navette.Navette;
import dev.navette.flow.StockUpdate;
import dev.navette.mapping.Matching;
import dev.navette.model.Account;
import dev.navette.profile.Profile;
import dev.navette.run.LinkReport;
import dev.navette.spi.Connection;
import dev.navette.state.SyncStore;

/** Links generated articles to what a shop lists, twice, in a process of its own with as much memory as it is given. */
final class LinkRuns {

    private static final double NANOS = 1_000_000_000;

    private LinkRuns() {}

    /** Takes the store's file and the number of articles; prints what was counted, then figures for people. */
    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[1]);
        Profile profile = Profile.named("links")
                .erp(new GeneratedErp(count, "4.90").connection())
                .shop(Connection.live(new Account("volume", "listings"), new GeneratedListings(count)))
                .flow(StockUpdate.from("PARIS"))
                .build();
        try (Navette navette = Navette.on(SyncStore.file(Path.of(arguments[0])))) {
            run("first", navette, profile);
            run("second", navette, profile);
        }
    }

    private static void run(String which, Navette navette, Profile profile) {
        var heap = new PeakHeap();
        long start = System.nanoTime();
        LinkReport report = navette.links(profile).match(Matching.BY_REFERENCE, () -> {
            heap.page();
            return false;
        });
        System.out.println(which + " link run: " + said(report));
        System.out.println(String.format(
                Locale.ROOT, "  %s link run: %.1f s, %s", which, (System.nanoTime() - start) / NANOS, heap));
    }

    private static String said(LinkReport report) {
        return report.ending() + ", " + report.articles() + " articles, " + report.listed() + " listed, "
                + report.before() + " before, " + report.linked() + " linked, "
                + report.contested().count()
                + " contested, " + report.suggestions().count() + " suggested, "
                + report.unmatched().count()
                + " unmatched, " + report.unlinkedOnSale().count() + " unlinked on sale";
    }
}
