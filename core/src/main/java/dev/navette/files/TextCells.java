package dev.navette.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ArticleTexts;
import dev.navette.model.LocalTexts;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

/** Makes the texts of an article of its line. */
final class TextCells {

    private final Column name;
    private final @Nullable Column summary;
    private final @Nullable Column description;
    private final Map<String, Local> translations = new LinkedHashMap<>();

    TextCells(ArticleColumns columns, DelimitedReader reader) {
        name = reader.column(Objects.requireNonNull(columns.texts().name(), "name"));
        summary = Cells.column(reader, columns.texts().summary());
        description = Cells.column(reader, columns.texts().description());
        columns.translations()
                .forEach((tag, local) -> translations.put(
                        tag,
                        new Local(
                                Cells.column(reader, local.name()),
                                Cells.column(reader, local.summary()),
                                Cells.column(reader, local.description()))));
    }

    private record Local(
            @Nullable Column name,
            @Nullable Column summary,
            @Nullable Column description) {}

    ArticleTexts of(Row row) {
        String label = row.requiredText(name);
        var others = new LinkedHashMap<String, LocalTexts>();
        translations.forEach((tag, local) -> {
            var texts = new LocalTexts(
                    Cells.text(row, local.name()),
                    Cells.text(row, local.summary()),
                    Cells.text(row, local.description()));
            if (texts.name() != null || texts.summary() != null || texts.description() != null) {
                others.put(tag, texts);
            }
        });
        return new ArticleTexts(
                label == null ? "" : label, Cells.text(row, description), Cells.text(row, summary), others);
    }
}
