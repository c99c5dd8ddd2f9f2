package dev.navette.files;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductFields;
import dev.navette.model.Quantity;
import dev.navette.model.Variant;
import dev.navette.spi.Write;
import dev.navette.text.Dialect;

/** Products, with a value for the fields of the write only (ART-21). */
record ProductSheet(Dialect dialect) implements Sheet<Product> {

    private static final Set<ProductField> PLACES =
            EnumSet.of(ProductField.NAME, ProductField.DESCRIPTION, ProductField.PRICE, ProductField.QUANTITY);

    @Override
    public String name() {
        return "products";
    }

    @Override
    public List<String> columns() {
        return List.of("reference", "name", "description", "price", "currency", "basis", "quantity");
    }

    @Override
    public Set<Field> left(Write<Product> write) {
        Product product = write.element();
        var sold = new Variant(product.reference(), product.sale());
        Set<Field> left = new HashSet<>(write.fields());
        left.removeAll(PLACES);
        left.removeIf(
                field -> ProductFields.valueOf(field, product) == null && ProductFields.valueOf(field, sold) == null);
        return left;
    }

    @Override
    public List<@Nullable String> line(Write<Product> write) {
        Product product = write.element();
        Price price = write.fields().contains(ProductField.PRICE) ? product.price() : null;
        Quantity quantity = write.fields().contains(ProductField.QUANTITY) ? product.quantity() : null;
        return Arrays.asList(
                product.reference().value(),
                write.fields().contains(ProductField.NAME) ? product.texts().name() : null,
                write.fields().contains(ProductField.DESCRIPTION)
                        ? product.texts().description()
                        : null,
                price == null ? null : dialect.number(price.money().amount()),
                price == null ? null : price.money().currency().getCurrencyCode(),
                price == null ? null : price.basis().name(),
                quantity == null ? null : dialect.number(quantity.value()));
    }
}
