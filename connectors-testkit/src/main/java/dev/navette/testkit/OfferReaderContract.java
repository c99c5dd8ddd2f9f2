package dev.navette.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.Offer;
import dev.navette.model.Product;
import dev.navette.model.Variant;
import dev.navette.spi.OfferReader;
import dev.navette.spi.Read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What every {@link OfferReader} keeps to: extend it, and return the shop that is read. Of what an offer says, that is
 * compared which a person can put there: texts, prices, quantities, weights, barcodes; of categories, brands and attributes
 * the connector's own tests tell.
 */
public abstract class OfferReaderContract extends ShopReaderContract<OfferReader, Offer> {

    /** For a connector's own test. */
    protected OfferReaderContract() {}

    @Override
    final Class<OfferReader> role() {
        return OfferReader.class;
    }

    @Override
    final String nameOf(String reference) {
        return reference;
    }

    @Override
    final Map<String, Object> contents(Product product) {
        var offers = new HashMap<String, Object>();
        Map<String, Object> page = listed().page(product);
        if (product.variants().isEmpty()) {
            String reference = product.reference().value();
            offers.put(reference, offer(reference, page, listed().form(product.sale())));
        }
        for (Variant variant : product.variants()) {
            String reference = variant.reference().value();
            offers.put(reference, offer(reference, page, listed().form(variant.sale())));
        }
        return offers;
    }

    @Override
    final Object contentRead(Offer offer) {
        return offer(offer.reference().value(), listed().page(offer.page()), listed().form(offer.form()));
    }

    private static Map<String, Object> offer(String reference, Map<String, Object> page, Map<String, Object> form) {
        return new TreeMap<>(Map.of("reference", reference, "page", page, "form", form));
    }

    @Test
    @Tag("ART-12")
    @Tag("ART-24")
    void aProductInFormsIsNotSoldItself() {
        assumeTrue(system().sellsVariants(), "this shop sells no variants");
        put(inForms("EM", "EM-S", "EM-M"));

        assertThat(read(everything(), 10).names())
                .as(
                        "A product in forms is one element for each of them, and none for itself: it would become an article"
                                + " that nobody sells")
                .containsOnly("EM-S", "EM-M");
        assertThat(reader().named(List.of("EM")))
                .as("Nor is it found by its name")
                .isEmpty();
    }

    @Test
    @Tag("ART-24")
    void blanksAroundAReferenceAreNoPartOfIt() {
        putWritten("EM-1", "  EM-1 ");

        Reading<Offer> reading = read(everything(), 10);

        assertThat(reading.names())
                .as("An element is named by its reference without the blanks around it: the ERP has it so")
                .containsOnly("EM-1");
        assertThat(contents(reader().named(List.of("EM-1"))))
                .as("By that it is found")
                .isEqualTo(contents(reading.reads()));
    }

    @Test
    @Tag("ART-24")
    void whatHasNoReferenceIsAFaultUnderTheShopsId() {
        ForeignId none = putWritten("EM-1", null);
        ForeignId blank = putWritten("EM-3", "  ");
        put(Goods.product(system(), "EM-2", 1));

        Reading<Offer> reading = read(everything(), 1);
        List<Read<Offer>> named = reader().named(List.of(none.value(), "EM-2", blank.value()));

        for (List<Read<Offer>> reads : List.of(reading.reads(), named)) {
            assertThat(reads)
                    .as("What has no reference is an element under the shop's id, and no other is lost by it")
                    .extracting(Read::name)
                    .containsOnly(none.value(), "EM-2", blank.value());
            assertThat(faults(reads))
                    .as("It is a fault: nobody knows which article it is")
                    .containsOnlyKeys(none.value(), blank.value());
            isWellSaid(reads, none.value());
        }
    }

    @Test
    @Tag("ART-24")
    void ofTwoOfOneReferenceNeitherIsTaken() {
        assumeTrue(system().holdsDoubles(), "this shop never holds two of one reference");
        ForeignId first = put(Goods.product(system(), "EM-1", 1));
        put(Goods.product(system(), "EM-2", 1));
        ForeignId second = put(Goods.product(system(), "EM-1", 2));

        Reading<Offer> reading = read(everything(), 1);
        List<Read<Offer>> named = reader().named(List.of(first.value(), "EM-2", second.value()));

        for (List<Read<Offer>> reads : List.of(reading.reads(), named)) {
            assertThat(faults(reads))
                    .as("What bears a reference that something else bears is a fault under the shop's id: one article"
                            + " cannot be both")
                    .containsOnlyKeys(first.value(), second.value());
            isWellSaid(reads, first.value());
        }
        assertThat(reader().named(List.of("EM-1")))
                .as("By the reference neither is given")
                .isEmpty();
    }

    @Test
    @Tag("ART-24")
    void whatSharesAReferenceNoMoreIsTaken() {
        assumeTrue(system().holdsDoubles(), "this shop never holds two of one reference");
        put(Goods.product(system(), "EM-1", 1));
        ForeignId second = put(Goods.product(system(), "EM-1", 2));
        read(everything(), 10);
        system().remove(second);

        assertThat(contents(reader().named(List.of("EM-1", second.value()))))
                .as("Once the other is gone, the one that stays is known by the reference")
                .isEqualTo(contents(Goods.product(system(), "EM-1", 1)));
    }

    @Test
    @Tag("ART-24")
    void blanksMakeNoOtherReference() {
        assumeTrue(system().holdsDoubles(), "this shop never holds two of one reference");
        ForeignId first = put(Goods.product(system(), "EM-1", 1));
        ForeignId second = putWritten("EM-1", " EM-1");

        assertThat(faults(read(everything(), 10).reads()))
                .as("Two whose references differ by the blanks around them share one")
                .containsOnlyKeys(first.value(), second.value());
    }

    @Test
    @Tag("ART-24")
    void aFormThatSharesItsReferenceWithAProductIsNotTaken() {
        assumeTrue(system().sellsVariants() && system().holdsDoubles(), "this shop never holds two of one reference");
        ForeignId simple = put(Goods.product(system(), "EM-S", 1));
        ForeignId page = put(inForms("EM", "EM-S", "EM-M"));
        ForeignId form = WriterResolveRules.id(system().variantsOf(page), "EM-S");

        Reading<Offer> reading = read(everything(), 1);

        assertThat(faults(reading.reads()))
                .as("A form and a product that share a reference are told both; the other form is taken")
                .containsOnlyKeys(simple.value(), form.value());
        assertThat(reading.names()).containsOnly(simple.value(), form.value(), "EM-M");
    }
}
