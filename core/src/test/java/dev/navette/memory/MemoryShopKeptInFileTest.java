package dev.navette.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Image;
import dev.navette.model.LinkKind;
import dev.navette.model.MediaField;
import dev.navette.model.MediaFile;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Term;
import dev.navette.model.Variant;
import dev.navette.spi.Claim;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Role;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MemoryShopKeptInFileTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Try IN_TIME = new Try(NOW.plusSeconds(30));

    static final String ONE_PRODUCT = """
            {
              "format" : 4,
              "identity" : "bb1ad57319b89cd8",
              "products" : {
                "lastId" : 1,
                "creates" : 1,
                "updates" : 0,
                "all" : [
                  {
                    "id" : "P1",
                    "shown" : {
                      "reference" : "EM-1",
                      "texts" : {
                        "name" : "Crème de marrons « Ardèche » 500 g"
                      },
                      "translations" : { },
                      "sale" : {
                        "price" : {
                          "money" : "4.50 EUR",
                          "basis" : "NET"
                        },
                        "quantity" : "1.25"
                      },
                      "variants" : [ ],
                      "classification" : { },
                      "relations" : { },
                      "media" : { }
                    },
                    "ids" : [ ]
                  }
                ]
              },
              "variants" : {
                "lastId" : 0,
                "creates" : 0,
                "updates" : 0,
                "all" : [ ]
              },
              "terms" : {
                "lastId" : 0,
                "creates" : 0,
                "updates" : 0,
                "all" : [ ]
              },
              "media" : {
                "lastId" : 0,
                "creates" : 0,
                "updates" : 0,
                "all" : [ ]
              },
              "orders" : {
                "lastChange" : 0,
                "accountCodes" : { },
                "all" : [ ]
              },
              "accounts" : {
                "lastId" : 0,
                "creates" : 0,
                "updates" : 0,
                "all" : [ ]
              }
            }
            """.strip();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void realPath() throws IOException {
        file = folder.toRealPath().resolve("boutique").resolve("shop.json");
    }

    @Test
    void isReadableOnceAWriteHasAnswered() throws IOException {
        MemoryShop shop = MemoryShop.keptIn(file, new Random(1));

        List<Outcome> outcomes = writer(shop).write(List.of(create("EM-1")), IN_TIME);

        assertThat(outcomes).containsExactly(Outcome.created(new ForeignId("P1")));
        assertThat(Files.readString(file)).isEqualTo(ONE_PRODUCT);
    }

    @Test
    void keepsVariantsTermsAndPictures() {
        MemoryShop former = MemoryShop.keptIn(file);
        Term coffee = Term.category(List.of("Boissons", "Café"));
        Image image = Image.of("cafe.jpg", new byte[] {1, -1});
        role(former, MediaWriter.class)
                .write(
                        List.of(new Write<>(
                                new Claim(image.hash(), null),
                                new MediaFile(image, () -> new ByteArrayInputStream(new byte[] {1, -1})),
                                Set.of(MediaField.CONTENT),
                                Map.of())),
                        IN_TIME);
        former.put(coffee);
        former.put(new Product(new Reference("EM-0"), new ProductTexts("Filtres", null), null, null));
        former.put(new Product(new Reference("EM"), new ProductTexts("Café", null), null, null)
                .withVariants(List.of(
                        new Variant(
                                new Reference("EM-1"),
                                new Price(Money.of("4.50", "EUR"), Basis.GROSS),
                                Quantity.of("0.125")),
                        new Variant(new Reference("EM-2"), null, null)))
                .withCategory(coffee)
                .withRelated(List.of(new Reference("EM-0")))
                .withImages(List.of(image)));

        MemoryShop shop = MemoryShop.keptIn(file);

        assertThat(shop.products()).isEqualTo(former.products()).hasSize(2);
        assertThat(shop.products().get(1).related()).containsExactly(new ForeignId("P1"));
        assertThat(shop.products().get(1).category()).isEqualTo(new ForeignId("T2"));
        assertThat(shop.products().get(1).images()).containsExactly(new ForeignId("M1"));
        assertThat(shop.variantsOf("EM")).isEqualTo(former.variantsOf("EM")).hasSize(2);
        assertThat(shop.terms()).isEqualTo(former.terms()).hasSize(2);
        assertThat(shop.media()).containsExactly(new ShopMedia(new ForeignId("M1"), image));
        assertThat(shop.contentOf(new ForeignId("M1")))
                .hasValueSatisfying(content -> assertThat(content).containsExactly(1, -1));
        assertThat(shop.creates(LinkKind.MEDIA)).isEqualTo(1);
    }

    @Test
    void goesOnWhereItWas() {
        MemoryShop former = MemoryShop.keptIn(file);
        writer(former).write(List.of(create("EM-1"), create("EM-2")), IN_TIME);
        former.remove(new ForeignId("P2"));

        MemoryShop shop = MemoryShop.keptIn(file);
        List<Outcome> outcomes = writer(shop).write(List.of(create("EM-3")), IN_TIME);

        assertThat(outcomes).containsExactly(Outcome.created(new ForeignId("P3")));
        assertThat(shop.products())
                .extracting(product -> product.id().value() + " " + product.reference())
                .containsExactly("P1 EM-1", "P3 EM-3");
        assertThat(shop.stockOf("EM-1")).hasValue(Quantity.of("1.25"));
        assertThat(shop.creates()).isEqualTo(3);
    }

    @Test
    void isOneShopForAllThatOpenIt() {
        MemoryShop here = MemoryShop.keptIn(file);
        MemoryShop there = MemoryShop.keptIn(file);

        writer(here).write(List.of(create("EM-1")), IN_TIME);
        writer(there).write(List.of(create("EM-2")), IN_TIME);

        assertThat(here.products()).isEqualTo(there.products()).hasSize(2);
        assertThat(here.connection().account()).isEqualTo(there.connection().account());
    }

    @Test
    void losesNothingThatTwoWriteAtOnce() throws InterruptedException {
        MemoryShop here = MemoryShop.keptIn(file);
        MemoryShop there = MemoryShop.keptIn(file);
        var other = new Thread(() -> writeOneByOne(there, "LY-"));
        other.start();

        writeOneByOne(here, "EM-");
        other.join();

        assertThat(here.products()).hasSize(20);
        assertThat(here.creates()).isEqualTo(20);
    }

    @Test
    void isTheAccountThatAProfileNames() {
        MemoryShop shop = MemoryShop.keptIn(file);
        var settings =
                new MemoryShopSettings(folder.resolve("boutique").resolve("..").resolve("boutique/shop.json"));

        var account = new MemoryShopProvider().account(settings);

        assertThat(account).isEqualTo(shop.connection().account());
    }

    @Test
    void isTheSameAccountByWhateverPath() throws IOException {
        Path real = Files.createDirectories(file.resolveSibling("ventes"));
        Path link = Files.createSymbolicLink(folder.resolve("lien"), real);
        MemoryShop made = MemoryShop.keptIn(link.resolve("paris").resolve("shop.json"));

        MemoryShop again = MemoryShop.keptIn(real.resolve("paris/shop.json"));
        Path moved = Files.move(real.resolve("paris/shop.json"), folder.resolve("lyon.json"));

        assertThat(again.connection().account()).isEqualTo(made.connection().account());
        assertThat(MemoryShop.keptIn(moved).connection().account())
                .isEqualTo(made.connection().account());
    }

    @Test
    void isAnotherAccountOnceTheFileIsMadeAnew() throws IOException {
        MemoryShop former = MemoryShop.keptIn(file);
        var settings = new MemoryShopSettings(file);
        writer(former).write(List.of(create("EM-1")), IN_TIME);
        Files.delete(file);

        var account = new MemoryShopProvider().account(settings);

        assertThat(account).isNotEqualTo(former.connection().account());
        assertThat(account).isEqualTo(MemoryShop.keptIn(file).connection().account());
    }

    @Test
    void writesNothingIntoAFileThatHasTakenItsPlace() throws IOException {
        MemoryShop shop = MemoryShop.keptIn(file);
        ProductWriter writer = writer(shop);
        Files.delete(file);
        MemoryShop other = MemoryShop.keptIn(file);

        assertThatThrownBy(() -> writer.write(List.of(create("EM-1")), IN_TIME))
                .isInstanceOf(UnreachableException.class)
                .hasMessage("The shop's file is gone, or another shop's has taken its place; nothing has changed"
                        + " (memory-shop " + file + ", the whole file)."
                        + " Put it back, or run it again to go on with what is there now.");
        assertThat(other.products()).isEmpty();
    }

    @Test
    void leavesNothingBehindOfWhatCannotBeKept() throws IOException {
        MemoryShop shop = MemoryShop.keptIn(file);
        ProductWriter writer = writer(shop);
        Files.createDirectories(file.resolveSibling("shop.json.next"));

        assertThatThrownBy(() -> writer.write(List.of(create("EM-1")), IN_TIME))
                .isInstanceOf(UnreachableException.class)
                .hasMessageStartingWith("The shop's file cannot be written, nothing has changed");
        assertThat(file.resolveSibling("shop.json.next")).doesNotExist();
        assertThat(shop.products()).isEmpty();
    }

    @Test
    void leavesTheFileAsItWasOnceTheTimeIsOver() throws IOException {
        MemoryShop shop = MemoryShop.keptIn(file, new Random(1));
        writer(shop).write(List.of(create("EM-1")), IN_TIME);

        List<Outcome> outcomes = writer(shop).write(List.of(create("EM-2")), new Try(NOW));

        assertThat(outcomes).containsExactly(new Outcome.NotSent("the attempt's time was over before EM-2 was sent"));
        assertThat(Files.readString(file)).isEqualTo(ONE_PRODUCT);
        try (var files = Files.list(file.getParent())) {
            assertThat(files)
                    .extracting(Path::getFileName)
                    .extracting(Path::toString)
                    .containsExactlyInAnyOrder("shop.json", "shop.json.lock");
        }
    }

    @Test
    void writesNothingIntoAFileThatWasDamagedMeanwhile() throws IOException {
        MemoryShop shop = MemoryShop.keptIn(file);
        ProductWriter writer = writer(shop);
        Files.writeString(file, "oops");

        assertThatThrownBy(() -> writer.write(List.of(create("EM-1")), IN_TIME))
                .isInstanceOf(UnreadableSourceException.class);
        assertThat(Files.readString(file)).isEqualTo("oops");
    }

    @Test
    void saysWhereItCannotBeKept() throws IOException {
        Path plain = Files.writeString(folder.toRealPath().resolve("notes.txt"), "not a folder");
        Path below = plain.resolve("shop.json");

        assertThatThrownBy(() -> MemoryShop.keptIn(below))
                .isInstanceOf(UnreachableException.class)
                .hasMessageStartingWith("The shop's file cannot be written, nothing has changed (memory-shop " + below)
                .hasMessageEndingWith("Make room, or give the right to write in its folder.");
    }

    @Test
    void waitsNoLongerOnceItIsInterrupted() throws IOException {
        MemoryShop shop = MemoryShop.keptIn(file);
        ProductWriter writer = writer(shop);
        Path lock = file.resolveSibling("shop.json.lock");
        try (FileChannel held = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            held.lock();
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> writer.write(List.of(create("EM-1")), IN_TIME))
                    .isInstanceOf(UnreachableException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(shop.products()).isEmpty();
    }

    private static void writeOneByOne(MemoryShop shop, String prefix) {
        ProductWriter writer = writer(shop);
        for (int i = 1; i <= 10; i++) {
            writer.write(List.of(create(prefix + i)), IN_TIME);
        }
    }

    private static ProductWriter writer(MemoryShop shop) {
        return role(shop, ProductWriter.class);
    }

    private static <R extends Role> R role(MemoryShop shop, Class<R> role) {
        return shop.connection()
                .open(new Lent(Clock.fixed(NOW, ZoneOffset.UTC)))
                .role(role)
                .orElseThrow();
    }

    private static Write<Product> create(String reference) {
        var product = new Product(
                new Reference(reference),
                new ProductTexts("Crème de marrons « Ardèche » 500 g", null),
                new Price(Money.of("4.50", "EUR"), Basis.NET),
                Quantity.of("1.25"));
        return new Write<>(new Claim(reference, null), product, Set.of(ProductField.values()), Map.of());
    }
}
