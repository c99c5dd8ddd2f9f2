package dev.navette.mapping;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which field of an article is which text of a product, in one language (ART-6); null for none. Fields are named as in
 * {@link ArticleFields}.
 *
 * @param name the title
 * @param summary the short text
 * @param description the long text
 * @param metaTitle the title that search engines show
 * @param metaDescription the text below it
 * @param metaKeywords separated by commas
 * @param slug what the page's address is made of: a text like the name
 */
public record TextSources(
        @Nullable String name,
        @Nullable String summary,
        @Nullable String description,
        @Nullable String metaTitle,
        @Nullable String metaDescription,
        @Nullable String metaKeywords,
        @Nullable String slug) {

    /** The name and the long text of the sheet. */
    public static final TextSources SHEET = new TextSources("name", null, "description", null, null, null, null);

    /** The fields that are named, by the path of the option. */
    Map<String, String> named(String path) {
        var named = new LinkedHashMap<String, String>();
        note(named, path + ".name", name);
        note(named, path + ".summary", summary);
        note(named, path + ".description", description);
        note(named, path + ".metaTitle", metaTitle);
        note(named, path + ".metaDescription", metaDescription);
        note(named, path + ".metaKeywords", metaKeywords);
        note(named, path + ".slug", slug);
        return named;
    }

    private static void note(Map<String, String> named, String path, @Nullable String field) {
        if (field != null) {
            named.put(path, field);
        }
    }
}
