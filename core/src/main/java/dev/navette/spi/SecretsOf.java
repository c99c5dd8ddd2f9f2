package dev.navette.spi;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Secret;

/** The secrets of a record and of the records, lists and maps in it, by their paths. */
final class SecretsOf {

    private final Map<String, Secret> found = new LinkedHashMap<>();

    private SecretsOf() {}

    static SecretsOf record(Record record) {
        var secrets = new SecretsOf();
        secrets.visit(record, "$");
        return secrets;
    }

    /** Those that cannot be revealed now. */
    List<Problem> problems() {
        return found.entrySet().stream()
                .map(secret -> secret.getValue().problem(secret.getKey()))
                .flatMap(Optional::stream)
                .toList();
    }

    private void visit(@Nullable Object value, String path) {
        if (value instanceof Secret secret) {
            found.put(path, secret);
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                visit(valueOf(record, component.getAccessor()), path + "." + component.getName());
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(list.get(i), path + "[" + i + "]");
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> visit(one, path + "." + key));
        }
    }

    /** Nothing where a module keeps its record to itself: its secrets are then found missing when it connects. */
    private static @Nullable Object valueOf(Record record, Method accessor) {
        if (!accessor.trySetAccessible()) {
            return null;
        }
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException defect) {
            throw new IllegalStateException("the component " + accessor + " cannot be read", defect);
        }
    }
}
