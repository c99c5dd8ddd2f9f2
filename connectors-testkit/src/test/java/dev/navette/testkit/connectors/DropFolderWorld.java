package dev.navette.testkit.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.files.DropFolder;
import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Write;
import dev.navette.testkit.ShopWorld;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Dialect;
import dev.navette.text.Row;

/** A shop whose program picks up what is left in a folder, file by file, whenever somebody looks. */
final class DropFolderWorld implements ShopWorld {

    private static final Dialect DIALECT = Dialect.FRENCH_EXCEL;

    private final Path folder;
    private final Map<String, Product> products = new LinkedHashMap<>();

    DropFolderWorld(Path folder) {
        this.folder = folder;
    }

    @Override
    public Connection<?> connection() {
        return DropFolder.in(folder);
    }

    @Override
    public ForeignId put(Product product) {
        pickUp();
        products.put(product.reference().value(), product);
        return new ForeignId(product.reference().value());
    }

    @Override
    public void remove(ForeignId id) {
        pickUp();
        products.remove(id.value());
    }

    @Override
    public List<Shown> products() {
        pickUp();
        return products.values().stream()
                .map(product -> new Shown(new ForeignId(product.reference().value()), product))
                .toList();
    }

    /** A reference that a spreadsheet would run. */
    @Override
    public Optional<Write<Product>> refused(String reference) {
        var formula = new Product(new Reference("=" + reference), new ProductTexts("Thé vert", null), null, null);
        return Optional.of(new Write<>(new Claim("=" + reference, null), formula, Set.of(ProductField.NAME), Map.of()));
    }

    @Override
    public boolean tellsWhatItHas() {
        return false;
    }

    @Override
    public boolean holdsDoubles() {
        return false;
    }

    /** In the order of the time in their names. */
    private void pickUp() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> inOrder = files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted(Comparator.comparing(DropFolderWorld::time))
                    .toList();
            for (Path file : inOrder) {
                take(file);
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void take(Path file) {
        try (DelimitedReader reader = DelimitedReader.open(file, DIALECT)) {
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                take(new Line(reader, row.get()));
            }
        }
    }

    private void take(Line line) {
        String reference = String.valueOf(line.cell("reference"));
        Product former = products.get(reference);
        String name = line.cell("name");
        String description = line.cell("description");
        Price price = line.price();
        BigDecimal quantity = line.number("quantity");
        products.put(
                reference,
                new Product(
                        new Reference(reference),
                        new ProductTexts(
                                name != null || former == null
                                        ? String.valueOf(name)
                                        : former.texts().name(),
                                description != null || former == null
                                        ? description
                                        : former.texts().description()),
                        price != null || former == null ? price : former.price(),
                        quantity != null || former == null ? quantity(quantity) : former.quantity()));
    }

    private static @Nullable Quantity quantity(@Nullable BigDecimal number) {
        return number == null ? null : new Quantity(number);
    }

    private static String time(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.indexOf('-'));
    }

    /** A line with the columns that its file has. */
    private record Line(DelimitedReader reader, Row row) {

        @Nullable
        String cell(String column) {
            String cell = reader.columns().contains(column) ? row.raw(reader.column(column)) : "";
            return cell.isEmpty() ? null : cell;
        }

        @Nullable
        BigDecimal number(String column) {
            String cell = cell(column);
            return cell == null ? null : new BigDecimal(cell.replace(',', '.'));
        }

        @Nullable
        Price price() {
            BigDecimal amount = number("price");
            return amount == null
                    ? null
                    : new Price(
                            Money.of(amount.toPlainString(), String.valueOf(cell("currency"))),
                            Basis.valueOf(String.valueOf(cell("basis"))));
        }
    }
}
