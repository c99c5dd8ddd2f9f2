package dev.navette.examples;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;

import dev.navette.Navette;
import dev.navette.files.FilesErp;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.PriceUpdate;
import dev.navette.flow.StockUpdate;
import dev.navette.model.Secret;
import dev.navette.profile.Profile;
import dev.navette.run.CheckReport;
import dev.navette.spi.Connection;
import dev.navette.state.SyncStore;
import dev.navette.woocommerce.Places;
import dev.navette.woocommerce.WooCommerce;
import dev.navette.woocommerce.WooCommerceSettings;

/**
 * A host for a real shop: the files of an ERP to WooCommerce. Its arguments are the folder of the files, the mapping, and
 * the shop's address; the keys are in the environment. It checks both sides, and runs if all is well.
 */
public final class WooCommerceShop {

    private WooCommerceShop() {}

    /** Runs it once. */
    public static void main(String[] args) {
        if (args.length != 3) {
            System.err.println("Arguments: the folder of the ERP's files, the mapping, the shop's address");
            return;
        }
        Path folder = Path.of(args[0]);
        run(profile(folder, folder.resolve(args[1]), args[2]), folder.resolve("navette.db"), System.out);
    }

    static Profile profile(Path folder, Path mapping, String address) {
        // tag::woocommerce[]
        Profile profile = Profile.named("shop-fr")
                .erp(FilesErp.in(folder, mapping))
                .shop(WooCommerce.at(address, Secret.env("WC_KEY"), Secret.env("WC_SECRET")))
                .flow(ArticleExport.grossPrices())
                .flow(PriceUpdate.gross())
                .flow(StockUpdate.from("PRINCIPAL"))
                .build();
        // end::woocommerce[]
        return profile;
    }

    static Connection<WooCommerceSettings> connection(URI shop) {
        // tag::connection[]
        WooCommerceSettings settings = WooCommerceSettings.of(shop, Secret.env("WC_KEY"), Secret.env("WC_SECRET"))
                .uploadingAs("navette", Secret.env("WC_MEDIA_PASSWORD")) // only to upload pictures
                .webhooksSignedWith(Secret.env("WC_WEBHOOK_SECRET")); // only to receive webhooks
        Connection<WooCommerceSettings> connection = WooCommerce.with(settings);
        // end::connection[]
        return connection;
    }

    static WooCommerceSettings extended(WooCommerceSettings settings) {
        // tag::places[]
        WooCommerceSettings extended = settings.with(new Places(
                "_yoast_wpseo_title", // metaTitle
                "_yoast_wpseo_metadesc", // metaDescription
                null, // metaKeywords
                "supplier", // supplier
                "eco_participation", // ecoParticipation
                "wholesale_{group}_price", // groupPrice
                null, // barcode: WooCommerce's own field
                null, // brandAttribute: WooCommerce's own brands
                "documents")); // documents
        // end::places[]
        return extended;
    }

    static void run(Profile profile, Path store, PrintStream out) {
        try (Navette navette = Navette.on(SyncStore.file(store))) {
            CheckReport check = navette.check(profile);
            out.println(check);
            if (check.passed()) {
                navette.run(profile).tasks().forEach(task -> out.println(task.task() + ": " + task.counts()));
            }
        }
    }
}
