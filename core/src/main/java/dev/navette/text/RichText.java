package dev.navette.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What people wrote in an ERP's text boxes, as shops take it (ART-6): rich text (RTF) as Windows programs store it, or
 * plain text, where a blank line parts paragraphs. Nothing is refused: of a text that is broken off or malformed stays
 * what can be read.
 *
 * <p>The HTML has no other elements than {@code p br strong em u s sup sub ul ol li} and {@code a} with nothing but its
 * {@code href}, to an address in {@code http}, {@code https}, {@code mailto} or {@code tel}; it is well-formed XML.
 * Pictures, embedded objects, hidden text, fonts, colours and alignment are dropped, empty paragraphs and doubled blanks
 * too; a row of a table is a paragraph. The time taken grows with the length and with nothing else.
 *
 * <p>Read by ourselves: of the small libraries for it, one (rtfparserkit 1.16, of 2021) splits RTF into words and no more,
 * the other (rtf-to-html 2.0) knows no lists and no links, writes styles, and recurses into each group.
 */
public final class RichText {

    private static final String SIGNATURE = "{\\rtf";

    private RichText() {}

    /** Whether it is RTF; all else is plain text. */
    public static boolean isRtf(String text) {
        int from = 0;
        while (from < text.length() && (Blanks.isBlank(text.charAt(from)) || text.charAt(from) == 0)) {
            from++;
        }
        return text.startsWith(SIGNATURE, from);
    }

    /** The text as clean HTML, empty when nothing is to be read. Plain text that looks like HTML stays what it is: text. */
    public static String html(String text) {
        return HtmlWriter.write(paragraphs(text));
    }

    /**
     * The text without any form, as a description for search engines needs it: one line for each paragraph, item and
     * line break. Numbers of a list stay, bullets do not.
     */
    public static String plain(String text) {
        return paragraphs(text).stream().map(RichText::plain).collect(Collectors.joining("\n"));
    }

    private static List<Paragraph> paragraphs(String text) {
        return isRtf(text) ? RtfReader.read(text) : unformatted(text);
    }

    private static List<Paragraph> unformatted(String text) {
        var paragraphs = new Paragraphs();
        text.lines().forEach(line -> {
            if (Blanks.strip(line).isEmpty()) {
                paragraphs.end(null);
            } else {
                paragraphs.text(line, Style.PLAIN);
                paragraphs.lineBreak();
            }
        });
        return paragraphs.all();
    }

    private static String plain(Paragraph paragraph) {
        ListMarker marker = paragraph.marker();
        String number = marker != null && marker.ordered() ? marker.text() + " " : "";
        return paragraph.runs().stream().map(Run::text).collect(Collectors.joining("", number, ""));
    }
}
