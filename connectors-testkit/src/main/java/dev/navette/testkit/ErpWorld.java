package dev.navette.testkit;

import java.util.List;

import dev.navette.model.Article;

/**
 * An ERP that the contract of a reader or a survey fills and reads, and the hands of a person in it. One test has one.
 * Where it is a stub server, its time is the contract's clock.
 */
public interface ErpWorld extends World {

    /**
     * Adds articles or changes those of the same reference, with their stock where they have one: all of them at one
     * instant, so that they have one time of change where the ERP keeps such times.
     */
    void put(List<Article> articles);

    /** Takes an article and its stock away. */
    void remove(String reference);

    /**
     * Makes an article that is there unreadable, and its stock with it: a price of letters, for example.
     *
     * @return false where everything that the ERP can hold can be read
     */
    boolean damage(String reference);

    /** Whether the ERP knows what changed; where it only knows that something did, a change gives everything again. */
    default boolean knowsWhatChanged() {
        return true;
    }
}
