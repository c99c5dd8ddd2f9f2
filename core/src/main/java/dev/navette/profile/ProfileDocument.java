package dev.navette.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.error.UnknownConnectorException;
import dev.navette.flow.Flow;
import dev.navette.flow.Pace;
import dev.navette.json.ChoiceShape;
import dev.navette.json.Reading;
import dev.navette.json.Writing;
import dev.navette.spi.Connection;
import dev.navette.spi.ConnectorProvider;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document of a profile: what stands where, in all three directions.
 *
 * @param providers whose types a connection can name
 * @param flows the records of the flows, by their task
 */
record ProfileDocument(Providers providers, Map<String, Class<? extends Record>> flows) {

    /** Editors look there for the schema; it says nothing to us. */
    private static final String SCHEMA = "$schema";

    private static final String NAME = "name";
    private static final String ERP = "erp";
    private static final String SHOP = "shop";
    private static final String FLOWS = "flows";
    private static final List<String> KEYS = List.of(SCHEMA, NAME, ERP, SHOP, FLOWS);

    /** The profile; null when the reading has a problem that leaves none. */
    @Nullable
    Profile read(JsonNode node, Reading reading) {
        if (!reading.isObject(node, "$")) {
            return null;
        }
        reading.onlyKnown(node, KEYS, "$");
        String name = name(node, reading);
        Connection<?> erp = connection(node, ERP, reading);
        Connection<?> shop = connection(node, SHOP, reading);
        var paces = new LinkedHashMap<String, Pace>();
        List<Flow> read = flows(node, paces, reading);
        return name == null || erp == null || shop == null ? null : new Profile(name, erp, shop, read, paces);
    }

    ObjectNode write(Profile profile, Writing writing) {
        refuseLive(profile);
        ObjectNode node = JsonNodeFactory.instance.objectNode().put(NAME, profile.name());
        node.set(ERP, write(profile.erp(), writing));
        node.set(SHOP, write(profile.shop(), writing));
        ObjectNode all = node.putObject(FLOWS);
        for (Flow flow : profile.flows()) {
            Pace pace = profile.paces().get(flow.task());
            all.set(flow.task(), FlowShape.of(((Record) flow).getClass()).write(flow, pace, writing));
        }
        return node;
    }

    ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Navette profile")
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject(SCHEMA).put("type", "string");
        properties.putObject(NAME).put("type", "string").put("pattern", "\\S");
        properties.set(ERP, connections().schema());
        properties.set(SHOP, connections().schema());
        ObjectNode all = properties.putObject(FLOWS).put("type", "object").put("minProperties", 1);
        ObjectNode tasks = all.putObject("properties");
        flows.forEach((task, flow) -> tasks.set(task, FlowShape.of(flow).schema()));
        all.put("additionalProperties", false);
        schema.putArray("required").add(NAME).add(ERP).add(SHOP).add(FLOWS);
        return schema.put("additionalProperties", false);
    }

    private static @Nullable String name(JsonNode node, Reading reading) {
        JsonNode name = node.get(NAME);
        String wanted = "a text in quotes, which messages and the journal show";
        if (name == null) {
            reading.missing("$." + NAME, wanted);
            return null;
        }
        if (!name.isString() || name.stringValue().isBlank()) {
            reading.add(new Problem("$." + NAME, "it is no name", "Write " + wanted));
            return null;
        }
        return name.stringValue();
    }

    private @Nullable Connection<?> connection(JsonNode node, String side, Reading reading) {
        String path = "$." + side;
        ChoiceShape connections = connections();
        JsonNode own = node.get(side);
        if (own == null) {
            reading.missing(path, connections.wanted());
            return null;
        }
        Record settings = connections.read(own, path, reading);
        if (settings == null) {
            return null;
        }
        try {
            return connected(providers.named(connections.typeOf(own).orElseThrow()), settings);
        } catch (UnknownConnectorException several) {
            reading.add(new Problem(
                    path + ".type",
                    "several connectors have it",
                    "Take all but one of them off the class path or module path"));
            return null;
        }
    }

    private List<Flow> flows(JsonNode node, Map<String, Pace> paces, Reading reading) {
        var read = new ArrayList<Flow>();
        String path = "$." + FLOWS;
        JsonNode all = node.get(FLOWS);
        if (all == null) {
            reading.missing(path, "an object with at least one flow: " + String.join(", ", flows.keySet()));
        } else if (reading.isObject(all, path)) {
            reading.onlyKnown(all, flows.keySet(), path);
            for (Map.Entry<String, JsonNode> entry : all.properties()) {
                Class<? extends Record> flow = flows.get(entry.getKey());
                if (flow != null) {
                    read(entry.getValue(), entry.getKey(), flow, read, paces, reading);
                }
            }
            FlowProblems.of(read, paces).stream()
                    .filter(problem -> !read.isEmpty() || all.isEmpty())
                    .forEach(reading::add);
        }
        return read;
    }

    private static void read(
            JsonNode node,
            String task,
            Class<? extends Record> type,
            List<Flow> flows,
            Map<String, Pace> paces,
            Reading reading) {
        String path = "$." + FLOWS + "." + task;
        Flow flow = FlowShape.of(type).read(node, path, reading);
        Pace pace = FlowShape.pace(node, path, reading);
        if (flow != null) {
            flows.add(flow);
        }
        if (pace != null) {
            paces.put(task, pace);
        }
    }

    private ChoiceShape connections() {
        return new ChoiceShape(providers.settings());
    }

    private JsonNode write(Connection<?> connection, Writing writing) {
        return connections().write(connection.provider().type(), connection.settings(), writing);
    }

    /** A live object of a program, or a flow of its own, has no text that another program could read. */
    private void refuseLive(Profile profile) {
        var problems = new ArrayList<Problem>();
        live(profile.erp(), ERP, problems);
        live(profile.shop(), SHOP, problems);
        for (Flow flow : profile.flows()) {
            if (flows.get(flow.task()) != flow.getClass()) {
                problems.add(new Problem(
                        "$.flows." + flow.task(),
                        "it is a flow of the program's own",
                        "Make it known with Profiles.knowing, as a record"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException("The profile " + profile.name() + ", to be written as JSON,", problems);
        }
    }

    private void live(Connection<?> connection, String side, List<Problem> problems) {
        Class<? extends Record> settings =
                providers.settings().get(connection.provider().type());
        if (settings != connection.settings().getClass()) {
            problems.add(new Problem(
                    "$." + side,
                    "it is an object of the program, or its connector cannot be seen",
                    "Connect by settings of one of the types "
                            + providers.settings().keySet().stream().collect(Collectors.joining(", "))));
        }
    }

    private static <S extends Record> Connection<S> connected(ConnectorProvider<S> provider, Record settings) {
        return new Connection<>(provider, provider.settings().cast(settings));
    }
}
