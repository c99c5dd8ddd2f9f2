package dev.navette.testkit;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Every value of a record by its path, so that a broken rule shows which one differs. Numbers that are equal look the same,
 * and what is null is left out.
 */
final class Flat {

    private final Map<String, String> values = new TreeMap<>();

    private Flat() {}

    /** @param without paths that are left out, with all that is below them */
    static Map<String, String> of(Record record, String... without) {
        var flat = new Flat();
        flat.add("", record);
        for (String path : without) {
            flat.values.keySet().removeIf(value -> value.equals(path) || value.startsWith(path + "."));
        }
        return flat.values;
    }

    private void add(String path, @Nullable Object value) {
        if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                String below = path.isEmpty() ? component.getName() : path + "." + component.getName();
                add(below, valueOf(component, record));
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(path + "[" + i + "]", list.get(i));
            }
        } else if (value instanceof BigDecimal number) {
            values.put(
                    path,
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } else if (value != null) {
            values.put(path, value.toString());
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("the component " + component + " cannot be read", closed);
        }
    }
}
