package dev.navette.woocommerce.fake;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import dev.navette.woocommerce.fake.Account.Permission;
import dev.navette.woocommerce.fake.Account.Role;

import tools.jackson.databind.node.ObjectNode;

/**
 * A WooCommerce shop in memory, behind a WireMock server on a free port of this machine, and the hands and eyes of a person in
 * it. It behaves as WooCommerce 11.0.1 was observed to, traps included. What is only read in the source of some version, or only
 * believed, says so beside it: a test of the connector proves nothing about those on a running shop.
 *
 * <pre>{@code
 * try (FakeWooCommerce shop = FakeWooCommerce.start(clock)) {
 *     long mug = shop.put("{\"name\": \"Mug\", \"sku\": \"EM-1\", \"regular_price\": \"12.50\"}");
 *     ...                                            // the connector talks to shop.uri(), with shop.account()
 *     assertThat(shop.product(mug).orElseThrow().path("stock_quantity").intValue()).isEqualTo(7);
 *     assertThat(shop.count("POST", ".+products/batch")).isEqualTo(1);
 * }
 * }</pre>
 *
 * <p>A hand's change passes as an entry of a batch does, but its SKU is stored as it is written, taken or not. Thread-safe.
 */
public final class FakeWooCommerce implements AutoCloseable {

    /** Of {@link #account}. */
    public static final String KEY = "ck_0123456789abcdef0123456789abcdef01234567";

    /** Of {@link #account}. */
    public static final String SECRET = "cs_0123456789abcdef0123456789abcdef01234567";

    /** A WordPress user with {@link #APPLICATION_PASSWORD}. */
    public static final String USER = "navette-user";

    /** As WordPress shows it once; its blanks do not count. */
    public static final String APPLICATION_PASSWORD = "abcd EFGH 1234 ijkl MNOP 5678";

    private final Shop shop;
    private final Keys keys;
    private final Account account;
    private final Pace pace;
    private final Faults faults = new Faults();
    private final Front front;
    private final WireMockServer server;
    private final ReentrantLock lock = new ReentrantLock();

    private FakeWooCommerce(FakeSettings settings) {
        shop = new Shop(settings);
        keys = new Keys(shop);
        account = keys.add(new Account(KEY, SECRET, Permission.READ_WRITE, Role.ADMINISTRATOR));
        keys.password(USER, APPLICATION_PASSWORD);
        pace = new Pace(gate());
        front = new Front(lock, new Router(shop, keys, pace), faults, settings.clock());
        server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .jettyAcceptors(1)
                .jettyStopTimeout(1000L)
                .bindAddress("127.0.0.1")
                .jettyHeaderRequestSize(32_768)
                .disableRequestJournal()
                .extensions(front));
    }

    /** A shop as {@link FakeSettings#at} sets it up. */
    public static FakeWooCommerce start(Clock clock) {
        return start(FakeSettings.at(clock));
    }

    public static FakeWooCommerce start(FakeSettings settings) {
        var fake = new FakeWooCommerce(settings);
        fake.server.start();
        fake.server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok()));
        fake.shop.address(fake.uri());
        return fake;
    }

    private Pace.Gate gate() {
        return new Pace.Gate() {
            @Override
            public void leave() {
                lock.unlock();
            }

            @Override
            public void enter() {
                lock.lock();
            }
        };
    }

    /** The site's address; the REST interface is below {@code /wp-json/wc/v3}. */
    public URI uri() {
        return URI.create("http://localhost:" + server.port());
    }

    /**
     * What the shop takes for its own address from now on, in links and in the signatures of OAuth: that of a proxy before it.
     */
    public void takesItselfFor(URI address) {
        locked(() -> shop.address(address));
    }

    /** A key to read and write, of an administrator. */
    public Account account() {
        return account;
    }

    /** Makes another key. */
    public Account account(Permission permission, Role role) {
        return locked(() -> keys.add(permission, role));
    }

    /** Takes a key back. */
    public void revoke(Account other) {
        locked(() -> keys.remove(other));
    }

    /** All requests so far, in the order in which they came. */
    public List<Received> requests() {
        return front.requests();
    }

    /**
     * How many requests of a method came.
     *
     * @param path a regular expression that the whole path fits: {@code .+products/batch}
     */
    public long count(String method, String path) {
        Pattern pattern = Pattern.compile(path);
        return requests().stream()
                .filter(request -> request.method().equals(method))
                .filter(request -> pattern.matcher(request.path()).matches())
                .count();
    }

    /** Forgets what came. */
    public void forgetRequests() {
        front.forget();
    }

    /** What goes wrong from now on. */
    public Faults faults() {
        return faults;
    }

    /** From now on each write waits until the answer lets it; other requests pass meanwhile. */
    public Pace slowly() {
        pace.slow();
        return pace;
    }

    /** Its orders and who orders. */
    public OrderDesk orders() {
        return new OrderDesk(shop, this::locked);
    }

    /** Puts a product there. */
    public long put(String json) {
        return put(Json.object(json));
    }

    public long put(ObjectNode product) {
        return locked(() ->
                new Products(shop).create(product, Origin.HANDS).path("id").longValue());
    }

    public long putVariation(long parent, ObjectNode variation) {
        return locked(() -> new Variations(shop, parent)
                .create(variation, Origin.HANDS)
                .path("id")
                .longValue());
    }

    /** Changes fields of a product or a variation; its date changes too. */
    public void change(long id, ObjectNode fields) {
        locked(() -> {
            Item item = existing(id);
            if (item.isVariation()) {
                new Variations(shop, item.parent).update(id, fields, Origin.HANDS);
            } else {
                new Products(shop).update(id, fields, Origin.HANDS);
            }
        });
    }

    /** What a sale does: the stock goes down, and the dates of the thing and of its parent change. Observed. */
    public void sell(long id, long quantity) {
        locked(() -> {
            Item item = existing(id);
            change(id, Json.object().put("inventory_delta", -quantity));
            shop.catalogue().find(item.parent).ifPresent(parent -> parent.modified = shop.now());
        });
    }

    /** Puts it into the trash, with its variations. */
    public void trash(long id) {
        locked(() -> new Trash(shop).delete(existing(id), false, "product"));
    }

    public void restore(long id) {
        locked(() -> new Trash(shop).restore(existing(id)));
    }

    /** Takes it away for good, with its variations. */
    public void delete(long id) {
        locked(() -> new Trash(shop).delete(existing(id), true, "product"));
    }

    /** All products outside the trash, by their ids, as a reader with {@code context=edit} sees them. */
    public List<ObjectNode> products() {
        return locked(() -> {
            var view = new ProductView(shop);
            return shop.catalogue().all().stream()
                    .filter(item -> !item.isVariation() && !item.isTrashed())
                    .map(item -> view.product(item, true))
                    .toList();
        });
    }

    /** A product, in the trash or not. */
    public Optional<ObjectNode> product(long id) {
        return locked(() -> shop.catalogue().find(id).map(item -> new ProductView(shop).product(item, true)));
    }

    public List<ObjectNode> variationsOf(long product) {
        return locked(() -> {
            var view = new ProductView(shop);
            return shop.catalogue().variationsOf(product).stream()
                    .map(view::variation)
                    .toList();
        });
    }

    /**
     * Puts a term there.
     *
     * @param taxonomy as the REST interface calls it: categories, tags, brands, shipping_classes, attributes/1/terms
     * @param parent the term above it, or 0
     */
    public long putTerm(String taxonomy, String name, long parent) {
        return locked(() ->
                shop.taxonomy(taxonomy).add(name, "", parent, "", Json.object()).id());
    }

    /** Puts one there under a slug of its own: so two can bear one name. */
    public long putTerm(String taxonomy, String name, String slug, long parent) {
        return locked(() -> shop.taxonomy(taxonomy)
                .add(name, slug, parent, "", Json.object())
                .id());
    }

    public void deleteTerm(String taxonomy, long id) {
        locked(() -> new Terms(shop, shop.taxonomy(taxonomy)).delete(id, true));
    }

    /** All terms of a taxonomy; Uncategorized is among the categories from the start. */
    public List<ObjectNode> terms(String taxonomy) {
        return locked(() -> {
            var terms = new Terms(shop, shop.taxonomy(taxonomy));
            return shop.taxonomy(taxonomy).all().stream().map(terms::shown).toList();
        });
    }

    /** Puts a global attribute there; its terms are in the taxonomy {@code attributes/{id}/terms}. */
    public long putAttribute(String name) {
        return locked(() -> new GlobalAttributes(shop)
                .create(Json.object().put("name", name), Origin.HANDS)
                .path("id")
                .longValue());
    }

    public List<ObjectNode> attributes() {
        return locked(() ->
                shop.attributes().values().stream().map(GlobalAttributes::shown).toList());
    }

    public void putTaxClass(String slug, String name) {
        locked(() -> shop.taxClasses().put(slug, name));
    }

    public long putMedia(String fileName, byte[] content) {
        return locked(() -> shop.media().add(fileName, content).id);
    }

    /** Puts a picture there under a slug, as an upload that names one does. */
    public long putMedia(String fileName, String slug, byte[] content) {
        return locked(() -> {
            Media.Picture picture = shop.media().add(fileName, content);
            shop.media().call(picture, slug);
            return picture.id;
        });
    }

    public void deleteMedia(long id) {
        locked(() -> shop.media().remove(id));
    }

    /** The contents of all pictures by their ids. */
    public Map<Long, byte[]> media() {
        return locked(() -> {
            var contents = new LinkedHashMap<Long, byte[]>();
            shop.media().all().forEach(picture -> contents.put(picture.id, picture.content()));
            return contents;
        });
    }

    /** The names of all files in the library. */
    public List<String> fileNames() {
        return locked(() -> {
            var names = new ArrayList<String>();
            shop.media().all().forEach(picture -> names.add(picture.file));
            return names;
        });
    }

    /** Lets the shop's server find a picture at an address; it reaches no other. */
    public void reachable(String src, byte[] content) {
        locked(() -> shop.media().reachable(src, content));
    }

    /**
     * Keeps a SKU as the loser of a race meets it, or a row that a plug-in has left: who creates a product with it is refused
     * without a {@code resource_id}, though no product has it, not even in the trash.
     */
    public void reserveSku(String sku) {
        locked(() -> shop.skus().reserve(sku));
    }

    /** Changes a setting: {@code set("general", "woocommerce_currency", "CHF")}. */
    public void set(String group, String id, String value) {
        locked(() -> shop.options().set(group, id, value));
    }

    /** What a webhook would be sent now. */
    public Delivery delivery(String topic, long id, String secret) {
        return locked(() -> new Webhooks(shop).delivery(topic, id, secret));
    }

    /** The same with a body of the test's own. */
    public Delivery delivery(String topic, byte[] body, String secret) {
        return locked(() -> new Webhooks(shop).signed(topic, body, secret));
    }

    /** What a webhook is sent when it is made. */
    public Delivery ping(long hook) {
        return locked(() -> new Webhooks(shop).ping(hook));
    }

    @Override
    public void close() {
        pace.letAll();
        server.stop();
    }

    private Item existing(long id) {
        return shop.catalogue().find(id).orElseThrow(() -> new IllegalArgumentException("the shop has no " + id));
    }

    private void locked(Runnable work) {
        locked(() -> {
            work.run();
            return true;
        });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
