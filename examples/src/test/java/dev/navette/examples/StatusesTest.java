package dev.navette.examples;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.flow.StatusUpdate;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.profile.Profile;
import dev.navette.profile.Profiles;
import dev.navette.run.Report;
import dev.navette.run.TaskReport;
import dev.navette.woocommerce.ShipmentPlace;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-28")
class StatusesTest {

    @Test
    void haveNothingToMendAndRun() {
        Profile profile = Statuses.profile(new MemoryErp("ebp").connection(), new MemoryShop("shop-fr").connection());

        try (Navette navette = Navette.inMemory()) {
            Report report = navette.run(profile);

            assertThat(profile.problems()).isEmpty();
            assertThat(report.clean()).isTrue();
            assertThat(report.tasks())
                    .extracting(TaskReport::task)
                    .containsExactly("status-update", "invoice-export", "quote-export");
        }
    }

    @Test
    @Tag("PRO-1")
    void areTheSameInTheJsonOfThePage() throws IOException {
        Matcher block = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "docs", "statuses.md")));
        assertThat(block.find()).isTrue();
        String json = """
                {"name": "epicerie", "erp": {"type": "files-erp", "folder": "in", "mapping": "m.json"},
                 "shop": {"type": "memory-shop", "file": "shop.json"}, "flows": {%s}}
                """.formatted(block.group(1));

        Profile read = Profiles.visibleTo(getClass().getClassLoader()).parse(json, Path.of("/srv"));

        var flow = (StatusUpdate)
                Statuses.profile(new MemoryErp("ebp").connection(), new MemoryShop("shop-fr").connection())
                        .flows()
                        .get(0);
        assertThat(read.flows()).containsExactly(StatusUpdate.by(flow.progress().ofShop("s1")));
    }

    @Test
    void canBeShownByAnExtension() {
        var settings = Statuses.tracked(
                WooCommerceShop.connection(URI.create("https://shop.example")).settings());

        assertThat(settings.fulfilment().shipments()).isEqualTo(ShipmentPlace.SHIPMENT_TRACKING);
    }
}
