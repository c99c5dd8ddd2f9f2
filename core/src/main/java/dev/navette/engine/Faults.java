package dev.navette.engine;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Defects;
import dev.navette.error.Fault;
import dev.navette.error.Problem;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.text.Excerpt;

/** What the engine itself has to say about an element. */
final class Faults {

    /** The most names in one message. */
    private static final int NAMED = 10;

    /** For fields that a plan keeps back. */
    static final String NOT_AS_PLANNED = "it is no longer as planned";

    private Faults() {}

    static Fault waits(Set<Named> lacking, String target, String name) {
        String names = lacking.stream()
                .limit(NAMED)
                .map(named -> named.kind().code().toLowerCase(Locale.ROOT) + " " + named.name())
                .sorted()
                .collect(Collectors.joining(", "));
        String more = lacking.size() > NAMED ? " and " + (lacking.size() - NAMED) + " more" : "";
        return Fault.of(
                "It names what is not there yet: " + names + more,
                target,
                name,
                "Nothing, if that comes there: it is then sent; else take it out of the element");
    }

    /**
     * Of several that lead to one thing.
     *
     * @param competing the first of them, in order
     */
    static Fault rivals(ForeignId found, List<String> competing, String target, String name) {
        List<String> others =
                competing.stream().filter(other -> !other.equals(name)).toList();
        String some = others.stream().limit(NAMED).collect(Collectors.joining(", "));
        String more = others.size() > NAMED ? " and others" : "";
        return Fault.of(
                "It leads to " + found + ", and so does " + some + more + ": none of them is written",
                target,
                name,
                "Leave the key to one of them, or link it by hand");
    }

    static Fault undecided(ForeignId found, String target, String name) {
        return Fault.of(
                "It leads to " + found + ", and so may an element that could not be looked for in this run",
                target,
                name,
                "Run the task again: it is decided once all of them can be looked for");
    }

    static Fault groupIncomplete(String group, String member, Fault why, String source) {
        return new Fault(
                "Its group " + group + " cannot be put together: " + member + " cannot be read",
                source,
                member,
                why.message(),
                "Mend " + member + " in the source");
    }

    /** Some parts of an element were refused while the rest was taken: the first is told, the others are named. */
    static Fault partsRefused(Map<String, Fault> refused) {
        Map<String, Fault> inOrder = new TreeMap<>(refused);
        Fault first = inOrder.values().iterator().next();
        List<String> others = inOrder.keySet().stream().skip(1).toList();
        if (others.isEmpty()) {
            return first;
        }
        String what = first.what() + "; refused too: " + Excerpt.of(String.join(", ", others));
        return new Fault(what, first.system(), first.element(), first.answer(), first.remedy());
    }

    /**
     * What is sold under one name can only be in one place.
     *
     * @param whole whose part it is there, its own name for a product of its own, or null when that is not known
     */
    static Fault partElsewhere(String part, @Nullable String whole, String name, String target) {
        String there = part.equals(whole)
                ? "a product of its own"
                : "a variant of " + (whole == null ? "another product" : whole);
        String wanted = part.equals(name) ? "a product of its own" : "a variant of " + name;
        return Fault.of(
                part + " is there as " + there + ", and cannot be " + wanted + " under the same link",
                target,
                name,
                "Unlink " + part + ", and take what is there now off sale once the new one is there");
    }

    static Fault groupAndArticle(String group, String source) {
        return Fault.of(
                group + " is an article of its own and the name of a group",
                source,
                group,
                "Make it a member of the group, or give one of the two another name");
    }

    static Fault refusedByRule(List<Problem> problems, String source, String name) {
        String what = problems.stream().map(Problem::what).collect(Collectors.joining("; "));
        String remedy = problems.stream().map(Problem::remedy).distinct().collect(Collectors.joining("; "));
        return Fault.of("It cannot be written: " + what, source, name, remedy);
    }

    static Fault severalBear(List<ForeignId> ids, String target, String name) {
        String there = ids.stream().map(ForeignId::value).collect(Collectors.joining(", "));
        return Fault.of(
                "Several elements bear this reference: " + there,
                target,
                name,
                "Keep one of them there, or give the others another reference");
    }

    static Fault claimedBy(String other, ForeignId id, String target, String name) {
        return Fault.of(
                "It leads to " + id + ", which is linked to " + other + " already",
                target,
                name,
                "Give one of the two another reference");
    }

    static Fault begun(String target, String name) {
        return Fault.of(
                "A write has begun and its end is not known yet",
                target,
                name,
                "Run the task again: it asks the system before it writes");
    }

    static Fault inDoubt(Fault why, String target, String name) {
        return new Fault(
                "Nobody can tell whether it was written: " + why.what(),
                target,
                name,
                why.answer(),
                "Look for it there; Navette asks again at each run, and writes it once the system can tell");
    }

    static Fault busy(String target, String name) {
        return Fault.of("The system is still at work on it", target, name, "Run the task again later");
    }

    static Fault unsettled(Instant until, String target, String name) {
        return Fault.of(
                "An earlier write of it, whose end is not known, may still take effect until " + until,
                target,
                name,
                "Run the task again after that: it is written then");
    }

    static Fault left(Set<? extends Field> fields, String target, String name) {
        String codes = fields.stream().map(Field::code).sorted().collect(Collectors.joining(", "));
        return Fault.of("The system left some of its fields: " + codes, target, name, "Nothing: they are sent again");
    }

    static Fault accepted(String target, String name) {
        return Fault.of(
                "The system took it and will say later what became of it",
                target,
                name,
                "Run the task again later: it asks the system");
    }

    static Fault defect(@Nullable RuntimeException thrown, String target, String name) {
        return new Fault(
                "The connector failed with a defect of its own",
                target,
                name,
                thrown == null ? "an answer of the wrong size" : Defects.kindOf(thrown),
                "Report it to the connector's author");
    }

    static Fault ruleFailed(RuntimeException thrown, String source, String name) {
        return new Fault(
                "The flow's rule failed with a defect of its own",
                source,
                name,
                Defects.kindOf(thrown),
                "Correct the element, or report it to the rule's author");
    }

    /** What must be there to be named, and is not. */
    static Fault notMade(String target, String name) {
        return Fault.of(
                "It is not there, and things of its sort are not made",
                target,
                name,
                "Make it there, or let the flow make what is missing");
    }

    static Fault noLongerThere(String source, String name) {
        return Fault.of("It is no longer there", source, name, "Nothing, unless it should be");
    }

    static Fault notSent(String why, String target, String name) {
        return Fault.of("It was not sent: " + why, target, name, "Run the task again");
    }
}
