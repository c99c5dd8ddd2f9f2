package dev.navette.testkit.connectors;

import java.util.List;

import dev.navette.memory.ShopTerm;
import dev.navette.model.ForeignId;
import dev.navette.model.Term;
import dev.navette.spi.Connection;
import dev.navette.testkit.ShopTermWorld;

/** The terms of a shop in memory or in a file. */
record MemoryTermWorld(MemoryShopWorld world) implements ShopTermWorld {

    @Override
    public Connection<?> connection() {
        return world.connection();
    }

    @Override
    public ForeignId put(Term term) {
        return world.shop().put(term);
    }

    @Override
    public boolean silence() {
        return world.silence();
    }

    @Override
    public void remove(ForeignId id) {
        world.remove(id);
    }

    @Override
    public List<Shown> terms() {
        return world.shop().terms().stream().map(MemoryTermWorld::shown).toList();
    }

    private static Shown shown(ShopTerm term) {
        String name = term.term().name();
        return new Shown(
                term.id(), name.substring(0, name.indexOf(':')), term.term().label(), term.parent());
    }
}
