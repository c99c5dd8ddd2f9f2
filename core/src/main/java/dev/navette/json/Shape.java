package dev.navette.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the values of one type stand in JSON. Immutable. */
public sealed interface Shape permits ChoiceShape, EnumShape, ListShape, MapShape, RecordShape, ScalarShape {

    /**
     * The value; worthless, or null, once the reading has a problem.
     *
     * @param path of the node, for problems
     */
    @Nullable
    Object read(JsonNode node, String path, Reading reading);

    /** The node that {@link #read} makes an equal value of; secrets as their references. */
    JsonNode write(Object value, Writing writing);

    /** What an editor needs to know: JSON Schema, draft 2020-12. A new object each time. */
    ObjectNode schema();

    /** What a user is to write, as a remedy says it: {@code a text in quotes}. */
    String wanted();
}
