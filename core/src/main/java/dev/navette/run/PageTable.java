package dev.navette.run;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table whose rows become cards on a narrow screen. Columns without any content are left out; where only names are left,
 * they stand beside each other.
 */
final class PageTable {

    private PageTable() {}

    /**
     * Writes one.
     *
     * @param caption for those who do not see what stands above it
     * @param look its class in the style sheet
     * @param rows the first cell of each names it
     */
    static void write(Markup page, String caption, String look, List<String> heads, List<List<String>> rows)
            throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        List<Integer> columns = IntStream.range(0, heads.size())
                .filter(column -> column == 0
                        || rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .boxed()
                .toList();
        if (columns.equals(List.of(0))) {
            names(page, caption, rows);
            return;
        }
        // The roles stand there because browsers forget them where a style sheet shows rows as blocks.
        page.open("table", "role", "table", "class", look).element("caption", caption);
        page.open("thead", "role", "rowgroup").open("tr", "role", "row");
        for (int column : columns) {
            page.element("th", heads.get(column), "scope", "col", "role", "columnheader");
        }
        page.close().close().open("tbody", "role", "rowgroup");
        for (List<String> row : rows) {
            row(page, heads, columns, row);
        }
        page.close().close();
    }

    private static void names(Markup page, String caption, List<List<String>> rows) throws IOException {
        page.open("ul", "class", "names", "aria-label", caption);
        for (List<String> row : rows) {
            page.element("li", row.get(0));
        }
        page.close();
    }

    private static void row(Markup page, List<String> heads, List<Integer> columns, List<String> row)
            throws IOException {
        page.open("tr", "role", "row");
        for (int column : columns) {
            String text = row.get(column);
            if (column == 0) {
                page.element("th", text, "scope", "row", "role", "rowheader");
            } else if (text.isEmpty()) {
                page.element("td", text, "role", "cell", "class", "none");
            } else {
                page.element("td", text, "role", "cell", "data-label", heads.get(column));
            }
        }
        page.close();
    }
}
