package dev.navette.woocommerce;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.http.Answer;
import dev.navette.http.Reply;
import dev.navette.http.Resend;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.Variant;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

/**
 * One call of the writer of products: all pages in one request, then the variations of each product in requests of its own.
 * What must be known is asked before anything leaves.
 */
final class ProductRound {

    private static final String PRESENT = "id,sku,type,status,regular_price,dimensions,categories,attributes,meta_data";
    private static final String TRASH = "trash";

    private final Api api;
    private final ProductBody bodies;
    private final Pictures pictures;
    private final Catalogue catalogue;
    private final Refusals refusals;
    private final Batches batches;
    private final Doubles doubles;
    private final VariationRound variations;

    /** @param most how many go in one request */
    ProductRound(Api api, int most, ProductBody bodies, Pictures pictures, Attempt attempt) {
        this.api = api;
        this.bodies = bodies;
        this.pictures = pictures;
        this.catalogue = new Catalogue(api);
        this.refusals = new Refusals(api);
        this.batches = new Batches(api, attempt);
        this.doubles = new Doubles(catalogue, refusals);
        this.variations = new VariationRound(api, most, bodies, batches, doubles, refusals);
    }

    List<Outcome> write(List<Write<Product>> batch) {
        List<Going> all = batch.stream().map(Going::new).toList();
        Map<Long, WireProduct> present = present(all);
        for (Going one : all) {
            prepare(one, present);
        }
        sendPages(all.stream().filter(Going::isOpen).toList(), present);
        all.stream().filter(Going::isOpen).forEach(variations::send);
        return all.stream().map(Going::outcome).toList();
    }

    private Map<Long, WireProduct> present(List<Going> all) {
        List<Long> numbers = all.stream()
                .filter(one -> bodies.needsPresent(one.write()))
                .flatMap(one -> Stream.ofNullable(one.number()))
                .toList();
        return numbers.isEmpty() ? Map.of() : catalogue.products(numbers, PRESENT);
    }

    private void prepare(Going one, Map<Long, WireProduct> present) {
        Long number = one.number();
        WireProduct there = number == null ? null : present.get(number);
        if (!one.isNew() && (number == null || (there == null && bodies.needsPresent(one.write())))) {
            one.ended(Outcome.rejected(refusals.gone(one.thing(), one.name(), null)));
            return;
        }
        if (there != null && refusedAs(one, there)) {
            return;
        }
        try {
            one.page(bodies.page(one.write(), there));
        } catch (Unsendable refused) {
            one.ended(refused.rejected(api.system(), one.name()));
            return;
        }
        prepareParts(one);
    }

    /** A product in the trash takes what it is sent, and comes back with it; one of another type takes half of it. */
    private boolean refusedAs(Going one, WireProduct there) {
        if (TRASH.equals(there.status())) {
            one.ended(Outcome.rejected(refusals.trashed(one.thing(), one.name())));
        } else if (there.type() != null && there.variable() != ProductBody.isVariable(one.write())) {
            one.ended(
                    Outcome.rejected(refusals.otherType(one.name(), one.thing(), ProductBody.isVariable(one.write()))));
        }
        return !one.isOpen();
    }

    private void prepareParts(Going one) {
        List<Claim> claims = one.write().claim().parts().stream()
                .filter(part -> one.write().parts().containsKey(part.name()))
                .toList();
        Map<Long, WireProduct> present = presentParts(one, claims);
        int refused = 0;
        for (Claim claim : claims) {
            Variant variant = variant(one, claim);
            try {
                refused += preparePart(one, claim, variant, present) ? 0 : 1;
            } catch (Unsendable unsendable) {
                one.partRefused(claim.name(), unsendable.fault(api.system(), claim.name()));
                refused++;
            }
        }
        if (one.isNew() && refused > 0 && refused == claims.size()) {
            one.ended(one.outcome()); // a page on which nothing can be bought is of no use
        }
    }

    private boolean preparePart(Going one, Claim claim, Variant variant, Map<Long, WireProduct> present)
            throws Unsendable {
        ForeignId known = claim.id();
        Ids.Variation id = known == null ? null : Ids.variation(known).orElse(null);
        if (known != null && (id == null || one.isNew() || id.product() != one.numbered())) {
            one.partRefused(claim.name(), refusals.gone("variation " + known, claim.name(), null));
            return false;
        }
        Long number = id == null ? null : id.number();
        boolean read = number != null && bodies.needsPresent(one.write(), variant);
        WireProduct there = number == null ? null : present.get(number);
        if (read && there == null) {
            one.partRefused(claim.name(), refusals.gone("variation " + known, claim.name(), null));
            return false;
        }
        Entry entry = bodies.variation(one.write(), variant, number == null, there);
        if (number != null && entry.isEmpty()) {
            one.partWas(claim.name(), number);
        } else {
            one.part(new Going.Part(claim, variant, number, there, entry));
        }
        return true;
    }

    private Map<Long, WireProduct> presentParts(Going one, List<Claim> claims) {
        var numbers = new ArrayList<Long>();
        for (Claim claim : claims) {
            if (bodies.needsPresent(one.write(), variant(one, claim))) {
                claim.known().flatMap(Ids::variation).ifPresent(id -> numbers.add(id.number()));
            }
        }
        return numbers.isEmpty() || one.number() == null
                ? Map.of()
                : catalogue.variations(one.numbered(), numbers, PRESENT);
    }

    private static Variant variant(Going one, Claim claim) {
        Variant variant = one.write().element().variant(claim.name());
        if (variant == null) {
            throw new IllegalArgumentException(
                    "the write of " + one.name() + " names a part that the product has not: " + claim.name());
        }
        return variant;
    }

    /** In one request, but for those that name an address which the shop fetches for one before them: they name its id then. */
    private void sendPages(List<Going> open, Map<Long, WireProduct> present) {
        var rest = new ArrayDeque<Going>();
        open.stream().filter(one -> one.isNew() || one.hasPage()).forEach(rest::add);
        var some = new ArrayList<Going>();
        var fetched = new HashSet<String>();
        while (!rest.isEmpty()) {
            Going one = rest.remove();
            if (!Collections.disjoint(
                    fetched, Objects.requireNonNull(one.page()).fetched())) {
                sendTogether(some);
                some.clear();
                fetched.clear();
                makeAnew(one, present);
            }
            if (one.isOpen()) {
                some.add(one);
                fetched.addAll(Objects.requireNonNull(one.page()).fetched());
            }
        }
        if (!some.isEmpty()) {
            sendTogether(some);
        }
    }

    private void makeAnew(Going one, Map<Long, WireProduct> present) {
        Long number = one.number();
        try {
            one.page(bodies.page(one.write(), number == null ? null : present.get(number)));
        } catch (Unsendable refused) {
            one.ended(refused.rejected(api.system(), one.name()));
        }
    }

    private void sendTogether(List<Going> some) {
        List<Going> creates = some.stream().filter(Going::isNew).toList();
        List<Going> updates = some.stream().filter(one -> !one.isNew()).toList();
        Reply reply = batches.send(
                "products",
                creates.stream()
                        .map(one -> Objects.requireNonNull(one.page()).json())
                        .toList(),
                updates.stream()
                        .map(one -> Objects.requireNonNull(one.page()).json(one.numbered()))
                        .toList(),
                creates.isEmpty() && updates.stream().noneMatch(one -> Pictures.areFetched(one.page()))
                        ? Resend.SAFE
                        : Resend.UNCERTAIN);
        if (reply instanceof Reply.Answered answered) {
            answered(answered.answer(), creates, updates, List.copyOf(some));
        } else {
            some.forEach(one -> one.ended(reply.outcome()));
        }
    }

    private void answered(Answer answer, List<Going> creates, List<Going> updates, List<Going> sent) {
        if (!answer.ok()) {
            sent.forEach(one -> one.ended(Outcome.refusedWhole(Refusals.whole(api, answer, "article " + one.name()))));
            return;
        }
        WireBatch batch = WireBatch.of(answer, creates.size(), updates.size()).orElse(null);
        if (batch == null) {
            sent.forEach(
                    one -> one.ended(new Outcome.Unknown(Refusals.unreadable(api, answer, "article " + one.name()))));
            return;
        }
        var there = new HashMap<Going, WireError>();
        for (int i = 0; i < creates.size(); i++) {
            made(creates.get(i), batch.create().get(i), there);
        }
        for (int i = 0; i < updates.size(); i++) {
            changed(updates.get(i), batch.update().get(i));
        }
        doubles.adopt(there);
    }

    private void made(Going one, @Nullable WireProduct entry, Map<Going, WireError> there) {
        if (entry == null || (entry.error() == null && entry.id() == 0)) {
            one.ended(new Outcome.Unknown(Refusals.unreadable(api.system(), one.name())));
        } else if (entry.error() != null) {
            if (Doubles.isDouble(entry.error())) {
                there.put(one, entry.error());
            } else {
                refused(one, entry.error());
            }
        } else {
            one.pageIs(entry.id(), true, Objects.requireNonNull(one.page()).left(entry));
        }
    }

    private void changed(Going one, @Nullable WireProduct entry) {
        if (entry == null || (entry.error() == null && entry.id() != one.numbered())) {
            one.ended(new Outcome.Unknown(Refusals.unreadable(api.system(), one.name())));
        } else if (entry.error() != null) {
            refused(one, entry.error());
        } else if (!refusedAs(one, entry)) {
            one.pageIs(entry.id(), false, Objects.requireNonNull(one.page()).left(entry));
        }
    }

    private void refused(Going one, WireError error) {
        Refusals.Refusal refusal = refusals.of(error, one.name(), one.thing());
        boolean again = Refusals.isPictureGone(error) && pictures.forget(images(one));
        one.ended(again ? new Outcome.RetryLater(refusal.fault()) : refusal.outcome());
    }

    private static List<ForeignId> images(Going one) {
        var images = one.write().element().media().images();
        return images == null ? List.of() : PageBody.ids(one.write(), images);
    }
}
