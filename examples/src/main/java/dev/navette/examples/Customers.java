package dev.navette.examples;

import java.nio.file.Path;
import java.time.LocalDate;

import dev.navette.files.FilesErp;
import dev.navette.flow.CustomerActivation;
import dev.navette.flow.CustomerExport;
import dev.navette.flow.ProspectImport;
import dev.navette.mapping.sales.CustomerActivationRule;
import dev.navette.mapping.sales.CustomerChoice;
import dev.navette.mapping.sales.CustomerExportRule.Groups;
import dev.navette.model.sales.AccountField;
import dev.navette.profile.Profile;
import dev.navette.spi.Connection;

/** How customers go to a shop and prospects come back, one method each: the guide {@code docs/customers.md} shows them. */
public final class Customers {

    private Customers() {}

    static Profile both(Connection<?> erp, Connection<?> shop) {
        // tag::both[]
        Profile profile = Profile.named("clients")
                .erp(erp)
                .shop(shop)
                .flow(CustomerExport.usual()
                        .withContacts()
                        .grouping(Groups.PRICE_CATEGORY)
                        .along(AccountField.CODE, AccountField.SIRET, AccountField.VAT_NUMBER)
                        .only(CustomerChoice.USUAL.publishedOnly().where("country = 'FR'"))
                        .keeping(AccountField.EMAIL, AccountField.DELIVERY)
                        .changedOnly())
                .flow(CustomerActivation.by(CustomerActivationRule.USUAL))
                .flow(ProspectImport.numbered("WEB", 8).since(LocalDate.of(2026, 9, 1)))
                .build();
        // end::both[]
        return profile;
    }

    static Profile fromAFile(Path folder, Connection<?> shop) {
        // tag::file[]
        Profile profile = Profile.named("beneficiaires")
                .erp(FilesErp.in(folder, folder.resolve("mapping.json")))
                .shop(shop)
                .flow(CustomerExport.usual().newOnes())
                .build();
        // end::file[]
        return profile;
    }
}
