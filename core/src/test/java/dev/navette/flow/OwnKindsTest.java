package dev.navette.flow;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.mapping.Mapped;
import dev.navette.model.Account;
import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.profile.Profile;
import dev.navette.run.RunListener;
import dev.navette.spi.Connection;
import dev.navette.spi.KeyedWriter;
import dev.navette.spi.ListReader;
import dev.navette.spi.Read;
import dev.navette.spi.Write;
import dev.navette.state.SyncStore;

import static org.assertj.core.api.Assertions.assertThat;

/** Things of a host's own, gathered by a key of its own, that wait for things of another kind. */
class OwnKindsTest {

    private static final LinkKind DOCUMENT = new LinkKind("DOCUMENT");
    private static final LinkKind CUSTOMER = new LinkKind("CUSTOMER");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

    private static final Flow DOCUMENTS = Flow.of(
            "documents",
            new Pipeline<>(
                            Source.of(Sales.class),
                            OwnKindsTest::document,
                            Sink.to(
                                    Documents.class,
                                    new Tracked<>(
                                            Field.of(DOCUMENT, "total"),
                                            document -> FieldValue.of(
                                                    document.total().toPlainString())),
                                    new Tracked<>(
                                            Field.of(DOCUMENT, "customer"),
                                            document -> document.customer() == null
                                                    ? null
                                                    : FieldValue.of(document.customer()),
                                            document -> document.customer() == null
                                                    ? List.of()
                                                    : List.of(new Named(CUSTOMER, document.customer())))))
                    .gathered(new Gather<>(
                            Sale::group,
                            sales -> new Mapped.Ready<>(new Document(Sale.total(sales.members()), null)))));

    private static final Flow CUSTOMERS = Flow.of(
            "customers",
            new Pipeline<String, String>(
                    Source.of(People.class),
                    Mapped.Ready::new,
                    Sink.to(Accounts.class, new Tracked<>(Field.of(CUSTOMER, "name"), FieldValue::of))));

    private final List<Sale> sales = new ArrayList<>();
    private final Map<String, BigDecimal> totals = new TreeMap<>();
    private final Map<String, String> customers = new TreeMap<>();
    private final Set<String> accounts = new HashSet<>();
    private final Navette navette = Navette.builder()
            .store(SyncStore.inMemory())
            .clock(CLOCK)
            .executor(Runnable::run)
            .pageSize(2)
            .build();

    @AfterEach
    void close() {
        navette.close();
    }

    @Test
    @Tag("ORD-23")
    void aDaysAnonymousSalesBecomeOneDocument() {
        sell("S-1", "2026-11-19", null, "10.00");
        sell("S-2", "2026-11-20", null, "5.00");
        sell("S-3", "2026-11-19", null, "2.50");

        assertThat(run(DOCUMENTS)).isEqualTo("3 read: 3 created");
        assertThat(totals)
                .containsOnly(
                        Map.entry("D2026-11-19", new BigDecimal("12.50")),
                        Map.entry("D2026-11-20", new BigDecimal("5.00")));
    }

    @Test
    @Tag("ORD-23")
    void oneSaleThatIsGivenCompletesItsDayByName() {
        sell("S-1", "2026-11-19", null, "10.00");
        sell("S-2", "2026-11-19", null, "5.00");
        run(DOCUMENTS);
        sell("S-3", "2026-11-19", null, "2.50");

        navette.runOnly(profile(DOCUMENTS), "documents", List.of("S-3"), new RunListener() {});

        assertThat(totals).containsOnly(Map.entry("D2026-11-19", new BigDecimal("17.50")));
    }

    @Test
    @Tag("RUN-3")
    void aDocumentWaitsForItsCustomer() {
        sell("S-1", "2026-11-20", "C-7", "10.00");

        String before = run(DOCUMENTS);
        accounts.add("C-7");
        run(CUSTOMERS);
        String after = run(DOCUMENTS);

        assertThat(before).isEqualTo("1 read: 1 deferred");
        assertThat(after).isEqualTo("1 read: 1 updated");
        assertThat(customers).containsOnly(Map.entry("S-1", "C-7"));
        assertThat(run(DOCUMENTS)).isEqualTo("1 read: 1 unchanged");
    }

    private void sell(String number, String day, @Nullable String customer, String total) {
        sales.add(new Sale(number, day, customer, new BigDecimal(total)));
    }

    private String run(Flow flow) {
        return navette.run(profile(flow)).counts().toString();
    }

    private Profile profile(Flow flow) {
        Sales till = () -> Read.each(sales, Sale::number);
        People people = () -> Read.each(List.copyOf(accounts), name -> name);
        return Profile.named("till")
                .erp(Connection.live(new Account("till", "paris"), till, people))
                .shop(Connection.live(new Account("erp", "paris"), new Books(totals, customers), new Keeper()))
                .flow(flow)
                .build();
    }

    private static Mapped<Document> document(Sale sale) {
        return new Mapped.Ready<>(new Document(sale.total(), sale.customer()));
    }

    /** A sale of a till; an anonymous one is put together with the others of its day. */
    private record Sale(String number, String day, @Nullable String customer, BigDecimal total) {

        @Nullable
        String group() {
            return customer == null ? "D" + day : null;
        }

        static BigDecimal total(List<Sale> sales) {
            return sales.stream().map(Sale::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private record Document(BigDecimal total, @Nullable String customer) {}

    private interface Sales extends ListReader<Sale> {}

    private interface People extends ListReader<String> {}

    private interface Documents extends KeyedWriter<Document> {}

    private interface Accounts extends KeyedWriter<String> {}

    /** Keeps the totals, and the ids of customers as they were given. */
    private record Books(Map<String, BigDecimal> totals, Map<String, String> customers) implements Documents {

        @Override
        public Clock clock() {
            return CLOCK;
        }

        @Override
        public boolean has(String name) {
            return totals.containsKey(name);
        }

        @Override
        public void put(Write<Document> write) {
            totals.put(write.claim().name(), write.element().total());
            write.ids().values().forEach(id -> customers.put(write.claim().name(), id.value()));
        }
    }

    private static final class Keeper implements Accounts {

        private final Set<String> there = new HashSet<>();

        @Override
        public Clock clock() {
            return CLOCK;
        }

        @Override
        public boolean has(String name) {
            return there.contains(name);
        }

        @Override
        public void put(Write<String> write) {
            there.add(write.claim().name());
        }
    }
}
