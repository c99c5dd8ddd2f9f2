package dev.navette.memory;

import java.util.List;
import java.util.function.Supplier;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountCode;
import dev.navette.spi.AccountCodeWriter;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/** Keeps the ERP's codes of the buyers that the shop knows by their orders. */
record MemoryAccountCodeWriter(Desk desk, Supplier<Limits> allowed) implements AccountCodeWriter {

    @Override
    public Limits limits() {
        return allowed.get();
    }

    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    @Override
    public List<Outcome> write(List<Write<AccountCode>> batch, Attempt attempt) {
        return desk.write(batch, attempt, this::write);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return desk.resolve(batch, (shop, claim) -> {
            ForeignId id = claim.known().orElseGet(() -> new ForeignId(claim.name()));
            return shop.knows(id) ? Resolution.found(id) : Resolution.absent();
        });
    }

    private Outcome write(Assortment shop, Write<AccountCode> write) {
        AccountCode code = write.element();
        ForeignId id = code.customer();
        if (!shop.knows(id)) {
            return Outcome.rejected(desk.gone("customer " + id, "customer " + id));
        }
        MemoryAccount account = shop.accounts().at(id);
        if (account != null) {
            shop.accounts()
                    .replace(new MemoryAccount(
                            id, account.account().withCode(code.code()), account.groups(), account.registered()));
        }
        return shop.orders().code(id, code.code()) ? Outcome.updated(id) : ErpDesk.unchanged(id);
    }
}
