package dev.navette.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class ListReaderTest {

    private final Set<String> wines = new TreeSet<>(Set.of("BANDOL", "CASSIS", "CAHORS", "GAILLAC", "IROULEGUY"));
    private final ListReader<String> list = () -> Read.each(wines, name -> name);

    @Test
    void readsEverythingInPagesOfAnySize() {
        for (int size = 1; size <= 6; size++) {
            assertThat(toTheEnd(list, size)).containsExactly("BANDOL", "CAHORS", "CASSIS", "GAILLAC", "IROULEGUY");
        }
    }

    @Test
    void skipsNothingWhenSomethingBeforeThePlaceGoesAway() {
        Page<String> first = list.read(list.begin(Selection.everything()), 2);

        wines.remove("BANDOL");
        Page<String> second = list.read(first.next(), 2);

        assertThat(second.reads()).extracting(Read::name).containsExactly("CASSIS", "GAILLAC");
    }

    @Test
    void readsWhatComesBeforeThePlaceOnTheNextRun() {
        Page<String> most = list.read(list.begin(Selection.everything()), 4);

        wines.add("ALSACE");
        Page<String> last = list.read(most.next(), 4);
        Page<String> nextRun = list.read(last.next(), 4);

        assertThat(last.last()).isTrue();
        assertThat(nextRun.reads()).extracting(Read::name).startsWith("ALSACE", "BANDOL");
    }

    @Test
    void endsAtOnceWhereThereIsNothing() {
        wines.clear();

        Page<String> page = list.read(list.begin(Selection.everything()), 10);

        assertThat(page.reads()).isEmpty();
        assertThat(page.last()).isTrue();
        assertThat(page.total()).hasValue(0);
    }

    @Test
    void readsFromTheBeginningAfterAPlaceThatIsNotItsOwn() {
        Page<String> page = list.read(new Watermark("2026-11-20T08:00:00Z"), 1);

        assertThat(page.reads()).extracting(Read::name).containsExactly("BANDOL");
    }

    @Test
    void findsNamesExactlyAndLeavesOutWhatIsNotThere() {
        List<Read<String>> found = list.named(List.of("CASSIS", "cassis", "CASS", "MEDOC"));

        assertThat(found).extracting(Read::element).containsExactly("CASSIS");
    }

    @Test
    void givesWhatCannotBeReadWithItsFault() {
        Fault smudged = Fault.of("The price is smudged", "price list", "line 3", "Ask the supplier");
        ListReader<String> faulty = () -> List.of(Read.faulty("list:3", smudged), Read.of("BANDOL", "BANDOL"));

        Page<String> page = faulty.read(faulty.begin(Selection.everything()), 10);

        assertThat(page.reads()).extracting(Read::fault).containsExactly(null, smudged);
    }

    private static List<String> toTheEnd(ListReader<String> list, int size) {
        var names = new ArrayList<String>();
        Page<String> page = list.read(list.begin(Selection.everything()), size);
        page.reads().forEach(read -> names.add(read.name()));
        while (!page.last()) {
            assertThat(page.reads()).hasSize(size);
            page = list.read(page.next(), size);
            page.reads().forEach(read -> names.add(read.name()));
        }
        return names;
    }
}
