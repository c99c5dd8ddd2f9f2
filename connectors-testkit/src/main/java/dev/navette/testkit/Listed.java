package dev.navette.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ListedForm;
import dev.navette.model.Listing;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.Variant;

/**
 * What can be compared of a page that a shop lists and of the product that a person put there: of what a listing says, what
 * the shop has a place for. Forms stand in any order.
 *
 * @param fields that the shop has a place for
 */
record Listed(Set<ProductField> fields) {

    Map<String, Object> page(Product product) {
        List<Variant> variants = product.variants();
        var forms = new TreeMap<String, Object>();
        if (variants.isEmpty()) {
            forms.put(product.reference().value(), form(product.sale()));
        }
        variants.forEach(variant -> forms.put(variant.reference().value(), form(variant.sale())));
        Map<String, Object> page = page(product.name(), product.texts().description(), forms);
        page.put("reference", product.reference().value());
        page.put("simple", variants.isEmpty());
        return page;
    }

    Map<String, Object> page(Listing listing) {
        var forms = new TreeMap<String, Object>();
        listing.forms().forEach(form -> forms.put(stripped(form.reference()), form(form)));
        Map<String, Object> page = page(listing.name(), listing.description(), forms);
        page.put("reference", stripped(listing.reference()));
        page.put("simple", listing.simple());
        return page;
    }

    Map<String, Object> form(Sale sale) {
        return form(
                sale.barcode() == null ? null : sale.barcode().digits(), sale.price(), sale.quantity(), sale.weight());
    }

    Map<String, Object> form(ListedForm form) {
        return form(form.barcode(), form.price(), form.quantity(), form.weight());
    }

    private Map<String, Object> page(String name, @Nullable String description, Map<String, Object> forms) {
        var page = new TreeMap<String, Object>(Map.of("name", name, "forms", forms));
        put(page, ProductField.DESCRIPTION, description);
        return page;
    }

    private Map<String, Object> form(
            @Nullable Object barcode, @Nullable Object price, @Nullable Object quantity, @Nullable Object weight) {
        var form = new TreeMap<String, Object>();
        put(form, ProductField.BARCODE, barcode);
        put(form, ProductField.PRICE, price);
        put(form, ProductField.QUANTITY, quantity);
        put(form, ProductField.WEIGHT, weight);
        return form;
    }

    private void put(Map<String, Object> to, ProductField field, @Nullable Object value) {
        if (value != null && fields.contains(field)) {
            to.put(field.code(), value);
        }
    }

    /** Blanks around it have rules of their own, and so has what customers see. */
    private static String stripped(@Nullable String reference) {
        return reference == null || reference.isBlank() ? "" : new Reference(reference).value();
    }
}
