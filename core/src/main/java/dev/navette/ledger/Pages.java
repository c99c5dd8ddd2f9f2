package dev.navette.ledger;

import java.util.List;
import java.util.OptionalLong;

import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Watermark;

/** Pages of which nobody knows how many more there are. */
final class Pages {

    private Pages() {}

    static <T> Page<T> of(List<Read<T>> reads, Watermark next, boolean last) {
        return new Page<>(reads, next, last, OptionalLong.empty());
    }
}
