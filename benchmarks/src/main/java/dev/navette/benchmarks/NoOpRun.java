package dev.navette.benchmarks;

import java.nio.file.Path;

import dev.navette.Navette;
import dev.navette.flow.ArticleExport;
import dev.navette.model.Account;
import dev.navette.profile.Profile;
import dev.navette.run.Counts;
import dev.navette.spi.Connection;
import dev.navette.state.SyncStore;

/** The engine over a SQLite file, for a source of which the shop has everything already: it reads all, writes nothing. */
final class NoOpRun implements AutoCloseable {

    private final TakesAll shop = new TakesAll();
    private final int articles;
    private final Navette navette;
    private final Profile profile;

    /** Brings every article into the shop once. */
    NoOpRun(Path file, GeneratedArticles source) {
        articles = source.count();
        navette = Navette.on(SyncStore.file(file));
        profile = Profile.named("benchmark")
                .erp(Connection.live(new Account("benchmark", "erp"), source))
                .shop(Connection.live(new Account("benchmark", "shop"), shop))
                .flow(ArticleExport.netPrices())
                .build();
        require(navette.run(profile).counts().created());
    }

    /** A run that finds everything as it should be, and says so. */
    Counts run() {
        Counts counts = navette.run(profile).counts();
        require(counts.unchanged());
        return counts;
    }

    @Override
    public void close() {
        navette.close();
    }

    private void require(long done) {
        if (done != articles || shop.writes() != articles) {
            throw new IllegalStateException(
                    "Of " + articles + " articles " + done + " went through, and the shop took " + shop.writes());
        }
    }
}
