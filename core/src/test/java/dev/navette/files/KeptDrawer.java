package dev.navette.files;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import dev.navette.spi.Drawer;

/** A drawer in memory that counts what is put into it. */
final class KeptDrawer implements Drawer {

    final Map<String, String> values = new ConcurrentHashMap<>();
    int puts;

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public synchronized void put(String key, String value) {
        puts++;
        values.put(key, value);
    }

    @Override
    public synchronized boolean replace(String key, @Nullable String expected, @Nullable String next) {
        if (!Objects.equals(values.get(key), expected)) {
            return false;
        }
        if (next == null) {
            values.remove(key);
        } else {
            put(key, next);
        }
        return true;
    }
}
