package dev.navette.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom a special price is for (ART-20).
 *
 * @param scope everybody, the members of a group, or one customer
 * @param name the ERP's code of the group (catégorie tarifaire, famille) or of the customer; empty for everybody
 */
public record Buyer(Scope scope, String name) {

    /** Everybody. */
    public static final Buyer ANYBODY = new Buyer(Scope.ANYBODY, "");

    /** How many a price is for. */
    public enum Scope {
        ANYBODY,
        GROUP,
        CUSTOMER
    }

    public Buyer {
        Objects.requireNonNull(scope, "scope");
        name = Objects.requireNonNull(name, "name").strip();
        if (name.isEmpty() != (scope == Scope.ANYBODY)) {
            throw new IllegalArgumentException(scope + " of the name '" + name + "'");
        }
    }

    /** The members of a group. */
    public static Buyer group(String name) {
        return new Buyer(Scope.GROUP, name);
    }

    /** One customer. */
    public static Buyer customer(String name) {
        return new Buyer(Scope.CUSTOMER, name);
    }

    /** The term of a group, of the sort {@code customer-group}. */
    public Optional<Term> term() {
        return scope == Scope.GROUP ? Optional.of(Term.first("customer-group", name)) : Optional.empty();
    }

    /** The thing in the shop that it is. */
    public Optional<Named> named() {
        return switch (scope) {
            case ANYBODY -> Optional.empty();
            case GROUP -> term().map(group -> new Named(LinkKind.TERM, group.name()));
            case CUSTOMER -> Optional.of(new Named(LinkKind.CUSTOMER, name));
        };
    }

    @Override
    public String toString() {
        return scope == Scope.ANYBODY ? "anybody" : scope.name().toLowerCase(Locale.ROOT) + " " + name;
    }
}
