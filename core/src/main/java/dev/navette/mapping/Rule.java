package dev.navette.mapping;

/**
 * A pure function from what one system has to what the other will have. Called for every element, so it is cheap, and
 * it gives the same answer for the same element.
 */
@FunctionalInterface
public interface Rule<S, T> {

    Mapped<T> map(S element);
}
