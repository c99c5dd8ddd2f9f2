package dev.navette.examples.till;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.navette.model.ProductField;
import dev.navette.testkit.FaultProxy;

/** The tills of one test; they end with it. */
final class Tills implements AfterEachCallback {

    private final List<TillWorld> open = new ArrayList<>();

    /** A till of which its catalogue is looked at. */
    TillWorld catalogue(Clock clock) {
        return till(clock, Set.of(ProductField.NAME, ProductField.PRICE));
    }

    /** A till of which its stock is looked at, too. */
    TillWorld stock(Clock clock) {
        return till(clock, Set.of(ProductField.NAME, ProductField.PRICE, ProductField.QUANTITY));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(TillWorld::leave);
        open.clear();
    }

    private TillWorld till(Clock clock, Set<ProductField> fields) {
        var till = new TillServer(clock);
        var world = new TillWorld(till, FaultProxy.before(till.address()), fields);
        open.add(world);
        return world;
    }
}
