package dev.navette.flow;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps records as JSON: readable when somebody looks into the store. */
final class RecordCodec<S extends Record> implements Codec<S> {

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();
    private final Class<S> type;

    RecordCodec(Class<S> type) {
        this.type = type;
    }

    @Override
    public String encode(S element) {
        return json.writeValueAsString(element);
    }

    @Override
    public S decode(String text) {
        return json.readValue(text, type);
    }
}
