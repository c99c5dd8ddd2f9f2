package dev.navette.testkit;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Watermark;

/** Lets something go wrong with some of the questions to readers and finders. */
final class FaultyReads implements Faults {

    private final Nth nth;
    private final ReadFault fault;

    FaultyReads(int n, boolean again, ReadFault fault) {
        this.nth = new Nth(n, again);
        this.fault = fault;
    }

    @Override
    public <R> R ask(String question, Supplier<R> answer) {
        return nth.isNext() ? faulty(answer) : answer.get();
    }

    @Override
    public <T> Page<T> read(Reader<T> reader, Watermark from, int size) {
        if (fault != ReadFault.GIVES_TWICE) {
            return Faults.super.read(reader, from, size);
        }
        boolean twice = nth.isNext() && size > 1;
        Page<T> page = reader.read(from, twice ? size / 2 : size);
        return twice ? new Page<>(twice(page.reads()), page.next(), page.last(), page.total()) : page;
    }

    @Override
    public <T> List<Read<T>> named(Reader<T> reader, Collection<String> names) {
        if (fault != ReadFault.GIVES_TWICE) {
            return Faults.super.named(reader, names);
        }
        List<Read<T>> reads = reader.named(names);
        return nth.isNext() ? twice(reads) : reads;
    }

    private <R> R faulty(Supplier<R> answer) {
        return switch (fault) {
            case IS_UNREACHABLE -> throw Trouble.unreachable();
            case IS_NOT_LET_IN -> throw Trouble.notLetIn();
            case GIVES_TWICE -> answer.get();
            case BREAKS_ON_THE_ANSWER -> throw Trouble.brokenAnswer();
        };
    }

    private static <T> List<Read<T>> twice(List<Read<T>> reads) {
        return Stream.concat(reads.stream(), reads.stream()).toList();
    }
}
