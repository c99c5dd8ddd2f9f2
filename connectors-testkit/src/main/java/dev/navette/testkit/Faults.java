package dev.navette.testkit;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountKeys;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.spi.AccountFinder;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.Finder;
import dev.navette.spi.Outcome;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Resolution;
import dev.navette.spi.Watermark;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;

/**
 * What goes wrong between the engine and a system: a {@link FaultyConnector} asks it instead of the system's roles. Lets
 * everything through that a method does not change; the factories here are what goes wrong most.
 *
 * <p>Called by the threads that call the roles. Those of the factories are thread-safe, and count through the life of the
 * object, whatever number of connectors go through it.
 */
public interface Faults {

    /** Nothing goes wrong. */
    static Faults none() {
        return new Faults() {};
    }

    /** Every n-th batch that is written has this fault, the first one after n - 1 good ones. */
    static Faults everyWrite(int n, WriteFault fault) {
        return new FaultyWrites(n, true, fault);
    }

    /** The n-th batch that is written has this fault, and no other. */
    static Faults write(int n, WriteFault fault) {
        return new FaultyWrites(n, false, fault);
    }

    /** Every n-th question to a reader or a finder has this fault. */
    static Faults everyRead(int n, ReadFault fault) {
        return new FaultyReads(n, true, fault);
    }

    /** The n-th question to a reader or a finder has this fault, and no other. */
    static Faults read(int n, ReadFault fault) {
        return new FaultyReads(n, false, fault);
    }

    /** Elements of these names are refused, each for itself. The set may change while the connector is used. */
    static Faults refusing(Set<String> names) {
        return new Refusing(names, Outcome.Extent.ELEMENT);
    }

    /** A batch with an element of these names is refused as a whole. The set may change while the connector is used. */
    static Faults refusingBatchesWith(Set<String> names) {
        return new Refusing(names, Outcome.Extent.REQUEST);
    }

    /** What is created is found only after a while, by {@link Writer#resolve}, by finders and by references. */
    static Faults lagging(MovableClock clock, Duration lag) {
        return new LaggingSearch(clock, lag);
    }

    /**
     * Every n-th batch takes effect only after a while, whatever its attempt's deadline, and the client hears nothing of
     * it. What is due is done at the next call of any role.
     */
    static Faults workingOn(MovableClock clock, int n, Duration delay) {
        return new WorkingOn(clock, n, delay, false);
    }

    /** Every n-th batch takes effect only after a while; the client is told so, and when to ask again. */
    static Faults announcing(MovableClock clock, int n, Duration delay) {
        return new WorkingOn(clock, n, delay, true);
    }

    /** Any question to a reader or a finder; what all that reads and searches comes down to. */
    default <R> R ask(String question, Supplier<R> answer) {
        return answer.get();
    }

    /** A page is read. */
    default <T> Page<T> read(Reader<T> reader, Watermark from, int size) {
        return ask("read", () -> reader.read(from, size));
    }

    /** Elements are read by name. */
    default <T> List<Read<T>> named(Reader<T> reader, Collection<String> names) {
        return ask("named", () -> reader.named(names));
    }

    /** Something is searched by key. */
    default <K> Map<K, List<ForeignId>> find(Finder<K> finder, Collection<K> keys) {
        return ask("find", () -> finder.find(keys));
    }

    /** Accounts are searched by their keys. */
    default List<ErpAccount> find(AccountFinder finder, AccountKeys keys) {
        return ask("find", () -> finder.find(keys));
    }

    /** Documents are searched by their references. */
    default List<ErpDocument> bearing(DocumentReader reader, Collection<ExternalReference> references) {
        return ask("bearing", () -> reader.bearing(references));
    }

    /** A batch is written. */
    default <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        return writer.write(batch, attempt);
    }

    /** The writer is asked what became of something. */
    default <T> List<Resolution> resolve(Writer<T> writer, List<Claim> batch, Attempt attempt) {
        return writer.resolve(batch, attempt);
    }
}
