package dev.navette.memory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.model.Basis;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Money;
import dev.navette.model.Named;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.StockLevel;
import dev.navette.model.Variant;
import dev.navette.spi.Claim;
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

@Tag("ART-12")
class MemoryShopVariantsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Try IN_TIME = new Try(NOW.plusSeconds(30));
    private static final ForeignId P1 = new ForeignId("P1");
    private static final ForeignId V1 = new ForeignId("V1");
    private static final ForeignId V2 = new ForeignId("V2");
    private static final Set<Field> OF_PRODUCT = Set.of(ProductField.NAME);
    private static final Set<Field> OF_VARIANT = Set.of(ProductField.PRICE, ProductField.QUANTITY);

    private final MemoryShop shop = new MemoryShop("shop");

    @Test
    void givesEachVariantAnIdOfItsOwn() {
        List<Outcome> outcomes = products().write(List.of(create("TS", "TS-S", "TS-L")), IN_TIME);

        assertThat(outcomes)
                .containsExactly(
                        new Outcome.Done(Outcome.Effect.CREATED, P1, Map.of("TS-S", V1, "TS-L", V2), Set.of()));
        assertThat(shop.variantsOf("TS")).containsExactly(kept(V1, "TS-S", "19.00", 3), kept(V2, "TS-L", "19.00", 3));
        assertThat(shop.creates()).isEqualTo(1);
        assertThat(shop.creates(LinkKind.SELLABLE)).isEqualTo(2);
    }

    @Test
    @Tag("ART-21")
    void changesTheNamedFieldsOfTheNamedVariantsOnly() {
        shop.put(shirt("TS", "TS-S", "TS-L"));
        var claim = new Claim("TS", P1, List.of(new Claim("TS-S", V1), new Claim("TS-L", V2)));
        Product dearer = new Product(new Reference("TS"), new ProductTexts("Autre nom", null), null, null)
                .withVariants(List.of(form("TS-S", "25.00", 9), form("TS-L", "26.00", 9)));

        List<Outcome> outcomes = products()
                .write(
                        List.of(new Write<>(
                                claim, dearer, Set.of(), Map.of("TS-S", Set.of(ProductField.PRICE)), Map.of())),
                        IN_TIME);

        assertThat(outcomes)
                .containsExactly(
                        new Outcome.Done(Outcome.Effect.UPDATED, P1, Map.of("TS-S", V1, "TS-L", V2), Set.of()));
        assertThat(shop.product("TS")).map(ShopProduct::name).hasValue("T-shirt");
        assertThat(shop.variantsOf("TS")).containsExactly(kept(V1, "TS-S", "25.00", 3), kept(V2, "TS-L", "19.00", 3));
    }

    @Test
    void addsAVariantAndLeavesThoseThatAWriteDoesNotName() {
        shop.put(shirt("TS", "TS-S"));
        var claim = new Claim("TS", P1, List.of(new Claim("TS-L", null)));

        List<Outcome> outcomes = products()
                .write(
                        List.of(new Write<>(
                                claim, shirt("TS", "TS-L"), Set.of(), Map.of("TS-L", OF_VARIANT), Map.of())),
                        IN_TIME);

        assertThat(outcomes)
                .containsExactly(
                        new Outcome.Done(Outcome.Effect.UPDATED, P1, Map.of("TS-S", V1, "TS-L", V2), Set.of()));
        assertThat(shop.variantsOf("TS")).hasSize(2);
        assertThat(shop.creates()).isZero();
        assertThat(shop.creates(LinkKind.SELLABLE)).isEqualTo(1);
    }

    @Test
    void callsAWriteHarmfulAsLongAsAVariantOfItIsToBeMade() {
        var partly = new Claim("TS", P1, List.of(new Claim("TS-S", V1), new Claim("TS-L", null)));
        var wholly = new Claim("TS", P1, List.of(new Claim("TS-S", V1)));

        assertThat(products().repeat(partly)).isEqualTo(Repeat.HARMFUL);
        assertThat(products().repeat(wholly)).isEqualTo(Repeat.HARMLESS);
        shop.refusingDoubles();
        assertThat(products().repeat(partly)).isEqualTo(Repeat.HARMLESS);
    }

    @Test
    void makesNoVariantTwiceWhereItRefusesDoubles() {
        shop.refusingDoubles();
        products().write(List.of(create("TS", "TS-S")), IN_TIME);

        List<Outcome> again = products().write(List.of(create("TS", "TS-S", "TS-L")), IN_TIME);

        assertThat(again)
                .containsExactly(
                        new Outcome.Done(Outcome.Effect.UPDATED, P1, Map.of("TS-S", V1, "TS-L", V2), Set.of()));
        assertThat(shop.variantsOf("TS")).hasSize(2);
    }

    @Test
    void rejectsAVariantWhoseReferenceIsTakenWhereItRefusesDoubles() {
        shop.refusingDoubles();
        shop.put(new Product(new Reference("TS-S"), new ProductTexts("T-shirt S", null), null, null));

        List<Outcome> outcomes = products().write(List.of(create("TS", "TS-L", "TS-S")), IN_TIME);

        assertThat(fault(outcomes.get(0)).message())
                .isEqualTo("The shop sells this reference already: P1 (memory-shop shop, article TS-S)."
                        + " Take it away there, or give one of the two another reference.");
        assertThat(shop.products()).hasSize(1);
        assertThat(shop.creates(LinkKind.SELLABLE)).isZero();
    }

    @Test
    void rejectsAVariantThatIsGoneAndChangesNothing() {
        shop.put(shirt("TS", "TS-S", "TS-L"));
        shop.remove(V2);
        var claim = new Claim("TS", P1, List.of(new Claim("TS-S", V1), new Claim("TS-L", V2)));
        Product renamed = new Product(new Reference("TS"), new ProductTexts("Autre nom", null), null, null)
                .withVariants(List.of(form("TS-S", "25.00", 9), form("TS-L", "26.00", 9)));

        List<Outcome> outcomes = products()
                .write(
                        List.of(new Write<>(
                                claim, renamed, OF_PRODUCT, Map.of("TS-S", OF_VARIANT, "TS-L", OF_VARIANT), Map.of())),
                        IN_TIME);

        assertThat(fault(outcomes.get(0)).message())
                .isEqualTo("The shop has no variant V2 of product P1 (memory-shop shop, article TS-L)."
                        + " Put variant V2 back in the shop.");
        assertThat(shop.product("TS")).map(ShopProduct::name).hasValue("T-shirt");
        assertThat(shop.variantsOf("TS")).containsExactly(kept(V1, "TS-S", "19.00", 3));
    }

    @Test
    void refusesAProgramThatWritesAPartWhichTheProductHasNot() {
        var write = new Write<>(
                new Claim("TS", P1, List.of(new Claim("TS-XL", null))),
                shirt("TS", "TS-S"),
                Set.of(),
                Map.of("TS-XL", OF_VARIANT),
                Map.of());

        assertThatThrownBy(() -> products().write(List.of(create("EM", "EM-1"), write), IN_TIME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the write of TS names a part that the product has not: TS-XL");
        assertThat(shop.products()).isEmpty();
    }

    @Test
    void resolvesAProductWithItsVariants() {
        shop.put(shirt("TS", "TS-S", "TS-L"));
        var claim = new Claim("TS", null, List.of(new Claim("TS-S", null), new Claim("TS-XL", null)));

        assertThat(products().resolve(List.of(claim), IN_TIME))
                .containsExactly(new Resolution.Found(P1, Map.of("TS-S", V1, "TS-L", V2)));
    }

    @Test
    void cannotTellAVariantThatStandsTwiceInAProduct() {
        shop.put(shirt("TS", "TS-S"));
        products()
                .write(
                        List.of(new Write<>(
                                new Claim("TS", P1, List.of(new Claim("TS-S", null))),
                                shirt("TS", "TS-S"),
                                Set.of(),
                                Map.of("TS-S", OF_VARIANT),
                                Map.of())),
                        IN_TIME);
        var unknown = new Claim("TS", null, List.of(new Claim("TS-S", null)));
        var known = new Claim("TS", P1, List.of(new Claim("TS-S", V2)));

        assertThat(products().resolve(List.of(unknown, known), IN_TIME))
                .containsExactly(new Resolution.Several(List.of(V1, V2)), new Resolution.Found(P1, Map.of("TS-S", V2)));
    }

    @Test
    @Tag("ART-19")
    void setsTheStockOfAVariant() {
        shop.put(shirt("TS", "TS-S", "TS-L"));

        List<Outcome> outcomes = stock().write(List.of(level("TS-L", V2, 12)), IN_TIME);

        assertThat(outcomes).containsExactly(Outcome.updated(V2));
        assertThat(shop.stockOf("TS-L")).hasValue(Quantity.of(12));
        assertThat(shop.stockOf("TS-S")).hasValue(Quantity.of(3));
    }

    @Test
    @Tag("ART-19")
    void rejectsStockOfAProductThatIsSoldByItsVariants() {
        shop.put(shirt("TS", "TS-S", "TS-L"));

        List<Outcome> outcomes =
                stock().write(List.of(level("TS", P1, 12), level("TS-XL", new ForeignId("V9"), 1)), IN_TIME);

        assertThat(fault(outcomes.get(0)).message())
                .isEqualTo("Product P1 is sold by its variants (memory-shop shop, article TS)."
                        + " Link the article to one of them: V1, V2.");
        assertThat(fault(outcomes.get(1)).message())
                .isEqualTo("The shop has no variant V9 (memory-shop shop, article TS-XL)."
                        + " Put variant V9 back in the shop.");
    }

    @Test
    @Tag("ART-23")
    void findsWhatIsSoldAndNotWhatHoldsIt() {
        shop.put(shirt("TS", "TS", "TS-L"));
        shop.put(new Product(new Reference("EM-1"), new ProductTexts("Café", null), null, null));

        Map<Reference, List<ForeignId>> found = role(SellableFinder.class)
                .find(List.of(new Reference("TS"), new Reference("TS-L"), new Reference("EM-1")));

        assertThat(found)
                .containsOnly(
                        Map.entry(new Reference("TS"), List.of(V1)),
                        Map.entry(new Reference("TS-L"), List.of(V2)),
                        Map.entry(new Reference("EM-1"), List.of(new ForeignId("P2"))));
    }

    @Test
    void takesItsVariantsAwayWithAProduct() {
        shop.put(shirt("TS", "TS-S"));

        shop.remove(P1);

        assertThat(role(SellableFinder.class).find(List.of(new Reference("TS-S"))))
                .containsExactly(Map.entry(new Reference("TS-S"), List.of()));
    }

    @Test
    @Tag("ART-17")
    void showsBesideAProductWhatHasAnIdAndLeavesTheRestForLater() {
        shop.put(shirt("PULL"));
        ForeignId id = shop.put(shirt("TS"));
        Product related = shirt("TS").withRelated(List.of(new Reference("BONNET"), new Reference("PULL")));
        Map<Named, ForeignId> ids = Map.of(new Named(LinkKind.PRODUCT, "PULL"), P1);

        List<Outcome> outcomes = products()
                .write(List.of(new Write<>(new Claim("TS", id), related, Set.of(ProductField.RELATED), ids)), IN_TIME);

        assertThat(outcomes).containsExactly(Outcome.updated(id));
        assertThat(shop.product("TS")).map(ShopProduct::related).hasValue(List.of(P1));
    }

    @Test
    void rejectsWhatIsNamedByAnIdThatIsGone() {
        ForeignId id = shop.put(shirt("TS"));
        Product related = shirt("TS").withRelated(List.of(new Reference("PULL")));
        Map<Named, ForeignId> ids = Map.of(new Named(LinkKind.PRODUCT, "PULL"), new ForeignId("P9"));

        List<Outcome> outcomes = products()
                .write(
                        List.of(
                                new Write<>(new Claim("TS", id), related, Set.of(ProductField.RELATED), ids),
                                new Write<>(new Claim("EM", null), related, OF_PRODUCT, ids)),
                        IN_TIME);

        assertThat(outcomes.get(0))
                .isEqualTo(new Outcome.Rejected(
                        Fault.of(
                                "The shop has no product P9",
                                "memory-shop shop",
                                "article TS",
                                "Put product P9 back in the shop"),
                        ProductField.RELATED,
                        Outcome.Extent.ELEMENT));
        assertThat(outcomes.get(1)).isEqualTo(Outcome.created(new ForeignId("P2")));
    }

    @Test
    void givesTheSameIdsHoweverItIsAsked() {
        var random = new Random(5);
        ProductWriter writer = products();
        Map<String, ForeignId> told = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            String name = "EM-" + random.nextInt(40);
            Resolution.Found there = found(writer, name);
            var parts = new ArrayList<Claim>();
            var fields = new HashMap<String, Set<Field>>();
            for (int form = random.nextInt(5); form > 0; form--) {
                String part = name + "/" + form;
                parts.add(new Claim(part, there == null ? null : there.parts().get(part)));
                fields.put(part, OF_VARIANT);
            }
            String[] forms = fields.keySet().toArray(new String[0]);
            var claim = new Claim(name, there == null ? null : there.id(), parts);

            var done = (Outcome.Done) writer.write(
                            List.of(new Write<>(claim, shirt(name, forms), OF_PRODUCT, fields, Map.of())), IN_TIME)
                    .get(0);

            told.putAll(done.parts());
            assertThat(found(writer, name)).isEqualTo(new Resolution.Found(done.id(), done.parts()));
        }
        assertThat(told).hasSizeGreaterThan(50);
        role(SellableFinder.class)
                .find(told.keySet().stream().map(Reference::new).toList())
                .forEach((reference, ids) -> assertThat(ids).containsExactly(told.get(reference.value())));
    }

    private static Resolution.@Nullable Found found(ProductWriter writer, String name) {
        Resolution resolution =
                writer.resolve(List.of(new Claim(name, null)), IN_TIME).get(0);
        return resolution instanceof Resolution.Found found ? found : null;
    }

    private ProductWriter products() {
        return role(ProductWriter.class);
    }

    private StockWriter stock() {
        return role(StockWriter.class);
    }

    private <R extends Role> R role(Class<R> role) {
        return shop.connection()
                .open(new Lent(Clock.fixed(NOW, ZoneOffset.UTC)))
                .role(role)
                .orElseThrow();
    }

    private static Write<Product> create(String reference, String... forms) {
        var parts = new ArrayList<Claim>();
        var fields = new HashMap<String, Set<Field>>();
        for (String form : forms) {
            parts.add(new Claim(form, null));
            fields.put(form, OF_VARIANT);
        }
        return new Write<>(new Claim(reference, null, parts), shirt(reference, forms), OF_PRODUCT, fields, Map.of());
    }

    private static Product shirt(String reference, String... forms) {
        var variants = new ArrayList<Variant>();
        for (String form : forms) {
            variants.add(form(form, "19.00", 3));
        }
        return new Product(new Reference(reference), new ProductTexts("T-shirt", null), null, null)
                .withVariants(variants);
    }

    private static Variant form(String reference, String price, long units) {
        return new Variant(new Reference(reference), new Price(Money.of(price, "EUR"), Basis.NET), Quantity.of(units));
    }

    private static ShopVariant kept(ForeignId id, String reference, String price, long units) {
        return new ShopVariant(
                id, P1, new Reference(reference), new Price(Money.of(price, "EUR"), Basis.NET), Quantity.of(units));
    }

    private static Write<StockLevel> level(String reference, ForeignId id, long units) {
        return new Write<>(
                new Claim(reference, id),
                new StockLevel(new Reference(reference), Quantity.of(units)),
                Set.of(ProductField.QUANTITY),
                Map.of());
    }

    private static Fault fault(Outcome outcome) {
        return ((Outcome.Rejected) outcome).fault();
    }
}
