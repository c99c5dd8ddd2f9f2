package dev.navette.files;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;

/**
 * Which columns have an article's texts in another language.
 *
 * @param name the label
 * @param summary the short text
 * @param description the long text
 */
record LocalColumns(
        @Nullable String name,
        @Nullable String summary,
        @Nullable String description) implements Checked {

    @Override
    public List<Problem> problems() {
        return all().allMatch(Objects::isNull)
                ? List.of(new Problem("$", "no column is named", "Name at least that of name, or remove it"))
                : List.of();
    }

    Stream<@Nullable String> all() {
        return Stream.of(name, summary, description);
    }
}
