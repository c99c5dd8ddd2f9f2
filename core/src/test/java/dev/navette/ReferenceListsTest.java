package dev.navette;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.files.FilesErp;
import dev.navette.flow.StockUpdate;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.ReferenceEntry;
import dev.navette.model.ReferenceKind;
import dev.navette.profile.Profile;
import dev.navette.run.ReferenceLists;
import dev.navette.spi.Connection;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("PRO-4")
class ReferenceListsTest {

    private static final Map<ReferenceKind, List<ReferenceEntry>> LYON_AND_PARIS =
            Map.of(ReferenceKind.WAREHOUSES, List.of(ReferenceEntry.named("LYON"), ReferenceEntry.named("PARIS")));

    private final Navette navette = Navette.inMemory();

    @AfterEach
    void close() {
        navette.close();
    }

    @Test
    void namesTheWarehousesOfAnErpInMemory() {
        var erp = new MemoryErp("ebp");
        erp.stocking("EM-1", "PARIS", 5);
        erp.stocking("EM-2", "LYON", 2);

        ReferenceLists lists = navette.reference(profile(erp.connection()));

        assertThat(lists).isEqualTo(new ReferenceLists(LYON_AND_PARIS, Map.of()));
    }

    @Test
    void namesTheWarehousesOfAStockFile(@TempDir Path folder) throws IOException {
        Path mapping = Files.writeString(folder.resolve("mapping.json"), """
                {"stock": {"file": "stock.csv", "columns": {"reference": "Code", "real": "Réel", "warehouse": "Dépôt"}}}
                """);
        Files.writeString(
                folder.resolve("stock.csv"),
                "Code;Dépôt;Réel\r\nEM-1;PARIS;5\r\nEM-2;LYON;2\r\n",
                Charset.forName("windows-1252"));

        ReferenceLists lists = navette.reference(profile(FilesErp.in(folder, mapping)));

        assertThat(lists.erp()).isEqualTo(LYON_AND_PARIS);
    }

    @Test
    void hasNoListWhereTheSystemHasNone(@TempDir Path folder) throws IOException {
        Path mapping = Files.writeString(folder.resolve("mapping.json"), """
                {"articles": {"file": "articles.csv", "columns": {"reference": "Code", "name": "Nom"}}}
                """);

        assertThat(navette.reference(profile(FilesErp.in(folder, mapping))).erp())
                .isEmpty();
    }

    private static Profile profile(Connection<?> erp) {
        return Profile.named("epicerie")
                .erp(erp)
                .shop(new MemoryShop("shop-fr").connection())
                .flow(StockUpdate.from("PARIS"))
                .build();
    }
}
