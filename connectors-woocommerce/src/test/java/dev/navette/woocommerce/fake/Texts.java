package dev.navette.woocommerce.fake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What WordPress makes of texts. */
final class Texts {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS_AT_END = Pattern.compile(" +$");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^>]*>");
    private static final Pattern SCRIPT = Pattern.compile("(?is)<(script|style)[^>]*>.*?</\\1>");
    private static final Pattern FORBIDDEN =
            Pattern.compile("(?i)</?(script|style|iframe|object|embed|form|input|svg)\\b[^>]*>");
    private static final Pattern EVENT = Pattern.compile("(?i)(?<=<[^>]{0,200})\\son\\w+\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!(#\\d+|#x[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);)");
    private static final Pattern BARE_LESS = Pattern.compile("<(?![a-zA-Z/!])");
    private static final Pattern BLOCK =
            Pattern.compile("(?is)^<(p|div|ul|ol|table|h[1-6]|blockquote|pre|figure)\\b.*");
    private static final Pattern NO_PRICE = Pattern.compile("\\.(?![^.]+$)|[^0-9.-]");

    private Texts() {}

    /**
     * How the database compares: without case, accents, and blanks at the end. MUG-001 = mug-001 = MÜG-001: WooCommerce
     * 11.0.1, observed.
     */
    static String folded(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BLANKS_AT_END.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** {@code wc_clean}: no tags, one line, no blanks around it. */
    static String clean(String text) {
        String bare = TAG.matcher(SCRIPT.matcher(text).replaceAll("")).replaceAll("");
        return BARE_LESS
                .matcher(bare)
                .replaceAll("&lt;")
                .replaceAll("[\\r\\n\\t ]+", " ")
                .strip();
    }

    /** {@code wp_filter_post_kses}: what is dangerous goes, and &amp; becomes an entity. WooCommerce 11.0.1, observed. */
    static String kses(String text) {
        String harmless = EVENT.matcher(FORBIDDEN.matcher(text).replaceAll("")).replaceAll("");
        String less = BARE_LESS.matcher(harmless).replaceAll("&lt;");
        return BARE_AMPERSAND.matcher(less).replaceAll("&amp;");
    }

    /** {@code esc_html}: messages of errors are full of it. WooCommerce 11.0.1, observed. */
    static String escaped(String text) {
        return BARE_AMPERSAND
                .matcher(text)
                .replaceAll("&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#039;");
    }

    /** {@code sanitize_title}. */
    static String slug(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text.replace("&amp;", " "), Normalizer.Form.NFD))
                .replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-");
        return lower.replaceAll("^-+|-+$", "");
    }

    /**
     * {@code wc_format_decimal}: "12,50" is "12.50", "1 234,50" is "1234.50", "abc" is "", "1e2" is "12". WooCommerce
     * 11.0.1, observed.
     */
    static String decimal(String text) {
        return NO_PRICE.matcher(text.replace(',', '.')).replaceAll("");
    }

    /** {@code wpautop}, which a reader in the view context gets: the texts come back in paragraphs. Believed. */
    static String paragraphs(String text) {
        if (text.isBlank()) {
            return "";
        }
        return Arrays.stream(text.replace("\r\n", "\n").strip().split("\\n\\s*\\n"))
                .map(Texts::paragraph)
                .collect(Collectors.joining());
    }

    private static String paragraph(String text) {
        return BLOCK.matcher(text).matches()
                ? text.strip() + "\n"
                : "<p>" + text.strip().replace("\n", "<br />\n") + "</p>\n";
    }
}
