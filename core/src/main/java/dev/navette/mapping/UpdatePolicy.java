package dev.navette.mapping;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.Field;
import dev.navette.model.LinkKind;
import dev.navette.model.ProductField;
import dev.navette.model.TranslatedField;

/**
 * What an article export writes of a product that is there (ART-21); of one that it makes it writes everything. What is
 * kept is never changed by a write. The stock, price and activation flows write their own fields whatever this says.
 *
 * @param preset what is kept to begin with
 * @param kept what is kept beside that
 * @param written what is written all the same
 * @param languages whether texts are written in all languages, or in the main one alone
 */
public record UpdatePolicy(
        @Default("erp-leads") Preset preset,
        @Default("[]") Set<ProductField> kept,
        @Default("[]") Set<ProductField> written,
        @Default("true") boolean languages)
        implements Checked {

    private static final Set<ProductField> TEXTS =
            EnumSet.of(ProductField.NAME, ProductField.SUMMARY, ProductField.DESCRIPTION, ProductField.META);
    private static final Set<ProductField> STOCK_AND_IMAGES =
            EnumSet.of(ProductField.QUANTITY, ProductField.IMAGES, ProductField.OWN_IMAGES);

    /** Whose what is, in one word. */
    public enum Preset {
        /** Everything is written. */
        ERP_LEADS,
        /** Name, summary, description, meta and slug are kept. */
        SHOP_OWNS_TEXTS,
        /** Everything but the quantity and the pictures is kept. */
        STOCK_AND_IMAGES_ONLY,
        /** What a page shows is kept; what is sold there is written: its variants', or a simple product's own (ART-12). */
        PAGES_UNTOUCHED;

        boolean keeps(ProductField field) {
            return switch (this) {
                case ERP_LEADS -> false;
                case SHOP_OWNS_TEXTS -> TEXTS.contains(field);
                case STOCK_AND_IMAGES_ONLY -> !STOCK_AND_IMAGES.contains(field);
                case PAGES_UNTOUCHED -> field.kind().equals(LinkKind.PRODUCT);
            };
        }
    }

    public UpdatePolicy {
        Objects.requireNonNull(preset, "preset");
        kept = Collections.unmodifiableSet(new TreeSet<>(kept)); // in one order in every process
        written = Collections.unmodifiableSet(new TreeSet<>(written));
    }

    /** All fields are written, in all languages. */
    public static UpdatePolicy erpLeads() {
        return of(Preset.ERP_LEADS);
    }

    /** The merchant writes the texts in the shop. */
    public static UpdatePolicy shopOwnsTexts() {
        return of(Preset.SHOP_OWNS_TEXTS);
    }

    /** The ERP says how many there are and what they look like, the merchant everything else. */
    public static UpdatePolicy stockAndImagesOnly() {
        return of(Preset.STOCK_AND_IMAGES_ONLY);
    }

    /** The merchant keeps the pages, the ERP the price, the quantity and the measures of what is sold there. */
    public static UpdatePolicy pagesUntouched() {
        return of(Preset.PAGES_UNTOUCHED);
    }

    private static UpdatePolicy of(Preset preset) {
        return new UpdatePolicy(preset, Set.of(), Set.of(), true);
    }

    /** The same, keeping these too. */
    public UpdatePolicy keeping(ProductField... fields) {
        var more = new TreeSet<>(kept);
        more.addAll(List.of(fields));
        return new UpdatePolicy(preset, more, written, languages);
    }

    /** The same, writing these all the same. */
    public UpdatePolicy writing(ProductField... fields) {
        var more = new TreeSet<>(written);
        more.addAll(List.of(fields));
        return new UpdatePolicy(preset, kept, more, languages);
    }

    /** The same, with texts in the main language alone. */
    public UpdatePolicy mainLanguageOnly() {
        return new UpdatePolicy(preset, kept, written, false);
    }

    @Override
    public List<Problem> problems() {
        return kept.stream()
                .filter(written::contains)
                .map(field -> new Problem(
                        "$.written", field.code() + " is both kept and written", "Name it in one of the two lists"))
                .toList();
    }

    /** Whether a product that is there keeps its own. */
    public boolean keeps(Field field) {
        if (field instanceof TranslatedField translated) {
            return !languages || keeps(translated.field());
        }
        return field instanceof ProductField own && !written.contains(own) && (kept.contains(own) || preset.keeps(own));
    }
}
