package dev.navette.ebp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;

/**
 * One kind of import file.
 *
 * @param file what its files are called: {@code Orders.txt}
 * @param columns from left to right
 */
record Sheet(String file, List<EbpColumn> columns) {

    /**
     * A line, or why there is none.
     *
     * @param cells one for each column
     * @param problems every one that was found
     * @param cut the labels of columns whose text was cut
     */
    record Line(List<@Nullable String> cells, List<Problem> problems, List<String> cut) {}

    Sheet {
        columns = List.copyOf(columns);
    }

    List<String> labels() {
        return columns.stream().map(EbpColumn::label).toList();
    }

    /** The label of the first column that holds one of these. */
    Optional<String> labelOf(EbpField... fields) {
        List<EbpField> wanted = Arrays.asList(fields);
        return columns.stream()
                .filter(column -> wanted.contains(column.field()))
                .map(EbpColumn::label)
                .findFirst();
    }

    boolean has(EbpField... fields) {
        return labelOf(fields).isPresent();
    }

    /**
     * The line of a row.
     *
     * @param paths from a field's place to its path
     */
    Line line(Object row, CellMaker maker, UnaryOperator<String> paths) {
        var cells = new ArrayList<@Nullable String>();
        var problems = new ArrayList<Problem>();
        var cut = new ArrayList<String>();
        for (EbpColumn column : columns) {
            EbpField field = column.field();
            CellMaker.Cell cell = maker.cell(column, row, field == null ? "$" : paths.apply(field.path()));
            cells.add(cell.text());
            Optional.ofNullable(cell.problem()).ifPresent(problems::add);
            if (cell.cut()) {
                cut.add(column.label());
            }
        }
        return new Line(cells, problems, cut);
    }

    /** Room for the lines of an address, by its columns. */
    Place.Room room(EbpField... lines) {
        List<EbpField> wanted = Arrays.asList(lines);
        List<EbpColumn> found = columns.stream()
                .filter(column -> wanted.contains(column.field()))
                .toList();
        int length = found.stream()
                .mapToInt(column -> column.length() == null ? Integer.MAX_VALUE : column.length())
                .min()
                .orElse(Integer.MAX_VALUE);
        return new Place.Room(found.size(), length);
    }
}
