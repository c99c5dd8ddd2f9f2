package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.navette.model.Term;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.TermWriter;
import dev.navette.spi.Write;

/**
 * Makes categories, brands, attributes and their values. What is to be made is sent without being looked for: the shop
 * refuses a second term of one name below one parent and says which it has, which is taken over if it reads the same.
 */
final class WooCommerceTermWriter implements TermWriter {

    private final Api api;
    private final Limits limits;
    private final TermPlaces places;

    WooCommerceTermWriter(Api api, WooCommerceSettings settings, ShopFacts facts) {
        this.api = api;
        this.limits = new Limits(settings.batch(), settings.parallel(), settings.settle());
        this.places = new TermPlaces(settings, facts, api.system());
    }

    @Override
    public Limits limits() {
        return limits;
    }

    /** The shop refuses to double a term; attributes are looked for by their name before one is made. */
    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    @Override
    public List<Outcome> write(List<Write<Term>> batch, Attempt attempt) {
        var call = new WriteCall<>(batch, attempt);
        Map<String, List<TermBatch.Entry>> lists = new LinkedHashMap<>();
        var attributes = new ArrayList<AttributeSheet.Entry>();
        for (int place = 0; place < batch.size(); place++) {
            int at = place;
            TermPlace where = places.of(batch.get(place));
            if (where instanceof TermPlace.Kept kept) {
                call.outcome(place, kept(batch.get(place), kept));
            } else if (where instanceof TermPlace.Listed listed) {
                lists.computeIfAbsent(listed.list().path(), none -> new ArrayList<>())
                        .add(new TermBatch.Entry(at, listed));
            } else if (where instanceof TermPlace.Attribute attribute) {
                attributes.add(new AttributeSheet.Entry(at, attribute.use(), attribute.number()));
            } else {
                call.outcome(place, Outcome.rejected(((TermPlace.Nowhere) where).fault()));
            }
        }
        new AttributeSheet(api, places, call).write(attributes);
        lists.values().forEach(entries -> new TermBatch(api, places, call, entries).write());
        return call.outcomes();
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return new TermSearch(api, places).resolve(batch);
    }

    private static Outcome kept(Write<Term> write, TermPlace.Kept kept) {
        return write.claim().id() == null
                ? Outcome.created(kept.id())
                : new Outcome.Done(Outcome.Effect.UNCHANGED, kept.id(), Map.of(), Set.of());
    }
}
