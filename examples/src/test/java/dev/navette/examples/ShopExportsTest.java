package dev.navette.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.memory.MemoryShop;
import dev.navette.memory.ShopVariant;
import dev.navette.model.Quantity;

import static org.assertj.core.api.Assertions.assertThat;

/** The main job with product files as two shops export them, made up here. */
@Tag("ART-12")
class ShopExportsTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void readsAFileOfProductsAndVariationsAsWooCommerceExportsThem() throws IOException {
        mapping("woocommerce");
        Files.writeString(folder.resolve("sample_products.csv"), """
                \uFEFFID,Type,SKU,Name,Published,"Short description",Description,"Date sale price starts","Date sale price ends","Tax class",Stock,"Weight (lbs)","Length (in)","Width (in)","Height (in)","Sale price","Regular price",Categories,Parent,Cross-sells,"Attribute 1 name","Attribute 1 value(s)","Attribute 2 name","Attribute 2 value(s)"
                1,variable,mug,Mug,1,Stoneware,<p>Thrown by <b>hand</b></p>,,,,,.5,4,3,3.5,,,"Kitchen > Mugs, Gifts",,,Color,"Blue, Red",Size,
                2,simple,jug,Jug,1,,,2026-12-01,2026-12-24,,7,1.5,,,,18,20,Kitchen,,mug,,,,
                3,variation,mug-blue,"Mug - Blue",1,,,,,,4,,,,,,9.5,,mug,,Color,Blue,Size,
                4,variation,mug-red,"Mug - Red",1,,,,,,,.6,,,,,10,,mug,,Color,Red,Size,
                5,simple,lid,Lid,0,,,,,,,,,,,,3,Kitchen,,,,,,
                """);

        int code = run("--texts", "html");

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("3 read: 2 created, 1 ignored");
        assertThat(code).isZero();
        assertThat(shop().products())
                .extracting(product -> product.reference().value())
                .containsExactlyInAnyOrder("mug", "jug");
        assertThat(shown("mug")).contains("<p>Thrown by <b>hand</b></p>", "category:Kitchen/Mugs", "Stoneware");
        assertThat(shown("jug")).contains("18.00 EUR", "2026-12-24", "mug");
        assertThat(shop().variantsOf("mug").stream().map(ShopVariant::toString).toList())
                .satisfiesExactly(
                        blue -> assertThat(blue).contains("9.50 EUR", "attribute:Color/Blue", "226.796185 g"),
                        red -> assertThat(red).contains("10.00 EUR", "attribute:Color/Red", "272.155422 g"));
        assertThat(shop().stockOf("mug-blue")).hasValue(Quantity.of(4));
    }

    @Test
    void readsFilesOfProductsAndCombinationsAsPrestaShopImportsThem() throws IOException {
        mapping("prestashop");
        Files.writeString(folder.resolve("products_import.csv"), """
                Product ID;Active (0/1);Name *;Categories (x,y,z...);Price tax excluded;Tax rules ID;Reference #;Supplier;Manufacturer;EAN13;Width;Height;Depth;Weight;Quantity;Summary;Description
                11;1;Lampe;Maison/Lampes,Cadeaux;40;1;LAMPE;Atelier Nord;Lumen;;20;30.5;20;1.2;5;Claire;Bois huilé
                12;1;Abat-jour;Maison;15;1;ABAT;;Lumen;;;;;;8;;
                """);
        Files.writeString(folder.resolve("combinations_import.csv"), """
                Product ID*;Attribute (Name:Type:Position)*;Value (Value:Position)*;Reference;EAN13;Impact on price;Quantity;Impact on weight
                11;Bois:select:0, Teinte:color:1;Chêne:0, Clair:1;LAMPE-CC;;0;3;0
                11;Bois:select:0, Teinte:color:1;Noyer:0, Foncé:1;LAMPE-NF;;12.50;1;0.3
                """);

        int code = run();

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("2 read: 2 created");
        assertThat(code).isZero();
        assertThat(shown("LAMPE")).contains("category:Maison/Lampes", "brand:Lumen", "supplier:Atelier Nord");
        List<String> variants =
                shop().variantsOf("LAMPE").stream().map(ShopVariant::toString).toList();
        assertThat(variants)
                .satisfiesExactly(
                        oak -> assertThat(oak).contains("40.00 EUR", "attribute:Teinte/Clair", "1200 g"),
                        walnut -> assertThat(walnut).contains("52.50 EUR", "attribute:Bois/Noyer", "1500 g"));
        assertThat(shop().stockOf("LAMPE-NF")).hasValue(Quantity.of(1));
        assertThat(shop().stockOf("ABAT")).hasValue(Quantity.of(8));
    }

    private int run(String... more) {
        var args = new ArrayList<>(List.of("--erp", folder.toString(), "--warehouses", "SHOP"));
        args.addAll(List.of(more));
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new MainJob(out, out, false).run(folder, args.toArray(String[]::new));
    }

    private String shown(String reference) {
        return shop().product(reference).orElseThrow().toString();
    }

    private MemoryShop shop() {
        return MemoryShop.keptIn(folder.resolve("navette-demo/shop.json"));
    }

    private void mapping(String shop) throws IOException {
        try (InputStream in = MainJob.class.getResourceAsStream(shop + "/mapping.json")) {
            Files.copy(Objects.requireNonNull(in, shop), folder.resolve("mapping.json"));
        }
    }
}
