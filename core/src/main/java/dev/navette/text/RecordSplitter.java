package dev.navette.text;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Finds where each record of a delimited file begins and ends, in memory bounded by one record. A record whose quotes do
 * not match costs its first line only: reading goes on with the line after it, so that one stray quote cannot swallow
 * what follows.
 */
final class RecordSplitter implements Closeable {

    /** What a field may hold at most, in characters: an unclosed quote is noticed here at the latest. */
    static final int MAX_FIELD = 1 << 20;

    private static final int MAX_RECORD = MAX_FIELD * 4;
    private static final int CHUNK = 16 * 1024;

    /** What is wrong with a record as a whole. */
    enum Flaw {
        UNCLOSED_QUOTE,
        TEXT_AFTER_QUOTE,
        TOO_LONG
    }

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED,
        AFTER_QUOTED,
        BROKEN
    }

    private final StrictCharacters source;
    private final char separator;
    private final int quote;
    private char[] window = new char[CHUNK];
    private int start;

    /** Behind the last character that was read. */
    private int limit;

    private int end;

    /** Where the next record begins. */
    private int next;

    private long line = 1;
    private long lineBreaks;
    private boolean afterReturn;
    private boolean skipRest;
    private @Nullable Flaw flaw;

    /** How many characters stand before the window. */
    private long passed;

    /** The places in the file that are known by their bytes, from the last one before the record on. */
    private final ArrayDeque<Anchor> anchors = new ArrayDeque<>();

    RecordSplitter(StrictCharacters source, char separator, @Nullable Character quote) {
        this.source = source;
        this.separator = separator;
        this.quote = quote == null ? -1 : quote;
        anchors.add(new Anchor(0, source.offset()));
    }

    /** In the middle of a file, where a record begins on that line. */
    RecordSplitter(StrictCharacters source, char separator, @Nullable Character quote, long line) {
        this(source, separator, quote);
        this.line = line;
    }

    /**
     * Where it is known how many bytes the characters before are.
     *
     * @param character how many characters stand before
     * @param offset how many bytes
     */
    private record Anchor(long character, long offset) {}

    /** Moves to the next record that is not an empty line; false when there is none. */
    boolean advance() throws IOException {
        if (skipRest) {
            skipLine();
        }
        while (true) {
            start = next;
            line += lineBreaks;
            lineBreaks = 0;
            flaw = null;
            if (start == limit && !fill()) {
                return false;
            }
            scan();
            if (end > start || flaw != null) {
                dropAnchors();
                return true;
            }
        }
    }

    /** Passes over what is left of the physical line, whatever is in it; false when the end was reached instead. */
    boolean skipLine() throws IOException {
        skipRest = false;
        start = next;
        line += lineBreaks;
        lineBreaks = 0;
        while (true) {
            for (int at = start; at < limit; at++) {
                if (Dialect.isLineBreak(window[at])) {
                    endAt(at);
                    return true;
                }
            }
            start = limit;
            next = limit;
            if (!fill()) {
                return false;
            }
        }
    }

    /** On which physical line the record begins, 1 for the first. */
    long line() {
        return line;
    }

    /** Where the record begins. */
    RecordPlace place() {
        long character = passed + start;
        Anchor anchor = anchors.element();
        return new RecordPlace(anchor.offset(), (int) (character - anchor.character()), line);
    }

    /** The physical line that has been reached while looking for the record's end. */
    long reached() {
        return line + lineBreaks;
    }

    @Nullable
    Flaw flaw() {
        return flaw;
    }

    char[] window() {
        return window;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private void scan() throws IOException {
        State state = State.FIELD_START;
        int field = 0;
        for (int length = 0; ; length++) {
            if (length - field > MAX_FIELD || length > MAX_RECORD) {
                fail(state == State.QUOTED ? Flaw.UNCLOSED_QUOTE : Flaw.TOO_LONG);
                return;
            }
            if (start + length == limit && !fill()) {
                finish(state);
                return;
            }
            char character = window[start + length];
            if (state != State.QUOTED && Dialect.isLineBreak(character)) {
                endAt(start + length);
                return;
            }
            state = step(state, character);
            if (state == State.BROKEN) {
                fail(Flaw.TEXT_AFTER_QUOTE);
                return;
            }
            field = state == State.FIELD_START ? length + 1 : field;
        }
    }

    private State step(State state, char character) {
        boolean isQuote = character == quote;
        return switch (state) {
            case FIELD_START -> isQuote ? State.QUOTED : character == separator ? State.FIELD_START : State.PLAIN;
            case PLAIN -> character == separator ? State.FIELD_START : State.PLAIN;
            case QUOTED -> {
                countBreak(character);
                yield isQuote ? State.QUOTE_IN_QUOTED : State.QUOTED;
            }
            case QUOTE_IN_QUOTED -> {
                if (isQuote) {
                    yield State.QUOTED;
                }
                if (character == separator) {
                    yield State.FIELD_START;
                }
                yield Character.isWhitespace(character) ? State.AFTER_QUOTED : State.BROKEN;
            }
            case AFTER_QUOTED -> {
                if (character == separator) {
                    yield State.FIELD_START;
                }
                yield Character.isWhitespace(character) ? State.AFTER_QUOTED : State.BROKEN;
            }
            case BROKEN -> State.BROKEN;
        };
    }

    private void countBreak(char character) {
        if (character == '\r' || (character == '\n' && !afterReturn)) {
            lineBreaks++;
        }
        afterReturn = character == '\r';
    }

    /** The record ends before the line break that stands there. */
    private void endAt(int at) throws IOException {
        end = at;
        next = at + 1;
        lineBreaks++;
        if (window[at] == '\r' && (next < limit || fill()) && window[next] == '\n') {
            next++;
        }
    }

    private void finish(State state) throws IOException {
        if (state == State.QUOTED) {
            fail(Flaw.UNCLOSED_QUOTE);
        } else {
            end = limit;
            next = limit;
        }
    }

    /** Gives up the record's first line, and goes on with the line after it. */
    private void fail(Flaw flaw) throws IOException {
        this.flaw = flaw;
        afterReturn = false;
        lineBreaks = 0;
        for (int at = start; at < limit; at++) {
            if (Dialect.isLineBreak(window[at])) {
                endAt(at);
                return;
            }
        }
        end = Math.min(limit, start + CHUNK);
        next = limit;
        skipRest = true;
    }

    /** Reads on behind what is kept, which is the record so far; false at the end of the file. */
    private boolean fill() throws IOException {
        int kept = limit - start;
        if (start > 0) {
            passed += start;
            System.arraycopy(window, start, window, 0, kept);
            end -= start;
            next -= start;
            start = 0;
            limit = kept;
        }
        if (limit == window.length) {
            window = Arrays.copyOf(window, window.length * 2);
        }
        anchors.addLast(new Anchor(passed + limit, source.offset()));
        int count = source.read(window, limit, window.length - limit);
        if (count < 0) {
            return false;
        }
        limit += count;
        return true;
    }

    private void dropAnchors() {
        Anchor first = anchors.element();
        for (Anchor second = first; second != null && second.character() <= passed + start; second = anchors.peek()) {
            first = anchors.remove();
        }
        anchors.addFirst(first);
    }
}
