package dev.navette.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.text.FilterFields;
import dev.navette.text.RichText;

/** The text of an article's field that an option names. */
final class FieldText {

    private FieldText() {}

    /** What the field says, without blanks around; null where it says nothing or no field is named. */
    static @Nullable String of(@Nullable String field, Article article) {
        if (field == null) {
            return null;
        }
        FilterFields.Accessor<Article, String> accessor = ArticleFields.known().textOf(field);
        String text = accessor == null ? null : accessor.of(article);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * The same on one line and without form, as a title or a label is: rich text becomes plain, and what no page shows
     * goes.
     */
    static @Nullable String line(@Nullable String field, Article article) {
        String text = of(field, article);
        if (text == null) {
            return null;
        }
        String line = RichText.plain(text).lines().map(String::strip).collect(Collectors.joining(" "));
        return line.isBlank() ? null : line.strip();
    }

    /** Which of these options name a field that no article has. */
    static List<Problem> problems(Map<String, String> fieldsByPath) {
        var problems = new ArrayList<Problem>();
        fieldsByPath.forEach((path, field) -> {
            if (ArticleFields.known().textOf(field) == null) {
                problems.add(new Problem(
                        path,
                        "there is no field " + field,
                        ArticleFields.known().instead(field)));
            }
        });
        return problems;
    }
}
