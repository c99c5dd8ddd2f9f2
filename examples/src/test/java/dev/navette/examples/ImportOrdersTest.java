package dev.navette.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.Navette;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Article;
import dev.navette.model.sales.Order;
import dev.navette.profile.Profile;

import static org.assertj.core.api.Assertions.assertThat;

/** The guide's steps, one after the other. */
class ImportOrdersTest {

    private final MemoryErp erp = new MemoryErp("erp");
    private final MemoryShop shop = new MemoryShop("shop");
    private final Profile profile = ImportOrders.profile(erp.connection(), shop.connection());
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void importsSaysWhyNotIsMendedAndImportsTheRest() throws IOException {
        erp.put(Article.named("EM-1", "Café moulu 250 g"));
        List.of("PORT", "REMISE", "ECART").forEach(reference -> erp.put(Article.named(reference, reference)));
        erp.stocking("EM-1", "PARIS", 5);
        orders(order("1042", "EM-1"), order("1043", "XX-1"));
        try (Navette navette = Navette.inMemory()) {
            navette.run(profile);
            ImportOrders.look(navette, profile, out);
            assertThat(erp.documents()).hasSize(1);
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains("1043 REFUSED")
                    .contains("XX-1");

            ImportOrders.mend(navette, profile, mended());
            assertThat(erp.documents()).hasSize(2);

            ImportOrders.again(navette, profile);
            navette.run(profile);
            assertThat(erp.documents()).hasSize(2);
        }
    }

    private Order mended() throws IOException {
        var another = new MemoryShop("another");
        another.putOrders(Files.writeString(folder.resolve("mended.json"), "[" + order("1043", "EM-1") + "]"));
        return another.order("1043").orElseThrow();
    }

    private void orders(String... orders) throws IOException {
        shop.putOrders(Files.writeString(folder.resolve("orders.json"), "[" + String.join(",", orders) + "]"));
    }

    private static String order(String id, String article) {
        return """
                {"id": "%s",
                 "head": {"number": "%1$s", "status": "processing", "placed": "2026-11-20T09:00:00Z",
                          "modified": "2026-11-20T09:00:00Z"},
                 "money": {"currency": "EUR", "basis": "net", "gross": "12.00",
                           "lines": [{"id": "1", "reference": "%2$s", "label": "Café", "quantity": 1, "amount": "10.00",
                                      "taxes": [{"tax": "20", "amount": "2.00"}]}],
                           "taxes": [{"id": "20", "name": "TVA 20 %%", "rate": 20, "country": "FR"}]},
                 "buyer": {"email": "maud@example.com"},
                 "billing": {"firstName": "Maud", "lastName": "Perrin", "lines": ["1 rue des Lilas"],
                             "postCode": "44000", "city": "Nantes", "country": "FR"}}
                """.formatted(id, article);
    }
}
