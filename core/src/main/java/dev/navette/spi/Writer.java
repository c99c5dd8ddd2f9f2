package dev.navette.spi;

import java.util.List;

/**
 * Writes elements of one kind. It reports what the system did; the engine decides what follows: it repeats, halves a
 * batch that was refused whole, looks up what is unknown, parks what needs a person.
 *
 * <p>Called from several threads, at most {@link Limits#parallel} at once, never twice at once for one claim.
 *
 * @param <T> what is written
 */
public interface Writer<T> extends Role {

    Limits limits();

    /** What writing this claim twice does; {@link Claim#complete} tells a change from a creation. */
    Repeat repeat(Claim claim);

    /**
     * Writes a batch and says what became of each element, in the order given.
     *
     * <p>Called with 1 to {@link Limits#batch} elements of distinct claims. May send several requests, each before the
     * attempt's deadline. Writes the named fields only. An element that the system refuses is an {@link
     * Outcome.Rejected}. Throws only while nothing has been sent; afterwards every element has its outcome: what is
     * known, {@link Outcome.Unknown} for what is not, {@link Outcome.NotSent} for what was not sent.
     *
     * @throws dev.navette.error.UnreachableException while nothing has been sent
     * @throws dev.navette.error.AccessRefusedException while nothing has been sent
     */
    List<Outcome> write(List<Write<T>> batch, Attempt attempt);

    /**
     * Says what there is under each claim, in the order given: before each harmful write, and after one whose answer is
     * unknown. Reads only. Matches our name exactly, or the attempt's key or note where the system keeps those.
     *
     * <p>Where repeating a change does harm, an attempt that had {@link Attempt#begun} is asked for, and not the element:
     * found means that this attempt's change took effect. What is there all the same and has not had it is absent; it is
     * written again once the attempt's time and the system's settle time are over.
     *
     * <p>Called with 1 to {@link Limits#batch} claims.
     *
     * @throws dev.navette.error.UnreachableException when the system does not answer
     */
    List<Resolution> resolve(List<Claim> batch, Attempt attempt);
}
