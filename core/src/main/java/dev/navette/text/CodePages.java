package dev.navette.text;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/** The code pages of Windows, by their own numbers and by those that fonts in RTF have for them. */
final class CodePages {

    static final int WESTERN = 1252;
    static final int MACINTOSH = 10_000;
    static final int DOS = 437;
    static final int DOS_WESTERN = 850;

    /** All of them have ASCII in its place; those of mainframes do not, and are missing on purpose. */
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(DOS, "IBM437"),
            Map.entry(DOS_WESTERN, "IBM850"),
            Map.entry(852, "IBM852"),
            Map.entry(858, "IBM00858"),
            Map.entry(860, "IBM860"),
            Map.entry(863, "IBM863"),
            Map.entry(865, "IBM865"),
            Map.entry(866, "IBM866"),
            Map.entry(874, "x-windows-874"),
            Map.entry(932, "windows-31j"),
            Map.entry(936, "GBK"),
            Map.entry(949, "x-windows-949"),
            Map.entry(950, "x-windows-950"),
            Map.entry(1250, "windows-1250"),
            Map.entry(1251, "windows-1251"),
            Map.entry(WESTERN, "windows-1252"),
            Map.entry(1253, "windows-1253"),
            Map.entry(1254, "windows-1254"),
            Map.entry(1255, "windows-1255"),
            Map.entry(1256, "windows-1256"),
            Map.entry(1257, "windows-1257"),
            Map.entry(1258, "windows-1258"),
            Map.entry(MACINTOSH, "x-MacRoman"),
            Map.entry(28_591, "ISO-8859-1"),
            Map.entry(28_605, "ISO-8859-15"),
            Map.entry(65_001, "UTF-8"));

    private static final Map<Integer, Integer> PAGES = Map.ofEntries(
            Map.entry(0, WESTERN),
            Map.entry(77, MACINTOSH),
            Map.entry(128, 932),
            Map.entry(129, 949),
            Map.entry(134, 936),
            Map.entry(136, 950),
            Map.entry(161, 1253),
            Map.entry(162, 1254),
            Map.entry(163, 1258),
            Map.entry(177, 1255),
            Map.entry(178, 1256),
            Map.entry(186, 1257),
            Map.entry(204, 1251),
            Map.entry(222, 874),
            Map.entry(238, 1250),
            Map.entry(255, DOS_WESTERN));

    private CodePages() {}

    /** The charset of a code page, if it is one that text is written in and this Java has it. */
    static Optional<Charset> of(int page) {
        return Optional.ofNullable(NAMES.get(page)).filter(Charset::isSupported).map(Charset::forName);
    }

    /** The charset of a font, if its number says one. */
    static Optional<Charset> ofFont(int charset) {
        return Optional.ofNullable(PAGES.get(charset)).flatMap(CodePages::of);
    }
}
