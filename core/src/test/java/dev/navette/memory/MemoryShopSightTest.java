package dev.navette.memory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Basis;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.ProductValues;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Term;
import dev.navette.model.Variant;
import dev.navette.spi.FieldViewer;
import dev.navette.spi.ProductSurvey;
import dev.navette.spi.Role;
import dev.navette.spi.Seen;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryShopSightTest {

    private static final Set<Field> ALL = Set.of(ProductField.values());
    private static final ForeignId P1 = new ForeignId("P1");
    private static final ForeignId P2 = new ForeignId("P2");
    private static final ForeignId V1 = new ForeignId("V1");
    private static final Price PRICE = new Price(Money.of("4.5", "EUR"), Basis.NET);
    private static final Term COFFEE = Term.category(List.of("Boissons", "Café"));

    private final MemoryShop shop = new MemoryShop("shop");

    @Test
    @Tag("RUN-7")
    void saysWhatAProductShowsInTheWordsOfWhatWouldBeWritten() {
        shop.put(COFFEE);
        shop.put(new Product(new Reference("EM-2"), new ProductTexts("Filtres", null), null, null));
        Product coffee = new Product(
                        new Reference("EM-1"), new ProductTexts("Café", "100 % arabica"), PRICE, Quantity.of("1.50"))
                .withCategory(COFFEE)
                .withRelated(List.of(new Reference("EM-2")));
        shop.put(coffee);

        var seen = viewer().view(LinkKind.PRODUCT, List.of(P2), ALL);

        assertThat(seen)
                .containsOnly(Map.entry(
                        P2,
                        Map.of(
                                ProductField.NAME,
                                ProductValues.name("Café").toString(),
                                ProductField.DESCRIPTION,
                                ProductValues.description("100 % arabica").toString(),
                                ProductField.PRICE,
                                "4.50 EUR NET",
                                ProductField.QUANTITY,
                                "1.5",
                                ProductField.RELATED,
                                "EM-2",
                                ProductField.CATEGORY,
                                "category:Boissons/Café")));
    }

    @Test
    void leavesOutWhatIsNotThereAndWhatNobodyAskedFor() {
        shop.put(shirt("TS-S", "TS-L"));

        var products = viewer().view(LinkKind.PRODUCT, List.of(P1, P2, V1), Set.of(ProductField.NAME));
        var sold = viewer().view(LinkKind.SELLABLE, List.of(P1, V1), ALL);
        var terms = viewer().view(LinkKind.TERM, List.of(P1), ALL);

        assertThat(products).containsOnly(Map.entry(P1, Map.of(ProductField.NAME, "T-shirt")));
        assertThat(sold).containsOnly(Map.entry(V1, Map.of(ProductField.PRICE, "4.50 EUR NET")));
        assertThat(terms).isEmpty();
    }

    @Test
    void seesEachProductAndWhatOfItIsSold() {
        shop.put(shirt("TS-S", "TS-L"));
        shop.put(new Product(new Reference("EM-1"), new ProductTexts("Café", null), PRICE, null));

        assertThat(pass(100))
                .extracting(seen -> seen.kind() + " " + seen.key() + " " + seen.name())
                .containsExactly(
                        "PRODUCT P1 TS", "SELLABLE V1 TS-S", "SELLABLE V2 TS-L", "PRODUCT P2 EM-1", "SELLABLE P2 EM-1");
    }

    @Test
    void seesTheSameInPagesOfAnySize() {
        shop.put(shirt("TS-S", "TS-L", "TS-M"));
        shop.put(shirt());
        shop.put(shirt("TS-XL"));

        for (int size = 1; size < 10; size++) {
            assertThat(pass(size)).isEqualTo(pass(100)).hasSize(8);
        }
    }

    @Test
    void missesNothingWhenSomethingBeforeItsPlaceIsTakenAway() {
        shop.put(shirt("TS-S", "TS-L", "TS-M"));
        ProductSurvey survey = role(ProductSurvey.class);

        SurveyPage first = survey.read(survey.begin(), 3);
        shop.remove(V1);
        SurveyPage second = survey.read(first.next(), 3);

        assertThat(first.last()).isFalse();
        assertThat(second.seen()).extracting(Seen::key).containsExactly("V3");
        assertThat(second.last()).isTrue();
    }

    @Test
    void digestsChangeWithWhatIsShownAndWithNothingElse() {
        shop.put(shirt("TS-S"));
        List<Seen> before = pass(10);

        shop.stocking("TS-S", 5);
        List<Seen> stocked = pass(10);
        shop.stocking("TS-S", 5);
        List<Seen> same = pass(10);

        assertThat(stocked.get(0)).isEqualTo(before.get(0));
        assertThat(stocked.get(1).digest()).isNotEqualTo(before.get(1).digest());
        assertThat(same).isEqualTo(stocked);
        assertThat(new HashSet<>(same)).hasSize(2);
    }

    private List<Seen> pass(int size) {
        ProductSurvey survey = role(ProductSurvey.class);
        var seen = new ArrayList<Seen>();
        Watermark at = survey.begin();
        SurveyPage page;
        do {
            page = survey.read(at, size);
            assertThat(page.seen().size()).isLessThanOrEqualTo(size);
            seen.addAll(page.seen());
            at = page.next();
        } while (!page.last());
        return seen;
    }

    private FieldViewer viewer() {
        return role(FieldViewer.class);
    }

    private <R extends Role> R role(Class<R> role) {
        return shop.connection().open(new Lent(Clock.systemUTC())).role(role).orElseThrow();
    }

    private static Product shirt(String... forms) {
        var variants = new ArrayList<Variant>();
        for (String form : forms) {
            variants.add(new Variant(new Reference(form), PRICE, null));
        }
        return new Product(new Reference("TS"), new ProductTexts("T-shirt", null), null, null).withVariants(variants);
    }
}
