package dev.navette.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.mapping.sales.ContactRule;
import dev.navette.mapping.sales.CustomerChoice;
import dev.navette.mapping.sales.CustomerExportRule;
import dev.navette.model.Default;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.model.sales.ShopAccount;
import dev.navette.model.sales.ShopCustomer;
import dev.navette.spi.Connector;
import dev.navette.spi.CustomerReader;
import dev.navette.spi.Selection;
import dev.navette.spi.ShopCustomerWriter;

/**
 * Creates and changes the shop's customers from the ERP's (CUS-1, 2, 3, 4, 9). An account that has a customer's e-mail
 * address already is taken over, never doubled; one that was ours and is gone is not made again. By default every customer
 * is read on every run, only the fields that differ from what was last written are sent, and the e-mail address of an
 * account that is there is kept.
 *
 * <p>Groups are made before the customers that are in them; let the prices that are for groups follow.
 *
 * @param rule what a customer becomes
 * @param selection how much is read
 * @param which the customers that it is about (ART-4)
 * @param newOnly whether only customers and contacts without an account are sent, whatever their date
 * @param kept which fields an account keeps that is there (CUS-9)
 * @param makesGroups whether groups are made that the shop does not have; else they must be there
 * @param termIds the shop's ids of groups that are paired by hand: {@code customer-group:PRO}
 */
public record CustomerExport(
        @Inline CustomerExportRule rule,
        @Default("{}") Selection selection,
        @Default("{}") CustomerChoice which,
        @Default("false") boolean newOnly,
        @Default("[\"email\"]") Set<AccountField> kept,
        @Default("true") boolean makesGroups,
        @Default("{}") Map<String, String> termIds)
        implements Flow {

    /** Never changed on an account that is there, whatever is chosen. */
    private static final Set<AccountField> BEGINNINGS = Set.of(AccountField.NEWSLETTER, AccountField.OPT_IN);

    public CustomerExport {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(which, "which");
        kept = Collections.unmodifiableSet(new TreeSet<>(kept)); // in one order in every process
        termIds = Collections.unmodifiableMap(new TreeMap<>(termIds));
    }

    /** By a rule, every customer that is neither dormant nor blocked. */
    public static CustomerExport by(CustomerExportRule rule) {
        return new CustomerExport(
                rule, Selection.everything(), CustomerChoice.USUAL, false, Set.of(AccountField.EMAIL), true, Map.of());
    }

    /** Names and addresses, without contacts and groups; who gets an account is invited to choose a password. */
    public static CustomerExport usual() {
        return by(CustomerExportRule.USUAL);
    }

    /** By another rule. */
    public CustomerExport with(CustomerExportRule other) {
        return new CustomerExport(other, selection, which, newOnly, kept, makesGroups, termIds);
    }

    /** Sends more than names and addresses. */
    public CustomerExport along(AccountField... more) {
        return with(rule.along(more));
    }

    /** Gives contacts accounts too (CUS-2). */
    public CustomerExport withContacts() {
        return with(rule.with(ContactRule.accounts()));
    }

    /** Puts accounts into groups (CUS-3). */
    public CustomerExport grouping(CustomerExportRule.Groups groups) {
        return with(rule.with(groups));
    }

    /** Reads only what was created or modified since the last run (CUS-4). */
    public CustomerExport changedOnly() {
        return new CustomerExport(rule, Selection.changed(), which, newOnly, kept, makesGroups, termIds);
    }

    /** About these customers only. */
    public CustomerExport only(CustomerChoice customers) {
        return new CustomerExport(rule, selection, customers, newOnly, kept, makesGroups, termIds);
    }

    /** Sends only who has no account yet (CUS-4). */
    public CustomerExport newOnes() {
        return new CustomerExport(rule, selection, which, true, kept, makesGroups, termIds);
    }

    /** Leaves these fields, and no others, as they are in accounts that are there. */
    public CustomerExport keeping(AccountField... fields) {
        return new CustomerExport(
                rule, selection, which, newOnly, new TreeSet<>(Arrays.asList(fields)), makesGroups, termIds);
    }

    /** Makes no groups: those that are named must be there. */
    public CustomerExport makingNoGroups() {
        return new CustomerExport(rule, selection, which, newOnly, kept, false, termIds);
    }

    /**
     * Pairs a group with one that the shop has.
     *
     * @param term our name of it: {@code customer-group:PRO}
     * @param id the shop's id of it
     */
    public CustomerExport pairing(String term, String id) {
        var more = new TreeMap<>(termIds);
        more.put(term, id);
        return new CustomerExport(rule, selection, which, newOnly, kept, makesGroups, more);
    }

    @Override
    public String task() {
        return "customer-export";
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<>(rule.problems());
        which.problems().forEach(problem -> problems.add(problem.below("$.which")));
        problems.addAll(Pairs.problems(termIds));
        return problems;
    }

    @Override
    public List<Problem> problems(Connector erp, Connector shop) {
        var problems = new ArrayList<>(CustomerSink.lacking(fields(), "$.along", shop));
        shop.role(ShopCustomerWriter.class)
                .flatMap(writer -> writer.lacks(rule.start()))
                .map(lack -> new Problem("$.start", lack.what(), lack.remedy()))
                .ifPresent(problems::add);
        return problems;
    }

    @Override
    public Pipeline<ErpCustomer, ShopCustomer> pipeline() {
        List<Tracked<ShopAccount>> fields = fields().map(
                        field -> CustomerSink.tracked(field).keptIf(kept.contains(field) || BEGINNINGS.contains(field)))
                .toList();
        Sink<ShopCustomer> sink = CustomerSink.of(fields).matchedBy(CustomerSink.byEmail());
        if (rule.sends(AccountField.GROUP)) {
            sink = sink.giving(Pairs.ids(termIds)).making(CustomerSink.groups(termIds, makesGroups));
        }
        // without a codec: what waits is read again, so that nobody's address waits on the disk
        return new Pipeline<>(
                        Source.of(CustomerReader.class).selecting(selection),
                        rule,
                        newOnly ? sink.changingNothing() : sink)
                .leavingOut(which.reason());
    }

    private Stream<AccountField> fields() {
        return Stream.of(AccountField.values()).filter(rule::sends);
    }
}
