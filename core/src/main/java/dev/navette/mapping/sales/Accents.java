package dev.navette.mapping.sales;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/** Latin letters without their accents, for systems that cannot hold them (CUS-8). */
final class Accents {

    private Accents() {}

    /** Other scripts stay as they are: a mark that is an accent on é makes another letter of か. */
    static String without(String text) {
        var plain = new StringBuilder(text.length());
        boolean latin = false;
        for (int character :
                Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().toArray()) {
            boolean mark = Character.getType(character) == Character.NON_SPACING_MARK;
            if (!mark) {
                latin = UnicodeScript.of(character) == UnicodeScript.LATIN;
            }
            if (!mark || !latin) {
                append(plain, character);
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Letters whose stroke or ligature Unicode counts as no accent. */
    private static void append(StringBuilder plain, int character) {
        switch (character) {
            case 'œ' -> plain.append("oe");
            case 'Œ' -> plain.append("OE");
            case 'æ' -> plain.append("ae");
            case 'Æ' -> plain.append("AE");
            case 'ß' -> plain.append("ss");
            case 'ø' -> plain.append('o');
            case 'Ø' -> plain.append('O');
            case 'ł' -> plain.append('l');
            case 'Ł' -> plain.append('L');
            case 'đ' -> plain.append('d');
            case 'Đ' -> plain.append('D');
            default -> plain.appendCodePoint(character);
        }
    }
}
