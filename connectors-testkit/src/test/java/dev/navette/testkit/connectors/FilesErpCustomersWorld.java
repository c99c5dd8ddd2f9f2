package dev.navette.testkit.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.files.FilesErp;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.BusinessData;
import dev.navette.model.sales.CustomerAddresses;
import dev.navette.model.sales.CustomerStanding;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.spi.Connection;
import dev.navette.testkit.ErpCustomersWorld;
import dev.navette.text.Audience;
import dev.navette.text.DelimitedWriter;
import dev.navette.text.Dialect;
import dev.navette.text.Encoding;

/** A folder that an ERP exports its customers to, all of them anew after each change; it has no contacts. */
final class FilesErpCustomersWorld implements ErpCustomersWorld {

    private static final Dialect DIALECT = Dialect.FRENCH_WINDOWS.with(Encoding.of(StandardCharsets.UTF_8));

    private static final String MAPPING = """
            {"customers": {"file": "clients.csv", "charset": "UTF-8",
                "columns": {"code": "Code", "email": "E-mail", "name": "Nom du compte", "company": "Société",
                    "firstName": "Prénom", "lastName": "Nom", "language": "Langue", "family": "Famille",
                    "priceCategory": "Tarif", "street": ["Adresse"], "postCode": "CP", "city": "Ville",
                    "phone": "Téléphone", "siret": "SIRET", "ape": "APE", "vatNumber": "TVA",
                    "outstanding": "Encours", "paymentDelay": "Délai", "risk": "Risque",
                    "published": "Publié", "dormant": "En sommeil", "blocked": "Bloqué"}}}
            """;

    private static final List<String> COLUMNS = List.of(
            "Code",
            "E-mail",
            "Nom du compte",
            "Société",
            "Prénom",
            "Nom",
            "Langue",
            "Famille",
            "Tarif",
            "Adresse",
            "CP",
            "Ville",
            "Téléphone",
            "SIRET",
            "APE",
            "TVA",
            "Encours",
            "Délai",
            "Risque",
            "Publié",
            "En sommeil",
            "Bloqué");

    private final Path folder;
    private final Path mapping;
    private final Map<String, ErpCustomer> customers = new TreeMap<>();
    private final TreeSet<String> damaged = new TreeSet<>();

    FilesErpCustomersWorld(Path folder) throws IOException {
        this.folder = folder;
        this.mapping = Files.writeString(folder.resolve("mapping.json"), MAPPING);
        export();
    }

    @Override
    public Connection<?> connection() {
        return FilesErp.in(folder, mapping);
    }

    @Override
    public void put(List<ErpCustomer> changed) {
        changed.forEach(customer -> customers.put(customer.code(), customer));
        changed.forEach(customer -> damaged.remove(customer.code()));
        export();
    }

    @Override
    public void remove(String code) {
        customers.remove(code);
        export();
    }

    @Override
    public boolean damage(String code) {
        damaged.add(code);
        export();
        return true;
    }

    @Override
    public boolean knowsWhatChanged() {
        return false;
    }

    /** The person and the company stand in the address too. */
    @Override
    public ErpCustomer kept(ErpCustomer said) {
        Address billing = Objects.requireNonNull(said.addresses().billing());
        var address = new Address(
                said.identity().person().firstName(),
                said.identity().person().lastName(),
                said.identity().company() ? said.identity().name() : null,
                billing.lines(),
                billing.postCode(),
                billing.city(),
                null,
                billing.country(),
                billing.phone(),
                null);
        return said.with().with(new CustomerAddresses(address, null));
    }

    /** As when the ERP takes its export away to write the next one. */
    @Override
    public boolean silence() {
        try {
            Files.move(folder.resolve("clients.csv"), folder.resolve("clients.old"));
            return true;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void export() {
        try (var writer = DelimitedWriter.create(folder.resolve("clients.csv"), DIALECT, COLUMNS, Audience.PROGRAMS)) {
            for (ErpCustomer customer : customers.values()) {
                writer.write(line(customer)).ifPresent(fault -> {
                    throw new IllegalArgumentException(fault.message());
                });
            }
            writer.commit();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private List<@Nullable String> line(ErpCustomer customer) {
        Address billing = Objects.requireNonNull(customer.addresses().billing());
        BusinessData business = customer.business();
        CustomerStanding standing = customer.standing();
        return Arrays.asList(
                customer.code(),
                customer.identity().person().email(),
                customer.identity().name(),
                customer.identity().company() ? "oui" : "non",
                customer.identity().person().firstName(),
                customer.identity().person().lastName(),
                customer.identity().language(),
                customer.sorting().family(),
                customer.sorting().priceCategory(),
                billing.lines().get(0),
                billing.postCode(),
                billing.city(),
                billing.phone(),
                business.siret(),
                business.ape(),
                business.vatNumber(),
                damaged.contains(customer.code()) || business.outstanding() == null
                        ? "beaucoup"
                        : DIALECT.number(business.outstanding()),
                String.valueOf(business.paymentDelay()),
                business.risk(),
                standing.published() ? "oui" : "non",
                standing.dormant() ? "oui" : "non",
                switch (standing.blocked()) {
                    case NOT -> "aucun";
                    case PARTLY -> "partiel";
                    case WHOLLY -> "total";
                });
    }
}
