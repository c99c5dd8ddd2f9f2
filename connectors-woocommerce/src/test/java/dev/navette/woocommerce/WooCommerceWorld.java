package dev.navette.woocommerce;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.Secret;
import dev.navette.model.Variant;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Write;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.ShopWorld;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.FakeWooCommerce;
import dev.navette.woocommerce.fake.Trouble;

import tools.jackson.databind.node.ObjectNode;

/**
 * A shop over plain HTTP, so that requests are signed, in euros, kilograms and centimetres, with prices before tax, where
 * extensions keep what {@link #PLACES} says.
 *
 * @param fake the shop itself
 * @param proxy what stands before it
 * @param settings how it is reached
 */
record WooCommerceWorld(FakeWooCommerce fake, FaultProxy proxy, WooCommerceSettings settings)
        implements ShopWorld, AutoCloseable {

    /** Keys of the extensions that the shop has. */
    static final Places PLACES = new Places(
            "seo_title",
            "seo_description",
            "seo_keywords",
            "supplier",
            "eco_participation",
            "wholesale_{group}_price",
            null,
            null,
            "documents");

    private static final AsShown EYES = new AsShown(Basis.NET);

    /** A shop whose time is that clock's. */
    static WooCommerceWorld open(Clock clock) {
        return open(FakeSettings.at(clock).overPlainHttp());
    }

    /** A shop that is set up so, over plain HTTP. */
    static WooCommerceWorld open(FakeSettings setUp) {
        FakeWooCommerce fake = FakeWooCommerce.start(setUp);
        FaultProxy proxy = FaultProxy.before(fake.uri());
        fake.takesItselfFor(proxy.uri());
        return new WooCommerceWorld(
                fake,
                proxy,
                WooCommerceSettings.of(
                                proxy.uri(),
                                Secret.value(fake.account().key()),
                                Secret.value(fake.account().secret()))
                        .with(PLACES));
    }

    /** The same shop reached otherwise. */
    WooCommerceWorld with(WooCommerceSettings other) {
        return new WooCommerceWorld(fake, proxy, other);
    }

    @Override
    public Connection<WooCommerceSettings> connection() {
        return WooCommerce.with(settings);
    }

    @Override
    public Optional<FaultProxy> wire() {
        return Optional.of(proxy);
    }

    @Override
    public Set<Secret> secrets() {
        return Set.of(settings.key(), settings.secret());
    }

    /** Somebody revokes the key. */
    @Override
    public boolean lockOut() {
        fake.revoke(fake.account());
        return true;
    }

    /** The shop has no prices from a quantity on, which the kit's special prices are: {@link ProductField#SPECIAL_PRICES}. */
    @Override
    public Set<ProductField> fields() {
        return EnumSet.of(
                ProductField.NAME,
                ProductField.SUMMARY,
                ProductField.DESCRIPTION,
                ProductField.META,
                ProductField.PRICE,
                ProductField.QUANTITY,
                ProductField.WEIGHT,
                ProductField.DIMENSIONS,
                ProductField.BARCODE,
                ProductField.ECO_PARTICIPATION,
                ProductField.ACTIVE);
    }

    @Override
    public ForeignId put(Product product) {
        return put(product, ByHand.page(product));
    }

    /**
     * As an importer leaves it: by itself the shop takes the blanks away, and its search passes over those at the end. It
     * finds nothing that begins with one.
     */
    @Override
    public Optional<ForeignId> put(Product product, @Nullable String written) {
        if (written != null && !written.isBlank() && Character.isWhitespace(written.charAt(0))) {
            return Optional.empty();
        }
        return Optional.of(put(product, ByHand.page(product).put("sku", written == null ? "" : written)));
    }

    private ForeignId put(Product product, ObjectNode page) {
        long number = fake.put(page);
        for (Variant variant : product.variants()) {
            fake.putVariation(number, ByHand.variation(variant));
        }
        return Ids.of(number);
    }

    @Override
    public void remove(ForeignId id) {
        fake.delete(number(id));
    }

    @Override
    public List<Shown> products() {
        return fake.products().stream()
                .map(page -> {
                    long number = page.path("id").longValue();
                    return new Shown(Ids.of(number), EYES.product(page, fake.variationsOf(number)));
                })
                .toList();
    }

    /** Something in the trash has its SKU, which nobody sees; the shop refuses the second (11.0.1, observed). */
    @Override
    public Optional<Write<Product>> refused(String reference) {
        var product = new Product(new Reference(reference), new ProductTexts("Thé vert", null), Sale.NONE);
        fake.trash(fake.put(ByHand.page(product)));
        return Optional.of(new Write<>(new Claim(reference, null), product, Set.of(ProductField.NAME), Map.of()));
    }

    @Override
    public boolean change(ForeignId id, Product product, ProductField field) {
        boolean ofVariants =
                field.kind().equals(LinkKind.SELLABLE) && !product.variants().isEmpty();
        if (!ofVariants) {
            fake.change(number(id), ByHand.field(product, field));
            return true;
        }
        Map<String, ForeignId> ids = variantsOf(id);
        for (Variant variant : product.variants()) {
            ForeignId there = ids.get(variant.reference().value());
            if (there == null) {
                throw new IllegalArgumentException("product " + id + " has no variant " + variant.reference());
            }
            fake.change(number(there), ByHand.field(variant, field));
        }
        return true;
    }

    @Override
    public boolean sellsVariants() {
        return true;
    }

    @Override
    public Map<String, ForeignId> variantsOf(ForeignId product) {
        var ids = new HashMap<String, ForeignId>();
        long number = number(product);
        for (ObjectNode one : fake.variationsOf(number)) {
            ids.put(
                    one.path("sku").stringValue(),
                    new Ids.Variation(number, one.path("id").longValue()).id());
        }
        return ids;
    }

    /** Customers see what nobody hides. */
    @Override
    public Product shown(Product said) {
        return said.active() == null ? said.withActive(true) : said;
    }

    /** What looks percent-encoded is taken out of a SKU (sanitize_text_field in wp-includes/formatting.php). */
    @Override
    public boolean holds(String name) {
        return name.indexOf('%') < 0;
    }

    @Override
    public boolean countsWholeUnits() {
        return true;
    }

    /** Without an answer, as behind a wire that is cut. */
    @Override
    public boolean silence() {
        fake.faults().everywhere(Trouble.HANGS_UP);
        return true;
    }

    @Override
    public void close() {
        proxy.close();
        fake.close();
    }

    /** The number of a product or a variation. */
    static long number(ForeignId id) {
        return Ids.variation(id)
                .map(Ids.Variation::number)
                .or(() -> Ids.number(id))
                .orElseThrow();
    }
}
