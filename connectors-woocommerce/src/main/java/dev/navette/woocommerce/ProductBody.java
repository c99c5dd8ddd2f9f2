package dev.navette.woocommerce;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Dimensions;
import dev.navette.model.Field;
import dev.navette.model.Image;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.Sale;
import dev.navette.model.Variant;
import dev.navette.spi.Write;

/** Entries of batches for products and their variations: the named fields and nothing else. */
final class ProductBody {

    private final PageBody page;
    private final SaleBody sale;
    private final SpecialPrices special;
    private final Pictures pictures;

    ProductBody(ShopFacts facts, TaxClasses taxes, Places places, Pictures pictures) {
        this.page = new PageBody(taxes, places, pictures);
        this.sale = new SaleBody(facts, places);
        this.special = new SpecialPrices(facts, sale, places);
        this.pictures = pictures;
    }

    /** Whether a product's entry depends on what the shop has of it. */
    boolean needsPresent(Write<Product> write) {
        return page.needsPresent(write)
                || needsPresent(write.fields(), write.element().sale());
    }

    /** Whether a variation's entry does. */
    boolean needsPresent(Write<Product> write, Variant variant) {
        return needsPresent(fields(write, variant), variant.sale());
    }

    private boolean needsPresent(Set<? extends Field> fields, Sale said) {
        Dimensions size = said.dimensions();
        boolean partly = size != null && (size.width() == null || size.height() == null || size.depth() == null);
        return special.needsPresent(fields, said) || (partly && fields.contains(ProductField.DIMENSIONS));
    }

    /**
     * A product's page, and what is sold of a simple one.
     *
     * @param present what the shop has of it, as far as it must be known; null for a new one
     */
    Entry page(Write<Product> write, @Nullable WireProduct present) throws Unsendable {
        var entry = new Entry();
        Product product = write.element();
        if (write.claim().id() == null) {
            if (!write.fields().contains(ProductField.NAME)) {
                throw new Unsendable(
                        ProductField.NAME,
                        "A new product needs a name",
                        "Permit the name to be written, or make the product in the shop first");
            }
            entry.put("sku", kept(product.reference().value()));
            entry.put("type", isVariable(write) ? WireProduct.VARIABLE : "simple");
        }
        page.put(write, present, entry);
        sale.put(write.fields(), product.sale(), present, entry);
        special.put(write.fields(), product.sale(), write.ids(), present, entry);
        return entry;
    }

    /** A reference is a name without a field: what the shop would write otherwise could never be found again. */
    private static String kept(String reference) throws Unsendable {
        String cleaned = Markup.cleaned(reference);
        if (!cleaned.equals(reference)) {
            throw new Unsendable(
                    null,
                    "The shop would keep the reference as " + cleaned,
                    "Change the article's reference: the shop takes no markup, no percent codes and no double blanks in it");
        }
        return reference;
    }

    static boolean isVariable(Write<Product> write) {
        return !write.element().variants().isEmpty() || !write.claim().parts().isEmpty();
    }

    /** A variation. */
    Entry variation(Write<Product> write, Variant variant, boolean isNew, @Nullable WireProduct present)
            throws Unsendable {
        var entry = new Entry();
        Set<? extends Field> fields = fields(write, variant);
        if (isNew) {
            entry.put("sku", kept(variant.reference().value()));
        }
        sale.put(fields, variant.sale(), present, entry);
        special.put(fields, variant.sale(), write.ids(), present, entry);
        if (variant.options() != null && fields.contains(ProductField.OPTIONS)) {
            List<Map<String, Object>> chosen = PageBody.chosen(write, variant);
            if (!chosen.isEmpty()) {
                entry.put("attributes", chosen);
            }
        }
        Boolean sold = variant.sold();
        if (sold != null && fields.contains(ProductField.SOLD)) {
            entry.put("status", sold ? "publish" : "private");
        }
        List<Image> images = variant.images();
        if (images != null && fields.contains(ProductField.OWN_IMAGES)) {
            ownImage(write, images, entry);
        }
        return entry;
    }

    /** The first of them: a variation has one picture. */
    private void ownImage(Write<Product> write, List<Image> images, Entry entry) {
        if (images.isEmpty()) {
            entry.put("image", Map.of());
            return;
        }
        List<Map<String, Object>> list = pictures.list(PageBody.ids(write, images.subList(0, 1)), entry);
        if (!list.isEmpty()) {
            entry.put("image", list.get(0));
        }
    }

    private static Set<? extends Field> fields(Write<Product> write, Variant variant) {
        return write.parts().getOrDefault(variant.reference().value(), Set.of());
    }
}
