package dev.navette.files;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;

/**
 * Which columns have an article's price in one of the ERP's price lists.
 *
 * @param net without tax
 * @param gross with tax
 */
record ListColumns(@Nullable String net, @Nullable String gross) implements Checked {

    @Override
    public List<Problem> problems() {
        return net == null && gross == null
                ? List.of(new Problem("$", "no column is named", "Name that of net or of gross"))
                : List.of();
    }

    Stream<@Nullable String> all() {
        return Stream.of(net, gross);
    }
}
