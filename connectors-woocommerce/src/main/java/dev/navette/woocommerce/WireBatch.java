package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.http.Answer;
import dev.navette.http.Json;

/**
 * What became of each entry of a batch, in the order they were sent; null where that one cannot be read.
 */
record WireBatch(List<@Nullable WireProduct> create, List<@Nullable WireProduct> update) {

    /** In the order of the answer; entries are read one by one, so that one spoils no other. */
    private record Raw(
            @Nullable List<Object> create, @Nullable List<Object> update) {}

    /** Nothing where it is not an answer to as many entries: then nobody knows what became of them. */
    static Optional<WireBatch> of(Answer answer, int created, int updated) {
        try {
            Raw raw = Api.JSON.read(answer.bytes(), Raw.class);
            List<@Nullable WireProduct> create = entries(raw.create());
            List<@Nullable WireProduct> update = entries(raw.update());
            return create.size() == created && update.size() == updated
                    ? Optional.of(new WireBatch(create, update))
                    : Optional.empty();
        } catch (Json.Malformed other) {
            return Optional.empty();
        }
    }

    private static List<@Nullable WireProduct> entries(@Nullable List<Object> raw) throws Json.Malformed {
        if (raw == null) {
            return List.of();
        }
        var entries = new ArrayList<@Nullable WireProduct>();
        for (Json.Element<WireProduct> one : Api.JSON.elements(Api.JSON.write(raw), WireProduct.class)) {
            entries.add(one.element());
        }
        return Collections.unmodifiableList(entries);
    }
}
