package dev.navette.files;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.StockLevel;
import dev.navette.spi.Write;
import dev.navette.text.Dialect;

/** Stock levels, which are one field. */
record StockSheet(Dialect dialect) implements Sheet<StockLevel> {

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public List<String> columns() {
        return List.of("reference", "quantity");
    }

    @Override
    public Set<Field> left(Write<StockLevel> write) {
        return Set.of();
    }

    @Override
    public List<@Nullable String> line(Write<StockLevel> write) {
        StockLevel level = write.element();
        return List.of(
                level.reference().value(), dialect.number(level.quantity().value()));
    }
}
