package dev.navette.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

import dev.navette.Navette;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.Pace;
import dev.navette.flow.StockUpdate;
import dev.navette.profile.Profile;
import dev.navette.run.CheckReport;
import dev.navette.run.HtmlReport;
import dev.navette.run.JournalEntry;
import dev.navette.run.OpenItemEntry;
import dev.navette.run.Report;
import dev.navette.run.Result;
import dev.navette.run.RunFilter;
import dev.navette.spi.Connection;
import dev.navette.state.SyncStore;

/** What a host does around its runs, one method each: the guide {@code docs/operate.md} shows them. */
public final class Operating {

    private Operating() {}

    static Navette onOneMachine(Path file) {
        return Navette.on(SyncStore.file(file));
    }

    static Navette onSeveralMachines(DataSource pool) {
        // tag::several-machines[]
        Navette navette = Navette.builder()
                .store(SyncStore.jdbc(pool, "navette"))
                .lease(Duration.ofMinutes(5))
                .build();
        // end::several-machines[]
        return navette;
    }

    static void restore(Path store, Path copy, Path restored) {
        // tag::restore[]
        SyncStore.backUp(store, copy); // also while it is in use

        // Later, when nothing runs on the former store and nothing ever will:
        SyncStore.restore(copy, restored);
        // end::restore[]
    }

    static Profile paced(Connection<?> erp, Connection<?> shop) {
        return Profile.named("epicerie")
                .erp(erp)
                .shop(shop)
                .flow(ArticleExport.netPrices().changedOnly(), Pace.usual().withBatch(20))
                .flow(StockUpdate.from("PARIS"))
                .build();
    }

    static void check(Navette navette, Profile profile, PrintStream out) {
        // tag::check[]
        CheckReport check = navette.check(profile);
        if (!check.passed()) {
            out.println(check);
        }
        // end::check[]
    }

    static Report names(Navette navette, Profile profile) {
        // tag::names[]
        navette.hint(profile, "stock-update", List.of("EM-1", "EM-2")); // with the next run
        Report report = navette.runOnly(profile, "stock-update", List.of("EM-1")); // now
        // end::names[]
        return report;
    }

    static void openItems(Navette navette, Profile profile, PrintStream out) {
        // tag::open-items[]
        for (OpenItemEntry item : navette.openItems(profile).list("article-export", "", 100)) {
            out.println(item.name() + " " + item.reason() + " since " + item.since() + ": "
                    + item.fault().message());
        }
        navette.runOnly(profile, "article-export", List.of("EM-7")); // again, now
        navette.openItems(profile).dismiss("article-export", List.of("EM-7")); // or never mind
        // end::open-items[]
    }

    static void journal(Navette navette, PrintStream out) {
        // tag::journal[]
        RunFilter trouble =
                RunFilter.all().ofProfile("epicerie").with(Result.PARKED).with(Result.FAILED);
        for (JournalEntry run : navette.journal().runs(trouble, 20)) {
            out.println(run.start() + " " + run.task() + ": " + run.counts());
            navette.journal()
                    .lines(run.run(), Set.of(Result.PARKED, Result.FAILED), 0, 100)
                    .forEach(line -> out.println("  " + line.name() + ": " + line.note()));
        }
        // end::journal[]
    }

    static void page(Navette navette, Profile profile, Path file) throws IOException {
        // tag::page[]
        Report report = navette.run(profile);
        HtmlReport.of(profile.name(), report)
                .withLinks(navette.survey(profile)) // if it shall tell how much is linked
                .in(Locale.FRANCE, ZoneId.of("Europe/Paris"))
                .writeTo(file);
        // end::page[]
    }

    static void forget(Navette navette, Instant now) {
        // tag::forget[]
        navette.journal().purge(now.minus(Duration.ofDays(90)));
        navette.journal().anonymise("marie.durand@example.com");
        // end::forget[]
    }
}
