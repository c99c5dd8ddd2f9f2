package dev.navette.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * What a survey found of one kind of things. Where its pass was not complete, {@code seen} says how far it came and
 * everything else is zero or empty: it says nothing about what is gone.
 *
 * @param subject of what
 * @param complete whether the pass saw everything that is there
 * @param seen how many are there
 * @param added those of them that no pass before saw
 * @param changed those that are different from what the last pass saw
 * @param linked those that are linked
 * @param unlinked those that are linked to nothing
 * @param gone those that an earlier pass saw and two complete passes since did not. A linked one is named each time as
 *     long as it is linked, any other only once
 * @param drifted linked ones of the shop that are different from what the last pass saw, though we have not written them
 *     meanwhile. It cannot see what changed and changed back between two passes, nor what another changed while we wrote
 *     the same element, nor what was changed before it was first seen; a change of ours of which nobody knows whether it
 *     was made may stand among them. A quantity that a sale lowered is such a change too, where the connector counts
 *     quantities as part of the element
 */
public record Surveyed(
        Subject subject,
        boolean complete,
        long seen,
        long added,
        long changed,
        long linked,
        Sightings unlinked,
        Sightings gone,
        Sightings drifted) {

    /** What is surveyed. */
    public enum Subject {
        /** The ERP's articles; linked is whose product or whose variant is in the shop. */
        ARTICLES,
        /** Articles of which the ERP has a stock; linked is what is sold in the shop. */
        STOCK,
        /** The shop's products. */
        PRODUCTS,
        /**
         * What of the shop's products is sold: variants, and products that have none. Sales of those that are linked to
         * nothing cannot be imported (ART-23).
         */
        SELLABLES
    }

    public Surveyed {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(unlinked, "unlinked");
        Objects.requireNonNull(gone, "gone");
        Objects.requireNonNull(drifted, "drifted");
    }

    /** Of an interrupted pass. */
    public static Surveyed interrupted(Subject subject, long seen) {
        return new Surveyed(subject, false, seen, 0, 0, 0, Sightings.NONE, Sightings.NONE, Sightings.NONE);
    }

    /**
     * How much of what is there is linked, in percent with one decimal (ART-23); rounded down, so that 100.0 is all.
     * Empty when nothing is there or the pass was not complete.
     */
    public Optional<BigDecimal> percentLinked() {
        if (!complete || seen == 0) {
            return Optional.empty();
        }
        return Optional.of(
                BigDecimal.valueOf(linked).movePointRight(2).divide(BigDecimal.valueOf(seen), 1, RoundingMode.DOWN));
    }
}
