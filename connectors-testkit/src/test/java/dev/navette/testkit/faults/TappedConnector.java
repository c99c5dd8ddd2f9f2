package dev.navette.testkit.faults;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.navette.model.Account;
import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.Reference;
import dev.navette.model.StockLevel;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.ConnectorProvider;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Page;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Role;
import dev.navette.spi.Selection;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.StockReader;
import dev.navette.spi.StockWriter;
import dev.navette.spi.Watermark;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

/** A connector whose roles all go through a tap. */
record TappedConnector(Connector connector, Tap tap) implements Connector {

    /** The same account, reached through a tap. */
    static Connection<?> connection(Connection<?> real, Tap tap) {
        return new Connection<>(new Provider(real, tap), new Nothing());
    }

    @Override
    public <R extends Role> Optional<R> role(Class<R> role) {
        return connector.role(role).map(real -> role.cast(tapped(real)));
    }

    @Override
    public void close() {
        connector.close();
    }

    private Role tapped(Role real) {
        if (real instanceof ArticleReader reader) {
            return new Articles(reader, tap);
        }
        if (real instanceof StockReader reader) {
            return new Stocks(reader, tap);
        }
        if (real instanceof ProductWriter writer) {
            return new Products(writer, tap);
        }
        if (real instanceof StockWriter writer) {
            return new Levels(writer, tap);
        }
        if (real instanceof SellableFinder finder) {
            return new Sellables(finder, tap);
        }
        throw new IllegalArgumentException("there is no tap for " + real);
    }

    private record Nothing() {}

    private record Provider(Connection<?> real, Tap tap) implements ConnectorProvider<Nothing> {

        @Override
        public String type() {
            return real.provider().type();
        }

        @Override
        public Class<Nothing> settings() {
            return Nothing.class;
        }

        @Override
        public Account account(Nothing settings) {
            return real.account();
        }

        @Override
        public Connector connect(Nothing settings, ConnectorContext context) {
            return new TappedConnector(real.open(context), tap);
        }
    }

    private interface Tapped<T> extends Reader<T> {

        Reader<T> reader();

        Tap tap();

        @Override
        default Watermark begin(Selection selection) {
            return tap().ask("begin", () -> reader().begin(selection));
        }

        @Override
        default Page<T> read(Watermark from, int size) {
            return tap().ask("read", () -> reader().read(from, size));
        }

        @Override
        default List<Read<T>> named(Collection<String> names) {
            return tap().ask("named", () -> reader().named(names));
        }
    }

    private record Articles(ArticleReader reader, Tap tap) implements ArticleReader, Tapped<Article> {}

    private record Stocks(StockReader reader, Tap tap) implements StockReader, Tapped<ArticleStock> {

        @Override
        public Set<String> warehouses() {
            return tap.ask("warehouses", reader::warehouses);
        }
    }

    /** A writer that goes through a tap. */
    interface TappedWriter<T> extends Writer<T> {

        Writer<T> writer();

        Tap tap();

        @Override
        default Limits limits() {
            return writer().limits();
        }

        @Override
        default Repeat repeat(Claim claim) {
            return writer().repeat(claim);
        }

        @Override
        default List<Outcome> write(List<Write<T>> batch, Attempt attempt) {
            return tap().write(writer(), batch, attempt);
        }

        @Override
        default List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            return tap().resolve(writer(), batch, attempt);
        }
    }

    private record Products(ProductWriter writer, Tap tap) implements ProductWriter, TappedWriter<Product> {}

    private record Levels(StockWriter writer, Tap tap) implements StockWriter, TappedWriter<StockLevel> {}

    private record Sellables(SellableFinder finder, Tap tap) implements SellableFinder {

        @Override
        public Map<Reference, List<ForeignId>> find(Collection<Reference> keys) {
            return tap.ask("find", () -> finder.find(keys));
        }
    }
}
