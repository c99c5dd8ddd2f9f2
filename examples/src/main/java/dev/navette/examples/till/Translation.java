package dev.navette.examples.till;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.navette.error.Fault;
import dev.navette.model.Basis;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;
import dev.navette.model.Money;
import dev.navette.model.Offer;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.Reference;
import dev.navette.spi.Read;

/**
 * Between what the till says and what Navette means. Pure: no request is made here.
 *
 * @param system what messages call the till
 * @param vat the rate of new articles that come without one
 */
record Translation(String system, String vat) {

    /** All that an article of the till holds. */
    static final Set<ProductField> FIELDS = Set.of(ProductField.NAME, ProductField.PRICE, ProductField.TAX_CLASS);

    private static final Currency EURO = Currency.getInstance("EUR");

    /** An article as an offer, or why it is none; under its SKU, or without one under its id. */
    Read<Offer> offer(WireArticle article) {
        String id = String.valueOf(article.id());
        String sku = article.sku();
        if (sku == null || sku.isBlank()) {
            return Read.faulty(id, fault("It has no SKU", "article " + id, "Give it the reference of the ERP"));
        }
        var reference = new Reference(sku);
        String name = article.name();
        if (name == null) {
            return Read.faulty(
                    reference.value(), fault("It cannot be read", "article " + sku, "Save it again at the till"));
        }
        BigDecimal amount = article.price();
        Price price = amount == null ? null : new Price(new Money(amount, EURO), Basis.GROSS);
        var form = new ListedForm(new ForeignId(id), sku, null, List.of(), price, null, null);
        var page = new Listing(new ForeignId(id), sku, name, null, true, List.of(), null, true, List.of(form));
        return Read.of(reference.value(), new Offer(reference, page, form));
    }

    /** What is said of a product in these fields; what is null is not sent, and stays as the till has it. */
    WireArticle article(Product product, Set<? extends Field> fields) {
        Price price = product.price();
        return new WireArticle(
                null,
                null,
                fields.contains(ProductField.NAME) ? product.name() : null,
                fields.contains(ProductField.PRICE) && price != null
                        ? price.money().amount()
                        : null,
                fields.contains(ProductField.TAX_CLASS)
                        ? product.classification().taxClass()
                        : null);
    }

    /** The same for one that is made: it needs its SKU, a price and a rate. */
    WireArticle newArticle(Product product, Set<? extends Field> fields) {
        WireArticle said = article(product, fields);
        return new WireArticle(
                null, product.reference().value(), product.name(), said.price(), said.vat() == null ? vat : said.vat());
    }

    /** Why the till has no place for a product as it is, if it has none. */
    Optional<Fault> unfit(Product product) {
        String element = "article " + product.reference();
        if (!product.variants().isEmpty()) {
            return Optional.of(
                    fault("The till sells no variants", element, "Export it as an article without a master"));
        }
        Price price = product.price();
        if (price != null
                && (price.basis() != Basis.GROSS || !price.money().currency().equals(EURO))) {
            return Optional.of(fault(
                    "The till takes prices in euros with the tax, not " + price,
                    element,
                    "Let the export send gross prices in euros"));
        }
        return Optional.empty();
    }

    Fault fault(String what, String element, String remedy) {
        return Fault.of(what, system, element, remedy);
    }
}
