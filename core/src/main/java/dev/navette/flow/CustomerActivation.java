package dev.navette.flow;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.mapping.sales.CustomerActivationRule;
import dev.navette.mapping.sales.CustomerFields;
import dev.navette.model.Default;
import dev.navette.model.Filter;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.model.sales.ShopCustomer;
import dev.navette.spi.Connector;
import dev.navette.spi.CustomerReader;
import dev.navette.spi.Selection;

/**
 * Lets the holders of linked accounts log in, or not (CUS-5); creates and deletes nothing. Written only when the result is
 * another than the one last written, so an account that a person closed stays closed until then, unless the ERP always
 * leads. Customers whose account is not linked yet are left to {@link CustomerExport}.
 *
 * @param rule who may log in
 * @param selection how much is read
 * @param filter which customers it is about, by {@link CustomerFields}; null for all (ART-4)
 * @param always whether the ERP always leads: it is then written on every run
 */
public record CustomerActivation(
        @Inline CustomerActivationRule rule,
        @Default("{}") Selection selection,
        @Nullable Filter filter,
        @Default("false") boolean always)
        implements Flow {

    public CustomerActivation {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(selection, "selection");
    }

    /** By a rule, for every customer, on every run. */
    public static CustomerActivation by(CustomerActivationRule rule) {
        return new CustomerActivation(rule, Selection.everything(), null, false);
    }

    /** Reads only what was created or modified since the last run. */
    public CustomerActivation changedOnly() {
        return new CustomerActivation(rule, Selection.changed(), filter, always);
    }

    /**
     * About the customers that a filter selects.
     *
     * @throws dev.navette.error.InvalidSettingsException when it is no filter
     */
    public CustomerActivation where(String text) {
        return new CustomerActivation(rule, selection, Filter.parse(text), always);
    }

    /** Undoes what a person opens or closes in the shop. */
    public CustomerActivation erpAlwaysLeads() {
        return new CustomerActivation(rule, selection, filter, true);
    }

    @Override
    public String task() {
        return "customer-activation";
    }

    @Override
    public List<Problem> problems() {
        return filter == null
                ? List.of()
                : CustomerFields.known().problems(filter).stream()
                        .map(problem -> problem.below("$.filter"))
                        .toList();
    }

    @Override
    public List<Problem> problems(Connector erp, Connector shop) {
        return CustomerSink.lacking(Stream.of(AccountField.ACTIVE), "$", shop);
    }

    @Override
    public Pipeline<ErpCustomer, ShopCustomer> pipeline() {
        Sink<ShopCustomer> sink = CustomerSink.of(
                        List.of(CustomerSink.tracked(AccountField.ACTIVE).alwaysIf(always)))
                .creatingNothing();
        var pipeline = new Pipeline<>(Source.of(CustomerReader.class).selecting(selection), rule, sink);
        return filter == null
                ? pipeline
                : pipeline.filtered(CustomerFields.known().bind(filter), "the filter leaves it out");
    }
}
