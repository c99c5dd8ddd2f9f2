package dev.navette.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.files.DropFolderProvider;
import dev.navette.files.FilesErpProvider;
import dev.navette.flow.Flow;
import dev.navette.flow.Pace;
import dev.navette.flow.StockUpdate;
import dev.navette.memory.MemoryShopProvider;
import dev.navette.memory.Till;
import dev.navette.spi.Connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Tag("PRO-1")
class ProfileSchemaTest {

    private static final Path FOLDER = Path.of("/srv");
    private static final String STRANGER = "zzzzzzzzzzzzzzzz";

    private static final String CAISSE = """
            {"$schema": "profile.schema.json", "name": "caisse",
             "erp": {"type": "till", "address": "10.0.0.7", "key": "env:TILL_KEY", "country": null,
                     "start": {"type": "with-change", "customers": 3}, "floors": {"PARIS": 2.5}},
             "shop": {"type": "files-shop", "folder": "depot", "dialect": {"quote": null}},
             "flows": {"article-export": {"prices": {"basis": "net"}, "stock": null},
                       "stock-update": {"warehouses": ["PARIS"], "pace": {"page": 100}}}}
            """;

    private final Profiles profiles = Profiles.with(
            Providers.of(new FilesErpProvider(), new DropFolderProvider(), new MemoryShopProvider(), new Till()));
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(profiles.schema());

    @Test
    void takesAProfileThatTheReaderTakes() {
        assertThat(profiles.parse(CAISSE, FOLDER).name()).isEqualTo("caisse");
        assertThat(wrong(CAISSE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.navette.profile.ProfilesTest#flows")
    void takesEveryFlowThatWeWrite(Flow flow) {
        Profile read = profiles.parse(CAISSE, FOLDER);
        Profile profile = new Profile("caisse", read.erp(), read.shop(), List.of(flow), Map.of());

        assertThat(wrong(profiles.json(profile, FOLDER))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.navette.profile.ProfilesTest#settings")
    void takesEverySettingThatWeWrite(Connection<?> shop) {
        Profile read = profiles.parse(CAISSE, FOLDER);
        Pace pace = new Pace(1, 2, 3, null);
        Profile profile = new Profile(
                "caisse", read.erp(), shop, List.of(StockUpdate.from("PARIS")), Map.of("stock-update", pace));

        assertThat(wrong(profiles.json(profile, FOLDER))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\": \"caisse\" -> \"name\": \" \"",
                "\"name\": \"caisse\", -> ",
                "\"type\": \"till\", -> ",
                "\"type\": \"till\" -> \"type\": \"tiill\"",
                "\"address\": \"10.0.0.7\" -> \"address\": \"\"",
                "\"address\": \"10.0.0.7\" -> \"adress\": \"10.0.0.7\"",
                "\"country\": null -> \"country\": \"France\"",
                "\"country\": null -> \"tries\": 10",
                "\"country\": null -> \"tries\": 0",
                "\"country\": null -> \"tries\": null",
                "\"country\": null -> \"tries\": 1.5",
                "env:TILL_KEY -> ck_4711",
                "\"with-change\" -> \"empty\"",
                "\"customers\": 3 -> \"customers\": 0",
                "2.5 -> \"2.5\"",
                "{\"quote\": null} -> {\"quote\": \"''\"}",
                "{\"quote\": null} -> {\"separator\": null}",
                "\"prices\": {\"basis\": \"net\"}, -> ",
                "\"prices\": {\"basis\": \"net\"} -> \"prices\": \"NET\"",
                "\"stock\": null -> \"stock\": {\"used\": \"real\"}",
                "\"stock\": null -> \"along\": [\"IMAGES\"]",
                "\"stock\": null -> \"along\": [\"images\", \"images\"]",
                "\"stock\": null -> \"along\": \"images\"",
                "[\"PARIS\"] -> \"PARIS\"",
                "[\"PARIS\"] -> [\"PARIS\", \"PARIS\"]",
                "\"page\": 100 -> \"page\": 0",
                "\"page\": 100 -> \"page\": 10001",
                "\"page\": 100 -> \"pages\": 100",
                "\"stock-update\" -> \"stock-updates\"",
            })
    void refusesWhatTheReaderRefuses(String change) {
        String[] parts = change.split(" -> ", -1);
        assertThat(CAISSE).contains(parts[0]);
        String json = CAISSE.replace(parts[0], parts[1]);

        assertThat(catchThrowableOfType(InvalidSettingsException.class, () -> profiles.parse(json, FOLDER)))
                .isNotNull();
        assertThat(wrong(json)).isNotEmpty();
    }

    @Test
    void hasEveryKeyThatTheReaderKnowsAndNoOther() {
        var compared = new ArrayList<String>();
        JsonNode root = JsonMapper.shared().readTree(profiles.schema());

        everyObject(root, "$", stranger -> stranger, compared);

        assertThat(compared)
                .contains("$", "$.erp", "$.shop.dialect.encoding", "$.flows", "$.flows.article-export.stock")
                .contains("$.flows.article-export.selection", "$.flows.stock-update.pace", "$.erp.start")
                .hasSizeGreaterThan(20);
    }

    /** Puts a stranger among the keys of each object; the reader then names those that it knows. */
    private void everyObject(JsonNode described, String path, Around around, List<String> compared) {
        if (described.has("properties")) {
            ObjectNode stranger = JsonNodeFactory.instance.objectNode().put(STRANGER, 1);
            JsonNode type = described.path("properties").path("type").path("const");
            if (type.isString()) {
                stranger.set("type", type);
            }
            assertThat(known(around.put(stranger), path)).as(path).isEqualTo(keys(described));
            compared.add(path);
            for (Map.Entry<String, JsonNode> key : described.get("properties").properties()) {
                everyObject(
                        key.getValue(),
                        path + "." + key.getKey(),
                        inner -> {
                            ObjectNode outer = JsonNodeFactory.instance.objectNode();
                            if (type.isString()) {
                                outer.set("type", type);
                            }
                            outer.set(key.getKey(), inner);
                            return around.put(outer);
                        },
                        compared);
            }
        }
        Stream.of("oneOf", "anyOf")
                .flatMap(several -> described.path(several).valueStream())
                .forEach(one -> everyObject(one, path, around, compared));
    }

    private Set<String> known(JsonNode document, String path) {
        var refused =
                catchThrowableOfType(InvalidSettingsException.class, () -> profiles.parse(document.toString(), FOLDER));
        Problem stranger = refused.problems().stream()
                .filter(problem -> problem.path().equals(path + "." + STRANGER))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " lets a stranger in"));
        String all = stranger.remedy().replace("Remove it; the known keys are ", "");
        return new TreeSet<>(List.of(all.split(", ", -1)));
    }

    private static Set<String> keys(JsonNode described) {
        assertThat(described.path("additionalProperties").asBoolean(true)).isFalse();
        return new TreeSet<>(described.get("properties").propertyNames());
    }

    private List<String> wrong(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** The document around one of its objects. */
    private interface Around {

        JsonNode put(ObjectNode inner);
    }
}
