package dev.navette.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.text.FilterFields;

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
