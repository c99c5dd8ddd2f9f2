package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.http.Answer;
import dev.navette.http.Body;
import dev.navette.http.Request;
import dev.navette.model.ForeignId;
import dev.navette.model.Term;
import dev.navette.spi.Outcome;

/** What of one call goes to one of the shop's lists: one request, and a second one to see what was there already. */
final class TermBatch {

    private static final String DOUBLE = "term_exists";
    private static final int GONE = 404;

    private final Api api;
    private final TermPlaces places;
    private final WriteCall<Term> call;
    private final TermList list;
    private final List<Entry> made = new ArrayList<>();
    private final List<Entry> renamed = new ArrayList<>();

    /**
     * One element of the call.
     *
     * @param place the how manieth it is there
     * @param where where it goes
     */
    record Entry(int place, TermPlace.Listed where) {}

    TermBatch(Api api, TermPlaces places, WriteCall<Term> call, List<Entry> entries) {
        this.api = api;
        this.places = places;
        this.call = call;
        this.list = entries.get(0).where().list();
        entries.forEach(entry -> (entry.where().number() == null ? made : renamed).add(entry));
    }

    void write() {
        var body = new HashMap<String, Object>();
        body.put(
                "create",
                made.stream()
                        .map(entry ->
                                list.entry(term(entry).label(), entry.where().parent()))
                        .toList());
        body.put(
                "update",
                renamed.stream()
                        .map(entry -> Map.of(
                                "id",
                                number(entry),
                                "name",
                                Label.sent(term(entry).label())))
                        .toList());
        body.values().removeIf(entries -> ((List<?>) entries).isEmpty());
        Request request = Request.post(list.path() + "/batch", Body.json(Api.JSON.write(body)));
        call.send(places(), api, request).ifPresent(this::answered);
    }

    private void answered(Answer answer) {
        if (!answer.ok()) {
            Fault fault = api.client()
                    .fault(
                            "The shop refused the request",
                            list.path(),
                            answer,
                            "Look whether the shop still has this list, and whether an extension changes it");
            places().forEach(place -> call.outcome(
                    place,
                    answer.status() == GONE
                            ? Outcome.rejected(of(place, fault))
                            : Outcome.refusedWhole(of(place, fault))));
            return;
        }
        try {
            WireTerm.Batch said = api.read(answer, WireTerm.Batch.class, list.path() + "/batch");
            changed(told(said.update()));
            made(told(said.create()));
        } catch (UnreachableException malformed) {
            places().forEach(place -> call.outcome(place, new Outcome.Unknown(malformed.fault())));
        }
    }

    /** An entry of nothing, and all behind it, tell nothing. */
    private static List<WireTerm> told(@Nullable List<WireTerm> said) {
        return said == null
                ? List.of()
                : said.stream().takeWhile(Objects::nonNull).toList();
    }

    private void changed(List<WireTerm> said) {
        for (int at = 0; at < renamed.size(); at++) {
            Entry entry = renamed.get(at);
            call.outcome(entry.place(), at < said.size() ? changed(entry, said.get(at)) : untold(entry));
        }
    }

    private Outcome changed(Entry entry, WireTerm said) {
        WireError error = said.error();
        if (error == null) {
            return Outcome.updated(id(entry, said.number()));
        }
        return "woocommerce_rest_term_invalid".equals(error.code())
                ? Outcome.rejected(
                        places.gone(id(entry, number(entry)), term(entry).name())
                                .fault())
                : refused(entry, error);
    }

    /** What was there already is compared before it is taken over: the shop takes another case for the same. */
    private void made(List<WireTerm> said) {
        var doubles = new HashMap<Integer, WireError>();
        for (int at = 0; at < made.size(); at++) {
            Entry entry = made.get(at);
            WireError error = at < said.size() ? said.get(at).error() : null;
            if (error != null && DOUBLE.equals(error.code())) {
                doubles.put(at, error);
            } else if (error != null) {
                call.outcome(entry.place(), refused(entry, error));
            } else {
                call.outcome(
                        entry.place(),
                        at < said.size() && said.get(at).number() > 0
                                ? Outcome.created(id(entry, said.get(at).number()))
                                : untold(entry));
            }
        }
        if (!doubles.isEmpty()) {
            adopt(doubles);
        }
    }

    private void adopt(Map<Integer, WireError> doubles) {
        List<Integer> asking =
                doubles.keySet().stream().map(at -> made.get(at).place()).toList();
        List<Long> numbers = doubles.values().stream()
                .map(WireError::resource)
                .filter(Objects::nonNull)
                .toList();
        Optional<List<WireTerm>> there = call.ask(asking, () -> list.including(api, numbers));
        there.ifPresent(terms -> doubles.forEach((at, error) -> {
            Entry entry = made.get(at);
            call.outcome(entry.place(), adopted(entry, error, terms));
        }));
    }

    private Outcome adopted(Entry entry, WireError error, List<WireTerm> there) {
        Term term = term(entry);
        return there.stream()
                .filter(one -> Objects.equals(one.id(), error.resource()))
                .filter(one -> one.reads(term.label())
                        && (!list.levels() || one.above() == entry.where().parent()))
                .findFirst()
                .<Outcome>map(
                        one -> new Outcome.Done(Outcome.Effect.UNCHANGED, id(entry, one.number()), Map.of(), Set.of()))
                .orElseGet(() -> Outcome.rejected(new Fault(
                        "The shop has one that it takes for the same, and that reads otherwise",
                        api.system(),
                        "term " + term.name(),
                        error.code() + ", term " + error.resource(),
                        "Write both names alike, accents and capitals included, or link the two")));
    }

    private Outcome refused(Entry entry, WireError error) {
        return Outcome.rejected(new Fault(
                "The shop refused the term",
                api.system(),
                "term " + term(entry).name(),
                error.code(),
                "missing_parent".equals(error.code())
                        ? "Unlink its parent, which the shop has no more, so that it is made anew"
                        : "Make it in the shop by hand and link it, or change its name"));
    }

    /** The answer ends before its entry: it may have been made. */
    private Outcome untold(Entry entry) {
        return new Outcome.Unknown(Fault.of(
                "The shop's answer says nothing of it",
                api.system(),
                "term " + term(entry).name(),
                "Look whether an extension of the shop changes what its REST interface answers"));
    }

    private Fault of(int place, Fault fault) {
        return new Fault(
                fault.what(),
                fault.system(),
                "term " + call.write(place).element().name(),
                fault.answer(),
                fault.remedy());
    }

    private List<Integer> places() {
        var all = new ArrayList<Integer>();
        made.forEach(entry -> all.add(entry.place()));
        renamed.forEach(entry -> all.add(entry.place()));
        return all;
    }

    private Term term(Entry entry) {
        return call.write(entry.place()).element();
    }

    /** One list can hold values of an attribute and of a feature. */
    private static ForeignId id(Entry entry, long number) {
        return entry.where().list().ids().apply(number);
    }

    private static long number(Entry entry) {
        return Objects.requireNonNull(entry.where().number());
    }
}
