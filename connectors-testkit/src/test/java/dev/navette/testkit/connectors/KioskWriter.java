package dev.navette.testkit.connectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.http.Body;
import dev.navette.http.Json;
import dev.navette.http.Reply;
import dev.navette.http.Request;
import dev.navette.http.Resend;
import dev.navette.model.ForeignId;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/**
 * Writes to the kiosk ten at a time, and says what became of each.
 *
 * @param values what a write sets, by the kiosk's names
 */
record KioskWriter<T>(KioskLine line, KioskArticles articles, Function<Write<T>, Map<String, String>> values) {

    private static final Json JSON = Json.named(Json.Names.AS_WRITTEN);
    private static final int AT_ONCE = 10;

    List<Outcome> write(List<Write<T>> batch, Attempt attempt, boolean creates) {
        return new Batch(batch, attempt).written(creates);
    }

    List<Resolution> resolve(List<Claim> batch) {
        List<Map<String, @Nullable String>> byId = articles.of(
                "id",
                batch.stream()
                        .flatMap(claim -> claim.known().stream())
                        .map(ForeignId::value)
                        .toList());
        List<Map<String, @Nullable String>> byName = articles.of(
                "reference",
                batch.stream()
                        .filter(claim -> claim.known().isEmpty())
                        .map(Claim::name)
                        .toList());
        return batch.stream()
                .map(claim -> claim.known()
                        .map(id -> resolution(byId, "id", id.value()))
                        .orElseGet(() -> resolution(byName, "reference", claim.name())))
                .toList();
    }

    private static Resolution resolution(List<Map<String, @Nullable String>> there, String name, String value) {
        List<ForeignId> ids = there.stream()
                .filter(one -> value.equals(one.get(name)))
                .map(one -> new ForeignId(Objects.requireNonNull(one.get("id"))))
                .toList();
        return switch (ids.size()) {
            case 0 -> Resolution.absent();
            case 1 -> Resolution.found(ids.get(0));
            default -> new Resolution.Several(ids);
        };
    }

    /** One batch under way. */
    private final class Batch {

        private final List<Write<T>> writes;
        private final Attempt attempt;
        private final @Nullable Outcome[] outcomes;
        private boolean sent;

        Batch(List<Write<T>> writes, Attempt attempt) {
            this.writes = writes;
            this.attempt = attempt;
            this.outcomes = new Outcome[writes.size()];
        }

        List<Outcome> written(boolean creates) {
            var ids = new TreeMap<Integer, ForeignId>();
            var unnamed = new ArrayList<Integer>();
            for (int i = 0; i < writes.size(); i++) {
                int number = i;
                writes.get(i).claim().known().ifPresentOrElse(id -> ids.put(number, id), () -> unnamed.add(number));
            }
            if (creates) {
                ids.putAll(made(unnamed));
            } else {
                unnamed.forEach(number -> outcomes[number] = rejected(number, "the kiosk has no such article"));
            }
            inTens(new ArrayList<>(ids.keySet()), tens -> change(tens, ids));
            return Collections.unmodifiableList(Arrays.stream(outcomes)
                    .map(outcome -> Objects.requireNonNull(outcome, "each has its outcome"))
                    .toList());
        }

        /** Those that turn out to be there, by their numbers. */
        private Map<Integer, ForeignId> made(List<Integer> numbers) {
            var there = new HashMap<Integer, ForeignId>();
            inTens(numbers, tens -> {
                Request request = Request.post(
                        "articles",
                        Body.json(JSON.write(tens.stream().map(this::creation).toList())));
                List<Map<String, @Nullable String>> results = sent(request, tens);
                for (int i = 0; i < results.size(); i++) {
                    int number = tens.get(i);
                    Map<String, @Nullable String> result = results.get(i);
                    if ("taken".equals(result.get("error"))) {
                        there.put(number, new ForeignId(Objects.requireNonNull(result.get("id"))));
                    } else {
                        outcomes[number] = outcome(number, result, Outcome::created);
                    }
                }
            });
            return there;
        }

        private void change(List<Integer> tens, Map<Integer, ForeignId> ids) {
            List<Map<String, String>> changes = tens.stream()
                    .map(number -> change(number, Objects.requireNonNull(ids.get(number))))
                    .toList();
            Request request =
                    Request.patch("articles", Body.json(JSON.write(changes))).resend(Resend.SAFE);
            List<Map<String, @Nullable String>> results = sent(request, tens);
            for (int i = 0; i < results.size(); i++) {
                outcomes[tens.get(i)] = outcome(tens.get(i), results.get(i), Outcome::updated);
            }
        }

        private Map<String, String> creation(int number) {
            var creation = new HashMap<>(values.apply(writes.get(number)));
            creation.put("reference", writes.get(number).claim().name());
            return creation;
        }

        private Map<String, String> change(int number, ForeignId id) {
            Write<T> write = writes.get(number);
            Write<T> kept = write.claim().known().isPresent() ? write : withoutKept(write);
            var change = new HashMap<>(values.apply(kept));
            change.put("id", id.value());
            return change;
        }

        /** What the kiosk answered for each; none where the outcomes are known without that. */
        private List<Map<String, @Nullable String>> sent(Request request, List<Integer> numbers) {
            Reply reply = line.send(request, attempt);
            if (reply instanceof Reply.Denied denied && !sent) {
                throw new AccessRefusedException(denied.fault());
            }
            sent = true;
            if (!(reply instanceof Reply.Answered answered)) {
                numbers.forEach(number -> outcomes[number] = reply.outcome());
                return List.of();
            }
            if (!answered.answer().ok()) {
                Fault fault = fault("its batch", answered.answer().text());
                numbers.forEach(number -> outcomes[number] = Outcome.refusedWhole(fault));
                return List.of();
            }
            List<Map<String, @Nullable String>> results = KioskArticles.results(answered.answer());
            if (results.size() != numbers.size()) {
                Fault fault = fault("its batch", "an answer that fits no question");
                numbers.forEach(number -> outcomes[number] = new Outcome.Unknown(fault));
                return List.of();
            }
            return results;
        }

        private Outcome outcome(
                int number, Map<String, @Nullable String> result, Function<ForeignId, Outcome.Done> done) {
            String id = result.get("id");
            return id != null ? done.apply(new ForeignId(id)) : rejected(number, String.valueOf(result.get("error")));
        }

        private Outcome rejected(int number, String answer) {
            return Outcome.rejected(
                    fault("article " + writes.get(number).claim().name(), answer));
        }
    }

    private static <T> Write<T> withoutKept(Write<T> write) {
        var fields = new HashSet<>(write.fields());
        fields.removeAll(write.kept());
        return new Write<>(write.claim(), write.element(), fields, write.ids());
    }

    private static Fault fault(String element, String answer) {
        return new Fault("The kiosk refused it", KioskArticles.SYSTEM, element, answer, "Correct it, and run again");
    }

    private static void inTens(List<Integer> numbers, Consumer<List<Integer>> each) {
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            each.accept(numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE)));
        }
    }
}
