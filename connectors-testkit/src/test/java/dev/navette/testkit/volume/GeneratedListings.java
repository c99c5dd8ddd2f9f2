package dev.navette.testkit.volume;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

import dev.navette.model.ForeignId;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;
import dev.navette.spi.ListingReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/**
 * A shop that lists as many pages as a {@link GeneratedErp} has articles, in another order. Of a hundred, ninety bear the
 * reference of an article, the first of them with blanks around it; four share that of the article before, and so contest
 * it; three are like one by their name alone; three are like none.
 *
 * @param count how many; a hundred or a multiple
 */
record GeneratedListings(int count) implements ListingReader {

    static final int HUNDRED = 100;
    static final int REFERRING = 90;
    static final int SHARING = 4;
    static final int ALIKE = 3;

    @Override
    public boolean dated() {
        return false;
    }

    @Override
    public Watermark begin(Selection selection) {
        return new Watermark("0");
    }

    @Override
    public Page<Listing> read(Watermark from, int size) {
        int first = Integer.parseInt(from.text());
        int end = Math.min(count, first + size);
        var reads = new ArrayList<Read<Listing>>();
        for (int place = first; place < end; place++) {
            int number = count - 1 - place;
            reads.add(Read.of("P" + number, listing(number)));
        }
        return new Page<>(reads, new Watermark(Integer.toString(end)), end == count, OptionalLong.of(count));
    }

    @Override
    public List<Read<Listing>> named(Collection<String> names) {
        return names.stream()
                .map(name -> Read.of(name, listing(Integer.parseInt(name.substring(1)))))
                .toList();
    }

    private static Listing listing(int number) {
        int of = number % HUNDRED;
        String reference;
        String title = "Café en grains, page " + number;
        if (of < REFERRING) {
            reference = of == 0 ? "  EM-" + number + " " : "EM-" + number;
        } else if (of < REFERRING + SHARING) {
            reference = "EM-" + (number - REFERRING); // which another page bears
        } else {
            reference = "WEB-" + number;
            title = of < REFERRING + SHARING + ALIKE ? "CAFÉ EN GRAINS EM-" + number : title;
        }
        var id = new ForeignId("P" + number);
        var form = new ListedForm(id, reference, null, List.of(), null, null, null);
        return new Listing(id, reference, title, "Torréfié", true, List.of(), null, true, List.of(form));
    }
}
