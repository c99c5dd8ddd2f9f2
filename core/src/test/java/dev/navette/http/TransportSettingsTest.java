package dev.navette.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.Problem;
import dev.navette.json.JsonText;
import dev.navette.json.Reading;
import dev.navette.json.RecordShape;
import dev.navette.json.Writing;
import dev.navette.model.Default;
import dev.navette.model.Secret;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("PRO-1")
class TransportSettingsTest {

    /** Settings as a connector has them. */
    record Settings(URI address, @Default("{}") Transport transport) {}

    private static final Path FOLDER = Path.of("profiles").toAbsolutePath();
    private static final RecordShape<Settings> SHAPE = RecordShape.of(Settings.class);

    private final Reading reading = new Reading(FOLDER);

    @Test
    void needsNothingToBeSaid() {
        Settings settings = read("{\"address\":\"https://shop.example/\"}");

        assertThat(settings).isEqualTo(new Settings(URI.create("https://shop.example/"), Transport.USUAL));
    }

    @Test
    void staysTheSameWrittenAndReadAgain() {
        var settings = new Settings(
                URI.create("http://shop.example:8080/api"),
                new Transport(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(90),
                        Duration.ofMinutes(3),
                        true,
                        URI.create("http://proxy.example:3128"),
                        FOLDER.resolve("trust.p12"),
                        Secret.env("TRUST")));

        Settings again = read(JsonText.of(SHAPE.write(settings, new Writing(FOLDER))));

        assertThat(again).isEqualTo(settings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "ftp://shop.example",
                "https:///x",
                "/api",
                "https://my shop",
                "mailto:a@b.example"
            })
    void refusesAnAddressThatIsNotOfTheWeb(String address) {
        read("{\"address\":\"" + address + "\"}");

        assertThat(reading.problems())
                .containsExactly(new Problem(
                        "$.address",
                        "it is no address of the web",
                        "Write it with its scheme and host, for example \"https://shop.example\""));
    }

    @Test
    void saysWhatIsWrongWhereItStands() {
        read("{\"address\":\"https://shop.example/\",\"transport\":{\"answer\":\"PT0S\",\"trustPassword\":\"env:T\"}}");

        assertThat(reading.problems())
                .extracting(Problem::path)
                .containsExactly("$.transport.answer", "$.transport.trustPassword");
    }

    @Test
    void describesAnAddressToAnEditor() {
        assertThat(SHAPE.schema().get("properties").get("address"))
                .hasToString("{\"type\":\"string\",\"pattern\":\"^[Hh][Tt][Tt][Pp][Ss]?://\"}");
    }

    private @Nullable Settings read(String text) {
        return JsonText.tree(text.getBytes(StandardCharsets.UTF_8), "the profile", reading)
                .map(tree -> SHAPE.read(tree, "$", reading))
                .orElse(null);
    }
}
