package dev.navette.memory;

import java.util.List;
import java.util.Set;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerPart;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/** Makes accounts under their codes, and changes addresses of those that are there. */
record MemoryCustomerWriter(ErpDesk desk) implements CustomerWriter {

    @Override
    public Limits limits() {
        return desk.limits();
    }

    @Override
    public Repeat repeat(Claim claim) {
        return desk.repeat(claim);
    }

    @Override
    public List<Outcome> write(List<Write<Customer>> batch, Attempt attempt) {
        return desk.write(batch, attempt, this::write);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return desk.resolve(batch, claim -> ids(accounts().of(claim.name())));
    }

    private static List<ForeignId> ids(List<Customer> accounts) {
        return accounts.stream().map(account -> new ForeignId(account.code())).toList();
    }

    private Outcome write(Write<Customer> write) {
        Customer customer = write.element();
        var id = new ForeignId(customer.code());
        List<Customer> there = accounts().of(customer.code());
        if (write.claim().known().isPresent()) {
            return there.isEmpty() ? gone(customer) : change(there, write, id);
        }
        if (!there.isEmpty() && desk.sales().options().refusingDoubles) {
            return ErpDesk.unchanged(id);
        }
        accounts().add(customer);
        return Outcome.created(id);
    }

    private Outcome change(List<Customer> there, Write<Customer> write, ForeignId id) {
        List<Customer> next = there.stream()
                .map(account -> changed(account, write.element(), write.fields()))
                .toList();
        if (next.equals(there)) {
            return ErpDesk.unchanged(id);
        }
        accounts().change(id.value(), account -> changed(account, write.element(), write.fields()));
        return Outcome.updated(id);
    }

    private static Customer changed(Customer account, Customer by, Set<? extends Field> fields) {
        return new Customer(
                account.code(),
                account.name(),
                account.company(),
                account.email(),
                account.business(),
                fields.contains(CustomerPart.BILLING_ADDRESS) ? by.billing() : account.billing(),
                fields.contains(CustomerPart.DELIVERY_ADDRESS) ? by.delivery() : account.delivery(),
                account.representative(),
                account.family(),
                account.group(),
                account.treatment(),
                account.accountingAccount(),
                account.shopAccount());
    }

    private Outcome gone(Customer customer) {
        return desk.refused(
                "The ERP has no account " + customer.code(),
                "customer " + customer.code(),
                "Put it back in the ERP, or name another account");
    }

    private ErpAccounts accounts() {
        return desk.sales().accounts();
    }
}
