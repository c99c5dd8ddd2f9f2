package dev.navette.spi;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Some elements and where the next ones are.
 *
 * @param reads in the source's order; may be empty, even when it is not the last
 * @param next where to read on; after the last page, where the next run begins
 * @param last whether there is nothing more now
 * @param total how many elements the whole selection has, if the source tells it cheaply
 */
public record Page<T>(List<Read<T>> reads, Watermark next, boolean last, OptionalLong total) {

    public Page {
        reads = List.copyOf(reads);
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(total, "total");
    }
}
