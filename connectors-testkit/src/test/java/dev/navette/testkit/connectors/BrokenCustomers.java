package dev.navette.testkit.connectors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.navette.error.Fault;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.EmailAddress;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.model.sales.ShopAccount;
import dev.navette.model.sales.ShopCustomer;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Finder;
import dev.navette.spi.Outcome;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Watermark;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.CustomerReaderContract;
import dev.navette.testkit.ErpCustomersWorld;
import dev.navette.testkit.Faults;
import dev.navette.testkit.FaultyConnector;
import dev.navette.testkit.ProspectReaderContract;
import dev.navette.testkit.ShopAccountsWorld;
import dev.navette.testkit.ShopCustomerFinderContract;
import dev.navette.testkit.ShopCustomerWriterContract;

/** Readers, writers and finders of customers that break one rule each. */
final class BrokenCustomers {

    private BrokenCustomers() {}

    /** It takes a customer over that may be somebody else's, and writes it at once. */
    static class OverwritesWhatItTakesOver extends ShopCustomerWriterContract {

        @Override
        protected ShopAccountsWorld world() {
            return broken(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    List<Outcome> outcomes = writer.write(batch, attempt);
                    Write<T> first = batch.get(0);
                    return first.claim().known().isEmpty()
                                    && first.parts().isEmpty()
                                    && outcomes.get(0) instanceof Outcome.Done done
                                    && !done.left().isEmpty()
                                    && !done.left().contains(AccountField.EMAIL)
                            ? writer.write(List.of(known(first, done.id())), attempt)
                            : outcomes;
                }

                private <T> Write<T> known(Write<T> write, ForeignId id) {
                    return new Write<>(
                            new Claim(write.claim().name(), id), write.element(), write.fields(), write.ids());
                }
            });
        }
    }

    static class RefusesContactsThatAreThere extends ShopCustomerWriterContract {

        @Override
        protected ShopAccountsWorld world() {
            return broken(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    return writer.write(batch, attempt).stream().map(this::told).toList();
                }

                private Outcome told(Outcome outcome) {
                    return outcome instanceof Outcome.Done done
                                    && done.effect() == Outcome.Effect.CREATED
                                    && !done.left().isEmpty()
                            ? new Outcome.Done(done.effect(), done.id(), Map.of(), Set.of())
                            : outcome;
                }
            });
        }
    }

    static class SubscribesEverybody extends ShopCustomerWriterContract {

        @Override
        protected ShopAccountsWorld world() {
            return broken(altering(write -> {
                if (!write.element().own().start().newsletter()) {
                    return write;
                }
                Set<Field> more = new LinkedHashSet<>(write.fields());
                more.add(AccountField.NEWSLETTER);
                return with(write, more);
            }));
        }
    }

    static class WritesTheNameAlong extends ShopCustomerWriterContract {

        @Override
        protected ShopAccountsWorld world() {
            return broken(altering(write -> {
                if (write.fields().size() != 1 || !write.fields().contains(AccountField.COMPANY)) {
                    return write;
                }
                return with(write, EnumSet.of(AccountField.COMPANY, AccountField.NAME));
            }));
        }
    }

    static class NeverLeavesAGroup extends ShopCustomerWriterContract {

        @Override
        protected ShopAccountsWorld world() {
            return broken(altering(write -> {
                ShopAccount own = write.element().own();
                return own.group() == null
                        ? write
                        : new Write<>(
                                write.claim(),
                                ShopCustomer.of(own.with(own.group().besideFormer())),
                                write.fields(),
                                write.ids());
            }));
        }
    }

    static class SaysWhoIsRefused extends ShopCustomerWriterContract {

        @Override
        protected ShopAccountsWorld world() {
            return broken(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    var outcomes = new ArrayList<>(writer.write(batch, attempt));
                    for (int i = 0; i < outcomes.size(); i++) {
                        if (outcomes.get(i) instanceof Outcome.Rejected
                                && batch.get(i).fields().contains(AccountField.EMAIL)) {
                            String email = ((ShopCustomer) batch.get(i).element())
                                    .own()
                                    .holder()
                                    .email();
                            outcomes.set(
                                    i,
                                    Outcome.rejected(Fault.of(
                                            email + " is taken",
                                            "memory-shop",
                                            "customer " + batch.get(i).claim().name(),
                                            "Choose another")));
                        }
                    }
                    return outcomes;
                }
            });
        }
    }

    static class MissesCapitals extends ShopCustomerFinderContract {

        private final MemoryShop shop = new MemoryShop("shop-fr");

        @Override
        protected ShopAccountsWorld world() {
            return new MemoryShopAccountsWorld(shop, null, real -> FaultyConnector.connection(real, finding()));
        }

        private Faults finding() {
            return new Faults() {
                @Override
                public <K> Map<K, List<ForeignId>> find(Finder<K> finder, Collection<K> keys) {
                    var found = new HashMap<K, List<ForeignId>>();
                    finder.find(keys)
                            .forEach((key, ids) -> found.put(
                                    key,
                                    ids.stream()
                                            .filter(id -> has(id, ((EmailAddress) key).address()))
                                            .toList()));
                    return found;
                }
            };
        }

        private boolean has(ForeignId id, String address) {
            return shop.accounts().stream()
                    .anyMatch(account -> account.id().equals(id)
                            && account.account().holder().email().equals(address));
        }
    }

    static class FindsTheBeginning extends ShopCustomerFinderContract {

        private final MemoryShop shop = new MemoryShop("shop-fr");

        @Override
        protected ShopAccountsWorld world() {
            return new MemoryShopAccountsWorld(shop, null, real -> FaultyConnector.connection(real, finding()));
        }

        private Faults finding() {
            return new Faults() {
                @Override
                public <K> Map<K, List<ForeignId>> find(Finder<K> finder, Collection<K> keys) {
                    var found = new HashMap<K, List<ForeignId>>();
                    finder.find(keys)
                            .forEach((key, ids) ->
                                    found.put(key, ids.isEmpty() ? beginning(((EmailAddress) key).address()) : ids));
                    return found;
                }
            };
        }

        private List<ForeignId> beginning(String address) {
            return shop.accounts().stream()
                    .filter(account -> account.account().holder().email().startsWith(address))
                    .map(account -> account.id())
                    .toList();
        }
    }

    static class TakesBuyersForProspects extends ProspectReaderContract {

        @Override
        protected ShopAccountsWorld world() {
            var real = new MemoryShopAccountsWorld();
            return new Ordering(real);
        }
    }

    static class SkipsWhoIsBlocked extends CustomerReaderContract {

        @Override
        protected ErpCustomersWorld world() {
            return reading(new Faults() {
                @Override
                public <T> List<Read<T>> named(Reader<T> reader, Collection<String> names) {
                    return reader.named(names).stream()
                            .filter(read -> !(read.element() instanceof ErpCustomer customer)
                                    || customer.standing().active())
                            .toList();
                }
            });
        }
    }

    static class ForgetsContacts extends CustomerReaderContract {

        @Override
        protected ErpCustomersWorld world() {
            return reading(new Faults() {
                @Override
                @SuppressWarnings("unchecked") // a customer for a customer
                public <T> Page<T> read(Reader<T> reader, Watermark from, int size) {
                    Page<T> page = reader.read(from, size);
                    boolean changes = page.reads().size() == 1
                            && page.last()
                            && page.total().orElse(0) == 1;
                    return changes
                            ? new Page<>(
                                    page.reads().stream()
                                            .map(read -> read.element() instanceof ErpCustomer customer
                                                            && customer.contacts()
                                                                            .size()
                                                                    == 1
                                                    ? Read.of(read.name(), (T) customer.with())
                                                    : read)
                                            .toList(),
                                    page.next(),
                                    page.last(),
                                    page.total())
                            : page;
                }
            });
        }
    }

    private static ErpCustomersWorld reading(Faults faults) {
        var erp = new MemoryErpCustomersWorld(new MemoryErp("ebp"));
        return new ErpCustomersWorld() {
            @Override
            public Connection<?> connection() {
                return FaultyConnector.connection(erp.connection(), faults);
            }

            @Override
            public void put(List<ErpCustomer> customers) {
                erp.put(customers);
            }

            @Override
            public void remove(String code) {
                erp.remove(code);
            }

            @Override
            public boolean damage(String code) {
                return erp.damage(code);
            }
        };
    }

    private static ShopAccountsWorld broken(Faults faults) {
        return new MemoryShopAccountsWorld(real -> FaultyConnector.connection(real, faults));
    }

    private static <T> Write<T> with(Write<T> write, Set<? extends Field> fields) {
        return new Write<>(write.claim(), write.element(), fields, write.parts(), write.ids());
    }

    private static Faults altering(UnaryOperator<Write<ShopCustomer>> alteration) {
        return new Faults() {
            @Override
            @SuppressWarnings("unchecked") // a customer for a customer
            public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                return writer.write(
                        batch.stream()
                                .map(write -> (Write<T>) alteration.apply((Write<ShopCustomer>) write))
                                .toList(),
                        attempt);
            }
        };
    }

    /** A shop that knows nothing of who has ordered. */
    private record Ordering(MemoryShopAccountsWorld real) implements ShopAccountsWorld {

        @Override
        public Connection<?> connection() {
            return real.connection();
        }

        @Override
        public ForeignId put(ShopAccount account) {
            return real.put(account);
        }

        @Override
        public void set(ForeignId id, ShopAccount account) {
            real.set(id, account);
        }

        @Override
        public List<Shown> accounts() {
            return real.accounts();
        }

        @Override
        public boolean order(ForeignId account) {
            return true;
        }

        @Override
        public boolean knowsWhatChanged() {
            return false;
        }

        @Override
        public void remove(ForeignId id) {
            real.remove(id);
        }
    }
}
