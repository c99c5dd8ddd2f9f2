package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import dev.navette.error.Problem;
import dev.navette.mapping.Mapped;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.ForeignId;
import dev.navette.model.Reference;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Order;

import jakarta.validation.Valid;

/**
 * How orders become documents: all the options of an order import.
 *
 * @param statuses which orders, and what each becomes
 * @param header what stands at the top
 * @param currencies in which currency
 * @param lines what lines look like
 * @param shipping where shipping stands
 * @param articles what stands for what is no article
 * @param discrepancy what closes a gap of cents
 * @param treatments how a sale is booked by where it goes
 * @param taxes which VAT code each tax of the shop is
 * @param payments where payments are booked
 * @param messages which messages the document takes up
 * @param addresses whose addresses
 * @param customers on whose account
 * @param eInvoices what e-invoicing asks
 * @param refunds what becomes of refunds
 * @param grouping which orders become one document together
 */
public record OrderRule(
        @Valid StatusRule statuses,
        @Default("{}") @Valid HeaderRule header,
        @Default("{}") @Valid CurrencyRule currencies,
        @Default("{}") @Valid LineRule lines,
        @Default("{}") @Valid ShippingRule shipping,
        @Default("{}") @Valid ServiceArticles articles,
        @Default("{}") @Valid DiscrepancyRule discrepancy,
        @Valid TreatmentRule treatments,
        @Valid TaxRule taxes,
        @Default("{}") @Valid PaymentRule payments,
        @Default("{}") @Valid MessageRule messages,
        @Default("{}") @Valid AddressRule addresses,
        @Valid CustomerRule customers,
        @Default("{}") @Valid EInvoiceRule eInvoices,
        @Default("{}") @Valid RefundRule refunds,
        @Default("{}") @Valid GroupingRule grouping)
        implements Checked {

    public OrderRule {
        Objects.requireNonNull(statuses, "statuses");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(currencies, "currencies");
        Objects.requireNonNull(lines, "lines");
        Objects.requireNonNull(shipping, "shipping");
        Objects.requireNonNull(articles, "articles");
        Objects.requireNonNull(discrepancy, "discrepancy");
        Objects.requireNonNull(treatments, "treatments");
        Objects.requireNonNull(taxes, "taxes");
        Objects.requireNonNull(payments, "payments");
        Objects.requireNonNull(messages, "messages");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(customers, "customers");
        Objects.requireNonNull(eInvoices, "eInvoices");
        Objects.requireNonNull(refunds, "refunds");
        Objects.requireNonNull(grouping, "grouping");
    }

    /** With the usual choice for everything that has one. */
    public static OrderRule of(StatusRule statuses, TaxRule taxes, TreatmentRule treatments, CustomerRule customers) {
        return new OrderRule(
                statuses,
                HeaderRule.USUAL,
                CurrencyRule.USUAL,
                LineRule.USUAL,
                ShippingRule.USUAL,
                ServiceArticles.NONE,
                DiscrepancyRule.USUAL,
                treatments,
                taxes,
                PaymentRule.NONE,
                MessageRule.NONE,
                AddressRule.USUAL,
                customers,
                EInvoiceRule.USUAL,
                RefundRule.USUAL,
                GroupingRule.NONE);
    }

    /** The same with another choice in one of its options: {@code rule.with(LineRule.USUAL.withMisc())}. */
    public OrderRule with(OrderOption other) {
        return new OrderRule(
                other instanceof StatusRule own ? own : statuses,
                other instanceof HeaderRule own ? own : header,
                other instanceof CurrencyRule own ? own : currencies,
                other instanceof LineRule own ? own : lines,
                other instanceof ShippingRule own ? own : shipping,
                other instanceof ServiceArticles own ? own : articles,
                other instanceof DiscrepancyRule own ? own : discrepancy,
                other instanceof TreatmentRule own ? own : treatments,
                other instanceof TaxRule own ? own : taxes,
                other instanceof PaymentRule own ? own : payments,
                other instanceof MessageRule own ? own : messages,
                other instanceof AddressRule own ? own : addresses,
                other instanceof CustomerRule own ? own : customers,
                other instanceof EInvoiceRule own ? own : eInvoices,
                other instanceof RefundRule own ? own : refunds,
                other instanceof GroupingRule own ? own : grouping);
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        problems.addAll(below("$.statuses", statuses));
        problems.addAll(below("$.header", header));
        problems.addAll(below("$.currencies", currencies));
        problems.addAll(below("$.treatments", treatments));
        problems.addAll(below("$.taxes", taxes));
        problems.addAll(taxes.problemsWith(treatments, discrepancy));
        problems.addAll(below("$.payments", payments));
        problems.addAll(below("$.customers", customers));
        problems.addAll(below("$.grouping", grouping));
        problems.addAll(grouping.problemsWith(gaps(), lines));
        problems.addAll(new ServiceNeeds(this).missing());
        return problems;
    }

    /**
     * Which service articles the ERP does not know (ORD-32); asked when a profile is checked, before the first order.
     *
     * @param known whether the ERP has an article
     */
    public List<Problem> unknownArticles(Predicate<Reference> known) {
        return new ServiceNeeds(this).unknown(known);
    }

    /**
     * What becomes of an order: a document for it, or one for each address that it goes to (ORD-24). Its refunds are units
     * of their own: {@link #refund}.
     *
     * @return the units of import in the order of the addresses; or why the order is left out; or all reasons for which it
     *     is refused, each below {@code $.orders[id]}, and nothing personal in them
     */
    public Mapped<List<ImportUnit>> map(Order order, ImportFacts facts) {
        StatusChoice choice = statuses.of(order);
        if (choice == null) {
            return new Mapped.Ignored<>(statuses.reason(order));
        }
        var remarks = new Remarks();
        List<ImportUnit> units = new OrderUnits(this, order, choice, facts, remarks).units();
        return remarks.mapped(units, "$.orders[" + order.id() + "]");
    }

    /**
     * Which orders become one document together, and what becomes of the others (ORD-23, ORD-31). In whatever order they are
     * handed in, the same comes of them.
     *
     * @param orders each once
     * @param facts of all of them: {@code articles} those of all, {@code booked} payments as {@code order/payment};
     *     {@code customers} is not asked
     * @param taken the references of days and sessions, and of parts of them, that are written or that were begun: none is
     *     given again. What comes of a unit that was begun is asked for by its reference, not grouped anew
     */
    public Grouping group(List<Order> orders, ImportFacts facts, Set<ExternalReference> taken) {
        return new OrderGroups(this, facts, taken).of(orders);
    }

    /**
     * What becomes of a refund of an order: a credit note, and a return note where that is chosen.
     *
     * @param id of the refund, one of the order's
     * @return as {@link #map}
     */
    public Mapped<List<ImportUnit>> refund(Order order, ForeignId id, ImportFacts facts) {
        var remarks = new Remarks();
        List<ImportUnit> units = new RefundUnits(this, order, id, facts, remarks).units();
        return remarks.mapped(units, "$.orders[" + order.id() + "].refunds[" + id + "]");
    }

    /** Whether an order that is left out now will be imported once its money has come, or its till's session is closed. */
    public boolean comesLater(Order order) {
        return statuses.waits(order) || statuses.waitsForMoney(order);
    }

    /** Whether some orders become one document together. */
    public boolean groupsOrders() {
        return grouping.groups();
    }

    /** How gaps are closed; where no code is named for a cent that no amount with tax comes to, by the usual untaxed one. */
    DiscrepancyRule gaps() {
        String untaxed = taxes.untaxed();
        return discrepancy.untaxed() != null || untaxed == null ? discrepancy : discrepancy.untaxed(untaxed);
    }

    private static List<Problem> below(String path, Checked rule) {
        return rule.problems().stream().map(problem -> problem.below(path)).toList();
    }
}
