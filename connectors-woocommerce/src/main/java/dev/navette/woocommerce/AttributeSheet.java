package dev.navette.woocommerce;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.http.Answer;
import dev.navette.http.Body;
import dev.navette.http.Request;
import dev.navette.model.ForeignId;
import dev.navette.model.Term;
import dev.navette.spi.Outcome;

/**
 * The shop's attributes, which are few and all in one answer. The shop lets two have one name and refuses only one slug
 * twice: so they are looked for by name before one is made, and the slug follows from the name.
 */
final class AttributeSheet {

    private static final String PATH = "products/attributes";

    /** WordPress keeps 32 characters of a taxonomy's name, and {@code pa_} and a blank are the shop's. */
    private static final int SLUG = 28;

    private static final int TAIL = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private final Api api;
    private final TermPlaces places;
    private final WriteCall<Term> call;

    /**
     * One element of the call.
     *
     * @param place the how manieth it is there
     * @param number its id, or null where it is to be made
     */
    record Entry(int place, TermIds.Use use, @Nullable Long number) {}

    AttributeSheet(Api api, TermPlaces places, WriteCall<Term> call) {
        this.api = api;
        this.places = places;
        this.call = call;
    }

    /** All of them. */
    static List<WireTerm> all(Api api) {
        return api.list(api.get(PATH, request -> request), WireTerm.class, PATH);
    }

    void write(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Integer> asking = entries.stream().map(Entry::place).toList();
        call.ask(asking, () -> all(api)).ifPresent(there -> {
            var known = new ArrayList<>(there);
            entries.forEach(entry -> {
                if (entry.number() == null) {
                    make(entry, known);
                } else {
                    rename(entry, known);
                }
            });
        });
    }

    private void make(Entry entry, List<WireTerm> known) {
        Term term = term(entry);
        List<WireTerm> same =
                known.stream().filter(one -> one.reads(term.label())).toList();
        if (same.isEmpty()) {
            String plain = slug(term.label());
            boolean free = known.stream().noneMatch(one -> ("pa_" + plain).equals(one.slug()));
            make(entry, known, free && !plain.isEmpty() ? plain : slugOfItsOwn(term.label()));
        } else if (same.size() == 1) {
            call.outcome(entry.place(), done(entry, Outcome.Effect.UNCHANGED, same.get(0)));
        } else {
            call.outcome(
                    entry.place(),
                    Outcome.rejected(fault(
                            entry,
                            "The shop has several attributes of that name: "
                                    + same.stream().map(WireTerm::number).toList(),
                            null,
                            "Link it to one of them")));
        }
    }

    /** A name that WordPress keeps for itself is refused like one that is taken ({@code year}): then under another slug. */
    private void make(Entry entry, List<WireTerm> known, String slug) {
        String label = term(entry).label();
        Request request = Request.post(
                PATH,
                Body.json(Api.JSON.write(
                        Map.of("name", Label.sent(label), "slug", slug, "type", "select", "has_archives", false))));
        call.send(List.of(entry.place()), api, request).ifPresent(answer -> {
            if (answer.ok()) {
                told(entry, answer, Outcome.Effect.CREATED).ifPresent(known::add);
            } else if (!slug.equals(slugOfItsOwn(label))) {
                makeUnlessThere(entry, known);
            } else {
                call.outcome(entry.place(), refused(entry, answer));
            }
        });
    }

    /** What has taken the slug meanwhile may be this very attribute, made by a request whose answer was lost. */
    private void makeUnlessThere(Entry entry, List<WireTerm> known) {
        call.ask(List.of(entry.place()), () -> all(api)).ifPresent(there -> {
            known.clear();
            known.addAll(there);
            String label = term(entry).label();
            if (there.stream().anyMatch(one -> one.reads(label))) {
                make(entry, known);
            } else {
                make(entry, known, slugOfItsOwn(label));
            }
        });
    }

    /** Without its slug an attribute that is renamed would get another, and products lose their values (11.0.1, read). */
    private void rename(Entry entry, List<WireTerm> known) {
        long number = Objects.requireNonNull(entry.number());
        Term term = term(entry);
        Optional<WireTerm> there =
                known.stream().filter(one -> one.number() == number).findFirst();
        if (there.isEmpty()) {
            ForeignId id = TermIds.attribute(entry.use(), number);
            call.outcome(
                    entry.place(), Outcome.rejected(places.gone(id, term.name()).fault()));
        } else if (there.get().reads(term.label())) {
            call.outcome(entry.place(), done(entry, Outcome.Effect.UNCHANGED, there.get()));
        } else {
            Request request =
                    Request.put(PATH + "/" + number, Body.json(Api.JSON.write(renamed(there.get(), term.label()))));
            call.send(List.of(entry.place()), api, request).ifPresent(answer -> {
                if (answer.ok()) {
                    told(entry, answer, Outcome.Effect.UPDATED);
                } else {
                    call.outcome(entry.place(), refused(entry, answer));
                }
            });
        }
    }

    private static WireTerm renamed(WireTerm there, String label) {
        String slug = there.slug() == null ? null : there.slug().replaceFirst("^pa_", "");
        return new WireTerm(
                null, Label.sent(label), slug, null, there.type(), there.orderBy(), there.hasArchives(), null);
    }

    private Optional<WireTerm> told(Entry entry, Answer answer, Outcome.Effect effect) {
        try {
            WireTerm said = api.read(answer, WireTerm.class, PATH);
            if (said.number() > 0) {
                call.outcome(entry.place(), done(entry, effect, said));
                return Optional.of(said);
            }
            throw api.malformed(answer, PATH, "it has no id");
        } catch (UnreachableException malformed) {
            call.outcome(entry.place(), new Outcome.Unknown(malformed.fault()));
            return Optional.empty();
        }
    }

    private Outcome refused(Entry entry, Answer answer) {
        String code = Api.error(answer).map(WireError::code).orElse("");
        return Outcome.rejected(fault(
                entry,
                "The shop refused the attribute",
                (answer.status() + " " + code).strip(),
                "Make it in the shop by hand, under Products > Attributes"));
    }

    private Fault fault(Entry entry, String what, @Nullable String answer, String remedy) {
        return new Fault(what, api.system(), "term " + term(entry).name(), answer, remedy);
    }

    private static Outcome done(Entry entry, Outcome.Effect effect, WireTerm term) {
        return new Outcome.Done(effect, TermIds.attribute(entry.use(), term.number()), Map.of(), Set.of());
    }

    private Term term(Entry entry) {
        return call.write(entry.place()).element();
    }

    /** As the shop itself would make it. */
    static String slug(String label) {
        String plain = MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String cut = EDGES.matcher(OTHERS.matcher(plain).replaceAll("-")).replaceAll("");
        return cut.length() > SLUG ? "" : cut;
    }

    /** One that no other label has, the same each time. */
    static String slugOfItsOwn(String label) {
        String tail = UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, TAIL);
        String plain = MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String words = EDGES.matcher(OTHERS.matcher(plain).replaceAll("-")).replaceAll("");
        String cut = words.substring(0, Math.min(words.length(), SLUG - TAIL - 1));
        return (cut.isEmpty() ? "navette" : cut) + "-" + tail;
    }
}
