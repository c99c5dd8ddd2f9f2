package dev.navette.woocommerce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.Term;
import dev.navette.model.TermField;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.TermWriter;
import dev.navette.spi.Write;
import dev.navette.woocommerce.fake.Trouble;

import static org.assertj.core.api.Assertions.assertThat;

/** What is WooCommerce's own about terms: what its kit cannot know. */
class WooCommerceTermWriterTest {

    private static final Term COLOUR = Term.first("attribute", "Couleur");
    private static final ForeignId FIRST = new ForeignId("attribute/1");

    private RunningShop open;

    @BeforeEach
    void aShop() {
        open = RunningShop.open();
    }

    @AfterEach
    void closeIt() {
        open.close();
    }

    @Test
    @Tag("ART-11")
    void aHundredCategoriesAreOneRequest() {
        List<Write<Term>> hundred = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> creation(Term.first("category", "Rayon " + number)))
                .toList();

        List<Outcome> outcomes = writer(open).write(hundred, RunningShop.attempt());

        assertThat(outcomes).hasSize(100).allMatch(Outcome.Done.class::isInstance);
        assertThat(open.shop().requests()).hasSize(1);
    }

    @Test
    @Tag("ART-11")
    void whatIsThereIsTakenOverUnderItsExactName() {
        long drinks = open.shop().putTerm("categories", "Thé & Café", 0);

        List<Outcome> outcomes = write(creation(Term.first("category", "Thé & Café")));

        assertThat(outcomes)
                .containsExactly(new Outcome.Done(Outcome.Effect.UNCHANGED, Ids.of(drinks), Map.of(), Set.of()));
        assertThat(open.shop().terms("categories")).hasSize(2);
    }

    @Test
    @Tag("ART-23")
    void whatTheShopTakesForTheSameAndReadsOtherwiseIsAPersonsAffair() {
        long drinks = open.shop().putTerm("categories", "boissons", 0);

        List<Outcome> outcomes = write(creation(Term.first("category", "Boissons")));

        assertThat(RunningShop.fault(outcomes.get(0)).message())
                .isEqualTo("The shop has one that it takes for the same, and that reads otherwise (WooCommerce"
                        + " kit/connector, term category:Boissons). It answered: term_exists, term " + drinks
                        + ". Write both names alike, accents and capitals included, or link the two.");
    }

    @Test
    @Tag("ART-8")
    void aBrandIsMadeInTheListOfBrands() {
        List<Outcome> outcomes = write(creation(Term.first("brand", "Dupont & Fils")));

        assertThat(RunningShop.ids(outcomes))
                .containsExactly(
                        "brand/" + open.shop().terms("brands").get(0).path("id").longValue());
    }

    @Test
    @Tag("ART-25")
    void aShopWithoutBrandsSaysWhatWouldBringThem() {
        try (RunningShop old = RunningShop.open(there -> there.version("9.5.2"), here -> here)) {
            List<Outcome> outcomes = write(old, creation(Term.first("brand", "Dupont")));

            assertThat(RunningShop.fault(outcomes.get(0)).message())
                    .isEqualTo("This shop has no brands: WooCommerce has them from 9.6 on (WooCommerce kit/connector,"
                            + " term brand:Dupont). Update WooCommerce, or name the attribute that shows the brand in"
                            + " places.brandAttribute.");
        }
    }

    @Test
    @Tag("ART-12")
    @Tag("ART-16")
    void anAttributeAndAFeatureOfOneNameAreOneThingInTheShopAndTwoLinks() {
        Term feature = Term.first("feature", "Couleur");

        List<Outcome> attributes = write(creation(COLOUR), creation(feature));
        List<Outcome> values = write(
                creation(COLOUR.below("Rouge"), COLOUR, FIRST),
                creation(feature.below("Rouge"), feature, new ForeignId("feature/1")));

        long red = open.shop().terms("attributes/1/terms").get(0).path("id").longValue();
        assertThat(RunningShop.ids(attributes)).containsExactly("attribute/1", "feature/1");
        assertThat(RunningShop.ids(values)).containsExactly("attribute/1/" + red, "feature/1/" + red);
        assertThat(open.shop().attributes()).hasSize(1);
    }

    @Test
    @Tag("ART-12")
    @Tag("promise-3")
    void anAttributeWhoseAnswerWasLostIsNotMadeOnceMoreForAFeatureOfItsName() {
        open.shop().faults().afterWrite(1, Trouble.DATABASE_DOWN);

        List<Outcome> outcomes = write(creation(COLOUR), creation(Term.first("feature", "Couleur")));

        assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.UNKNOWN, Outcome.Kind.DONE);
        assertThat(open.shop().attributes()).hasSize(1);
    }

    @Test
    @Tag("ART-12")
    void anAttributeThatIsThereIsTakenOverWhateverItsSlug() {
        open.shop().putAttribute("Couleur");

        assertThat(RunningShop.ids(write(creation(COLOUR)))).containsExactly("attribute/1");
        assertThat(RunningShop.ids(write(creation(COLOUR)))).containsExactly("attribute/1");
    }

    @Test
    void aSlugThatIsAnothersOrWordPressOwnIsNoneOfOurs() {
        open.shop().putAttribute("Éclat");

        List<Outcome> outcomes = write(
                creation(Term.first("attribute", "Eclat")),
                creation(Term.first("attribute", "Year")),
                creation(Term.first("attribute", "Une très longue désignation d'attribut")),
                creation(Term.first("attribute", "颜色")));

        assertThat(outcomes).hasSize(4).allMatch(Outcome.Done.class::isInstance);
        assertThat(open.shop().attributes())
                .hasSize(5)
                .allSatisfy(attribute ->
                        assertThat(attribute.path("slug").stringValue()).hasSizeBetween(4, 31));
    }

    @Test
    @Tag("ART-12")
    void anAttributeThatIsRenamedKeepsItsSlug() {
        open.shop().putAttribute("Coloris");

        List<Outcome> outcomes = write(write(COLOUR, FIRST, Map.of()));

        assertThat(outcomes).containsExactly(Outcome.updated(FIRST));
        assertThat(open.shop().attributes())
                .singleElement()
                .satisfies(attribute -> assertThat(List.of(
                                attribute.path("name").stringValue(),
                                attribute.path("slug").stringValue()))
                        .containsExactly("Couleur", "pa_coloris"));
    }

    @Test
    void valuesOfAnAttributeThatIsGoneAreRefusedAndHoldUpNoOther() {
        List<Outcome> outcomes = write(
                creation(COLOUR.below("Rouge"), COLOUR, new ForeignId("attribute/99")),
                creation(Term.first("category", "Boissons")));

        assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.REJECTED, Outcome.Kind.DONE);
        assertThat(RunningShop.fault(outcomes.get(0)).element()).isEqualTo("term attribute:Couleur/Rouge");
    }

    @Test
    @Tag("ART-9")
    @Tag("ART-20")
    void suppliersAndGroupsAreTextsWhereThePlacesSayIt() {
        var places = new Places(null, null, null, "supplier", null, "wholesale_{group}_price", null, "Marque", null);
        try (RunningShop extended = RunningShop.open(there -> there, here -> here.with(places))) {
            List<Outcome> outcomes = write(
                    extended,
                    creation(Term.first("supplier", "Dupont")),
                    creation(Term.first("brand", "Dupont")),
                    creation(Term.first("customer-group", "PRO")));

            assertThat(RunningShop.ids(outcomes))
                    .containsExactly("text/supplier/Dupont", "text/brand/Dupont", "group/PRO");
            assertThat(extended.shop().requests()).isEmpty();
        }
    }

    @Test
    @Tag("ART-25")
    void withoutAPlaceTheyAreRefusedNamingTheSetting() {
        List<Outcome> outcomes =
                write(creation(Term.first("supplier", "Dupont")), creation(Term.first("customer-group", "PRO")));

        assertThat(outcomes)
                .extracting(outcome -> RunningShop.fault(outcome).remedy())
                .satisfiesExactly(
                        supplier -> assertThat(supplier).contains("places.supplier"),
                        group -> assertThat(group).contains("places.groupPrice"));
    }

    @Test
    @Tag("promise-3")
    void aLostAnswerIsUnknownAndWhatWasMadeIsFound() {
        open.shop().faults().afterWrite(1, Trouble.HANGS_UP);

        List<Outcome> outcomes = write(creation(Term.first("category", "Boissons")));

        assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.UNKNOWN);
        assertThat(writer(open).resolve(List.of(new Claim("category:Boissons", null)), RunningShop.attempt()))
                .hasOnlyElementsOfType(Resolution.Found.class);
    }

    @Test
    @Tag("promise-3")
    void aPageForPeopleAfterTheWorkIsUnknown() {
        open.shop().faults().afterWrite(1, Trouble.TIME_OUT);

        List<Outcome> outcomes = write(creation(Term.first("category", "Boissons")));

        assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.UNKNOWN);
    }

    @Test
    void maintenanceIsForLater() {
        open.shop().faults().maintenance();

        List<Outcome> outcomes = write(creation(Term.first("category", "Boissons")));

        assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.RETRY_LATER);
    }

    @Test
    void aNameThatIsTooLongIsRefusedBeforeItIsSent() {
        List<Outcome> outcomes = write(creation(Term.first("category", "é".repeat(201))));

        assertThat(RunningShop.fault(outcomes.get(0)).what()).contains("200 characters");
        assertThat(open.shop().requests()).isEmpty();
    }

    @Test
    void aLongListIsReadToItsEnd() {
        IntStream.rangeClosed(1, 230).forEach(number -> open.shop().putTerm("brands", "Marque " + number, 0));

        List<Resolution> found =
                writer(open).resolve(List.of(new Claim("brand:Marque 229", null)), RunningShop.attempt());

        assertThat(found).hasOnlyElementsOfType(Resolution.Found.class);
        assertThat(open.shop().count("GET", ".*/products/brands")).isEqualTo(3);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private final List<Outcome> write(Write<Term>... writes) {
        return write(open, writes);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<Outcome> write(RunningShop shop, Write<Term>... writes) {
        return writer(shop).write(Stream.of(writes).toList(), RunningShop.attempt());
    }

    private static TermWriter writer(RunningShop shop) {
        return shop.role(TermWriter.class);
    }

    private static Write<Term> creation(Term term) {
        return write(term, null, Map.of());
    }

    private static Write<Term> creation(Term term, Term parent, ForeignId parentId) {
        return write(term, null, Map.of(parent, parentId));
    }

    private static Write<Term> write(Term term, @Nullable ForeignId id, Map<Term, ForeignId> parents) {
        var ids = new HashMap<Named, ForeignId>();
        parents.forEach((parent, itsId) -> ids.put(new Named(LinkKind.TERM, parent.name()), itsId));
        return new Write<>(new Claim(term.name(), id), term, Set.of(TermField.LABEL), ids);
    }
}
