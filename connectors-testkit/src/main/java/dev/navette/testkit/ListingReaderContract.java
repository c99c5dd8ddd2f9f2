package dev.navette.testkit;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.spi.ListingReader;
import dev.navette.spi.Read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What every {@link ListingReader} keeps to: extend it, and return the shop that is read. Of what a page says, that is
 * compared which a person can put there: texts, prices, quantities, weights, barcodes; of categories, brands and attributes
 * the connector's own tests tell.
 */
public abstract class ListingReaderContract extends ShopReaderContract<ListingReader, Listing> {

    /** For a connector's own test. */
    protected ListingReaderContract() {}

    @Override
    final Class<ListingReader> role() {
        return ListingReader.class;
    }

    @Override
    final String nameOf(String reference) {
        return has(reference) ? id(reference).value() : reference;
    }

    @Override
    final Map<String, Object> contents(Product product) {
        return Map.of(nameOf(product.reference().value()), listed().page(product));
    }

    @Override
    final Object contentRead(Listing listing) {
        return listed().page(listing);
    }

    @Test
    @Tag("ART-23")
    void aPageIsNamedByTheShopsId() {
        put(3);

        Reading<Listing> reading = read(everything(), 2);

        assertThat(reading.reads())
                .as("The name of a page is the shop's id of it, which is never given twice: a reference may be")
                .allSatisfy(read -> {
                    Listing listing = read.element();
                    assertThat(listing).isNotNull();
                    assertThat(read.name()).isEqualTo(listing.id().value());
                });
        assertThat(reader().named(List.of("EM-1", "EM-2")))
                .as("It is not found by its reference")
                .isEmpty();
    }

    @Test
    @Tag("ART-23")
    void pagesOfOneReferenceAreListedEach() {
        assumeTrue(system().holdsDoubles(), "this shop never holds two of one reference");
        ForeignId first = put(Goods.product(system(), "EM-1", 1));
        ForeignId second = put(Goods.product(system(), "EM-1", 2));

        assertThat(read(everything(), 1).names())
                .as("Two pages of one reference are two: a person is told of both")
                .containsExactlyInAnyOrder(first.value(), second.value());
        assertThat(reader().named(List.of(first.value(), second.value())))
                .as("Each is found by its id")
                .extracting(Read::name)
                .containsExactlyInAnyOrder(first.value(), second.value());
    }

    @Test
    @Tag("ART-23")
    void aReferenceComesWithTheBlanksAroundIt() {
        ForeignId id = putWritten("EM-1", "  EM-1 ");

        for (Read<Listing> read : List.of(
                read(everything(), 3).reads().get(0),
                reader().named(List.of(id.value())).get(0))) {
            assertThat(read.element())
                    .as("A reference is given as the shop has it: whether blanks around it count is said by whoever"
                            + " compares")
                    .isNotNull()
                    .satisfies(listing -> assertThat(listing.reference()).isEqualTo("  EM-1 "))
                    .satisfies(listing -> assertThat(listing.forms())
                            .extracting(ListedForm::reference)
                            .containsExactly("  EM-1 "));
        }
    }

    @Test
    @Tag("ART-23")
    void aPageWithoutAReferenceIsListed() {
        ForeignId id = putWritten("EM-1", null);
        put(Goods.product(system(), "EM-2", 1));

        Reading<Listing> reading = read(everything(), 1);

        assertThat(reading.names())
                .as("A page without a reference is listed like others: it may be found by something else")
                .containsExactlyInAnyOrder(id.value(), nameOf("EM-2"));
        assertThat(reading.reads())
                .filteredOn(read -> read.name().equals(id.value()))
                .extracting(Read::element)
                .allSatisfy(listing -> assertThat(listing)
                        .isNotNull()
                        .satisfies(one -> assertThat(one.reference()).isNullOrEmpty()));
    }

    @Test
    @Tag("ART-5")
    void whatCustomersDoNotSeeIsListed() {
        assumeTrue(system().fields().contains(ProductField.ACTIVE), "everybody sees everything of this shop");
        put(Goods.product(system(), "EM-1", 1).withActive(true));
        put(Goods.product(system(), "EM-2", 1).withActive(false));

        assertThat(read(everything(), 1).reads())
                .as("What customers do not see is listed, and said to be so")
                .extracting(Read::element)
                .allSatisfy(listing -> assertThat(listing).isNotNull())
                .extracting(Listing::active)
                .containsExactlyInAnyOrder(true, false);
    }
}
