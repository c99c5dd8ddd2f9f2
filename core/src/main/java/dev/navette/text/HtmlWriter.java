package dev.navette.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Writes paragraphs as well-formed HTML: what is opened is closed, in the reverse order, within its block. */
final class HtmlWriter {

    private final StringBuilder html = new StringBuilder();
    private final Deque<OpenList> lists = new ArrayDeque<>();

    private HtmlWriter() {}

    static String write(List<Paragraph> paragraphs) {
        var writer = new HtmlWriter();
        paragraphs.forEach(writer::paragraph);
        writer.closeListsFrom(0);
        return writer.html.toString();
    }

    private void paragraph(Paragraph paragraph) {
        ListMarker marker = paragraph.marker();
        if (marker == null) {
            closeListsFrom(0);
            block("", paragraph);
        } else {
            item(marker, paragraph);
        }
    }

    private void item(ListMarker marker, Paragraph paragraph) {
        OpenList list = listFor(marker);
        if (!list.begun && marker.ordered() && !marker.isFirst()) {
            // A page would begin at 1 again, so the number is written out.
            closeListsFrom(0);
            block(marker.text() + " ", paragraph);
            return;
        }
        if (list.begun) {
            html.append("</li>");
        } else {
            lists.push(list);
            html.append('<').append(list.element).append('>');
        }
        list.begun = true;
        html.append("<li>");
        runs(paragraph.runs());
    }

    /** The list that goes on with this item, or a new one. */
    private OpenList listFor(ListMarker marker) {
        closeListsFrom(marker.level() + 1);
        OpenList last = lists.peek();
        if (last != null && last.takes(marker)) {
            return last;
        }
        closeListsFrom(marker.level());
        return new OpenList(marker);
    }

    private void block(String before, Paragraph paragraph) {
        html.append("<p>");
        text(before);
        runs(paragraph.runs());
        html.append("</p>");
    }

    private void closeListsFrom(int level) {
        for (OpenList list = lists.peek(); list != null && list.level >= level; list = lists.peek()) {
            html.append("</li></").append(list.element).append('>');
            lists.pop();
        }
    }

    private void runs(List<Run> runs) {
        List<Element> open = List.of();
        for (Run run : runs) {
            List<Element> wanted = elements(run.style());
            int common = common(open, wanted);
            close(open, common);
            wanted.subList(common, wanted.size()).forEach(this::open);
            text(run.text());
            open = wanted;
        }
        close(open, 0);
    }

    /** The outermost first. What leads somewhere is underlined anyway. */
    private static List<Element> elements(Style style) {
        var elements = new ArrayList<Element>();
        String link = style.link();
        if (link != null) {
            elements.add(new Element("a", link));
        }
        for (Mark mark : style.marks()) {
            if (mark != Mark.UNDERLINE || link == null) {
                elements.add(new Element(mark.element(), null));
            }
        }
        return elements;
    }

    private static int common(List<Element> one, List<Element> other) {
        int same = 0;
        while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }

    private void open(Element element) {
        html.append('<').append(element.name);
        if (element.address != null) {
            html.append(" href=\"");
            text(element.address);
            html.append('"');
        }
        html.append('>');
    }

    private void close(List<Element> open, int from) {
        for (int i = open.size() - 1; i >= from; i--) {
            html.append("</").append(open.get(i).name).append('>');
        }
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\n' -> html.append("<br/>");
                default -> html.append(character);
            }
        }
    }

    private record Element(String name, @Nullable String address) {}

    /** A list whose last item is still open. */
    private static final class OpenList {

        private final String element;
        private final int level;
        private boolean begun;

        OpenList(ListMarker first) {
            element = elementOf(first);
            level = first.level();
        }

        boolean takes(ListMarker marker) {
            return level == marker.level() && element.equals(elementOf(marker));
        }

        private static String elementOf(ListMarker marker) {
            return marker.ordered() ? "ol" : "ul";
        }
    }
}
