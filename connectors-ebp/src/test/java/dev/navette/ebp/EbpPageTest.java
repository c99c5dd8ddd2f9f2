package dev.navette.ebp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.flow.StockUpdate;
import dev.navette.profile.Profile;
import dev.navette.profile.Profiles;
import dev.navette.spi.Connection;

import static org.assertj.core.api.Assertions.assertThat;

/** The page about EBP says what the code does. */
class EbpPageTest {

    private static final Path PAGE = Path.of("..", "docs", "ebp.md");

    @Test
    void itsTablesAreThoseOfTheCode() throws IOException {
        String page = Files.readString(PAGE);
        String made = with(with(page, "columns", EbpPage.columns()), "fields", EbpPage.fields());
        if (Boolean.getBoolean("navette.write-docs")) {
            Files.writeString(PAGE, made);
        }

        assertThat(Files.readString(PAGE))
                .as("write it anew with: mvn -pl connectors-ebp test -Dtest=EbpPageTest -Dnavette.write-docs=true")
                .isEqualTo(made);
    }

    @Test
    @Tag("PRO-1")
    void itsConnectionsAreTaken() throws IOException {
        List<EbpFilesSettings> settings = blocks();

        assertThat(settings).hasSize(4);
        assertThat(settings.get(0)).as("everything has a default").isEqualTo(EbpFilesSettings.in(Path.of("ebp")));
        assertThat(settings.get(1)).as("and the page says which").isEqualTo(settings.get(0));
    }

    @Test
    @Tag("PRO-1")
    void aConnectionIsWrittenAsItIsRead() throws IOException {
        for (EbpFilesSettings settings : blocks()) {
            String written = profiles().json(profile(settings), Path.of(""));

            assertThat(profiles().parse(written, Path.of("")).erp().settings()).isEqualTo(settings);
        }
    }

    private static List<EbpFilesSettings> blocks() throws IOException {
        Matcher block = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        var settings = new ArrayList<EbpFilesSettings>();
        while (block.find()) {
            String profile = "{\"name\": \"epicerie\", \"erp\": " + block.group(1)
                    + ", \"shop\": {\"type\": \"memory-shop\", \"file\": \"shop.json\"},"
                    + " \"flows\": {\"stock-update\": {\"warehouses\": [\"PARIS\"]}}}";
            settings.add((EbpFilesSettings)
                    profiles().parse(profile, Path.of("")).erp().settings());
        }
        return settings;
    }

    private static Profile profile(EbpFilesSettings settings) {
        Connection<?> shop = profiles()
                .parse(
                        "{\"name\": \"epicerie\", \"erp\": {\"type\": \"ebp-files\", \"folder\": \"ebp\"},"
                                + " \"shop\": {\"type\": \"memory-shop\", \"file\": \"shop.json\"},"
                                + " \"flows\": {\"stock-update\": {\"warehouses\": [\"PARIS\"]}}}",
                        Path.of(""))
                .shop();
        return Profile.named("epicerie")
                .erp(Ebp.files(settings))
                .shop(shop)
                .flow(StockUpdate.from("PARIS"))
                .build();
    }

    private static Profiles profiles() {
        return Profiles.visibleTo(EbpPageTest.class.getClassLoader());
    }

    private static String with(String page, String part, String text) {
        String begin = "<!-- made: " + part + " -->\n";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf("<!-- end -->", from);
        return page.substring(0, from) + text + page.substring(to);
    }
}
