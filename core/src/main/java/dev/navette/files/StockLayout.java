package dev.navette.files;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ArticleStock;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;
import dev.navette.spi.Read;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

/** One line is what one warehouse holds of one article; the lines of an article stand together. */
final class StockLayout implements Layout<ArticleStock> {

    private final StockMapping mapping;
    private final StockColumns columns;

    StockLayout(StockMapping mapping) {
        this.mapping = mapping;
        this.columns = Objects.requireNonNull(mapping.columns(), "columns");
    }

    @Override
    public List<String> columns() {
        return columns.all();
    }

    @Override
    public String key() {
        return Objects.requireNonNull(columns.reference(), "reference");
    }

    @Override
    public boolean gathers() {
        return true;
    }

    /** Gathering lines from all over a file needs all of it in memory, and a part of a sum is a wrong stock. */
    @Override
    public Fault repeated(String source, String key, Places places) {
        return Fault.of(
                "Its lines are not together",
                source,
                "article " + key + ", from " + places + " on",
                "Sort the file by article; until then its stock is not taken");
    }

    @Override
    public Assembly<ArticleStock> on(DelimitedReader reader) {
        return new Lines(mapping, columns, reader);
    }

    /** The columns in the order of one file. */
    private static final class Lines implements Assembly<ArticleStock> {

        private final StockMapping mapping;
        private final Column real;
        private final @Nullable Column warehouse;
        private final @Nullable Column customerOrders;
        private final @Nullable Column supplierOrders;
        private final @Nullable Column tracked;

        Lines(StockMapping mapping, StockColumns columns, DelimitedReader reader) {
            this.mapping = mapping;
            real = reader.column(Objects.requireNonNull(columns.real(), "real"));
            warehouse = column(reader, columns.warehouse());
            customerOrders = column(reader, columns.customerOrders());
            supplierOrders = column(reader, columns.supplierOrders());
            tracked = column(reader, columns.tracked());
        }

        @Override
        public Read<ArticleStock> read(String name, LineGroup lines) {
            var warehouses = new HashMap<String, WarehouseStock>();
            boolean kept = isTracked(lines.rows().get(0));
            for (Row row : lines.rows()) {
                String place = warehouse(row);
                if (isTracked(row) != kept && tracked != null) {
                    row.refuse(
                            tracked, "Another line of this article says the contrary", "Say the same on all of them");
                }
                if (place != null && warehouses.put(place, stock(row, kept)) != null) {
                    row.refuse(
                            warehouse == null ? real : warehouse,
                            "The warehouse " + place + " has another line of this article",
                            "Keep one line for each article and warehouse");
                }
            }
            return lines.fault()
                    .map(fault -> Read.<ArticleStock>faulty(name, fault))
                    .orElseGet(
                            () -> Read.of(name, new ArticleStock(new Reference(name), kept, Map.copyOf(warehouses))));
        }

        private @Nullable String warehouse(Row row) {
            return warehouse == null
                    ? Objects.requireNonNull(mapping.warehouse(), "warehouse").strip()
                    : row.requiredText(warehouse);
        }

        private WarehouseStock stock(Row row, boolean kept) {
            if (kept) {
                row.requiredText(real);
            }
            return new WarehouseStock(
                    quantity(row, real), quantity(row, customerOrders), quantity(row, supplierOrders));
        }

        /** An empty cell of orders is none ordered; that of the real stock was refused before. */
        private static Quantity quantity(Row row, @Nullable Column column) {
            BigDecimal number = column == null ? null : row.decimal(column);
            return number == null ? Quantity.ZERO : new Quantity(number);
        }

        private boolean isTracked(Row row) {
            Boolean said = tracked == null ? mapping.constant().tracked() : row.truth(tracked);
            return said == null || said;
        }

        private static @Nullable Column column(DelimitedReader reader, @Nullable String name) {
            return name == null ? null : reader.column(name);
        }
    }
}
