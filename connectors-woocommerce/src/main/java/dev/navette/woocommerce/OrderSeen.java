package dev.navette.woocommerce;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.http.Answer;

/**
 * What of an order is looked at before it is told something. Personal: {@link #toString} does not show it.
 *
 * @param status as it is now
 */
record OrderSeen(long id, @Nullable String status, @Nullable List<WireProduct.Meta> metaData) {

    static final String FIELDS = "id,status,meta_data";

    private static final int NOT_FOUND = 404;

    /** The order as it is now; nothing where it is not there, or in the trash. */
    static Optional<OrderSeen> of(Api api, long number) {
        String path = "orders/" + number;
        Answer answer = api.get(path, request -> request.query("_fields", FIELDS));
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        OrderSeen seen = api.read(answer, OrderSeen.class, path);
        if (seen.id() != number || seen.status() == null || seen.metaData() == null) {
            throw api.malformed(answer, path, "it is no order");
        }
        return Optional.of(seen).filter(there -> !"trash".equals(there.status()));
    }

    @Nullable
    String text(String key) {
        return WireProduct.meta(metaData, key);
    }

    @Nullable
    Object value(String key) {
        return metaData == null
                ? null
                : metaData.stream()
                        .filter(meta -> key.equals(meta.key()))
                        .map(WireProduct.Meta::value)
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public String toString() {
        return "OrderSeen[" + id + "]";
    }
}
