package dev.navette.testkit.connectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.navette.error.Fault;
import dev.navette.error.Problem;
import dev.navette.error.UnreachableException;
import dev.navette.memory.MemoryErp;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountKeys;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerPart;
import dev.navette.model.sales.ErpAccount;
import dev.navette.spi.AccountFinder;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.AccountFinderContract;
import dev.navette.testkit.CustomerWriterContract;
import dev.navette.testkit.ErpAccountsWorld;
import dev.navette.testkit.Faults;

/** Finders and writers of accounts that break one rule each. */
final class BrokenAccounts {

    private BrokenAccounts() {}

    static class AsksForCodesAloneWhereThereAreAny extends AccountFinderContract {

        @Override
        protected ErpAccountsWorld world() {
            return finding(
                    finder -> keys -> finder.find(keys.codes().isEmpty() ? keys : AccountKeys.codes(keys.codes())));
        }
    }

    static class ComparesLetterByLetter extends AccountFinderContract {

        @Override
        protected ErpAccountsWorld world() {
            return finding(finder -> keys -> finder.find(keys).stream()
                    .filter(account -> keys.codes().contains(account.code())
                            || keys.sirets().contains(String.valueOf(account.siret()))
                            || keys.emails().contains(String.valueOf(account.email()))
                            || keys.vatNumbers().contains(String.valueOf(account.vatNumber())))
                    .toList());
        }
    }

    static class GivesCodesAlone extends AccountFinderContract {

        @Override
        protected ErpAccountsWorld world() {
            return finding(finder -> keys -> finder.find(keys).stream()
                    .map(account ->
                            keys.codes().equals(Set.of("EM-1")) && keys.emails().isEmpty()
                                    ? ErpAccount.of(account.code())
                                    : account)
                    .toList());
        }
    }

    static class TellsOneOfTwo extends AccountFinderContract {

        @Override
        protected ErpAccountsWorld world() {
            return finding(finder -> keys -> {
                var seen = new HashSet<String>();
                return finder.find(keys).stream()
                        .filter(account -> seen.add(String.valueOf(account.email())))
                        .toList();
            });
        }
    }

    static class HidesWhoIsBlocked extends AccountFinderContract {

        @Override
        protected ErpAccountsWorld world() {
            var blocked = new HashSet<String>();
            ErpAccountsWorld inner = finding(finder -> keys -> finder.find(keys).stream()
                    .filter(account -> !blocked.contains(account.code()))
                    .toList());
            return new Blocking(inner, blocked);
        }
    }

    static class FindsSomebodyForNothing extends AccountFinderContract {

        @Override
        protected ErpAccountsWorld world() {
            return finding(finder -> keys -> {
                var found = new ArrayList<>(finder.find(keys));
                if (keys.codes().contains("EM-404")) {
                    found.add(ErpAccount.of("EM-404"));
                }
                return found;
            });
        }
    }

    static class FindsFromMemory extends AccountFinderContract {

        @Override
        protected ErpAccountsWorld world() {
            return finding(finder -> {
                var remembered = new HashMap<AccountKeys, List<ErpAccount>>();
                return keys -> remembered.computeIfAbsent(keys, finder::find);
            });
        }
    }

    static class TakesHalfOfAHundred extends AccountFinderContract {

        @Override
        protected ErpAccountsWorld world() {
            return finding(finder -> keys -> finder.find(new AccountKeys(
                    first(keys.codes()), first(keys.sirets()), first(keys.emails()), first(keys.vatNumbers()))));
        }

        private static Set<String> first(Set<String> keys) {
            return keys.stream().limit(20).collect(Collectors.toSet());
        }
    }

    static class TakesSilenceForNobody extends AccountFinderContract {

        @Override
        protected ErpAccountsWorld world() {
            return finding(finder -> keys -> {
                try {
                    return finder.find(keys);
                } catch (UnreachableException silent) {
                    return List.of();
                }
            });
        }
    }

    static class SwallowsInterrupts extends AccountFinderContract {

        @Override
        protected ErpAccountsWorld world() {
            return finding(finder -> keys -> {
                Thread.interrupted();
                return finder.find(keys);
            });
        }
    }

    static class WritesBothAddresses extends CustomerWriterContract {

        @Override
        protected ErpAccountsWorld world() {
            return writing(Altered.<Customer>writes(
                    write -> new Write<>(write.claim(), write.element(), Set.of(CustomerPart.values()), write.ids())));
        }
    }

    static class MakesWhoIsGoneAnew extends CustomerWriterContract {

        @Override
        protected ErpAccountsWorld world() {
            return writing(Altered.through(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    return batch.stream()
                            .map(write -> {
                                Outcome outcome =
                                        writer.write(List.of(write), attempt).get(0);
                                return outcome instanceof Outcome.Rejected
                                        ? writer.write(List.of(unknown(write)), attempt)
                                                .get(0)
                                        : outcome;
                            })
                            .toList();
                }

                private <T> Write<T> unknown(Write<T> write) {
                    return new Write<>(
                            new Claim(write.claim().name(), null), write.element(), write.fields(), Map.of());
                }
            }));
        }
    }

    static class LosesSemicolons extends CustomerWriterContract {

        @Override
        protected ErpAccountsWorld world() {
            return writing(Altered.<Customer>writes(
                    write -> named(write, write.element().name().replace(";", ","))));
        }
    }

    static class CutsLongNames extends CustomerWriterContract {

        @Override
        protected ErpAccountsWorld world() {
            return writing(Altered.<Customer>writes(write -> {
                String name = write.element().name();
                return name.length() < 100 ? write : named(write, name.substring(0, 35));
            }));
        }
    }

    static class ShowsTheNameThatIsTooLong extends CustomerWriterContract {

        @Override
        protected ErpAccountsWorld world() {
            return writing(writers(real -> new Wrapped(real) {
                @Override
                public List<Problem> problems(Customer customer) {
                    return customer.name().length() < 100
                            ? List.of()
                            : List.of(new Problem("$.name", customer.name() + " is too long", "Shorten it"));
                }

                @Override
                public List<Outcome> write(List<Write<Customer>> batch, Attempt attempt) {
                    return batch.get(0).element().name().length() < 100
                            ? super.write(batch, attempt)
                            : List.of(Outcome.rejected(
                                    Fault.of("It is too long", "memory-erp ebp", "customer EM-2", "Shorten it")));
                }
            }));
        }
    }

    static class AsksForWhatItCannotTake extends CustomerWriterContract {

        @Override
        protected ErpAccountsWorld world() {
            var world = new MemoryAccountsWorld();
            return new MemoryAccountsWorld(
                    world.erp(),
                    writers(real -> new Wrapped(real) {
                        @Override
                        public List<Problem> problems(Customer customer) {
                            return world.power().isOff()
                                    ? List.of(new Problem("$", "the ERP does not answer", "Look at it"))
                                    : List.of();
                        }
                    }),
                    () -> {},
                    world.power());
        }
    }

    /** An ERP in which accounts can be blocked. */
    private record Blocking(ErpAccountsWorld world, Set<String> blocked) implements ErpAccountsWorld {

        @Override
        public Connection<?> connection() {
            return world.connection();
        }

        @Override
        public void put(Customer customer) {
            world.put(customer);
        }

        @Override
        public List<Customer> customers() {
            return world.customers();
        }

        @Override
        public void remove(ForeignId id) {
            world.remove(id);
        }

        @Override
        public boolean block(String code) {
            return blocked.add(code);
        }
    }

    /** A writer of which one thing may be another. */
    private static class Wrapped implements CustomerWriter {

        private final CustomerWriter real;

        Wrapped(CustomerWriter real) {
            this.real = real;
        }

        @Override
        public Limits limits() {
            return real.limits();
        }

        @Override
        public Repeat repeat(Claim claim) {
            return real.repeat(claim);
        }

        @Override
        public List<Outcome> write(List<Write<Customer>> batch, Attempt attempt) {
            return real.write(batch, attempt);
        }

        @Override
        public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
            return real.resolve(batch, attempt);
        }
    }

    private static ErpAccountsWorld finding(UnaryOperator<AccountFinder> other) {
        return new MemoryAccountsWorld(new MemoryErp("ebp"), real -> Instead.of(real, AccountFinder.class, other));
    }

    private static ErpAccountsWorld writing(UnaryOperator<Connection<?>> through) {
        return new MemoryAccountsWorld(new MemoryErp("ebp"), through);
    }

    private static UnaryOperator<Connection<?>> writers(UnaryOperator<CustomerWriter> other) {
        return real -> Instead.of(real, CustomerWriter.class, other);
    }

    private static Write<Customer> named(Write<Customer> write, String name) {
        Customer customer = write.element();
        Address billing = customer.billing();
        return new Write<>(
                write.claim(),
                new Customer(
                        customer.code(),
                        name,
                        customer.company(),
                        customer.email(),
                        customer.business(),
                        billing,
                        customer.delivery(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                write.fields(),
                write.ids());
    }
}
