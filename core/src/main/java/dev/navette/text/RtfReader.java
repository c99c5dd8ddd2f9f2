package dev.navette.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.text.RtfState.Destination;
import dev.navette.text.RtfTokens.Kind;

/**
 * Reads RTF as Windows programs write it into paragraphs. One pass, no recursion; groups deeper than any program writes
 * share the state of the one around them.
 */
final class RtfReader {

    private static final int DEEPEST = 500;

    /** Groups without text of the page. Those that begin with {@code \*} are dropped unless we know them. */
    private static final Set<String> DROPPED = Set.of(
            "annotation",
            "atnid",
            "atnauthor",
            "colortbl",
            "filetbl",
            "footer",
            "footerf",
            "footerl",
            "footerr",
            "footnote",
            "ftncn",
            "ftnsep",
            "ftnsepc",
            "header",
            "headerf",
            "headerl",
            "headerr",
            "info",
            "listtable",
            "listoverridetable",
            "nonshppict",
            "object",
            "pict",
            "pntxta",
            "pntxtb",
            "private",
            "revtbl",
            "rxe",
            "shprslt",
            "stylesheet",
            "tc",
            "themedata",
            "txe",
            "xe");

    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("bullet", "•"),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("emspace", "\u2003"),
            Map.entry("enspace", "\u2002"),
            Map.entry("qmspace", "\u2005"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"));

    private final RtfTokens tokens;
    private final RtfFonts fonts = new RtfFonts();
    private final RtfText text = new RtfText(fonts);
    private final Paragraphs paragraphs = new Paragraphs();
    private final StringBuilder captured = new StringBuilder();
    private final Deque<RtfState> around = new ArrayDeque<>();
    private RtfState state = new RtfState();
    private int tooDeep;
    private int defaultFont;
    private int toSkip;
    private boolean starred;
    private String marker = "";
    private @Nullable String link;

    private RtfReader(String rtf) {
        tokens = new RtfTokens(rtf);
    }

    static List<Paragraph> read(String rtf) {
        var reader = new RtfReader(rtf);
        for (Kind kind = reader.tokens.next(); kind != Kind.END; kind = reader.tokens.next()) {
            reader.take(kind);
        }
        reader.settle();
        reader.endParagraph();
        return reader.paragraphs.all();
    }

    private void take(Kind kind) {
        boolean ignorable = starred;
        starred = false;
        switch (kind) {
            case OPEN -> open();
            case CLOSE -> close();
            case WORD -> word(tokens.word(), ignorable);
            case SYMBOL -> symbol(tokens.character());
            case BYTE, CHARACTER -> character(tokens.character(), kind == Kind.BYTE);
            case END -> {}
        }
    }

    private void open() {
        settle();
        if (around.size() < DEEPEST) {
            around.push(state);
            state = state.inner();
        } else {
            tooDeep++;
        }
    }

    private void close() {
        settle();
        if (tooDeep > 0) {
            tooDeep--;
        } else if (!around.isEmpty()) {
            if (state.capturing) {
                endCapture();
            }
            state = around.pop();
        }
    }

    private void word(String word, boolean ignorable) {
        String character = CHARACTERS.get(word);
        if (character != null) {
            character(character.charAt(0), false);
        } else if (word.equals("u")) {
            text.add(fonts.shown(codePoint(tokens.parameter()), state.font), state.font);
            toSkip = state.fallback;
        } else {
            settle();
            if (DROPPED.contains(word) || (ignorable && !word.equals("fldinst"))) {
                tokens.skipGroup();
                close();
            } else if (!(destination(word) || layout(word) || mark(word))) {
                setting(word, tokens.parameter());
            }
        }
    }

    private boolean destination(String word) {
        switch (word) {
            case "fonttbl" -> state.destination = Destination.FONTS;
            case "pntext", "listtext" -> capture(Destination.MARKER);
            case "fldinst" -> capture(Destination.INSTRUCTION);
            case "field" -> link = null;
            case "fldrslt" -> state.style = link == null ? state.style : state.style.withLink(link);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean layout(String word) {
        Runnable effect = switch (word) {
            case "par", "sect", "page", "column", "row", "nestrow" -> this::endParagraph;
            case "line", "softline", "lbr" -> paragraphs::lineBreak;
            case "tab", "cell", "nestcell" -> paragraphs::blank;
            default -> null;
        };
        if (effect != null && state.shows()) {
            effect.run();
        }
        return effect != null;
    }

    private boolean mark(String word) {
        switch (word) {
            case "b" -> turn(Mark.STRONG);
            case "i" -> turn(Mark.EMPHASIS);
            case "ul", "uld", "uldash", "uldb", "ulth", "ulw", "ulwave" -> turn(Mark.UNDERLINE);
            case "ulnone" -> state.style = state.style.without(Mark.UNDERLINE);
            case "strike", "striked" -> turn(Mark.STRIKE);
            case "super" -> turnOneOf(Mark.SUPERSCRIPT, Mark.SUBSCRIPT);
            case "sub" -> turnOneOf(Mark.SUBSCRIPT, Mark.SUPERSCRIPT);
            case "nosupersub" ->
                state.style = state.style.without(Mark.SUPERSCRIPT).without(Mark.SUBSCRIPT);
            case "plain" -> plain();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void setting(String word, int number) {
        switch (word) {
            case "v", "deleted" -> state.hidden = tokens.turnsOn();
            case "pard" -> state.level = 0;
            case "ilvl" -> state.level = number;
            case "uc" -> state.fallback = Math.max(0, number);
            case "mac" -> fonts.documentPage(CodePages.MACINTOSH);
            case "pc" -> fonts.documentPage(CodePages.DOS);
            case "pca" -> fonts.documentPage(CodePages.DOS_WESTERN);
            case "ansicpg" -> fonts.documentPage(number);
            case "deff" -> {
                defaultFont = number;
                state.font = number;
            }
            case "f" -> font(number);
            case "fcharset" -> fonts.charset(number);
            case "cpg" -> fonts.page(number);
            default -> {} // what it does cannot be seen in the shop
        }
    }

    private void symbol(char symbol) {
        switch (symbol) {
            case '\\', '{', '}' -> character(symbol, false);
            case '~' -> character('\u00A0', false);
            case '_' -> character('\u2011', false);
            case '\r', '\n' -> word("par", false);
            case '*' -> starred = true;
            default -> {}
        }
    }

    private void character(char character, boolean encoded) {
        if (toSkip > 0) {
            toSkip--;
        } else if (encoded) {
            text.addByte(character);
        } else {
            text.add(character, state.font);
        }
    }

    private void font(int number) {
        if (state.destination == Destination.FONTS) {
            fonts.define(number);
        } else {
            state.font = number;
        }
    }

    private void plain() {
        state.style = state.style.unmarked();
        state.hidden = false;
        state.font = defaultFont;
    }

    private void turn(Mark mark) {
        state.style = tokens.turnsOn() ? state.style.with(mark) : state.style.without(mark);
    }

    private void turnOneOf(Mark mark, Mark other) {
        state.style = state.style.without(other);
        turn(mark);
    }

    private void capture(Destination destination) {
        state.destination = destination;
        state.capturing = true;
        captured.setLength(0);
    }

    private void endCapture() {
        if (state.destination == Destination.MARKER) {
            marker = captured.toString();
        } else {
            link = LinkTarget.of(captured.toString());
        }
        captured.setLength(0);
    }

    private void endParagraph() {
        paragraphs.end(ListMarker.of(marker, state.level));
        marker = "";
    }

    /** Puts the text so far where it belongs, before something changes for what follows. */
    private void settle() {
        toSkip = 0;
        String settled = text.take(state.font);
        switch (state.destination) {
            case BODY -> {
                if (!state.hidden) {
                    paragraphs.text(settled, state.style);
                }
            }
            case FONTS -> fonts.name(settled);
            case MARKER, INSTRUCTION -> captured.append(settled);
        }
    }

    /** Numbers above 32767 are written as negative ones; some programs write a whole character past the 16 bits. */
    private static int codePoint(int number) {
        return number > 0xFFFF && Character.isValidCodePoint(number) ? number : number & 0xFFFF;
    }
}
