package dev.navette.testkit;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Variant;
import dev.navette.spi.ProductSurvey;
import dev.navette.spi.Seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link ProductSurvey} keeps to: extend it, and return the shop that is surveyed. */
public abstract class ProductSurveyContract extends SurveyContract<ShopWorld> {

    private static final Set<ProductField> FIELDS =
            EnumSet.of(ProductField.NAME, ProductField.DESCRIPTION, ProductField.PRICE, ProductField.QUANTITY);

    private final Map<String, ForeignId> ids = new HashMap<>();

    /** For a connector's own test. */
    protected ProductSurveyContract() {}

    @Override
    final Class<ProductSurvey> role() {
        return ProductSurvey.class;
    }

    /** A simple product is a product and what is sold. */
    @Override
    final Set<@Nullable LinkKind> kinds() {
        return Set.of(LinkKind.PRODUCT, LinkKind.SELLABLE);
    }

    @Override
    final void put(String reference) {
        ids.put(reference, system().put(Goods.product(system(), reference, 1)));
    }

    @Override
    final boolean save(String reference, int version) {
        Product product = Goods.product(system(), reference, version);
        return FIELDS.stream().allMatch(field -> system().change(id(reference), product, field));
    }

    @Override
    final void takeAway(String reference) {
        system().remove(id(reference));
    }

    @Test
    void aSimpleProductIsSeenAsBothUnderOneId() {
        put("EM-1");

        Pass pass = Pass.of(survey(), 10);

        String id = id("EM-1").value();
        assertThat(pass.seen())
                .as("A simple product is seen as a product and as what is sold, both under the shop's id and the"
                        + " reference that it bears: each has links of its own")
                .extracting(Seen::kind, Seen::key, Seen::name)
                .containsOnly(tuple(LinkKind.PRODUCT, id, "EM-1"), tuple(LinkKind.SELLABLE, id, "EM-1"));
    }

    @Test
    @Tag("ART-12")
    void aVariantIsSeenAsWhatIsSold() {
        assumeTrue(system().sellsVariants(), "this shop sells no variants");
        putForms();
        Map<String, ForeignId> forms = system().variantsOf(id("EM"));

        Pass pass = Pass.of(survey(), 1);

        assertThat(pass.seen())
                .as(
                        "A product with variants is seen as a product, and each variant as what is sold; the product itself is"
                                + " not sold")
                .extracting(Seen::kind, Seen::key, Seen::name)
                .containsOnly(
                        tuple(LinkKind.PRODUCT, id("EM").value(), "EM"),
                        tuple(LinkKind.SELLABLE, id(forms, "EM-1").value(), "EM-1"),
                        tuple(LinkKind.SELLABLE, id(forms, "EM-2").value(), "EM-2"));
    }

    @Test
    void twoOfOneReferenceAreTwo() {
        assumeTrue(system().holdsDoubles(), "this shop never holds two of one reference");
        put("EM-1");
        ForeignId first = id("EM-1");
        put("EM-1");

        Pass pass = Pass.of(survey(), 1);

        assertThat(pass.digests().keySet())
                .as("Two products of one reference are two elements, each under its own id: a key is not our name")
                .containsExactlyInAnyOrder(
                        new Pass.Key(LinkKind.PRODUCT, first.value()),
                        new Pass.Key(LinkKind.SELLABLE, first.value()),
                        new Pass.Key(LinkKind.PRODUCT, id("EM-1").value()),
                        new Pass.Key(LinkKind.SELLABLE, id("EM-1").value()));
    }

    @Test
    void aFieldChangesTheDigestOfItsKindAlone() {
        putSeven();
        Product next = Goods.product(system(), "EM-3", new ProductTexts("Café en grains 1 kg", "Torréfaction 7"), 7);
        for (ProductField field : FIELDS) {
            Map<Pass.Key, Fingerprint> before = Pass.of(survey(), 3).digests();
            assumeTrue(system().change(id("EM-3"), next, field), "hands cannot change what is there");

            Map<Pass.Key, Fingerprint> after = Pass.of(survey(), 3).digests();

            assertThat(changed(before, after))
                    .as(
                            "A change of the field %s is seen where it belongs and nowhere else: what a stock update wrote must"
                                    + " not look like a product that somebody changed",
                            field)
                    .containsExactly(new Pass.Key(field.kind(), id("EM-3").value()));
        }
    }

    @Test
    @Tag("ART-12")
    void aVariantsChangeIsItsOwn() {
        assumeTrue(system().sellsVariants(), "this shop sells no variants");
        Product forms = putForms();
        Map<Pass.Key, Fingerprint> before = Pass.of(survey(), 3).digests();
        String changed = id(system().variantsOf(id("EM")), "EM-2").value();
        assumeTrue(
                system().change(id("EM"), forms.withVariants(List.of(form("EM-2", 7))), ProductField.QUANTITY),
                "hands cannot change what is there");

        Map<Pass.Key, Fingerprint> after = Pass.of(survey(), 3).digests();

        assertThat(changed(before, after))
                .as(
                        "The digest of a product says nothing of its variants, nor that of a variant of another: else a change"
                                + " of the one would look like a change of the other that we did not make")
                .containsExactly(new Pass.Key(LinkKind.SELLABLE, changed));
    }

    @Test
    @Tag("ART-12")
    void aProductsChangeIsNotItsVariants() {
        assumeTrue(system().sellsVariants(), "this shop sells no variants");
        putForms();
        Map<Pass.Key, Fingerprint> before = Pass.of(survey(), 3).digests();
        var next = new Product(new Reference("EM"), new ProductTexts("Café en grains", null), null, null);
        assumeTrue(system().change(id("EM"), next, ProductField.NAME), "hands cannot change what is there");

        Map<Pass.Key, Fingerprint> after = Pass.of(survey(), 3).digests();

        assertThat(changed(before, after))
                .as("The digest of a variant says nothing of its product")
                .containsExactly(new Pass.Key(LinkKind.PRODUCT, id("EM").value()));
    }

    private Product putForms() {
        var master = new Product(new Reference("EM"), new ProductTexts("Café", "Torréfaction"), null, null);
        Product forms = master.withVariants(List.of(form("EM-1", 1), form("EM-2", 2)));
        ids.put("EM", system().put(forms));
        return forms;
    }

    private Variant form(String reference, int version) {
        return new Variant(new Reference(reference), Goods.price(system(), version), Quantity.of(version));
    }

    private ForeignId id(String reference) {
        return id(ids, reference);
    }

    private static ForeignId id(Map<String, ForeignId> ids, String reference) {
        return Objects.requireNonNull(ids.get(reference), () -> "the shop has no " + reference);
    }

    private static List<Pass.Key> changed(Map<Pass.Key, Fingerprint> before, Map<Pass.Key, Fingerprint> after) {
        assertThat(after.keySet()).as("The same elements are seen").isEqualTo(before.keySet());
        return after.keySet().stream()
                .filter(key -> !Objects.equals(after.get(key), before.get(key)))
                .toList();
    }
}
