package dev.navette.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

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
 * @param parents whether a product also stands in every category above its own, without the first level
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
        /** By their exact path, with a slash between the labels: {@code Soldes} or {@code Boissons/Café}. */
        NAME,
        /** By the shop's id of them. */
        ID
    }

    public CategoryRule {
        levels = List.copyOf(levels);
        usual = List.copyOf(usual);
        Objects.requireNonNull(separator, "separator");
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

    /** The others that it stands in; null where the options name none. */
    @Nullable
    List<Term> others(Article article) {
        if (additional == null && !parents) {
            return null;
        }
        Term own = of(article);
        Set<Term> others = new LinkedHashSet<>();
        if (parents && own != null) {
            own.ancestors().stream().skip(1).forEach(others::add);
        }
        additional(article).forEach(others::add);
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
            String label = FieldText.of(level, article);
            path.add(label == null ? "" : label);
        }
        while (!path.isEmpty() && path.get(path.size() - 1).isEmpty()) {
            path.remove(path.size() - 1);
        }
        return path;
    }

    private Stream<Term> additional(Article article) {
        String written = FieldText.of(additional, article);
        if (written == null) {
            return Stream.empty();
        }
        return Stream.of(written.split(java.util.regex.Pattern.quote(separator), -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(this::named)
                .distinct();
    }

    private Term named(String one) {
        if (by == By.ID) {
            return Term.first(ID_SORT, one);
        }
        List<String> path = Stream.of(one.split("/", -1))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .toList();
        return path.isEmpty() ? Term.category(List.of(one)) : Term.category(path);
    }
}
