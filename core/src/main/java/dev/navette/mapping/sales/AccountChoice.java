package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Order;

import jakarta.validation.Valid;

/**
 * Which account new buyers get (CUS-7): one for all, or one each.
 *
 * @param single the one for all, or null; it must be in the ERP, which is looked at when the profile is checked
 * @param numbered the codes of the shop's customers, from their ids there, or null
 * @param guests the codes of guests, who have no id, from that of their order; or null
 */
public record AccountChoice(
        @Nullable String single,
        @Valid @Nullable Numbering numbered,
        @Valid @Nullable Numbering guests) implements Checked {

    /** None for anybody. */
    public static final AccountChoice NONE = new AccountChoice(null, null, null);

    /** One for all. */
    public static AccountChoice single(String code) {
        return new AccountChoice(Objects.requireNonNull(code, "code"), null, null);
    }

    /** One for each of the shop's customers: {@code numbered("WEB", 8)} gives {@code WEB00029}; none for guests. */
    public static AccountChoice numbered(String prefix, int length) {
        return new AccountChoice(null, new Numbering(prefix, length), null);
    }

    /** The same with one for each order of a guest. */
    public AccountChoice guests(String prefix, int length) {
        return new AccountChoice(single, numbered, new Numbering(prefix, length));
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (single != null && single.isBlank()) {
            problems.add(new Problem("$.single", "is blank", "Name the account, or leave it out"));
        }
        if (single != null && (numbered != null || guests != null)) {
            problems.add(new Problem(
                    "$.single", "there is one account for all, and one for each as well", "Choose one of them"));
        }
        if (numbered != null) {
            numbered.problems().forEach(problem -> problems.add(problem.below("$.numbered")));
        }
        if (guests != null) {
            guests.problems().forEach(problem -> problems.add(problem.below("$.guests")));
        }
        if (numbered != null && guests != null && numbered.meets(guests)) {
            problems.add(new Problem(
                    "$.guests",
                    "a guest's order and a customer of the same number would have one account",
                    "Write another prefix or another length for guests"));
        }
        return List.copyOf(problems);
    }

    /** What the buyer's code is made of, or null where its like are not numbered. */
    @Nullable
    Numbering numberingOf(Order order) {
        return order.buyer().guest() ? guests : numbered;
    }

    /** The code that an order's buyer would get of its own, where it would get one. */
    Optional<String> numberOf(Order order) {
        Numbering numbering = numberingOf(order);
        String number = number(order);
        return numbering == null || numbering.problem(number).isPresent()
                ? Optional.empty()
                : Optional.of(numbering.of(number));
    }

    /** Says why it would get none although its like are numbered. */
    void refuse(Order order, Remarks remarks) {
        Numbering numbering = numberingOf(order);
        if (numbering != null) {
            numbering
                    .problem(number(order))
                    .ifPresent(problem -> remarks.refuse(path(order), problem.what(), problem.remedy()));
        }
    }

    /** Where in an order the number stands that a code is made of. */
    static String path(Order order) {
        return order.buyer().guest() ? "$.id" : "$.buyer.account";
    }

    private static String number(Order order) {
        ForeignId account = order.buyer().account();
        return account == null ? order.id().value() : account.value();
    }
}
