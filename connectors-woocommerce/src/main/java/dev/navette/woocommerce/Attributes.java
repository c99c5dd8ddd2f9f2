package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The attributes of a product: the shop replaces the whole list, so what a person put there is sent again. Features, a
 * brand and the options of variations share it.
 */
final class Attributes {

    /** Of which attributes we wrote the features: others are a person's. */
    static final String OURS = "navette_features";

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Set<String> ours = new TreeSet<>();
    private boolean changed;

    /**
     * One attribute.
     *
     * @param id the shop's, or 0 for the product's own
     * @param options its values
     */
    private record Line(long id, String name, boolean visible, boolean variation, Set<String> options) {

        Line with(boolean forVariations, Set<String> values) {
            return new Line(id, name, visible, forVariations, values);
        }
    }

    Attributes(@Nullable WireProduct present) {
        if (present == null) {
            return;
        }
        for (WireProduct.Property one :
                present.attributes() == null ? List.<WireProduct.Property>of() : present.attributes()) {
            String name = one.name() == null ? "" : one.name();
            lines.put(
                    key(one.id(), name),
                    new Line(
                            one.id(),
                            name,
                            Boolean.TRUE.equals(one.visible()),
                            Boolean.TRUE.equals(one.variation()),
                            options(one)));
        }
        String before = present.meta(OURS);
        if (before != null) {
            ours.addAll(List.of(before.split(",", -1)));
            ours.remove("");
        }
    }

    /** Values of the shop's own attributes as we send them: it shows them with entities or without. */
    private static Set<String> options(WireProduct.Property property) {
        List<String> shown = property.options() == null ? List.of() : property.options();
        return shown.stream()
                .map(option -> property.id() == 0 ? option : Label.sent(Label.read(option)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Takes away the features that were ours, and puts these in their place: values by attribute. */
    void features(Map<Long, Set<String>> values) {
        for (String before : Set.copyOf(ours)) {
            Line line = lines.get(before);
            if (line != null && !line.variation() && !values.containsKey(number(before))) {
                lines.remove(before);
                changed = true;
            }
        }
        ours.clear();
        values.forEach((attribute, options) -> {
            String key = key(attribute, "");
            Line line = lines.get(key);
            ours.add(key);
            if (line != null && line.variation()) { // variations are told apart by it
                merge(key, line, options);
            } else {
                replace(key, new Line(attribute, "", true, false, options));
            }
        });
    }

    /** The brand of a shop that shows it as an attribute. */
    void brand(String name, String label) {
        replace(key(0, name), new Line(0, name, true, false, Set.of(label)));
    }

    /** Makes variations differ in these; no value is taken away that another variation may have. */
    void options(Map<Long, Set<String>> values) {
        values.forEach((attribute, options) -> {
            String key = key(attribute, "");
            Line line = lines.getOrDefault(key, new Line(attribute, "", true, false, Set.of()));
            merge(key, line.variation() ? line : line.with(true, line.options()), options);
        });
    }

    private void merge(String key, Line line, Set<String> more) {
        var all = new LinkedHashSet<>(line.options());
        all.addAll(more);
        replace(key, line.with(line.variation(), all));
    }

    private void replace(String key, Line next) {
        Line before = lines.put(key, next);
        changed |= before == null
                || before.variation() != next.variation()
                || before.visible() != next.visible()
                || !before.options().equals(next.options());
    }

    /** Puts the list, if it is another now; and what of it is ours, if that may be. */
    void put(Entry entry, boolean features) {
        if (changed) {
            var list = new ArrayList<Map<String, Object>>();
            for (Line line : lines.values()) {
                list.add(json(line, list.size()));
            }
            entry.put("attributes", list);
        }
        if (features) {
            entry.meta(OURS, ours.isEmpty() ? null : String.join(",", ours));
        }
    }

    private static Map<String, Object> json(Line line, int position) {
        var json = new LinkedHashMap<String, Object>();
        if (line.id() == 0) {
            json.put("name", line.name());
        } else {
            json.put("id", line.id());
        }
        json.put("position", position);
        json.put("visible", line.visible());
        json.put("variation", line.variation());
        json.put("options", List.copyOf(line.options()));
        return json;
    }

    /** A product's own attribute may be called {@code 3}, and is not the shop's number 3. */
    private static String key(long id, String name) {
        return id == 0 ? "=" + name.toLowerCase(Locale.ROOT) : Long.toString(id);
    }

    private static long number(String key) {
        return key.chars().allMatch(Character::isDigit) ? Long.parseLong(key) : 0;
    }
}
