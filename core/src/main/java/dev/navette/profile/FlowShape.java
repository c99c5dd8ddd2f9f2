package dev.navette.profile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.flow.Flow;
import dev.navette.flow.Pace;
import dev.navette.json.Reading;
import dev.navette.json.RecordShape;
import dev.navette.json.Writing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A flow's object: the options of its record, and beside them its pace.
 *
 * @param options the record's shape
 */
record FlowShape(RecordShape<?> options) {

    static final String PACE = "pace";

    private static final RecordShape<Pace> PACES = RecordShape.of(Pace.class);

    static FlowShape of(Class<? extends Record> flow) {
        return new FlowShape(RecordShape.of(flow));
    }

    @Nullable
    Flow read(JsonNode node, String path, Reading reading) {
        return (Flow) options.read(node, List.of(PACE), path, reading);
    }

    /** The pace, or null when none is said or it is wrong. */
    static @Nullable Pace pace(JsonNode node, String path, Reading reading) {
        JsonNode pace = node.get(PACE);
        return pace == null ? null : PACES.read(pace, path + "." + PACE, reading);
    }

    ObjectNode write(Flow flow, @Nullable Pace pace, Writing writing) {
        ObjectNode node = options.write(flow, writing);
        if (pace != null) {
            node.set(PACE, PACES.write(pace, writing));
        }
        return node;
    }

    ObjectNode schema() {
        ObjectNode schema = options.schema();
        ((ObjectNode) schema.get("properties")).set(PACE, PACES.schema());
        return schema;
    }
}
