package dev.navette.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.navette.model.Account;
import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.StockReader;
import dev.navette.spi.Watermark;
import dev.navette.state.store.Ledger;

/**
 * Reads an ERP's stock with what shops have sold of it and is not in the ERP yet (ART-19): whatever is read of an article
 * says it, so that no quantity for sale leaves it out.
 */
final class OpenSales<T> implements Reader<T> {

    private final Reader<T> reader;
    private final Ledger ledger;
    private final Account erp;
    private final Function<T, Reference> reference;
    private final BiFunction<T, Map<String, Quantity>, T> selling;

    private OpenSales(
            Reader<T> reader,
            Ledger ledger,
            Account erp,
            Function<T, Reference> reference,
            BiFunction<T, Map<String, Quantity>, T> selling) {
        this.reader = reader;
        this.ledger = ledger;
        this.erp = erp;
        this.reference = reference;
        this.selling = selling;
    }

    /** The same reader, where it reads no stock. */
    @SuppressWarnings("unchecked") // what a role reads is its own type
    static <T> Reader<T> seenBy(Reader<T> reader, Ledger ledger, Account erp) {
        if (reader instanceof StockReader stock) {
            return (Reader<T>) new OpenSales<>(stock, ledger, erp, ArticleStock::reference, ArticleStock::selling);
        }
        if (reader instanceof ArticleReader articles) {
            return (Reader<T>) new OpenSales<>(articles, ledger, erp, Article::reference, OpenSales::selling);
        }
        return reader;
    }

    private static Article selling(Article article, Map<String, Quantity> open) {
        ArticleStock stock = article.stock();
        return stock == null ? article : article.with(stock.selling(open));
    }

    @Override
    public Watermark begin(Selection selection) {
        return reader.begin(selection);
    }

    @Override
    public Page<T> read(Watermark from, int size) {
        Page<T> page = reader.read(from, size);
        return new Page<>(with(page.reads()), page.next(), page.last(), page.total());
    }

    @Override
    public boolean dated() {
        return reader.dated();
    }

    @Override
    public List<Read<T>> named(Collection<String> names) {
        return with(reader.named(names));
    }

    private List<Read<T>> with(List<Read<T>> reads) {
        Set<Reference> articles = reads.stream()
                .flatMap(read ->
                        read.element() == null ? Stream.<Reference>empty() : Stream.of(reference.apply(read.element())))
                .collect(Collectors.toSet());
        Map<Reference, Map<String, Quantity>> open = articles.isEmpty() ? Map.of() : ledger.openSales(erp, articles);
        return open.isEmpty()
                ? reads
                : reads.stream().map(read -> with(read, open)).toList();
    }

    private Read<T> with(Read<T> read, Map<Reference, Map<String, Quantity>> open) {
        T element = read.element();
        Map<String, Quantity> own = element == null ? null : open.get(reference.apply(element));
        return element == null || own == null ? read : Read.of(read.name(), selling.apply(element, own));
    }
}
