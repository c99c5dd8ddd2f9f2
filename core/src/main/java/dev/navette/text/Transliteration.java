package dev.navette.text;

import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Spells what a charset cannot hold in characters that it can. */
final class Transliteration {

    private static final Map<Integer, String> SPELLINGS = Map.ofEntries(
            Map.entry((int) '€', "EUR"),
            Map.entry((int) '£', "GBP"),
            Map.entry((int) '¥', "JPY"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ẞ', "SS"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "Th"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‚', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '«', "\""),
            Map.entry((int) '»', "\""),
            Map.entry((int) '‹', "'"),
            Map.entry((int) '›', "'"),
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2012, "-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '•', "-"),
            Map.entry((int) '·', "."),
            Map.entry((int) '×', "x"),
            Map.entry((int) '÷', "/"),
            Map.entry(0x2044, "/"),
            Map.entry((int) '°', " deg"),
            Map.entry((int) '©', "(C)"),
            Map.entry((int) '®', "(R)"),
            Map.entry((int) '™', "(TM)"),
            // A soft hyphen, a blank of no width and a byte order mark print as nothing.
            Map.entry(0x00AD, ""),
            Map.entry(0x200B, ""),
            Map.entry(0xFEFF, ""));

    private final CharsetEncoder encoder;

    Transliteration(CharsetEncoder encoder) {
        this.encoder = encoder;
    }

    /** The spelling of a character that the charset cannot hold, if there is one that it can. */
    Optional<String> of(int character) {
        String spelling = SPELLINGS.get(character);
        return Optional.ofNullable(spelling == null ? decomposed(character) : spelling)
                .filter(encoder::canEncode);
    }

    /** The letter without its accents, or the plain form of a compatibility character: ² is 2, ﬁ is fi. */
    private @Nullable String decomposed(int character) {
        String parts = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD);
        var plain = new StringBuilder();
        parts.codePoints().filter(Transliteration::isLetter).forEach(part -> {
            String spelling = SPELLINGS.get(part);
            plain.append(spelling == null ? Character.toString(part) : spelling);
        });
        return plain.isEmpty() || plain.toString().equals(Character.toString(character)) ? null : plain.toString();
    }

    private static boolean isLetter(int part) {
        return Character.getType(part) != Character.NON_SPACING_MARK;
    }
}
