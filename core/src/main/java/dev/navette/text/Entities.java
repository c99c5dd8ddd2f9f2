package dev.navette.text;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes HTML entities out of what is no HTML: shops put them into names (WooCommerce 11.0.1: A &amp;amp; B, observed). Once,
 * so that a name about entities stays one; what is none stays as it is.
 */
public final class Entities {

    private static final Pattern ENTITY =
            Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,7});");
    private static final int HEXADECIMAL = 16;
    private static final int FIRST_CONTROL = 0x80;
    private static final int LAST_CONTROL = 0x9F;

    /** From U+00A0 on, one for each character (HTML 4.01, 24.2.1). */
    private static final String LATIN =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg"
                    + " plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute"
                    + " Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve"
                    + " Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde"
                    + " auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc"
                    + " otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    private static final Map<String, String> NAMED = named();

    private Entities() {}

    /** The text that a reader sees. */
    public static String decoded(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
    }

    private static String character(String entity, String asWritten) {
        if (entity.charAt(0) != '#') {
            return NAMED.getOrDefault(entity, asWritten);
        }
        boolean hexadecimal = Character.toLowerCase(entity.charAt(1)) == 'x';
        int code = Integer.parseInt(entity.substring(hexadecimal ? 2 : 1), hexadecimal ? HEXADECIMAL : 10);
        if (code >= FIRST_CONTROL && code <= LAST_CONTROL) {
            return windows(code);
        }
        boolean known = code > 0 && Character.isValidCodePoint(code) && !isSurrogate(code);
        return known ? Character.toString(code) : asWritten;
    }

    /** Browsers read the controls as what Windows has in their place (HTML Standard, 13.2.5.80): 146 is an apostrophe. */
    private static String windows(int code) {
        return new String(new byte[] {(byte) code}, Charset.forName("windows-1252"));
    }

    private static boolean isSurrogate(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }

    private static Map<String, String> named() {
        var named = new HashMap<>(Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'"));
        String[] latin = LATIN.split(" ", -1);
        for (int i = 0; i < latin.length; i++) {
            named.put(latin[i], Character.toString('\u00A0' + i));
        }
        named.putAll(Map.of(
                "OElig", "Œ", "oelig", "œ", "Scaron", "Š", "scaron", "š", "Yuml", "Ÿ", "euro", "€", "trade", "™"));
        named.putAll(Map.of("ndash", "–", "mdash", "—", "hellip", "…", "bull", "•", "minus", "−", "prime", "′"));
        named.putAll(Map.of("lsquo", "‘", "rsquo", "’", "sbquo", "‚", "ldquo", "“", "rdquo", "”", "bdquo", "„"));
        named.putAll(Map.of("lsaquo", "‹", "rsaquo", "›", "permil", "‰", "ensp", "\u2002", "emsp", "\u2003"));
        named.putAll(Map.of("thinsp", "\u2009", "zwnj", "\u200C", "zwj", "\u200D", "lrm", "\u200E", "rlm", "\u200F"));
        return Map.copyOf(named);
    }
}
