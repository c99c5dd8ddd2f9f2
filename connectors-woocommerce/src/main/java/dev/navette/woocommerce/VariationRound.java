package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.http.Answer;
import dev.navette.http.Reply;
import dev.navette.http.Resend;
import dev.navette.spi.Outcome;

/** The variations of one product at a time: the shop takes them below their product only. */
final class VariationRound {

    private final Api api;
    private final int most;
    private final ProductBody bodies;
    private final Batches batches;
    private final Doubles doubles;
    private final Refusals refusals;

    /** @param most how many go in one request */
    VariationRound(Api api, int most, ProductBody bodies, Batches batches, Doubles doubles, Refusals refusals) {
        this.api = api;
        this.most = most;
        this.bodies = bodies;
        this.batches = batches;
        this.doubles = doubles;
        this.refusals = refusals;
    }

    /** In requests of as many as the shop takes; none names an address that the shop fetches for one before it. */
    void send(Going one) {
        var some = new ArrayList<Going.Part>();
        var fetched = new HashSet<String>();
        for (Going.Part part : one.parts()) {
            Going.Part next = fresh(one, part);
            if (some.size() == most
                    || !Collections.disjoint(fetched, next.entry().fetched())) {
                send(one, List.copyOf(some));
                some.clear();
                fetched.clear();
                next = fresh(one, part);
            }
            if (!one.isOpen()) {
                return;
            }
            some.add(next);
            fetched.addAll(next.entry().fetched());
        }
        if (!some.isEmpty()) {
            send(one, some);
        }
    }

    /** What was fetched for its product, or for a variation before it, is named by its id. */
    private Going.Part fresh(Going one, Going.Part part) {
        if (!Pictures.areFetched(part.entry())) {
            return part;
        }
        try {
            Entry entry = bodies.variation(one.write(), part.variant(), part.number() == null, part.there());
            return new Going.Part(part.claim(), part.variant(), part.number(), part.there(), entry);
        } catch (Unsendable impossible) {
            throw new IllegalStateException(impossible); // it could be sent a moment ago
        }
    }

    private void send(Going one, List<Going.Part> parts) {
        List<Going.Part> creates =
                parts.stream().filter(part -> part.number() == null).toList();
        List<Going.Part> updates =
                parts.stream().filter(part -> part.number() != null).toList();
        Reply reply = batches.send(
                "products/" + one.numbered() + "/variations",
                creates.stream().map(part -> part.entry().json()).toList(),
                updates.stream().map(part -> part.entry().json(number(part))).toList(),
                creates.isEmpty() && updates.stream().noneMatch(part -> Pictures.areFetched(part.entry()))
                        ? Resend.SAFE
                        : Resend.UNCERTAIN);
        if (!(reply instanceof Reply.Answered answered)) {
            one.ended(reply.kind() == Reply.Kind.UNKNOWN ? reply.outcome() : one.unsent(reply.outcome()));
            return;
        }
        Answer answer = answered.answer();
        if (!answer.ok()) {
            refusedWhole(one, parts, answer);
            return;
        }
        WireBatch batch = WireBatch.of(answer, creates.size(), updates.size()).orElse(null);
        if (batch == null) {
            one.ended(new Outcome.Unknown(Refusals.unreadable(api, answer, "article " + one.name())));
            return;
        }
        var there = new LinkedHashMap<Going.Part, WireError>();
        for (int i = 0; i < creates.size(); i++) {
            made(one, creates.get(i), batch.create().get(i), there);
        }
        for (int i = 0; i < updates.size(); i++) {
            changed(one, updates.get(i), batch.update().get(i));
        }
        if (one.isOpen()) {
            doubles.adoptParts(one, there);
        }
    }

    private void refusedWhole(Going one, List<Going.Part> parts, Answer answer) {
        WireError error = Api.error(answer).orElse(null);
        for (Going.Part part : parts) {
            one.partRefused(
                    part.name(),
                    error == null
                            ? Refusals.whole(api, answer, "article " + part.name())
                            : refusals.of(error, part.name(), one.thing()).fault());
        }
    }

    private void made(Going one, Going.Part part, @Nullable WireProduct entry, Map<Going.Part, WireError> there) {
        if (entry == null || (entry.error() == null && entry.id() == 0)) {
            one.ended(new Outcome.Unknown(Refusals.unreadable(api.system(), part.name())));
        } else if (entry.error() == null) {
            one.partIs(part.name(), entry.id(), part.entry().left(entry));
        } else if (Doubles.isDouble(entry.error())) {
            there.put(part, entry.error());
        } else {
            one.partRefused(
                    part.name(),
                    refusals.of(entry.error(), part.name(), "variation " + part.name())
                            .fault());
        }
    }

    private void changed(Going one, Going.Part part, @Nullable WireProduct entry) {
        if (entry == null || (entry.error() == null && entry.id() != number(part))) {
            one.ended(new Outcome.Unknown(Refusals.unreadable(api.system(), part.name())));
        } else if (entry.error() == null) {
            one.partIs(part.name(), entry.id(), part.entry().left(entry));
        } else {
            String thing = "variation " + one.numbered() + "/" + number(part);
            one.partRefused(
                    part.name(), refusals.of(entry.error(), part.name(), thing).fault());
        }
    }

    private static long number(Going.Part part) {
        return Objects.requireNonNull(part.number());
    }
}
