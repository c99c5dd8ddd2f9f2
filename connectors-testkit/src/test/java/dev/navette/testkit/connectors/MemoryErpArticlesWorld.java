package dev.navette.testkit.connectors;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.navette.memory.MemoryErp;
import dev.navette.model.Article;
import dev.navette.model.ForeignId;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connection;
import dev.navette.spi.Selection;
import dev.navette.spi.Write;
import dev.navette.testkit.ErpArticlesWorld;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.TestContext;

/**
 * An ERP in memory that articles are written to.
 *
 * @param through makes the connection another
 * @param refused what it then refuses for itself
 */
record MemoryErpArticlesWorld(MemoryErp erp, UnaryOperator<Connection<?>> through, Optional<Write<Article>> refused)
        implements ErpArticlesWorld {

    private static final int MANY = 10_000;

    MemoryErpArticlesWorld() {
        this(real -> real);
    }

    MemoryErpArticlesWorld(UnaryOperator<Connection<?>> through) {
        this(new MemoryErp("ebp"), through, Optional.empty());
    }

    @Override
    public Connection<?> connection() {
        return through.apply(erp.connection());
    }

    @Override
    public ForeignId put(Article article) {
        erp.put(article);
        return new ForeignId(article.reference().value());
    }

    @Override
    public void remove(ForeignId id) {
        erp.remove(id.value());
    }

    @Override
    public Optional<Write<Article>> refused(String reference) {
        return refused;
    }

    @Override
    public List<Shown> articles() {
        try (var context = new TestContext(MovableClock.at(Instant.EPOCH));
                var connector = erp.connection().open(context)) {
            ArticleReader reader = connector.role(ArticleReader.class).orElseThrow();
            return reader.read(reader.begin(Selection.everything()), MANY).reads().stream()
                    .map(read -> new Shown(new ForeignId(read.name()), Objects.requireNonNull(read.element())))
                    .sorted(Comparator.comparing(shown -> shown.id().value()))
                    .toList();
        }
    }
}
