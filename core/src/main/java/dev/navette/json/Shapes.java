package dev.navette.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the shape of a type. */
final class Shapes {

    private Shapes() {}

    /** @throws IllegalArgumentException when no shape has that type: a mistake of who wrote the record */
    static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() && !ScalarShape.has(plain)) {
            return RecordShape.of(plain.asSubclass(Record.class));
        }
        if (plain.isEnum()) {
            return EnumShape.of(plain);
        }
        return plain.isSealed() && !ScalarShape.has(plain) ? new ChoiceShape(variants(plain)) : ScalarShape.of(plain);
    }

    /** A name of ours as JSON has it: {@code NET_PRICE} and {@code NetPrice} become {@code net-price}. */
    static String dashed(String name) {
        boolean constant = name.equals(name.toUpperCase(Locale.ROOT));
        var dashed = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (!constant && Character.isUpperCase(letter) && !dashed.isEmpty()) {
                dashed.append('-');
            }
            dashed.append(letter == '_' ? '-' : Character.toLowerCase(letter));
        }
        return dashed.toString();
    }

    private static Shape container(ParameterizedType generic) {
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
            return new ListShape(of(arguments[0]), false);
        }
        if (generic.getRawType() == Set.class) {
            return new ListShape(of(arguments[0]), true);
        }
        if (generic.getRawType() == Map.class && arguments[0] == String.class) {
            return new MapShape(of(arguments[1]));
        }
        throw new IllegalArgumentException("no way to write a " + generic + " in JSON");
    }

    private static Map<String, Class<? extends Record>> variants(Class<?> sealed) {
        var variants = new LinkedHashMap<String, Class<? extends Record>>();
        for (Class<?> variant : sealed.getPermittedSubclasses()) {
            variants.put(dashed(variant.getSimpleName()), variant.asSubclass(Record.class));
        }
        return variants;
    }
}
