package dev.navette.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.ProductTexts;
import dev.navette.model.SearchTexts;
import dev.navette.text.RichText;
import dev.navette.text.Slugs;

/**
 * What customers read of a product (ART-6). Names and what search engines show are plain text; summary and description
 * are HTML.
 *
 * @param main the texts in the shop's main language
 * @param translations the texts in other languages, by BCP 47 tag
 * @param form what the ERP's long texts are
 */
public record TextRule(
        @Default("{\"name\":\"name\",\"description\":\"description\"}")
        TextSources main,

        @Default("{}") Map<String, TextSources> translations,
        @Default("text") Form form)
        implements Checked {

    /** The name and the long text of the sheet, in the main language alone. */
    public static final TextRule USUAL = new TextRule(TextSources.SHEET, Map.of(), Form.TEXT);

    /** The longest part of an address that all shops take. */
    private static final int LONGEST_SLUG = 128;

    private static final ProductTexts UNSAID = new ProductTexts(null, null);

    /** What the ERP's long texts are. */
    public enum Form {
        /** Rich text (RTF) or plain text, which becomes clean HTML: nothing in it can run. */
        TEXT,
        /** HTML that is trusted and sent as it is; rich text becomes clean HTML all the same. */
        HTML
    }

    public TextRule {
        Objects.requireNonNull(main, "main");
        translations = Collections.unmodifiableMap(new TreeMap<>(translations)); // in one order in every process
        Objects.requireNonNull(form, "form");
    }

    /** The same with the texts of one more language. */
    public TextRule translated(String language, TextSources sources) {
        var more = new TreeMap<>(translations);
        more.put(language, sources);
        return new TextRule(main, more, form);
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>(FieldText.problems(main.named("$.main")));
        if (main.name() == null) {
            problems.add(new Problem("$.main.name", "no field is named", "Name one: every product has a title"));
        }
        translations.forEach((language, sources) -> {
            if (!isLanguage(language)) {
                problems.add(new Problem(
                        "$.translations." + language,
                        "'" + language + "' is no language",
                        "Write it as BCP 47 does: en, en-GB"));
            }
            problems.addAll(FieldText.problems(sources.named("$.translations." + language)));
        });
        return problems;
    }

    /** The texts of an article in the main language; the name is empty where the field says nothing. */
    ProductTexts main(Article article) {
        ProductTexts texts = texts(main, article);
        return texts.name() == null
                ? new ProductTexts("", texts.summary(), texts.description(), texts.search())
                : texts;
    }

    /** The texts of an article in the other languages, as far as it says any. */
    Map<String, ProductTexts> others(Article article) {
        if (translations.isEmpty()) {
            return Map.of();
        }
        var texts = new TreeMap<String, ProductTexts>();
        translations.forEach((language, sources) -> {
            ProductTexts own = texts(sources, article);
            if (!own.equals(UNSAID)) {
                texts.put(language, own);
            }
        });
        return texts;
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException none) {
            return false;
        }
    }

    private ProductTexts texts(TextSources sources, Article article) {
        return new ProductTexts(
                FieldText.line(sources.name(), article),
                html(FieldText.of(sources.summary(), article)),
                html(FieldText.of(sources.description(), article)),
                search(sources, article));
    }

    private static @Nullable SearchTexts search(TextSources sources, Article article) {
        String slug = FieldText.line(sources.slug(), article);
        return SearchTexts.of(
                FieldText.line(sources.metaTitle(), article),
                FieldText.line(sources.metaDescription(), article),
                FieldText.line(sources.metaKeywords(), article),
                slug == null ? null : Slugs.of(slug, LONGEST_SLUG).orElse(null));
    }

    private @Nullable String html(@Nullable String text) {
        if (text == null || (form == Form.HTML && !RichText.isRtf(text))) {
            return text;
        }
        String html = RichText.html(text);
        return html.isEmpty() ? null : html;
    }
}
