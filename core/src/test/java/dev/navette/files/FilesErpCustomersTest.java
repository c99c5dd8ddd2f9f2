package dev.navette.files;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.Navette;
import dev.navette.error.Fault;
import dev.navette.error.InvalidSettingsException;
import dev.navette.flow.CustomerExport;
import dev.navette.memory.MemoryShop;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.BusinessData;
import dev.navette.model.sales.CustomerAddresses;
import dev.navette.model.sales.CustomerIdentity;
import dev.navette.model.sales.CustomerPerson;
import dev.navette.model.sales.CustomerSorting;
import dev.navette.model.sales.CustomerStanding;
import dev.navette.model.sales.CustomerStanding.Blocked;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.profile.Profile;
import dev.navette.spi.CustomerReader;
import dev.navette.spi.Read;
import dev.navette.state.SyncStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("CUS-10")
class FilesErpCustomersTest {

    private static final String MAPPING = """
            {"customers": {"file": "beneficiaires.csv",
                "columns": {"code": "Code", "email": "E-mail", "name": "Raison sociale", "company": "Société",
                    "firstName": "Prénom", "lastName": "Nom", "family": "Famille", "priceCategory": "Tarif",
                    "street": ["Adresse 1", "Adresse 2"], "postCode": "CP", "city": "Ville", "country": "Pays",
                    "delivery": {"postCode": "CP livraison", "city": "Ville livraison"},
                    "siret": "SIRET", "outstanding": "Encours", "paymentDelay": "Délai", "blocked": "Bloqué",
                    "custom": {"badge": "Badge"}}}}
            """;
    private static final String HEADER =
            "Code;E-mail;Raison sociale;Société;Prénom;Nom;Famille;Tarif;Adresse 1;Adresse 2;"
                    + "CP;Ville;Pays;CP livraison;Ville livraison;SIRET;Encours;Délai;Bloqué;Badge\r\n";

    @TempDir
    private Path temp;

    private ErpFolder folder;

    @BeforeEach
    void aFolder() {
        folder = new ErpFolder(temp);
    }

    @Test
    void readsOneCustomerOfEachLine() {
        file("C1;cave@port.example;Cave du Port;oui;Camille;Martin;DETAIL;PRO;1 rue du Port;Bât. B;34200;Sète;fr;13002;"
                + "Marseille;73282932000074;1500,50;30;partiel;7\r\n");

        var person = new CustomerPerson("cave@port.example", "Camille", "Martin");
        var billing = new Address(
                "Camille",
                "Martin",
                "Cave du Port",
                List.of("1 rue du Port", "Bât. B"),
                "34200",
                "Sète",
                null,
                "FR",
                null,
                null);
        var delivery = new Address(
                "Camille", "Martin", "Cave du Port", List.of(), "13002", "Marseille", null, "FR", null, null);
        assertThat(reads())
                .containsExactly(Read.of(
                        "C1",
                        new ErpCustomer(
                                "C1",
                                new CustomerIdentity("Cave du Port", true, person, null),
                                new CustomerStanding(true, false, Blocked.PARTLY),
                                new CustomerSorting("DETAIL", "PRO"),
                                new CustomerAddresses(billing, delivery),
                                new BusinessData("73282932000074", null, null, new BigDecimal("1500.50"), 30, null),
                                List.of(),
                                null,
                                Map.of("badge", "7"))));
    }

    @Test
    void isAPrivatePersonUnderItsNameWhereNothingElseIsSaid() {
        file("C1;lou@example.org;;;Lou;Petit;;;;;34200;;;;;;;;;\r\n");

        ErpCustomer lou = customer(reads().get(0));

        assertThat(lou.identity().name()).isEqualTo("Lou Petit");
        assertThat(lou.identity().company()).isFalse();
        assertThat(Objects.requireNonNull(lou.addresses().billing()).company()).isNull();
        assertThat(lou.standing()).isEqualTo(CustomerStanding.ACTIVE);
    }

    @Test
    void namesAllFaultsOfALineAndNothingPersonalAndTakesTheOthers() {
        file("""
                C1;lou@example.org;;;;;;;;;34200;;;;;;;;;
                C2;lou at example;;peut-être;Lou;Petit;;;;;;Sète;France;;;12345678900012;Zoé;-3;;
                ;max@example.org;;;;;;;;;34200;;;;;;;;;
                C4;zoe@example.org;;;;;;;;;34200;;;;;;;;;
                C4;ada@example.org;;;;;;;;;34200;;;;;;;;;
                C5;eve@example.org;;;;;;;;;34200;;;;;;;;;
                """);

        List<Read<ErpCustomer>> reads = reads();

        assertThat(reads).extracting(Read::name).containsExactly("C1", "C2", "beneficiaires.csv:4", "C4", "C4", "C5");
        assertThat(reads)
                .extracting(read -> read.fault() == null)
                .containsExactly(true, false, false, false, false, true);
        Fault faulty = Objects.requireNonNull(reads.get(1).fault());
        assertThat(faulty.element()).isEqualTo("line 3");
        assertThat(faulty.what())
                .isEqualTo("It is no e-mail address (column E-mail);"
                        + " 123… (14 digits) is no SIRET: its first 9 digits are no SIREN (column SIRET);"
                        + " What stands there is not a number (column Encours);"
                        + " It is no number of days (column Délai);"
                        + " What stands there is neither yes nor no (column Société);"
                        + " It is no country's code (column Pays);"
                        + " The column CP is empty (column CP)");
        assertThat(String.valueOf(reads)).doesNotContain("lou", "max@", "Petit", "Zoé", "France", "00012");
    }

    @Test
    void asksForTheColumnsThatItNeeds() {
        assertThatThrownBy(() -> folder.open("""
                        {"customers": {"file": "beneficiaires.csv", "country": "France", "columns": {"name": "Nom"}}}
                        """))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContainingAll(
                        "$.customers.columns.code", "$.customers.columns.email", "$.customers.columns.postCode")
                .hasMessageContaining("$.customers.country: it is no country's code");
    }

    @Test
    void makesAccountsOfWhatIsWhole() {
        file("C1;lou@example.org;;;;;;;;;34200;;;;;;;;;\r\nC2;;;;;;;;;;34200;;;;;;;;;\r\n");
        var shop = new MemoryShop("shop-fr");
        write();

        try (Navette navette = Navette.builder()
                .store(SyncStore.inMemory())
                .clock(Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC))
                .executor(Runnable::run)
                .build()) {
            var report = navette.run(Profile.named("beneficiaires")
                    .erp(FilesErp.in(temp, temp.resolve("mapping.json")))
                    .shop(shop.connection())
                    .flow(CustomerExport.usual())
                    .build());

            assertThat(report.counts()).hasToString("2 read: 1 created, 1 parked");
        }

        assertThat(shop.account("lou@example.org")).isPresent();
    }

    private void file(String lines) {
        folder.write("beneficiaires.csv", HEADER + lines, ErpFolder.WINDOWS);
    }

    private void write() {
        folder.write("mapping.json", MAPPING.getBytes(StandardCharsets.UTF_8));
    }

    private List<Read<ErpCustomer>> reads() {
        try (var erp = folder.open(MAPPING)) {
            return ErpFolder.all(erp.role(CustomerReader.class).orElseThrow(), 2);
        }
    }

    private static ErpCustomer customer(Read<ErpCustomer> read) {
        ErpCustomer customer = read.element();
        assertThat(customer).isNotNull();
        return customer;
    }
}
