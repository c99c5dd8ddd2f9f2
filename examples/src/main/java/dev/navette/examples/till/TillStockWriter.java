package dev.navette.examples.till;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.navette.http.Answer;
import dev.navette.http.Reply;
import dev.navette.model.ForeignId;
import dev.navette.model.Quantity;
import dev.navette.model.StockLevel;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.StockWriter;
import dev.navette.spi.Write;

/**
 * Brings the till's stock to a quantity. It knows movements only: so it is asked what it counts, and the difference is booked.
 * What is sold between the two is not lost, since a movement sets nothing.
 */
record TillStockWriter(Api api, Translation translation, TillFinder finder) implements StockWriter {

    @Override
    public Limits limits() {
        return TillProductWriter.LIMITS;
    }

    /** Two movements are two movements: one that is still on its way when the next count is taken is counted twice. */
    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMFUL;
    }

    // tag::write[]
    @Override
    public List<Outcome> write(List<Write<StockLevel>> batch, Attempt attempt) {
        Map<Long, Quantity> counts = api
                .stock(batch.stream()
                        .flatMap(write -> write.claim().known().stream())
                        .map(ForeignId::value)
                        .toList())
                .stream()
                .collect(Collectors.toMap(WireStock::article, stock -> new Quantity(stock.quantity())));
        return OneByOne.write(batch, write -> move(write, counts, attempt));
    }
    // end::write[]

    private Outcome move(Write<StockLevel> write, Map<Long, Quantity> counts, Attempt attempt) {
        ForeignId id = write.claim().id();
        Quantity count = id == null ? null : counts.get(Long.valueOf(id.value()));
        if (id == null || count == null) {
            return Outcome.rejected(translation.fault(
                    "The till has no such article to count",
                    "article " + write.claim().name(),
                    "Export the article first, or link it to one of the till's"));
        }
        Quantity difference = write.element().quantity().minus(count);
        if (difference.equals(Quantity.ZERO)) {
            return new Outcome.Done(Outcome.Effect.UNCHANGED, id, Map.of(), Set.of());
        }
        var movement = new WireMovement(key(id, attempt), Long.parseLong(id.value()), difference.value());
        Reply reply = api.move(movement, attempt);
        if (!(reply instanceof Reply.Answered answered)) {
            return reply.outcome();
        }
        Answer answer = answered.answer();
        return answer.ok()
                ? Outcome.updated(id)
                : Outcome.rejected(api.fault(
                        "The till refused the movement",
                        "article " + write.claim().name(),
                        answer,
                        "Look at the article at the till"));
    }

    // tag::resolve[]
    /** An attempt that had begun is known by its movements; before that, it is said which articles are there. */
    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        if (!attempt.begun()) {
            return finder.resolve(batch);
        }
        Set<String> seen = api.moved(batch.stream()
                .flatMap(claim -> claim.known().stream())
                .map(id -> key(id, attempt))
                .toList());
        return batch.stream()
                .map(claim -> claim.known()
                        .filter(id -> seen.contains(key(id, attempt)))
                        .<Resolution>map(Resolution::found)
                        .orElseGet(Resolution::absent))
                .toList();
    }

    /** The attempt's key names what shall be; the same may be wished again another day, and is another movement then. */
    private static String key(ForeignId id, Attempt attempt) {
        return attempt.key().text() + "-" + attempt.startedAt().toEpochMilli() + "-" + id;
    }
    // end::resolve[]
}
