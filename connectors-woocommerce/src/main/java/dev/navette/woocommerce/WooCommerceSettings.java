package dev.navette.woocommerce;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.http.Transport;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.Secret;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Where a shop is, and how it is used.
 *
 * @param shop the site's address, without {@code wp-json}: {@code https://shop.example}, or {@code https://example/shop}
 *     where WordPress stands in a folder
 * @param key the consumer key
 * @param secret the consumer secret
 * @param media who uploads pictures; null where none are sent, or {@code pictures} says where the shop finds them
 * @param pictures the address below which the shop itself finds each picture by its file name; null where they are uploaded
 * @param webhook the secret of the shop's webhooks, or null where none are received (RUN-8)
 * @param places where extensions keep what WooCommerce has no place for (ART-25)
 * @param orders where extensions keep what is read of orders, and whether their notes are read
 * @param fulfilment where the shop shows how far its orders are (ORD-28)
 * @param customers where extensions keep what WooCommerce has no place for of customers
 * @param zone the site's time zone, for a site that does not tell it to strangers; null where it does
 * @param batch how many products go in one request; the shop takes 100 at most
 * @param parallel how many requests are under way at once
 * @param settle how long the shop may work on after we gave up waiting
 * @param transport how it is reached
 */
public record WooCommerceSettings(
        URI shop,
        Secret key,
        Secret secret,
        @Nullable WordPressUser media,
        @Nullable URI pictures,
        @Nullable Secret webhook,
        @Default("{}") Places places,
        @Default("{}") OrderPlaces orders,
        @Default("{}") FulfilmentPlaces fulfilment,
        @Default("{}") CustomerPlaces customers,
        @Nullable String zone,
        @Default("100") @Min(1) @Max(100) int batch,
        @Default("2") @Min(1) @Max(4) int parallel,
        @Default("PT5M") Duration settle,
        @Default("{}") Transport transport)
        implements Checked {

    private static final int MOST = 100;
    private static final Duration SETTLE = Duration.ofMinutes(5);

    public WooCommerceSettings {
        Objects.requireNonNull(shop, "shop");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(places, "places");
        Objects.requireNonNull(orders, "orders");
        Objects.requireNonNull(fulfilment, "fulfilment");
        Objects.requireNonNull(customers, "customers");
        Objects.requireNonNull(settle, "settle");
        Objects.requireNonNull(transport, "transport");
    }

    /** With the defaults. */
    public static WooCommerceSettings of(URI shop, Secret key, Secret secret) {
        return new WooCommerceSettings(
                shop,
                key,
                secret,
                null,
                null,
                null,
                Places.OWN,
                OrderPlaces.USUAL,
                FulfilmentPlaces.USUAL,
                CustomerPlaces.OWN,
                null,
                MOST,
                2,
                SETTLE,
                Transport.USUAL);
    }

    /** The same with a user who uploads pictures. */
    public WooCommerceSettings uploadingAs(String name, Secret applicationPassword) {
        return new WooCommerceSettings(
                shop,
                key,
                secret,
                new WordPressUser(name, applicationPassword),
                pictures,
                webhook,
                places,
                orders,
                fulfilment,
                customers,
                zone,
                batch,
                parallel,
                settle,
                transport);
    }

    /** The same with pictures that the shop finds at an address. */
    public WooCommerceSettings picturesAt(URI address) {
        return new WooCommerceSettings(
                shop,
                key,
                secret,
                media,
                address,
                webhook,
                places,
                orders,
                fulfilment,
                customers,
                zone,
                batch,
                parallel,
                settle,
                transport);
    }

    /** The same with webhooks that are signed with a secret. */
    public WooCommerceSettings webhooksSignedWith(Secret signing) {
        return new WooCommerceSettings(
                shop,
                key,
                secret,
                media,
                pictures,
                signing,
                places,
                orders,
                fulfilment,
                customers,
                zone,
                batch,
                parallel,
                settle,
                transport);
    }

    /** The same with other places. */
    public WooCommerceSettings with(Places others) {
        return new WooCommerceSettings(
                shop,
                key,
                secret,
                media,
                pictures,
                webhook,
                others,
                orders,
                fulfilment,
                customers,
                zone,
                batch,
                parallel,
                settle,
                transport);
    }

    /** The same that reads orders otherwise. */
    public WooCommerceSettings with(OrderPlaces others) {
        return new WooCommerceSettings(
                shop,
                key,
                secret,
                media,
                pictures,
                webhook,
                places,
                others,
                fulfilment,
                customers,
                zone,
                batch,
                parallel,
                settle,
                transport);
    }

    /** The same that shows elsewhere how far orders are. */
    public WooCommerceSettings with(FulfilmentPlaces others) {
        return new WooCommerceSettings(
                shop, key, secret, media, pictures, webhook, places, orders, others, customers, zone, batch, parallel,
                settle, transport);
    }

    /** The same with other places for what is kept of customers. */
    public WooCommerceSettings with(CustomerPlaces others) {
        return new WooCommerceSettings(
                shop,
                key,
                secret,
                media,
                pictures,
                webhook,
                places,
                orders,
                fulfilment,
                others,
                zone,
                batch,
                parallel,
                settle,
                transport);
    }

    /** The same in a zone that the site does not tell. */
    public WooCommerceSettings in(ZoneId other) {
        return new WooCommerceSettings(
                shop,
                key,
                secret,
                media,
                pictures,
                webhook,
                places,
                orders,
                fulfilment,
                customers,
                other.getId(),
                batch,
                parallel,
                settle,
                transport);
    }

    /** The same reached otherwise. */
    public WooCommerceSettings by(Transport other) {
        return new WooCommerceSettings(
                shop,
                key,
                secret,
                media,
                pictures,
                webhook,
                places,
                orders,
                fulfilment,
                customers,
                zone,
                batch,
                parallel,
                settle,
                other);
    }

    /** What the addresses and the settings together contradict; each alone is checked by its annotation. */
    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>(transport.problems(shop, "$.shop"));
        if (shop.getPath() != null && shop.getPath().contains("wp-json")) {
            problems.add(new Problem(
                    "$.shop", "it is the address of the interface", "Write the site's address, without wp-json"));
        }
        Optional.ofNullable(pictures)
                .flatMap(address -> address("$.pictures", address, "https://files.example/pictures"))
                .ifPresent(problems::add);
        if (media != null && pictures != null) {
            problems.add(new Problem(
                    "$.pictures",
                    "pictures are uploaded by a user, and found at an address too",
                    "Leave out \"media\" or \"pictures\""));
        }
        places.internal()
                .forEach((setting, key) -> problems.add(new Problem(
                        "$.places." + setting,
                        key + " is WooCommerce's own: what is written there changes the product itself",
                        "Write the key that an extension of the shop reads, or leave it out")));
        customers
                .internal()
                .forEach((setting, key) -> problems.add(new Problem(
                        "$.customers." + setting,
                        key + " is WordPress' or WooCommerce's own: what is written there changes the account itself",
                        "Write the key that an extension of the shop reads, or leave it out")));
        if (zone != null && !isZone(zone)) {
            problems.add(new Problem(
                    "$.zone", "there is no time zone " + zone, "Write one by its name, for example \"Europe/Paris\""));
        }
        fulfilment.problems().forEach(problem -> problems.add(problem.below("$.fulfilment")));
        if (settle.isNegative()) {
            problems.add(new Problem("$.settle", "it is below 0", "Write a time, for example \"PT5M\""));
        }
        return List.copyOf(problems);
    }

    private static boolean isZone(String name) {
        try {
            return !ZoneId.of(name).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /** Credentials in an address would be shown wherever the address is. */
    private static Optional<Problem> address(String path, URI address, String example) {
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null) {
            return Optional.of(new Problem(path, "it is no address of the web", "Write it in full: " + example));
        }
        if (address.getRawUserInfo() != null) {
            return Optional.of(new Problem(path, "it holds a user's name or password", "Write it without: " + example));
        }
        return address.getRawQuery() == null && address.getRawFragment() == null
                ? Optional.empty()
                : Optional.of(new Problem(path, "it holds a query or a fragment", "Write it without: " + example));
    }
}
