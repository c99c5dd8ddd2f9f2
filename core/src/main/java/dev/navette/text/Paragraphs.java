package dev.navette.text;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Collects text into tidy paragraphs: one blank where there are several, none at either end, at most one empty line, no
 * empty paragraph, and no character that XML forbids.
 */
final class Paragraphs {

    private static final int MOST_BREAKS = 2;

    private final List<Paragraph> ended = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Style style = Style.PLAIN;
    private boolean shows;
    private boolean blank;
    private int breaks;

    void text(String text, Style look) {
        text.codePoints().forEach(character -> {
            if (character == ' ' || character == '\t' || character == '\n' || character == '\r') {
                blank = true;
            } else if (isKept(character)) {
                begin(look);
                run.appendCodePoint(character);
                shows |= !Character.isBmpCodePoint(character) || !Blanks.isBlank((char) character);
            }
        });
    }

    void blank() {
        blank = true;
    }

    void lineBreak() {
        breaks++;
    }

    void end(@Nullable ListMarker marker) {
        closeRun();
        if (shows) {
            ended.add(new Paragraph(runs, marker));
        }
        runs.clear();
        shows = false;
        blank = false;
        breaks = 0;
    }

    List<Paragraph> all() {
        end(null);
        return List.copyOf(ended);
    }

    /** Whether a page can show it: XML forbids some, and lone halves of a pair are none. */
    static boolean isKept(int character) {
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE
                && character != 0xFFFE
                && character != 0xFFFF;
    }

    /** The gap before what comes next is set off by what sets off both sides: {@code <strong>Poids</strong> net}. */
    private void begin(Style next) {
        String gap = gap();
        if (!gap.isEmpty()) {
            turn(style.shared(next));
            run.append(gap);
        }
        turn(next);
        blank = false;
        breaks = 0;
    }

    private void turn(Style next) {
        if (!next.equals(style)) {
            closeRun();
            style = next;
        }
    }

    private String gap() {
        if (runs.isEmpty() && run.isEmpty()) {
            return "";
        }
        return breaks > 0 ? "\n".repeat(Math.min(breaks, MOST_BREAKS)) : blank ? " " : "";
    }

    private void closeRun() {
        if (!run.isEmpty()) {
            runs.add(new Run(run.toString(), style));
            run.setLength(0);
        }
    }
}
