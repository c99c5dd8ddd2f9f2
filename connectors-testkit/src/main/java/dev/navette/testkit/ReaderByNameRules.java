package dev.navette.testkit;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.Fault;
import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleStock;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What a reader keeps to where it is asked by name, and where it meets what cannot be read.
 *
 * @param <R> the role
 * @param <T> what it reads
 */
@Timeout(120)
abstract class ReaderByNameRules<R extends Reader<T>, T> extends RoleContract {

    static final int SEVEN = 7;
    static final Duration DAY = Duration.ofDays(1);

    private ErpWorld world;

    ReaderByNameRules() {}

    /**
     * An ERP without any article, in which the contract may do what a person does.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract ErpWorld world() throws Exception;

    abstract Class<R> role();

    /** What of an article this role reads, in a form that can be compared. */
    abstract Object content(Article article);

    /** The same of what was read. */
    abstract Object contentRead(T element);

    @BeforeEach
    void aWorld() throws Exception {
        world = world();
    }

    @Test
    void whatIsAskedByNameIsGivenAsItIsNow() {
        put(SEVEN);
        R reader = reader();
        reader.named(List.of("EM-2"));
        clock.advance(Duration.ofSeconds(1));
        world.put(List.of(article("EM-2", 2)));

        List<Read<T>> reads = reader.named(List.of("EM-5", "EM-2"));

        assertThat(contents(reads))
                .as("Elements asked by name are given with what the system has now, and no others")
                .isEqualTo(expected(List.of(article("EM-2", 2), article("EM-5", 1))));
    }

    @Test
    void aNameThatIsNotThereIsLeftOut() {
        put(3);
        world.remove("EM-2");

        List<Read<T>> reads = reader().named(List.of("EM-1", "EM-2", "EM-404"));

        assertThat(reads)
                .extracting(Read::name)
                .as("What is gone, or never was, is left out: an answer with a fault would park it for ever")
                .containsExactly("EM-1");
        assertThat(reader().named(List.of("EM-404"))).isEmpty();
        assertThat(reader().named(List.of())).isEmpty();
    }

    @Test
    void aNameAskedTwiceIsGivenOnce() {
        put(3);

        List<Read<T>> reads = reader().named(Arrays.asList("EM-1", "EM-3", "EM-1"));

        assertThat(reads)
                .extracting(Read::name)
                .as("A name is answered once, however often it is asked")
                .containsExactlyInAnyOrder("EM-1", "EM-3");
    }

    @Test
    void aHundredNamesAreAnsweredAtOnce() {
        List<Article> articles = put(100);

        List<Read<T>> reads = reader().named(references(100));

        assertThat(contents(reads))
                .as("100 names may be asked at once, however many requests that takes")
                .isEqualTo(expected(articles));
    }

    @Test
    void whatCannotBeReadIsAFaultOfItsOwn() {
        put(SEVEN);
        assumeTrue(world.damage("EM-4"), "everything that this system can hold can be read");

        Reading<T> reading = read(everything(), 3);
        List<Read<T>> named = reader().named(List.of("EM-3", "EM-4"));

        assertThat(reading.names())
                .as("A faulty element is an element that failed, under its name; no other is lost by it")
                .containsAll(references(SEVEN));
        assertThat(faults(reading.reads()))
                .as("It is a fault and not an exception, and no other has one")
                .containsOnlyKeys("EM-4");
        assertThat(faults(named)).as("Asked by its name it is the same fault").containsOnlyKeys("EM-4");
        assertThat(faults(named).get("EM-4"))
                .as("A fault says what happened, in which system, to which element, and what to do")
                .satisfies(fault -> assertThat(List.of(fault.what(), fault.system(), fault.element(), fault.remedy()))
                        .noneMatch(String::isBlank));
    }

    @Test
    void whatIsMendedIsReadAgain() {
        put(3);
        Reading<T> before = read(changed(), 10);
        clock.advance(DAY);
        assumeTrue(world.damage("EM-2"), "everything that this system can hold can be read");
        Reading<T> damaged = read(before.next(), 10);
        clock.advance(DAY);

        world.put(List.of(article("EM-2", 2)));
        clock.advance(DAY);
        Reading<T> mended = read(damaged.next(), 10);

        assertThat(contents(mended.reads()))
                .as("What was mended has changed, and is read")
                .containsAllEntriesOf(expected(List.of(article("EM-2", 2))));
    }

    final ErpWorld erp() {
        return world;
    }

    final R reader() {
        return role(world.connection(), role());
    }

    final Watermark everything() {
        return reader().begin(Selection.everything());
    }

    /** Reads to the end in a connector of its own. */
    final Reading<T> read(Watermark from, int size) {
        return Reading.toTheEnd(reader(), from, size);
    }

    /** What was last read of each element. */
    final Map<String, Object> contents(List<Read<T>> reads) {
        var contents = new TreeMap<String, Object>();
        reads.forEach(read -> {
            T element = read.element();
            contents.put(read.name(), element == null ? Objects.toString(read.fault()) : contentRead(element));
        });
        return contents;
    }

    final Map<String, Object> expected(Collection<Article> articles) {
        var contents = new TreeMap<String, Object>();
        articles.forEach(article -> contents.put(article.reference().value(), content(article)));
        return contents;
    }

    /** An article with a price and a stock in Paris, both of its version. */
    static Article article(String reference, int version) {
        var stock = new ArticleStock(
                new Reference(reference), true, Map.of("PARIS", WarehouseStock.real(Quantity.of(version))));
        return Article.named(reference, "Café moulu 250 g n° " + reference)
                .with(new ArticleTexts("Café moulu 250 g n° " + reference, "Torréfaction " + version))
                .with(new ArticlePrices(Money.of("4.9" + version, "EUR"), null, null))
                .with(stock);
    }

    List<Article> put(int count) {
        List<Article> articles = references(count).stream()
                .map(reference -> article(reference, 1))
                .toList();
        world.put(articles);
        return articles;
    }

    static List<String> references(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "EM-" + number)
                .toList();
    }

    Watermark changed() {
        return reader().begin(Selection.changed());
    }

    static Map<String, Article> byName(List<Article> articles) {
        var byName = new LinkedHashMap<String, Article>();
        articles.forEach(article -> byName.put(article.reference().value(), article));
        return byName;
    }

    private static <T> Map<String, Fault> faults(List<Read<T>> reads) {
        var faults = new TreeMap<String, Fault>();
        reads.forEach(read -> {
            Fault fault = read.fault();
            if (fault != null) {
                faults.put(read.name(), fault);
            }
        });
        return faults;
    }
}
