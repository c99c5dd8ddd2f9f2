package dev.navette.model;

import java.util.Objects;

/**
 * What one unit costs.
 *
 * @param money the amount for one unit
 * @param basis whether the tax is in it
 */
public record Price(Money money, Basis basis) {

    public Price {
        Objects.requireNonNull(money, "money");
        Objects.requireNonNull(basis, "basis");
    }

    @Override
    public String toString() {
        return money + (basis == Basis.NET ? " net" : " gross");
    }
}
