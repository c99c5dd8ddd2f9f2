package dev.navette.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.Term;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * In which categories a product stands (ART-11).
 *
 * @param levels the fields that name the levels of its category, the first level first; empty for those of the sheet
 * @param usual the path of the category of an article that names none, or empty to leave the shop's alone
 * @param additional the field that names further categories, or null for none
 * @param separator what stands between them
 * @param by how the field names them
 * @param parents whether a product also stands in every category above its own; the shop's root, which no ERP names, is
 *     none of them
 */
public record CategoryRule(
        @Default("[]") @Size(max = 6) List<@NotBlank String> levels,
        @Default("[]") @Size(max = 6) List<@NotBlank String> usual,
        @Nullable String additional,
        @Default(",") @NotBlank String separator,
        @Default("name") By by,
        @Default("false") boolean parents)
        implements Checked {

    /** The category of the sheet alone. */
    public static final CategoryRule USUAL = new CategoryRule(List.of(), List.of(), null, ",", By.NAME, false);

    /** A further category of the shop that is named by its id there: a sort of its own, since it has no label. */
    public static final String ID_SORT = "category-id";

    /** How further categories are named. */
    public enum By {
        /**
         * By their exact path, with a slash between the labels: {@code Soldes} or {@code Boissons/Café}. A slash or a
         * backslash within a label has a backslash before it: {@code Thé\/Café}.
         */
        NAME,
        /** By the shop's id of them. */
        ID
    }

    public CategoryRule {
        levels = List.copyOf(levels);
        usual = List.copyOf(usual);
        if (Objects.requireNonNull(separator, "separator").isEmpty()) {
            throw new IllegalArgumentException("separator is empty");
        }
        Objects.requireNonNull(by, "by");
    }

    @Override
    public List<Problem> problems() {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < levels.size(); i++) {
            named.put("$.levels[" + i + "]", levels.get(i));
        }
        if (additional != null) {
            named.put("$.additional", additional);
        }
        return FieldText.problems(named);
    }

    /** Its own category, or null where it names none and there is no usual one. */
    @Nullable
    Term of(Article article) {
        List<String> path = path(article);
        List<String> chosen = path.isEmpty() ? usual : path;
        return chosen.isEmpty() || chosen.stream().anyMatch(String::isBlank) ? null : Term.category(chosen);
    }

    /** The others that it stands in; null where the options name none, or the article says nothing of any. */
    @Nullable
    List<Term> others(Article article) {
        Term own = of(article);
        String written = FieldText.of(additional, article);
        List<Term> above = parents && own != null ? own.ancestors() : null;
        if (above == null && written == null) {
            return null;
        }
        Set<Term> others = new LinkedHashSet<>(above == null ? List.of() : above);
        if (written != null) {
            parts(written).forEach(one -> others.add(named(one)));
        }
        others.remove(own);
        return List.copyOf(others);
    }

    /** What of the article's own words is no category. */
    List<Problem> problems(Article article) {
        return path(article).stream().anyMatch(String::isBlank)
                ? List.of(new Problem(
                        "$.classification.category",
                        "a level of its category is blank",
                        "Fill every level down to the last one in the ERP"))
                : List.of();
    }

    /** Down to the last level that says something; a gap before it stays one. */
    private List<String> path(Article article) {
        if (levels.isEmpty()) {
            return article.classification().category();
        }
        var path = new ArrayList<String>();
        for (String level : levels) {
            String label = FieldText.line(level, article);
            path.add(label == null ? "" : label);
        }
        while (!path.isEmpty() && path.get(path.size() - 1).isEmpty()) {
            path.remove(path.size() - 1);
        }
        return path;
    }

    private List<String> parts(String written) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int to = written.indexOf(separator); to >= 0; to = written.indexOf(separator, from)) {
            note(parts, written.substring(from, to));
            from = to + separator.length();
        }
        note(parts, written.substring(from));
        return parts;
    }

    private Term named(String one) {
        List<String> path = by == By.ID ? List.of() : labels(one);
        return path.isEmpty() ? Term.first(by == By.ID ? ID_SORT : "category", one) : Term.category(path);
    }

    private static List<String> labels(String path) {
        var labels = new ArrayList<String>();
        var label = new StringBuilder();
        for (int at = 0; at < path.length(); at++) {
            char character = path.charAt(at);
            if (character == '/') {
                note(labels, label.toString());
                label.setLength(0);
            } else {
                boolean escape = character == '\\'
                        && at + 1 < path.length()
                        && (path.charAt(at + 1) == '/' || path.charAt(at + 1) == '\\');
                at += escape ? 1 : 0;
                label.append(path.charAt(at));
            }
        }
        note(labels, label.toString());
        return labels;
    }

    private static void note(List<String> all, String one) {
        if (!one.isBlank()) {
            all.add(one.strip());
        }
    }
}
