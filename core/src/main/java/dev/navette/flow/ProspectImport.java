package dev.navette.flow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.mapping.sales.BuyerSearch;
import dev.navette.mapping.sales.ProspectRule;
import dev.navette.model.Constraints;
import dev.navette.model.Default;
import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.sales.AccountKeys;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.Prospect;
import dev.navette.spi.AccountFinder;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.Finder;
import dev.navette.spi.ProspectReader;
import dev.navette.spi.Selection;

/**
 * Takes the shop's accounts with which nothing was ordered yet over into the ERP, as customers (CUS-6). Whom the ERP has
 * already is linked and left alone; accounts that came from the ERP are left out. Nothing is ever changed or deleted.
 *
 * <p>An account of the ERP that has the code which a prospect would get is taken to be the prospect's: give each shop a
 * prefix of its own.
 *
 * @param rule what a prospect becomes
 * @param selection how much is read
 */
public record ProspectImport(
        @Inline ProspectRule rule, @Default("{}") Selection selection) implements Flow {

    /** What is shown of a new customer in plans: nothing personal. */
    private static final Field CODE = Field.of(LinkKind.BUYER, "code");

    public ProspectImport {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(selection, "selection");
    }

    /** By a rule, all that there are, on every run. */
    public static ProspectImport by(ProspectRule rule) {
        return new ProspectImport(rule, Selection.everything());
    }

    /** All that there are, under codes like {@code WEB00029}: the prefix and the shop's id, with zeros up to one length. */
    public static ProspectImport numbered(String prefix, int length) {
        return by(ProspectRule.numbered(prefix, length));
    }

    /** About those who registered on a day or after it. */
    public ProspectImport since(LocalDate day) {
        return new ProspectImport(rule.since(day), selection);
    }

    /** Reads only what was created or modified since the last run, where the shop has dates. */
    public ProspectImport changedOnly() {
        return new ProspectImport(rule, Selection.changed());
    }

    @Override
    public String task() {
        return "prospect-import";
    }

    @Override
    public Direction direction() {
        return Direction.SHOP_TO_ERP;
    }

    @Override
    public List<Problem> problems() {
        return Constraints.problems(rule, "$");
    }

    @Override
    public Pipeline<Prospect, Customer> pipeline() {
        var code = new Tracked<Customer>(CODE, customer -> FieldValue.of(customer.code()));
        var search = new BuyerSearch(rule.matching());
        Sink<Customer> sink = Sink.to(CustomerWriter.class, code)
                .matchedBy(Match.through(
                        AccountFinder.class, finder -> found(finder, search), ProspectImport::buyer, false))
                .claimedAs(rule::codeOf)
                .changingNothing();
        return new Pipeline<>(
                Source.of(ProspectReader.class).selecting(selection).leavingOut(LinkKind.SHOP_ACCOUNT), rule, sink);
    }

    private static OrderBuyer buyer(Customer customer) {
        return new OrderBuyer(customer.shopAccount(), customer.email(), null, customer.business(), null);
    }

    private static Finder<OrderBuyer> found(AccountFinder finder, BuyerSearch search) {
        return buyers -> accounts(finder, search, buyers);
    }

    private static Map<OrderBuyer, List<ForeignId>> accounts(
            AccountFinder finder, BuyerSearch search, Collection<OrderBuyer> buyers) {
        AccountKeys question = search.question(buyers);
        List<ErpAccount> accounts = question.isEmpty() ? List.of() : finder.find(question);
        var found = new HashMap<OrderBuyer, List<ForeignId>>();
        for (OrderBuyer buyer : buyers) {
            found.put(
                    buyer,
                    search.codes(buyer, accounts).stream().map(ForeignId::new).toList());
        }
        return found;
    }
}
