package dev.navette.woocommerce;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import dev.navette.model.ForeignId;
import dev.navette.model.Secret;
import dev.navette.model.Term;
import dev.navette.spi.Connection;
import dev.navette.spi.Role;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.ShopTermWorld;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.FakeWooCommerce;
import dev.navette.woocommerce.fake.Trouble;

import tools.jackson.databind.node.ObjectNode;

/** The categories of a shop, and the hands and eyes of a person in it. */
final class TermsWorld implements ShopTermWorld {

    private static final String CATEGORIES = "categories";
    private static final String DEFAULT = "uncategorized";

    private final FakeWooCommerce shop;
    private final FaultProxy wire;
    private final AtomicInteger slugs = new AtomicInteger();

    TermsWorld(Clock clock) {
        shop = FakeWooCommerce.start(FakeSettings.at(clock).overPlainHttp());
        wire = FaultProxy.before(shop.uri());
        shop.takesItselfFor(wire.uri());
    }

    static WooCommerceSettings settings(FakeWooCommerce shop, URI address) {
        return WooCommerceSettings.of(
                address,
                Secret.value(shop.account().key()),
                Secret.value(shop.account().secret()));
    }

    @Override
    public Connection<?> connection() {
        return WooCommerce.with(settings(shop, wire.uri()));
    }

    @Override
    public Optional<FaultProxy> wire() {
        return Optional.of(wire);
    }

    @Override
    public boolean lockOut() {
        shop.revoke(shop.account());
        return true;
    }

    @Override
    public Set<Secret> secrets() {
        return Set.of(
                Secret.value(shop.account().key()), Secret.value(shop.account().secret()));
    }

    @Override
    public OptionalInt mostRequests(Class<? extends Role> role, int elements) {
        return OptionalInt.of(elements);
    }

    /** Under a slug of its own: so a person can have two of one name. */
    @Override
    public ForeignId put(Term term) {
        Term parent = term.ancestors().isEmpty()
                ? null
                : term.ancestors().get(term.ancestors().size() - 1);
        return Ids.of(shop.putTerm(
                CATEGORIES, term.label(), "slug-" + slugs.incrementAndGet(), parent == null ? 0 : number(parent)));
    }

    private long number(Term term) {
        return terms().stream()
                .filter(shown -> shown.label().equals(term.label()))
                .filter(shown -> (shown.parent() == null) == (term.parent() == null))
                .findFirst()
                .flatMap(shown -> Ids.number(shown.id()))
                .orElseThrow();
    }

    @Override
    public void remove(ForeignId id) {
        shop.deleteTerm(CATEGORIES, Ids.number(id).orElseThrow());
    }

    @Override
    public List<Shown> terms() {
        var all = new ArrayList<Shown>();
        for (ObjectNode term : shop.terms(CATEGORIES)) {
            if (!DEFAULT.equals(term.path("slug").stringValue())) {
                long parent = term.path("parent").longValue();
                all.add(new Shown(
                        Ids.of(term.path("id").longValue()),
                        "category",
                        read(term),
                        parent == 0 ? null : Ids.of(parent)));
            }
        }
        return all;
    }

    /** As a browser shows it. */
    private static String read(ObjectNode term) {
        return term.path("name")
                .stringValue()
                .replace("&#092;", "\\")
                .replace("&#037;", "%")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    @Override
    public boolean silence() {
        shop.faults().everywhere(Trouble.HANGS_UP);
        return true;
    }

    @Override
    public void leave() {
        wire.close();
        shop.close();
    }
}
