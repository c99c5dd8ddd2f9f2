package dev.navette.mapping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Barcode;

/**
 * How alike an article and what a shop lists are, for people to decide (ART-23); nothing is ever linked by it. Compared
 * are what is left of a reference, a barcode or a name when case, accents, blanks and punctuation are taken away.
 *
 * @param reference what is left of the reference, or null
 * @param barcode the 14 digits that are the same however it is written, or null
 * @param name what is left of the name, or null
 */
public record Likeness(
        @Nullable String reference,
        @Nullable String barcode,
        @Nullable String name) {

    /** One barcode is one thing, but for mistakes. */
    private static final int SAME_BARCODE = 60;

    private static final int SAME_REFERENCE = 50;
    private static final int SAME_NAME = 30;
    private static final int MOST = 100;

    /** Of what is written anywhere. */
    public static Likeness of(@Nullable String reference, @Nullable String barcode, @Nullable String name) {
        return new Likeness(bare(reference), gtin(barcode), bare(name));
    }

    /** From 0, nothing in common, to 100. */
    public int score(Likeness other) {
        int score = (same(barcode, other.barcode) ? SAME_BARCODE : 0)
                + (same(reference, other.reference) ? SAME_REFERENCE : 0)
                + (same(name, other.name) ? SAME_NAME : 0);
        return Math.min(MOST, score);
    }

    /** What they have in common, as a person reads it: {@code reference, name}. */
    public String common(Likeness other) {
        var common = new ArrayList<String>();
        if (same(reference, other.reference)) {
            common.add("reference");
        }
        if (same(barcode, other.barcode)) {
            common.add("barcode");
        }
        if (same(name, other.name)) {
            common.add("name");
        }
        return String.join(", ", common);
    }

    /** What it can be found by. */
    public List<String> keys() {
        var keys = new ArrayList<String>();
        if (reference != null) {
            keys.add("r" + reference);
        }
        if (barcode != null) {
            keys.add("b" + barcode);
        }
        if (name != null) {
            keys.add("n" + name);
        }
        return keys;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    private static @Nullable String gtin(@Nullable String written) {
        return written == null || Barcode.problem(written).isPresent() ? null : new Barcode(written).gtin();
    }

    private static @Nullable String bare(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var bare = new StringBuilder(written.length());
        Normalizer.normalize(written, Normalizer.Form.NFD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(bare::appendCodePoint);
        return bare.isEmpty() ? null : bare.toString().toLowerCase(Locale.ROOT);
    }
}
