package dev.navette.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person reads of a text that shops keep as HTML or as plain text, nobody knows which: messages to an order, for
 * example (ORD-20). Tags, comments, scripts and styles are taken out, entities decoded, unbreakable blanks become blanks,
 * each line end is a line feed, and there is one empty line where there are several. What is not closed, such as the
 * {@code <} of {@code 5 < 6}, stays text, and so does an address in angle brackets. The time taken grows with the length
 * and with nothing else.
 */
public final class HtmlText {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final String WITHOUT_WIDTH = "\uFEFF\u200B";
    private static final Set<String> UNREAD = Set.of("script", "style");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "dd",
            "div",
            "dl",
            "dt",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tr",
            "ul");

    private final String html;
    private final Paragraphs paragraphs = new Paragraphs();
    private final Set<String> missing = new HashSet<>();
    private int lineEnds;
    private int breaks;
    private boolean block;
    private boolean quotesCount = true;

    private HtmlText(String html) {
        this.html = html;
    }

    /** The text in lines parted by line feeds, empty when nothing is to be read. */
    public static String plain(String html) {
        return new HtmlText(html).read();
    }

    private String read() {
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            int end = open < 0 ? html.length() : open;
            text(html.substring(at, end));
            at = open < 0 ? end : markup(open);
        }
        return paragraphs.all().stream()
                .flatMap(paragraph -> paragraph.runs().stream())
                .map(Run::text)
                .collect(Collectors.joining());
    }

    /** Reads what begins with an angle bracket, and says where the rest begins. */
    private int markup(int open) {
        if (html.startsWith("<!--", open)) {
            int end = endOf("-->", open);
            return end < 0 ? literal(open) : end;
        }
        boolean closing = html.startsWith("</", open);
        int from = closing || html.startsWith("<!", open) || html.startsWith("<?", open) ? open + 2 : open + 1;
        int to = from;
        while (to < html.length() && isOfName(to, from)) {
            to++;
        }
        int close = to > from && endsName(to) ? endOfTag(to) : -1;
        if (close < 0) {
            return literal(open);
        }
        String name = html.substring(from, to).toLowerCase(Locale.ROOT);
        element(name);
        int end = UNREAD.contains(name) && !closing ? endOf("</" + name, close) : -1;
        return end < 0 ? close : Math.max(end, endOfTag(end));
    }

    private int literal(int open) {
        text("<");
        return open + 1;
    }

    private void element(String name) {
        if (name.equals("br")) {
            breaks++;
        } else if (name.equals("td") || name.equals("th")) {
            paragraphs.blank();
        } else {
            block |= BLOCKS.contains(name);
        }
    }

    private boolean isOfName(int at, int from) {
        char character = html.charAt(at);
        return isLetter(character)
                || (at > from && ((character >= '0' && character <= '9') || character == '-'))
                || (at > from && character == ':' && at + 1 < html.length() && isLetter(html.charAt(at + 1)));
    }

    private boolean endsName(int to) {
        return to < html.length() && (Blanks.isBlank(html.charAt(to)) || ">/?".indexOf(html.charAt(to)) >= 0);
    }

    /** Behind the bracket that closes a tag; one in quotes does not, unless the quotes themselves are never closed. */
    private int endOfTag(int from) {
        if (quotesCount) {
            char quote = 0;
            for (int at = from; at < html.length(); at++) {
                char character = html.charAt(at);
                if (quote == 0 && character == '>') {
                    return at + 1;
                }
                quote = quote == character
                        ? 0
                        : quote == 0 && (character == '"' || character == '\'') ? character : quote;
            }
            quotesCount = false; // looked for once, or a long text of open quotes would take for ever
        }
        return endOf(">", from);
    }

    /** Behind the next such mark; what is missing once is missing behind it too, and not looked for again. */
    private int endOf(String mark, int from) {
        if (missing.contains(mark)) {
            return -1;
        }
        for (int at = from; at <= html.length() - mark.length(); at++) {
            if (html.regionMatches(true, at, mark, 0, mark.length())) {
                return at + mark.length();
            }
        }
        missing.add(mark);
        return -1;
    }

    private void text(String raw) {
        String[] lines = LINE_END.split(Entities.decoded(raw), -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                lineEnds++;
            }
            String line = breakable(lines[i]);
            if (!line.isBlank()) {
                endLines();
            }
            paragraphs.text(line, Style.PLAIN);
        }
    }

    /** Line ends in the source of HTML that breaks its lines itself mean nothing. */
    private void endLines() {
        int ends = breaks > 0 || block ? Math.max(breaks, 1) : lineEnds;
        for (int i = 0; i < ends; i++) {
            paragraphs.lineBreak();
        }
        breaks = 0;
        lineEnds = 0;
        block = false;
    }

    private static String breakable(String line) {
        var breakable = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (WITHOUT_WIDTH.indexOf(character) < 0) {
                breakable.append(Blanks.isBlank(character) ? ' ' : character);
            }
        }
        return breakable.toString();
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
