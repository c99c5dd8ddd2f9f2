package dev.navette.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleForm;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/**
 * By which pairs of fields articles find what a shop lists (ART-23), in the order in which they are tried. Values are
 * compared exactly and case-sensitively, without the blanks around them; a blank one finds nothing. Never by name.
 *
 * @param pairs at least one
 * @param variants which field has the master reference of an article
 */
public record Matching(
        @Default("[{\"field\": \"reference\", \"in\": \"reference\"}]") @NotEmpty @Size(max = 9)
        List<@Valid Pair> pairs,

        @Default("{}") @Valid VariantRule variants)
        implements Checked {

    /** By the reference alone. */
    public static final Matching BY_REFERENCE =
            new Matching(List.of(new Pair("reference", Key.REFERENCE)), VariantRule.USUAL);

    /** What of a listed form is compared. */
    public enum Key {
        /** Its reference (SKU). */
        REFERENCE,
        /** Its barcode (EAN, GTIN). */
        BARCODE,
        /** The shop's id of it: for an ERP that keeps it in a field. */
        ID
    }

    /**
     * One pair.
     *
     * @param field the article's, as {@link ArticleFields} names it; of a form of an article, {@code reference} and {@code
     *     barcode} are its own
     * @param in the shop's
     */
    public record Pair(@NotBlank String field, Key in) {

        public Pair {
            Objects.requireNonNull(in, "in");
        }
    }

    /**
     * What of an article can be linked: itself, or one of its forms.
     *
     * @param reference our name of it
     * @param whole our name of the product page that it stands on
     * @param article the article that it is, or is a form of
     * @param keys its value for each pair; null where it has none
     */
    public record Claimant(String reference, String whole, String article, List<@Nullable String> keys) {

        /** Whether it is sold on a page of its own. */
        public boolean alone() {
            return reference.equals(whole);
        }
    }

    public Matching {
        pairs = List.copyOf(pairs);
        Objects.requireNonNull(variants, "variants");
    }

    /** By these pairs, in this order. */
    public static Matching by(Pair... pairs) {
        return new Matching(List.of(pairs), VariantRule.USUAL);
    }

    @Override
    public List<Problem> problems() {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.size(); i++) {
            named.put("$.pairs[" + i + "].field", pairs.get(i).field());
        }
        return FieldText.problems(named);
    }

    /** What of an article can be linked. */
    public List<Claimant> claimants(Article article) {
        String own = article.reference().value();
        String master = variants.masterOf(article);
        String whole = master == null ? own : master;
        if (article.forms().isEmpty()) {
            return List.of(new Claimant(own, whole, own, keys(article, null)));
        }
        return article.forms().stream()
                .map(form -> new Claimant(form.reference().value(), whole, own, keys(article, form)))
                .toList();
    }

    /** What a listed form has for each pair; null where it has nothing. */
    public List<@Nullable String> keys(ListedForm form) {
        var keys = new ArrayList<@Nullable String>();
        for (Pair pair : pairs) {
            keys.add(
                    switch (pair.in()) {
                        case REFERENCE -> stripped(form.reference());
                        case BARCODE -> stripped(form.barcode());
                        case ID -> form.id().value();
                    });
        }
        return keys;
    }

    /** Whether a listing, or a form of it, has blanks around a value that links are found by. */
    public static boolean hasStrayBlanks(Listing listing) {
        return listing.forms().stream().anyMatch(form -> stray(form.reference()) || stray(form.barcode()));
    }

    private List<@Nullable String> keys(Article article, @Nullable ArticleForm form) {
        var keys = new ArrayList<@Nullable String>();
        for (Pair pair : pairs) {
            keys.add(form == null ? FieldText.of(pair.field(), article) : key(pair.field(), article, form));
        }
        return keys;
    }

    private static @Nullable String key(String field, Article article, ArticleForm form) {
        return switch (field) {
            case "reference" -> form.reference().value();
            case "barcode" -> stripped(form.barcode());
            default -> FieldText.of(field, article);
        };
    }

    private static @Nullable String stripped(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static boolean stray(@Nullable String value) {
        return value != null && !value.isBlank() && !value.equals(value.strip());
    }
}
