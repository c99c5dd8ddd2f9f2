package dev.navette.testkit.faults;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.navette.model.Field;
import dev.navette.model.Product;
import dev.navette.spi.Attempt;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.Faults;

/** Hears what is written. */
final class Written implements Faults {

    private final Set<String> products = new TreeSet<>();
    private final Set<String> fields = new TreeSet<>();

    Set<String> products() {
        return products;
    }

    Set<String> fields() {
        return fields;
    }

    void forget() {
        products.clear();
        fields.clear();
    }

    @Override
    public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
        for (Write<T> write : batch) {
            if (write.element() instanceof Product) {
                products.add(write.claim().name());
                write.fields().forEach(field -> fields.add(field.code()));
                write.parts()
                        .values()
                        .forEach(some -> some.stream().map(Field::code).forEach(fields::add));
            } else {
                fields.add("make " + write.claim().name());
            }
        }
        return writer.write(batch, attempt);
    }
}
