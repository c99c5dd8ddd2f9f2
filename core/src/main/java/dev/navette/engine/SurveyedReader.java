package dev.navette.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Fingerprint;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Seen;
import dev.navette.spi.Selection;
import dev.navette.spi.Survey;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/**
 * Reads what changed of a source that has no dates: a survey says what everything looks like, and what looks otherwise
 * than when it was last dealt with is read by name. It is seen before it is read, so that its content is never older
 * than its digest; the digest becomes durable with its result, so that no change is lost on the way.
 *
 * <p>A watermark is the epoch, which is the run with which this reading began, and the survey's own.
 */
final class SurveyedReader<S> implements Reader<S> {

    private final Reader<S> reader;
    private final Survey survey;
    private final Store store;
    private final TaskKey task;
    private final long run;

    /** What was read and has no result yet, by name, in the order read. */
    private final Map<String, Queue<Fingerprint>> underWay = new HashMap<>();

    private volatile long epoch;

    SurveyedReader(Reader<S> reader, Survey survey, Store store, TaskKey task, long run) {
        this.reader = reader;
        this.survey = survey;
        this.store = store;
        this.task = task;
        this.run = run;
    }

    @Override
    public Watermark begin(Selection selection) {
        return watermark(run, survey.begin());
    }

    @Override
    public Page<S> read(Watermark from, int size) {
        int space = from.text().indexOf(' ');
        long began = number(from.text().substring(0, Math.max(0, space)));
        if (began < 0) { // a reader with dates left it: everything looks new
            return read(begin(Selection.changed()), size);
        }
        epoch = began;
        SurveyPage page = survey.read(new Watermark(from.text().substring(space + 1)), size);
        Watermark next = page.last() ? survey.begin() : page.next();
        return new Page<>(changed(page.seen()), watermark(began, next), page.last(), OptionalLong.empty());
    }

    @Override
    public List<Read<S>> named(Collection<String> names) {
        return reader.named(names);
    }

    long epoch() {
        return epoch;
    }

    /** What an element that was read here looked like; told once, when it is dealt with. */
    synchronized @Nullable Fingerprint dealtWith(String name) {
        Queue<Fingerprint> digests = underWay.get(name);
        if (digests == null) {
            return null;
        }
        Fingerprint digest = digests.poll();
        if (digests.isEmpty()) {
            underWay.remove(name);
        }
        return digest;
    }

    private List<Read<S>> changed(List<Seen> seen) {
        var digests = new LinkedHashMap<String, Fingerprint>();
        seen.forEach(one -> digests.put(one.key(), one.digest()));
        Map<String, Fingerprint> known = store.digests(task, epoch, digests.keySet());
        digests.entrySet().removeIf(entry -> entry.getValue().equals(known.get(entry.getKey())));
        var reads = new ArrayList<Read<S>>();
        List<String> names = List.copyOf(digests.keySet());
        for (int from = 0; from < names.size(); from += NamedReads.AT_ONCE) {
            reads.addAll(reader.named(names.subList(from, Math.min(from + NamedReads.AT_ONCE, names.size()))));
        }
        reads.forEach(read -> remember(read.name(), digests.get(read.name())));
        return reads;
    }

    private synchronized void remember(String name, @Nullable Fingerprint digest) {
        if (digest != null) {
            underWay.computeIfAbsent(name, any -> new ArrayDeque<>()).add(digest);
        }
    }

    private static Watermark watermark(long epoch, Watermark of) {
        return new Watermark(epoch + " " + of.text());
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException foreign) {
            return -1;
        }
    }
}
