package dev.navette.testkit.faults;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.navette.model.Article;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Role;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/** An ERP that does not know when its articles changed: they are surveyed, and read by name (ART-3). */
record Undated(Connector real) implements Connector {

    static Connection<?> of(Connection<?> real) {
        return Connection.live(real.account(), context -> new Undated(real.open(context)));
    }

    @Override
    public <R extends Role> Optional<R> role(Class<R> role) {
        return role == ArticleReader.class
                ? real.role(ArticleReader.class).map(reader -> role.cast(new ByName(reader)))
                : real.role(role);
    }

    @Override
    public void close() {
        real.close();
    }

    private record ByName(ArticleReader reader) implements ArticleReader {

        @Override
        public boolean dated() {
            return false;
        }

        @Override
        public Watermark begin(Selection selection) {
            throw new IllegalStateException("it is surveyed");
        }

        @Override
        public Page<Article> read(Watermark from, int size) {
            throw new IllegalStateException("it is surveyed");
        }

        @Override
        public List<Read<Article>> named(Collection<String> names) {
            return reader.named(names);
        }
    }
}
