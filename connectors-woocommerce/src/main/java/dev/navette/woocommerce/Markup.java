package dev.navette.woocommerce;

import java.util.regex.Pattern;

/** What WordPress makes of plain texts, and how they come through. */
final class Markup {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern PERCENT = Pattern.compile("%[a-fA-F0-9]{2}");
    private static final Pattern BLANKS = Pattern.compile("[\\r\\n\\t ]+");

    private Markup() {}

    /** A plain text as a title: markup is taken out of titles, and a bare less-than sign begins one. */
    static String of(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What the shop makes of a short text that is no title (sanitize_text_field in wp-includes/formatting.php). */
    static String cleaned(String text) {
        String line = BLANKS.matcher(TAG.matcher(text).replaceAll("")).replaceAll(" ");
        String bare = PERCENT.matcher(line).replaceAll("");
        return BLANKS.matcher(bare.replace("<", "&lt;")).replaceAll(" ").strip();
    }
}
