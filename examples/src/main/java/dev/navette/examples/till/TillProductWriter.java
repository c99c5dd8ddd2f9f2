package dev.navette.examples.till;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.navette.error.Fault;
import dev.navette.error.Problem;
import dev.navette.http.Answer;
import dev.navette.http.Reply;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/** Makes and changes the till's articles. */
record TillProductWriter(Api api, Translation translation, TillFinder finder) implements ProductWriter {

    /** One article in a request, twenty requests in a call; the till gives a request up after half a minute. */
    static final Limits LIMITS = new Limits(20, 2, Duration.ofSeconds(30));

    @Override
    public Limits limits() {
        return LIMITS;
    }

    /** Setting a value twice is setting it once, and the till takes no second article of a SKU. */
    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    @Override
    public List<Outcome> write(List<Write<Product>> batch, Attempt attempt) {
        return OneByOne.write(batch, write -> write(write, attempt));
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return finder.resolve(batch);
    }

    private Outcome write(Write<Product> write, Attempt attempt) {
        Optional<Fault> unfit = translation.unfit(write.element());
        if (unfit.isPresent()) {
            return Outcome.rejected(unfit.get());
        }
        ForeignId id = write.claim().id();
        return id == null ? create(write, attempt) : change(id, write, write.fields(), attempt);
    }

    private Outcome create(Write<Product> write, Attempt attempt) {
        Reply reply = api.create(translation.newArticle(write.element(), write.fields()), attempt);
        if (!(reply instanceof Reply.Answered answered)) {
            return reply.outcome();
        }
        Answer answer = answered.answer();
        if (answer.ok()) {
            return Outcome.created(api.made(answer));
        }
        WireError error = Api.error(answer);
        return error.says(WireError.TAKEN) && write.claim().name().equals(error.sku())
                ? adopt(new ForeignId(String.valueOf(error.id())), write, attempt)
                : Outcome.rejected(refusal(write, answer));
    }

    /** It is there already, of exactly that name: it keeps what is for new ones alone (ART-21). */
    private Outcome adopt(ForeignId id, Write<Product> write, Attempt attempt) {
        Set<Field> fields = new HashSet<>(write.fields());
        fields.removeAll(write.kept());
        return change(id, write, fields, attempt);
    }

    private Outcome change(ForeignId id, Write<Product> write, Set<? extends Field> fields, Attempt attempt) {
        WireArticle values = translation.article(write.element(), fields);
        if (values.saysNothing()) {
            return new Outcome.Done(Outcome.Effect.UNCHANGED, id, Map.of(), Set.of());
        }
        Reply reply = api.change(id.value(), values, attempt);
        if (!(reply instanceof Reply.Answered answered)) {
            return reply.outcome();
        }
        Answer answer = answered.answer();
        return answer.ok() ? Outcome.updated(id) : Outcome.rejected(refusal(write, answer));
    }

    private Fault refusal(Write<Product> write, Answer answer) {
        String element = "article " + write.claim().name();
        return Api.error(answer).says(WireError.GONE)
                ? api.fault(
                        "The article is not there any more", element, answer, "Unlink it, or make it anew at the till")
                : api.fault("The till refused the article", element, answer, "Correct what it names, in the ERP");
    }

    /** An export along one of these says so before it starts, instead of leaving it out on every run (ART-25). */
    @Override
    public Optional<Problem> lacks(Field field) {
        return Translation.FIELDS.contains(field)
                ? Optional.empty()
                : Optional.of(
                        new Problem("$", "the till has no place for " + field.code(), "Leave it out of the export"));
    }
}
