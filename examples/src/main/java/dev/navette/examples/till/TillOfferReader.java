package dev.navette.examples.till;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import dev.navette.model.Offer;
import dev.navette.spi.OfferReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/** Reads what the till sells, in the order of the ids: what goes away moves nothing else out of sight. */
record TillOfferReader(Api api, Translation translation) implements OfferReader {

    @Override
    public Watermark begin(Selection selection) {
        return Place.begin(selection.scope()).watermark();
    }

    @Override
    public Page<Offer> read(Watermark from, int size) {
        Place place = Place.in(from);
        int limit = Math.min(size, Api.MOST);
        Api.Catalogue page = api.catalogue(place.changedAfter(), place.after(), limit);
        List<WireArticle> articles = page.articles();
        boolean last = articles.size() < limit;
        Place next = last
                ? place.nextRun(page.asOf())
                : place.behind(
                        Long.parseLong(articles.get(limit - 1).foreignId().value()), page.asOf());
        return new Page<>(
                articles.stream().map(translation::offer).toList(), next.watermark(), last, OptionalLong.empty());
    }

    /** By SKU, or by the id of what has none; the till's search is looser than a name. */
    @Override
    public List<Read<Offer>> named(Collection<String> names) {
        Set<String> asked = Set.copyOf(names);
        List<String> ids =
                asked.stream().filter(name -> name.matches("\\d{1,18}")).toList();
        return Stream.concat(api.articles("sku", asked).stream(), api.articles("id", ids).stream())
                .map(translation::offer)
                .filter(read -> asked.contains(read.name()))
                .distinct()
                .toList();
    }
}
