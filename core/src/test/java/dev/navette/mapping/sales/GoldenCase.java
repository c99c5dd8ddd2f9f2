package dev.navette.mapping.sales;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.navette.mapping.Mapped;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Order;

/**
 * An order or a refund, and what it must become: written by hand, as an accountant reckons it, and never taken over from
 * what the rules gave.
 *
 * @param id by which people speak of it
 * @param name what it shows
 * @param requirements the ids of the specification, and of the lessons ({@code LESSON-18})
 * @param story in one sentence
 * @param order the shop's
 * @param profile what differs from the usual profile, in words; empty for nothing
 * @param rule that profile
 * @param world what else differs from the usual, in words; empty for nothing
 * @param facts what is known beside the order
 * @param refund of which of the order's refunds it tells, or null for the order itself
 * @param outcome what becomes of it
 * @param expected the document, the reasons or the reason, a line each
 */
record GoldenCase(
        String id,
        String name,
        List<String> requirements,
        String story,
        Order order,
        String profile,
        OrderRule rule,
        String world,
        ImportFacts facts,
        @Nullable String refund,
        Outcome outcome,
        List<String> expected) {

    /** What becomes of an order. */
    enum Outcome {
        DOCUMENT,
        REFUSED,
        LEFT_OUT
    }

    /** Begins a case. */
    static Draft of(String id, String name, String... requirements) {
        return new Draft(id, name, List.of(requirements));
    }

    /** What the rules make of it, in the words of {@link #expected}; of a document as far as these tell of it. */
    List<String> found() {
        Mapped<List<ImportUnit>> mapped =
                refund == null ? rule.map(order, facts) : rule.refund(order, new ForeignId(refund), facts);
        if (mapped instanceof Mapped.Ready<List<ImportUnit>> ready) {
            return new DocumentText(ready.element(), ready.notes()).toldLike(expected);
        }
        if (mapped instanceof Mapped.Refused<List<ImportUnit>> refused) {
            return refused.problems().stream().map(Object::toString).toList();
        }
        return List.of(((Mapped.Ignored<List<ImportUnit>>) mapped).reason());
    }

    /** What became of it. */
    Outcome foundOutcome() {
        Mapped<List<ImportUnit>> mapped =
                refund == null ? rule.map(order, facts) : rule.refund(order, new ForeignId(refund), facts);
        return switch (mapped.kind()) {
            case READY -> Outcome.DOCUMENT;
            case REFUSED -> Outcome.REFUSED;
            case IGNORED, WAITING -> Outcome.LEFT_OUT;
        };
    }

    @Override
    public String toString() {
        return id + " " + name;
    }

    /** A case that is being written. */
    static final class Draft {

        private final String id;
        private final String name;
        private final List<String> requirements;
        private String story = "";
        private @Nullable Order order;
        private String profile = "";
        private OrderRule rule = Epicerie.rule();
        private String world = "";
        private UnaryOperator<ImportFacts> facts = UnaryOperator.identity();
        private @Nullable String refund;

        private Draft(String id, String name, List<String> requirements) {
            this.id = id;
            this.name = name;
            this.requirements = requirements;
        }

        /** Who wants what, in one sentence. */
        Draft story(String sentence) {
            story = sentence;
            return this;
        }

        Draft order(ShopOrder shop) {
            order = shop.build();
            return this;
        }

        /** How the profile differs from the usual one. */
        Draft profile(String words, UnaryOperator<OrderRule> change) {
            profile = profile.isEmpty() ? words : profile + "; " + words;
            rule = change.apply(rule);
            return this;
        }

        /** How what is known beside the order differs from the usual. */
        Draft world(String words, UnaryOperator<ImportFacts> change) {
            world = world.isEmpty() ? words : world + "; " + words;
            UnaryOperator<ImportFacts> before = facts;
            facts = known -> change.apply(before.apply(known));
            return this;
        }

        /** It tells of a refund of the order. */
        Draft refunding(String refundId) {
            refund = refundId;
            return this;
        }

        /** The document that it becomes, or the documents one below the other. */
        GoldenCase becomes(String document) {
            return written(Outcome.DOCUMENT, document);
        }

        /** Every reason for which it is refused, a line each. */
        GoldenCase refused(String... reasons) {
            return written(Outcome.REFUSED, String.join("\n", reasons));
        }

        /** Why it is left out. */
        GoldenCase leftOut(String reason) {
            return written(Outcome.LEFT_OUT, reason);
        }

        private GoldenCase written(Outcome outcome, String expected) {
            Order placed = Objects.requireNonNull(order, "order");
            return new GoldenCase(
                    id,
                    name,
                    requirements,
                    story,
                    placed,
                    profile,
                    rule,
                    world,
                    facts.apply(Epicerie.facts(placed)),
                    refund,
                    outcome,
                    expected.lines().filter(line -> !line.isBlank()).toList());
        }
    }
}
