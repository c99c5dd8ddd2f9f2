package dev.navette.woocommerce;

import java.util.List;
import java.util.Optional;

import dev.navette.error.Problem;
import dev.navette.model.Field;
import dev.navette.model.Product;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/**
 * Creates and changes simple and variable products. The shop makes no second product of a reference, so creating again is
 * harmless: what is there already is taken over.
 */
final class WooCommerceProductWriter implements ProductWriter {

    private final WooCommerceSettings settings;
    private final Api api;
    private final Pictures pictures;
    private final ProductBody bodies;

    WooCommerceProductWriter(WooCommerceSettings settings, ConnectorContext context, Api api, ShopFacts facts) {
        this.settings = settings;
        this.api = api;
        this.pictures = new Pictures(context.drawer("pictures"));
        this.bodies = new ProductBody(facts, new TaxClasses(api), settings.places(), pictures);
    }

    @Override
    public Limits limits() {
        return new Limits(settings.batch(), settings.parallel(), settings.settle());
    }

    /** Without a reference nothing keeps the shop from making a second one. */
    @Override
    public Repeat repeat(Claim claim) {
        return claim.complete() || !claim.name().isBlank() ? Repeat.HARMLESS : Repeat.HARMFUL;
    }

    @Override
    public List<Outcome> write(List<Write<Product>> batch, Attempt attempt) {
        return new ProductRound(api, settings.batch(), bodies, pictures, attempt).write(batch);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return new Resolving(new Catalogue(api)).products(batch);
    }

    @Override
    public Optional<Problem> lacks(Field field) {
        return Lacking.of(field, settings);
    }
}
