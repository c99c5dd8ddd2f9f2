package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.Hints;
import dev.navette.spi.InvoiceWriter;
import dev.navette.spi.MediaWriter;
import dev.navette.spi.Role;

/** Which roles a shop has, by its settings. */
final class WooCommerceRoles {

    private WooCommerceRoles() {}

    static List<Role> of(WooCommerceSettings settings, ConnectorContext context, Api api, @Nullable MediaApi media) {
        var facts = new ShopFacts(api);
        var lists = new ProductLists(api, facts);
        var finder = new WooCommerceSellableFinder(lists);
        Places places = settings.places();
        var roles = new ArrayList<Role>();
        roles.add(finder);
        roles.add(new WooCommerceListingReader(lists, new Listings(api, lists, facts, places)));
        roles.add(new WooCommerceOfferReader(lists, new Listings(api, lists, facts, places), finder, context.clock()));
        roles.add(new WooCommerceProductSurvey(lists, new Digests(places)));
        roles.add(new WooCommerceFieldViewer(api, lists, facts, places));
        roles.add(new WooCommerceTermWriter(api, settings, facts));
        if (media != null) {
            roles.add(new UploadingMediaWriter(media, settings, context.clock()));
        } else if (settings.pictures() != null) {
            roles.add(AddressedMediaWriter.of(settings.pictures(), settings));
        }
        if (settings.webhook() != null) {
            roles.add(WooCommerceHints.of(settings.webhook(), api.system()));
        }
        var orders = new OrderLists(api, facts);
        roles.add(new WooCommerceOrderReader(
                orders, facts, new SiteFacts(settings, context), settings.orders(), context.clock()));
        roles.add(new WooCommerceOrderMarker(settings, api, orders));
        roles.add(new WooCommerceAccountCodeWriter(settings, api, orders));
        roles.add(new WooCommerceOrderFinder(orders));
        roles.add(new WooCommerceOrderProgressWriter(settings, api, orders, facts));
        var accounts = new AccountLists(api);
        roles.add(new WooCommerceShopCustomerWriter(settings, api, accounts));
        roles.add(new WooCommerceShopCustomerFinder(accounts));
        roles.add(new WooCommerceProspectReader(accounts, facts, settings, api.system()));
        roles.add(new WooCommerceReferenceData(api));
        roles.add(new WooCommerceSelfTest(settings, context, api, media));
        roles.add(new WooCommerceProductWriter(settings, context, api, facts));
        roles.add(new WooCommerceStockWriter(settings, api));
        return List.copyOf(roles);
    }

    static Optional<Problem> absence(Class<? extends Role> role) {
        if (role.equals(MediaWriter.class)) {
            return Optional.of(new Problem(
                    "$.media",
                    "the keys of WooCommerce may not upload pictures",
                    "Name a WordPress user with an application password in \"media\", or in \"pictures\" the address below"
                            + " which the shop finds each picture by its file name"));
        }
        if (role.equals(Hints.class)) {
            return Optional.of(new Problem(
                    "$.webhook",
                    "there is no secret to tell the shop's messages by",
                    "Write the secret of the shop's webhooks in \"webhook\""));
        }
        if (role.equals(InvoiceWriter.class)) {
            return Optional.of(new Problem(
                    "$",
                    "WooCommerce has no place for an invoice with its order, and whoever knows the address can open what is in"
                            + " its library of media",
                    "Let the ERP send invoices by mail, and leave the flow invoice-export out"));
        }
        return Optional.empty();
    }
}
