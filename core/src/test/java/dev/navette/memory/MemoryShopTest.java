package dev.navette.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.model.Account;
import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.StockLevel;
import dev.navette.spi.Claim;
import dev.navette.spi.ConnectorProvider;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Role;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.StockWriter;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MemoryShopTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Try IN_TIME = new Try(NOW.plusSeconds(30));
    private static final ForeignId P1 = new ForeignId("P1");
    private static final ForeignId P2 = new ForeignId("P2");
    private static final Set<ProductField> ALL = Set.of(ProductField.values());

    private final MemoryShop shop = new MemoryShop("shop");

    @Test
    void isAnAccountOfItsOwn() {
        var connection = shop.connection();

        Account account = connection.account();

        assertThat(account).isEqualTo(new Account("memory-shop", "shop"));
    }

    @Test
    void givesItsOwnIds() {
        List<Outcome> outcomes = products().write(List.of(create("EM-1"), create("EM-2")), IN_TIME);

        assertThat(outcomes).containsExactly(Outcome.created(P1), Outcome.created(P2));
        assertThat(shop.product("EM-1"))
                .hasValue(new ShopProduct(
                        P1,
                        new Reference("EM-1"),
                        "Café moulu 250 g",
                        "100 % arabica",
                        new Price(Money.of("4.50", "EUR"), Basis.NET),
                        Quantity.of(5)));
        assertThat(shop.creates()).isEqualTo(2);
        assertThat(shop.updates()).isZero();
        assertThat(shop.calls()).isEqualTo(1);
    }

    @Test
    void takesTwoProductsOfOneReference() {
        ProductWriter writer = products();
        writer.write(List.of(create("EM-1")), IN_TIME);

        List<Outcome> again = writer.write(List.of(create("EM-1")), IN_TIME);

        assertThat(again).containsExactly(Outcome.created(P2));
        assertThat(shop.products()).hasSize(2);
        assertThat(writer.resolve(List.of(new Claim("EM-1", null)), IN_TIME))
                .containsExactly(new Resolution.Several(List.of(P1, P2)));
        assertThatThrownBy(() -> shop.stockOf("EM-1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("EM-1 is the reference of [P1, P2]");
    }

    @Test
    void adoptsAKnownReferenceWhereItRefusesDoubles() {
        shop.refusingDoubles();
        ProductWriter writer = products();
        writer.write(List.of(create("EM-1")), IN_TIME);
        Write<Product> renamed = write(new Claim("EM-1", null), "Café en grains 1 kg", ALL);

        List<Outcome> again = writer.write(List.of(renamed), IN_TIME);

        assertThat(again).containsExactly(Outcome.updated(P1));
        assertThat(shop.products()).extracting(ShopProduct::name).containsExactly("Café en grains 1 kg");
        assertThat(shop.creates()).isEqualTo(1);
    }

    @Test
    void adoptsNoneOfSeveral() {
        shop.put(coffee("EM-1"));
        shop.put(coffee("EM-1"));
        shop.refusingDoubles();

        List<Outcome> outcomes = products().write(List.of(create("EM-1")), IN_TIME);

        assertThat(fault(outcomes.get(0)).message())
                .isEqualTo("The shop has several products of this reference: P1, P2 (memory-shop shop, article EM-1)."
                        + " Keep one of them, or link the article to one.");
    }

    @Test
    void comparesReferencesExactly() {
        shop.refusingDoubles();
        ProductWriter writer = products();
        writer.write(List.of(create("EM-1")), IN_TIME);

        List<Outcome> outcomes = writer.write(List.of(create("em-1")), IN_TIME);

        assertThat(outcomes).containsExactly(Outcome.created(P2));
    }

    @Test
    void callsOnlyACreateThatItDoublesHarmful() {
        ProductWriter doubling = products();
        ProductWriter refusing = role(new MemoryShop("sku").refusingDoubles(), ProductWriter.class);

        assertThat(doubling.repeat(new Claim("EM-1", null))).isEqualTo(Repeat.HARMFUL);
        assertThat(doubling.repeat(new Claim("EM-1", P1))).isEqualTo(Repeat.HARMLESS);
        assertThat(refusing.repeat(new Claim("EM-1", null))).isEqualTo(Repeat.HARMLESS);
        assertThat(stock().repeat(new Claim("EM-1", P1))).isEqualTo(Repeat.HARMLESS);
    }

    @Test
    @Tag("ART-21")
    void changesTheNamedFieldsOnly() {
        ForeignId id = shop.put(coffee("EM-1"));
        var other = new Product(
                new Reference("EM-1"),
                new ProductTexts("Autre nom", "Autre texte"),
                new Price(Money.of("5.20", "EUR"), Basis.NET),
                Quantity.of(99));

        List<Outcome> outcomes = products()
                .write(
                        List.of(new Write<>(new Claim("EM-1", id), other, Set.of(ProductField.PRICE), Map.of())),
                        IN_TIME);

        assertThat(outcomes).containsExactly(Outcome.updated(id));
        assertThat(shop.product("EM-1"))
                .hasValue(new ShopProduct(
                        id,
                        new Reference("EM-1"),
                        "Café moulu 250 g",
                        "100 % arabica",
                        new Price(Money.of("5.20", "EUR"), Basis.NET),
                        Quantity.of(5)));
        assertThat(shop.updates()).isEqualTo(1);
    }

    @Test
    void saysWhenAWriteChangedNothing() {
        ForeignId id = shop.put(coffee("EM-1"));

        List<Outcome> outcomes =
                products().write(List.of(write(new Claim("EM-1", id), "Café moulu 250 g", ALL)), IN_TIME);

        assertThat(outcomes).containsExactly(new Outcome.Done(Outcome.Effect.UNCHANGED, id, Map.of(), Set.of()));
        assertThat(shop.updates()).isEqualTo(1);
    }

    @Test
    void leavesAloneWhatTheElementDoesNotSay() {
        ForeignId id = shop.put(coffee("EM-1"));
        var bare = new Product(new Reference("EM-1"), new ProductTexts("Café moulu 250 g", null), null, null);

        products().write(List.of(new Write<>(new Claim("EM-1", id), bare, ALL, Map.of())), IN_TIME);

        assertThat(shop.product("EM-1")).map(ShopProduct::description).hasValue("100 % arabica");
        assertThat(shop.stockOf("EM-1")).hasValue(Quantity.of(5));
    }

    @Test
    void rejectsAnUpdateOfAProductThatIsGone() {
        ForeignId id = shop.put(coffee("EM-1"));
        shop.remove(id);

        List<Outcome> outcomes =
                products().write(List.of(write(new Claim("EM-1", id), "Café", ALL), create("EM-2")), IN_TIME);

        assertThat(fault(outcomes.get(0)).message())
                .isEqualTo("The shop has no product P1 (memory-shop shop, article EM-1)."
                        + " Put product P1 back in the shop.");
        assertThat(outcomes.get(1)).isEqualTo(Outcome.created(P2));
    }

    @Test
    void rejectsANewProductWithoutAName() {
        var write = new Write<>(new Claim("EM-1", null), coffee("EM-1"), Set.of(ProductField.PRICE), Map.of());

        List<Outcome> outcomes = products().write(List.of(write), IN_TIME);

        assertThat(fault(outcomes.get(0)).message())
                .isEqualTo("A new product needs a name (memory-shop shop, article EM-1)."
                        + " Permit the name to be written, or make the product in the shop first.");
        assertThat(shop.products()).isEmpty();
    }

    @Test
    void sendsNothingOnceItsTimeIsOver() {
        List<Outcome> outcomes = products().write(List.of(create("EM-1"), create("EM-2")), new Try(NOW));

        assertThat(outcomes)
                .containsExactly(
                        new Outcome.NotSent("the attempt's time was over before EM-1 was sent"),
                        new Outcome.NotSent("the attempt's time was over before EM-2 was sent"));
        assertThat(shop.products()).isEmpty();
        assertThat(shop.creates()).isZero();
    }

    @Test
    void resolvesAClaimByItsIdOrElseItsReference() {
        ForeignId id = shop.put(coffee("EM-1"));
        List<Claim> claims =
                List.of(new Claim("EM-1", null), new Claim("EM-2", null), new Claim("EM-1", id), new Claim("EM-3", P2));

        List<Resolution> resolutions = products().resolve(claims, IN_TIME);

        assertThat(resolutions)
                .containsExactly(Resolution.found(id), Resolution.absent(), Resolution.found(id), Resolution.absent());
        assertThat(stock().resolve(claims, IN_TIME)).isEqualTo(resolutions);
    }

    @Test
    @Tag("ART-19")
    void setsTheStockOfWhatItHas() {
        ForeignId id = shop.put(coffee("EM-1"));

        List<Outcome> outcomes = stock().write(List.of(level(new Claim("EM-1", id), 12)), IN_TIME);

        assertThat(outcomes).containsExactly(Outcome.updated(id));
        assertThat(shop.stockOf("EM-1")).hasValue(Quantity.of(12));
    }

    @Test
    void rejectsStockOfWhatItDoesNotHave() {
        List<Outcome> outcomes =
                stock().write(List.of(level(new Claim("EM-1", P1), 12), level(new Claim("EM-2", null), 3)), IN_TIME);

        assertThat(fault(outcomes.get(0)).message())
                .isEqualTo("The shop has no product P1 (memory-shop shop, article EM-1)."
                        + " Put product P1 back in the shop.");
        assertThat(fault(outcomes.get(1)).message())
                .isEqualTo("Stock needs a product to be set on (memory-shop shop, article EM-2)."
                        + " Export the article first, or link it to a product.");
    }

    @Test
    @Tag("ART-23")
    void findsAllIdsOfEachReference() {
        ForeignId first = shop.put(coffee("EM-1"));
        ForeignId second = shop.put(coffee("EM-1"));
        SellableFinder finder = role(shop, SellableFinder.class);

        Map<Reference, List<ForeignId>> found = finder.find(List.of(new Reference("EM-1"), new Reference("EM-2")));

        assertThat(found)
                .containsOnly(
                        Map.entry(new Reference("EM-1"), List.of(first, second)),
                        Map.entry(new Reference("EM-2"), List.of()));
    }

    @Test
    void holdsWhatAPersonPutThere() {
        shop.stocking("EM-1", 5);
        shop.stocking("EM-1", 7);

        List<ShopProduct> products = shop.products();

        assertThat(products)
                .containsExactly(new ShopProduct(P1, new Reference("EM-1"), "EM-1", null, null, Quantity.of(7)));
        assertThat(shop.creates()).isZero();
    }

    @Test
    void allowsWhatItIsToldTo() {
        var limits = new Limits(10, 4, Duration.ofMinutes(5));
        shop.limitedTo(limits);

        assertThat(products().limits()).isEqualTo(limits);
        assertThat(stock().limits()).isEqualTo(limits);
    }

    @Test
    void isFoundByItsTypeName() {
        var providers = ServiceLoader.load(ConnectorProvider.class).stream()
                .map(Supplier::get)
                .filter(provider -> "memory-shop".equals(provider.type()))
                .toList();

        assertThat(providers).singleElement().isInstanceOf(MemoryShopProvider.class);
    }

    private ProductWriter products() {
        return role(shop, ProductWriter.class);
    }

    private StockWriter stock() {
        return role(shop, StockWriter.class);
    }

    private static <R extends Role> R role(MemoryShop shop, Class<R> role) {
        return shop.connection()
                .open(new Lent(Clock.fixed(NOW, ZoneOffset.UTC)))
                .role(role)
                .orElseThrow();
    }

    private static Write<Product> create(String reference) {
        return new Write<>(new Claim(reference, null), coffee(reference), ALL, Map.of());
    }

    private static Write<Product> write(Claim claim, String name, Set<ProductField> fields) {
        Product coffee = coffee(claim.name());
        var named = new Product(
                coffee.reference(),
                new ProductTexts(name, coffee.texts().description()),
                coffee.price(),
                coffee.quantity());
        return new Write<>(claim, named, fields, Map.of());
    }

    private static Write<StockLevel> level(Claim claim, long units) {
        return new Write<>(
                claim,
                new StockLevel(new Reference(claim.name()), Quantity.of(units)),
                Set.of(ProductField.QUANTITY),
                Map.of());
    }

    private static Product coffee(String reference) {
        return new Product(
                new Reference(reference),
                new ProductTexts("Café moulu 250 g", "100 % arabica"),
                new Price(Money.of("4.50", "EUR"), Basis.NET),
                Quantity.of(5));
    }

    private static Fault fault(Outcome outcome) {
        return ((Outcome.Rejected) outcome).fault();
    }
}
