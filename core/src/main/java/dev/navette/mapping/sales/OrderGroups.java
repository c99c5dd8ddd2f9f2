package dev.navette.mapping.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.TillSession;

/**
 * Puts many orders into groups (ORD-23, ORD-31). A day may have several documents: of orders that become different things,
 * and of what came late. A session has one, since its name has room for no number: what does not fit into it, or came late,
 * is a document for each order, on the same account.
 */
final class OrderGroups {

    private static final Comparator<Order> IN_TIME = Comparator.comparing(
                    (Order order) -> order.head().placed())
            .thenComparing(order -> order.id().value());
    private static final Comparator<Map.Entry<Treated, Long>> MOST_OFTEN = Map.Entry.<Treated, Long>comparingByValue()
            .reversed()
            .thenComparing(one -> one.getKey().treatment().code())
            .thenComparing(one -> one.getKey().toString());

    private final OrderRule rule;
    private final ImportFacts facts;
    private final Set<ExternalReference> taken = new HashSet<>();
    private final LotsLeft lots;
    private final List<Grouping.Group> groups = new ArrayList<>();
    private final Map<ForeignId, String> alone = new LinkedHashMap<>();
    private final Map<ForeignId, String> waiting = new LinkedHashMap<>();
    private final Map<ForeignId, String> ignored = new LinkedHashMap<>();
    private final Map<ForeignId, List<Problem>> refused = new LinkedHashMap<>();

    OrderGroups(OrderRule rule, ImportFacts facts, Set<ExternalReference> taken) {
        this.rule = rule;
        this.facts = facts;
        this.lots = new LotsLeft(facts.articles());
        taken.forEach(reference -> this.taken.add(reference.repeated(1)));
    }

    Grouping of(List<Order> orders) {
        requireOnce(orders);
        var units = new TreeMap<String, List<GroupCandidate>>();
        for (Order order : orders.stream().sorted(IN_TIME).toList()) {
            GroupCandidate candidate = candidate(order);
            if (candidate != null) {
                units.computeIfAbsent(unitOf(order), none -> new ArrayList<>()).add(candidate);
            }
        }
        units.values().forEach(this::group);
        return new Grouping(groups, alone, waiting, ignored, refused);
    }

    private static void requireOnce(List<Order> orders) {
        var seen = new HashSet<ForeignId>();
        for (Order order : orders) {
            if (!seen.add(order.id())) {
                throw new IllegalArgumentException("the order " + order.id() + " is there twice");
            }
        }
    }

    /** Null where the order is put somewhere else. */
    private @Nullable GroupCandidate candidate(Order order) {
        StatusChoice choice = rule.statuses().of(order);
        if (choice == null) {
            (rule.statuses().waits(order) ? waiting : ignored)
                    .put(order.id(), rule.statuses().reason(order));
            return null;
        }
        Optional<String> stays = rule.grouping().alone(order);
        if (stays.isPresent()) {
            alone.put(order.id(), stays.get());
            return null;
        }
        var remarks = new Remarks();
        new OrderSoundness(order, remarks).checkAmongOthers();
        var candidate = new GroupCandidate(choice, TreatedOrder.of(rule, order, remarks));
        String forced = rule.payments().accountFor(order, remarks);
        if (!candidate.atHome()) {
            alone.put(order.id(), "it is no domestic sale");
        } else if (forced != null) {
            alone.put(order.id(), "its payment method forces the account " + forced);
        } else if (byDay() && !dayOf(order).isBefore(facts.today())) {
            waiting.put(
                    order.id(),
                    "its day, " + dayOf(order) + ", is not over: it waits until "
                            + dayOf(order).plusDays(1));
        } else {
            return candidate;
        }
        return null;
    }

    /** All that were placed on a day, or are of a session. */
    private void group(List<GroupCandidate> unit) {
        Treated usual = usual(unit);
        var like = new LinkedHashMap<GroupCandidate.Likeness, List<GroupCandidate>>();
        for (GroupCandidate candidate : unit) {
            if (usual == null || candidate.remarks().refused() || candidate.fits(usual)) {
                like.computeIfAbsent(candidate.likeness(), none -> new ArrayList<>())
                        .add(candidate);
            } else {
                alone.put(
                        candidate.order().id(),
                        "its accounting treatment is "
                                + candidate.treated().treatment().code() + ", that of the others "
                                + usual.treatment().code());
            }
        }
        like.values().stream()
                .sorted(Comparator.comparingInt((List<GroupCandidate> some) -> some.size())
                        .reversed()) // so most of it has the plain name
                .forEach(some -> document(some, usual));
    }

    /** How most of them are booked; null where none can be. */
    private static @Nullable Treated usual(List<GroupCandidate> unit) {
        List<GroupCandidate> sound =
                unit.stream().filter(one -> !one.remarks().refused()).toList();
        List<GroupCandidate> domestic =
                sound.stream().filter(GroupCandidate::domestic).toList();
        return (domestic.isEmpty() ? sound : domestic)
                .stream()
                        .collect(Collectors.groupingBy(GroupCandidate::treated, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .min(MOST_OFTEN)
                        .map(Map.Entry::getKey)
                        .orElse(null);
    }

    private void document(List<GroupCandidate> some, @Nullable Treated usual) {
        List<GroupMember> members = new ArrayList<>();
        for (GroupCandidate candidate : some) {
            GroupMember member = GroupMember.of(candidate, lots.articles(), facts);
            if (member == null || usual == null) {
                refused.put(
                        candidate.order().id(),
                        below("$.orders[" + candidate.order().id() + "]", candidate.remarks()));
            } else {
                lots.take(member.basket());
                members.add(member);
            }
        }
        if (members.isEmpty() || usual == null) {
            return;
        }
        Order last = members.get(members.size() - 1).order();
        if (byDay()) {
            write(members, nextOf(dayOf(last)), "D" + dayOf(last), usual);
            return;
        }
        String session = unitOf(last);
        ExternalReference whole = ExternalReference.session(facts.tag(), session);
        if (!taken.contains(whole)) {
            write(members, whole, "S" + session, usual);
            return;
        }
        for (GroupMember member : members) {
            ForeignId id = member.order().id();
            write(List.of(member), ExternalReference.order(facts.tag(), id.value()), id.value(), usual);
        }
    }

    private void write(List<GroupMember> members, ExternalReference reference, String name, Treated treated) {
        var remarks = new Remarks();
        String late = reference.kind() == ExternalReference.Kind.DAY
                        && !reference.part().isEmpty()
                ? "/" + reference.part()
                : "";
        LocalDate day = dayOf(members.get(members.size() - 1).order());
        Grouping.Group group =
                new GroupDocument(rule, facts, treated, remarks).of(members, reference, name + late, day);
        if (group == null) {
            List<Problem> problems = below("$.groups[" + reference + "]", remarks);
            members.forEach(member -> refused.put(member.order().id(), problems));
        } else {
            taken.add(reference);
            groups.add(group);
        }
    }

    /** The first name of a day that nothing has. */
    private ExternalReference nextOf(LocalDate day) {
        ExternalReference whole = ExternalReference.day(facts.tag(), day);
        int last = taken.stream()
                .filter(one -> one.kind() == ExternalReference.Kind.DAY
                        && one.tag().equals(facts.tag())
                        && one.day().equals(Optional.of(day)))
                .mapToInt(one -> one.part().isEmpty() ? 1 : Integer.parseInt(one.part()))
                .max()
                .orElse(0);
        return last == 0 ? whole : whole.late(last + 1);
    }

    private boolean byDay() {
        return rule.grouping().by() == GroupingRule.By.DAY;
    }

    private LocalDate dayOf(Order order) {
        return LocalDate.ofInstant(order.head().placed(), facts.zone());
    }

    private String unitOf(Order order) {
        TillSession session = order.head().session();
        return byDay() || session == null ? dayOf(order).toString() : session.id();
    }

    private static List<Problem> below(String path, Remarks remarks) {
        return remarks.problems().stream().map(problem -> problem.below(path)).toList();
    }
}
