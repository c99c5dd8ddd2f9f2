package dev.navette.woocommerce;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.spi.Watermark;
import dev.navette.woocommerce.AnchoredPages.Anchor;

/**
 * A place in a pass.
 *
 * @param list which list is gone through: products, then variations
 * @param variable whether a product with variations was seen
 * @param anchor the last row that was seen, or null at the beginning of a list
 * @param part how much of it was seen: {@link #PAGE} of a product, the number of a variation, or {@link #WHOLE}
 */
record SurveyMark(Of list, boolean variable, @Nullable Anchor anchor, long part) {

    static final long PAGE = 0;
    static final long WHOLE = 999_999_999_999_999_999L;
    static final SurveyMark FIRST = new SurveyMark(Of.PRODUCTS, false, null, WHOLE);

    private static final Pattern FORM =
            Pattern.compile("survey1 (PRODUCTS|VARIATIONS) ([01]) ([0-9]{1,18}) ([0-9]{1,18}) ([0-9]{1,18})");

    /** What is gone through. */
    enum Of {
        PRODUCTS,
        VARIATIONS
    }

    /** Another survey's begins anew. */
    static SurveyMark in(Watermark watermark) {
        Matcher parts = FORM.matcher(watermark.text());
        if (!parts.matches()) {
            return FIRST;
        }
        long id = Long.parseLong(parts.group(3));
        return new SurveyMark(
                Of.valueOf(parts.group(1)),
                "1".equals(parts.group(2)),
                id == 0 ? null : new Anchor(id, Long.parseLong(parts.group(4))),
                Long.parseLong(parts.group(5)));
    }

    Watermark watermark() {
        long id = anchor == null ? 0 : anchor.number();
        long offset = anchor == null ? 0 : anchor.offset();
        return new Watermark("survey1 " + list + " " + (variable ? "1" : "0") + " " + id + " " + offset + " " + part);
    }

    SurveyMark at(Anchor row, long seen) {
        return new SurveyMark(list, variable, row, seen);
    }

    SurveyMark seeing(boolean another) {
        return new SurveyMark(list, variable || another, anchor, part);
    }

    SurveyMark throughVariations() {
        return new SurveyMark(Of.VARIATIONS, variable, null, WHOLE);
    }
}
