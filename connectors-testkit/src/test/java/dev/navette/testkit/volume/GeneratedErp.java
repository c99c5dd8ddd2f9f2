package dev.navette.testkit.volume;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import dev.navette.model.Account;
import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Money;
import dev.navette.model.Reference;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connection;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/**
 * An ERP of any number of articles of more than 2 KB each, members of groups of more than 10 KB, which are made when they
 * are read, at one price.
 *
 * @param count how many
 * @param price of each
 * @param kin whether 5 of 100 belong to groups of five that are scattered over the whole read, and 10 of 100 name an
 *     article that comes later
 */
record GeneratedErp(int count, String price, boolean kin) implements ArticleReader {

    /** What the first word of each description begins with. */
    static final String LOT = "LOT-";

    /** How many articles there are for each five that belong together. */
    static final int BOX = 100;

    private static final int GROUPED = 20;
    private static final int MEMBERS = 5;
    private static final int NAMING = 10;
    private static final int LONGER = 5;

    /** Articles that have nothing to do with each other. */
    GeneratedErp(int count, String price) {
        this(count, price, false);
    }

    /** How many groups there are. */
    int groups() {
        return count / GROUPED / MEMBERS;
    }

    /** How many articles name a later one. */
    long naming() {
        return IntStream.range(0, count).filter(this::names).count();
    }

    private static final String TEXT =
            "Café en grains torréfié à l'ancienne, notes de cacao et de noisette. ".repeat(30);

    Connection<?> connection() {
        return Connection.live(new Account("volume", "erp"), this);
    }

    @Override
    public Watermark begin(Selection selection) {
        return new Watermark("0");
    }

    @Override
    public Page<Article> read(Watermark from, int size) {
        int first = Integer.parseInt(from.text());
        int end = Math.min(count, first + size);
        var reads = new ArrayList<Read<Article>>(end - first);
        for (int number = first; number < end; number++) {
            Article article = article(number);
            reads.add(Read.of(article.reference().value(), article));
        }
        return new Page<>(reads, new Watermark(Integer.toString(end)), end == count, OptionalLong.of(count));
    }

    @Override
    public List<Read<Article>> named(Collection<String> names) {
        return names.stream()
                .map(name -> Integer.parseInt(name.substring("EM-".length())))
                .filter(number -> number < count)
                .map(number -> Read.of("EM-" + number, article(number)))
                .toList();
    }

    private Article article(int number) {
        String reference = "EM-" + number;
        return Article.named(reference, "Café en grains " + reference)
                .with(new ArticleTexts("Café en grains " + reference, LOT + number + " " + text(number)))
                .with(new ArticlePrices(Money.of(price, "EUR"), null, null))
                .with(relations(number));
    }

    /** Whether it is one of five that belong together. */
    static boolean isKin(int number) {
        return number % GROUPED == 0;
    }

    private String text(int number) {
        return kin && isKin(number) ? TEXT.repeat(LONGER) : TEXT;
    }

    private ArticleRelations relations(int number) {
        if (kin && isKin(number)) {
            return ArticleRelations.of("G-" + number / GROUPED % groups());
        }
        return names(number)
                ? new ArticleRelations(null, List.of(new Reference("EM-" + later(number))))
                : ArticleRelations.NONE;
    }

    private boolean names(int number) {
        return kin && number % NAMING == MEMBERS && later(number) > number;
    }

    /** Half of the way to the end, at one that stands alone. */
    private int later(int number) {
        return (number + count) / 2 / NAMING * NAMING + 1;
    }
}
