package dev.navette.ebp;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerPart;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

/**
 * What stands in files of customers. EBP sets the columns of a file on the account whose code it has, and makes one where
 * there is none: an account that is there gets files with nothing but its addresses, so that no empty cell clears anything.
 */
final class CustomerFiles implements Outbox.Kind<Customer> {

    private static final String OWN = "customer.";
    private final EbpFilesSettings settings;
    private final Waiting waiting;
    private final LeftFiles made;
    private final Sheet customers;
    private final Sheet billing;
    private final Sheet delivery;

    /** @param made the files of customers that are made */
    CustomerFiles(EbpFilesSettings settings, Sheets sheets, Waiting waiting, LeftFiles made) {
        this.settings = settings;
        this.waiting = waiting;
        this.made = made;
        this.customers = sheets.of("customers").orElseThrow();
        this.billing = sheets.of("billingAddresses").orElseThrow();
        this.delivery = sheets.of("deliveryAddresses").orElseThrow();
    }

    @Override
    public Outbox.Look<Customer> look(List<Write<Customer>> batch) {
        Set<String> known = batch.stream()
                .filter(write -> write.claim().known().isPresent())
                .map(write -> write.claim().name())
                .collect(Collectors.toUnmodifiableSet());
        var waits = new HashSet<String>();
        made.look().stream()
                .filter(file -> file.box() != LeftFiles.Box.ERROR)
                .forEach(file -> waits.addAll(file.names()));
        return new Look(
                waits,
                known.isEmpty() ? Map.of() : AccountsTold.of(settings, known).there());
    }

    /** The whole account, as it is made. */
    Outbox.Made whole(Customer customer) {
        var gathering = new Outbox.Made.Gathering();
        gathering.add(
                customers, customers.line(row(customer, customer.name(), customers), maker(), CustomerFiles::path));
        return gathering.made();
    }

    @Override
    public String element(Write<Customer> write) {
        return "customer " + write.claim().name();
    }

    /** Newer addresses go after those that lie there. */
    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public Outcome left(Write<Customer> write) {
        if (settings.writing().awaitCustomers()) {
            return waiting.pending();
        }
        var id = new ForeignId(write.element().code());
        return write.claim().known().isPresent() ? Outcome.updated(id) : Outcome.created(id);
    }

    @Override
    public Outcome unchanged(Write<Customer> write) {
        return Waiting.unchanged(new ForeignId(write.element().code()));
    }

    private static String path(String place) {
        return "$." + (place.startsWith(OWN) ? place.substring(OWN.length()) : place);
    }

    private CellMaker maker() {
        return new CellMaker(settings.dialect(), settings.figures());
    }

    private static CustomerRow row(Customer customer, @Nullable String name, Sheet sheet) {
        Address delivery = customer.delivery();
        return new CustomerRow(
                customer,
                name,
                Place.of(customer.billing(), Rooms.billing(sheet)),
                delivery == null ? null : Place.of(delivery, Rooms.delivery(sheet)));
    }

    /** What is known of accounts that are there. */
    private final class Look implements Outbox.Look<Customer> {

        private final Set<String> waits;
        private final Map<String, Optional<String>> there;

        /**
         * What is known.
         *
         * @param waits codes of those whose file waits, or is taken
         * @param there names of those that EBP's export has
         */
        Look(Set<String> waits, Map<String, Optional<String>> there) {
            this.waits = waits;
            this.there = there;
        }

        /** EBP would make an account that is gone anew, of an address alone. */
        @Override
        public Optional<Outcome> before(Write<Customer> write) {
            String code = write.claim().name();
            boolean known = write.claim().known().isPresent();
            return !known || waits.contains(code) || there.containsKey(code)
                    ? Optional.empty()
                    : Optional.of(Outcome.rejected(Fault.of(
                            "EBP's export has no account " + code,
                            Faults.SYSTEM,
                            element(write),
                            "Put it back in EBP and export again, or name another account")));
        }

        @Override
        public Outbox.Made made(Write<Customer> write) {
            return write.claim().known().isPresent() ? parts(write.element(), write.fields()) : whole(write.element());
        }

        /** With EBP's own name beside them: a partial update is code, name and what changes, and the name is not to change. */
        private Outbox.Made parts(Customer customer, Set<? extends Field> fields) {
            var gathering = new Outbox.Made.Gathering();
            String name = there.containsKey(customer.code())
                    ? there.get(customer.code()).orElse(null)
                    : customer.name();
            if (fields.contains(CustomerPart.BILLING_ADDRESS)) {
                gathering.add(billing, billing.line(row(customer, name, billing), maker(), CustomerFiles::path));
            }
            if (fields.contains(CustomerPart.DELIVERY_ADDRESS) && customer.delivery() != null) {
                gathering.add(delivery, delivery.line(row(customer, name, delivery), maker(), CustomerFiles::path));
            }
            return gathering.made();
        }
    }
}
