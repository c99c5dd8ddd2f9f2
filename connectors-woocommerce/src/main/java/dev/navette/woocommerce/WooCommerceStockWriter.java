package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.http.Answer;
import dev.navette.http.Reply;
import dev.navette.http.Resend;
import dev.navette.model.ForeignId;
import dev.navette.model.ProductField;
import dev.navette.model.StockLevel;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.StockWriter;
import dev.navette.spi.Write;

/** Sets quantities: of simple products in one request, of variations in one request for each product. */
final class WooCommerceStockWriter implements StockWriter {

    private static final String PRODUCTS = "products";
    private static final int TOO_MANY = 413;

    private final WooCommerceSettings settings;
    private final Api api;
    private final Refusals refusals;

    WooCommerceStockWriter(WooCommerceSettings settings, Api api) {
        this.settings = settings;
        this.api = api;
        this.refusals = new Refusals(api);
    }

    @Override
    public Limits limits() {
        return new Limits(settings.batch(), settings.parallel(), settings.settle());
    }

    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    /** One level on its way: its place in the batch, the number that the shop has for it, and what is sent. */
    private record Level(int place, String name, ForeignId id, long number, Entry entry) {}

    @Override
    public List<Outcome> write(List<Write<StockLevel>> batch, Attempt attempt) {
        var outcomes = new ArrayList<@Nullable Outcome>();
        var requests = new LinkedHashMap<String, List<Level>>();
        for (Write<StockLevel> write : batch) {
            outcomes.add(prepare(write, outcomes.size(), requests));
        }
        var batches = new Batches(api, attempt);
        requests.forEach((path, levels) -> {
            for (int from = 0; from < levels.size(); from += Api.MOST) {
                send(batches, path, levels.subList(from, Math.min(levels.size(), from + Api.MOST)), outcomes);
            }
        });
        return outcomes.stream().map(Objects::requireNonNull).toList();
    }

    /** Puts it into its request; the outcome where it cannot be sent. */
    private @Nullable Outcome prepare(Write<StockLevel> write, int place, Map<String, List<Level>> requests) {
        String name = write.claim().name();
        ForeignId id = write.claim().id();
        if (id == null) {
            return Outcome.rejected(unlinked(name));
        }
        Ids.Variation variation = Ids.variation(id).orElse(null);
        Long number = variation == null ? Ids.number(id).orElse(null) : Long.valueOf(variation.number());
        if (number == null) {
            return Outcome.rejected(refusals.gone("product " + id, name, null));
        }
        var entry = new Entry();
        try {
            SaleBody.put(write.element().quantity(), entry);
        } catch (Unsendable refused) {
            return refused.rejected(api.system(), name);
        }
        String path = variation == null ? PRODUCTS : PRODUCTS + "/" + variation.product() + "/variations";
        requests.computeIfAbsent(path, missing -> new ArrayList<>()).add(new Level(place, name, id, number, entry));
        return null;
    }

    private void send(Batches batches, String path, List<Level> levels, List<@Nullable Outcome> outcomes) {
        List<Map<String, Object>> update =
                levels.stream().map(level -> level.entry().json(level.number())).toList();
        Reply reply = batches.send(path, List.of(), update, Resend.SAFE); // absolute: twice is once
        if (!(reply instanceof Reply.Answered answered)) {
            levels.forEach(level -> outcomes.set(level.place(), reply.outcome()));
            return;
        }
        Answer answer = answered.answer();
        WireBatch read = answer.ok() ? WireBatch.of(answer, 0, levels.size()).orElse(null) : null;
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            outcomes.set(
                    level.place(),
                    read == null
                            ? whole(level, path, answer)
                            : outcome(level, read.update().get(i)));
        }
    }

    /** The answer says nothing of one of them. */
    private Outcome whole(Level level, String path, Answer answer) {
        String element = "article " + level.name();
        if (answer.ok()) {
            return new Outcome.Unknown(Refusals.unreadable(api, answer, element));
        }
        WireError error = Api.error(answer).orElse(null);
        boolean tooMany = answer.status() == TOO_MANY; // a shop may take fewer in a batch than is usual
        return error == null || tooMany || path.equals(PRODUCTS)
                ? Outcome.refusedWhole(Refusals.whole(api, answer, element))
                : refusals.of(error, level.name(), "variation " + level.id()).outcome();
    }

    private Outcome outcome(Level level, @Nullable WireProduct entry) {
        if (entry == null || (entry.error() == null && entry.id() != level.number())) {
            return new Outcome.Unknown(Refusals.unreadable(api.system(), level.name()));
        }
        String thing = (Ids.variation(level.id()).isPresent() ? "variation " : "product ") + level.id();
        if (entry.error() != null) {
            return refusals.of(entry.error(), level.name(), thing).outcome();
        }
        if ("trash".equals(entry.status())) {
            return Outcome.rejected(refusals.trashed(thing, level.name()));
        }
        if (entry.variable()) {
            return Outcome.rejected(refusals.otherType(level.name(), thing, false));
        }
        return level.entry().left(entry).isEmpty()
                ? Outcome.updated(level.id())
                : new Outcome.Rejected(otherQuantity(level, entry), ProductField.QUANTITY, Outcome.Extent.ELEMENT);
    }

    private Fault otherQuantity(Level level, WireProduct entry) {
        Object sent = level.entry().json().get("stock_quantity");
        return Fault.of(
                "The shop was sent a stock of " + sent + " and shows "
                        + (entry.counted() ? entry.stockQuantity() : "none"),
                api.system(),
                "article " + level.name(),
                "Switch stock management on in the shop's product settings, and look for an extension that changes"
                        + " quantities");
    }

    private Fault unlinked(String name) {
        return Fault.of(
                "Stock needs a product to be set on",
                api.system(),
                "article " + name,
                "Export the article first, or link it to a product");
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return new Resolving(new Catalogue(api)).sold(batch);
    }
}
