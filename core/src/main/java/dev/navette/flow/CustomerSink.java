package dev.navette.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.navette.error.Problem;
import dev.navette.model.FieldValue;
import dev.navette.model.LinkKind;
import dev.navette.model.Term;
import dev.navette.model.TermField;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.AccountFields;
import dev.navette.model.sales.EmailAddress;
import dev.navette.model.sales.GroupMembership;
import dev.navette.model.sales.ShopAccount;
import dev.navette.model.sales.ShopCustomer;
import dev.navette.spi.Connector;
import dev.navette.spi.ShopCustomerFinder;
import dev.navette.spi.ShopCustomerWriter;
import dev.navette.spi.TermWriter;

/**
 * How customers are written to the shop. A customer is one element, whatever it has of contacts: its own account and theirs
 * are strands of one kind, so that no account of the shop is ever two people's.
 */
final class CustomerSink {

    private CustomerSink() {}

    /** Customers whose accounts have these fields. */
    static Sink<ShopCustomer> of(List<Tracked<ShopAccount>> fields) {
        return Sink.<ShopCustomer>to(ShopCustomerWriter.class, LinkKind.CUSTOMER, List.of())
                .inParts(new Parts<>(
                                LinkKind.SHOP_ACCOUNT,
                                ShopCustomer::contacts,
                                ShopCustomer::own,
                                ShopAccount::name,
                                fields)
                        .besideItself());
    }

    static Tracked<ShopAccount> tracked(AccountField field) {
        return new Tracked<>(
                field,
                account -> AccountFields.valueOf(field, account),
                account -> AccountFields.namesOf(field, account));
    }

    /** By their addresses: two customers may have one, and only one of them can have the account. */
    static Match<ShopCustomer, EmailAddress> byEmail() {
        return new Match<ShopCustomer, EmailAddress>(
                ShopCustomerFinder.class,
                customer -> EmailAddress.of(customer.own().holder().email()).orElse(null),
                false);
    }

    /** The groups that accounts are in, but for those that a person has paired. */
    static Making<ShopCustomer, Term> groups(Map<String, String> termIds, boolean made) {
        return new Making<ShopCustomer, Term>(
                        LinkKind.TERM,
                        TermWriter.class,
                        source -> customer -> groups(customer, termIds),
                        Term::name,
                        List.of(new Tracked<>(TermField.LABEL, term -> FieldValue.of(term.label()))))
                .only(term -> made);
    }

    /** Fields that travel and that the shop has no place for. */
    static List<Problem> lacking(Stream<AccountField> fields, String path, Connector shop) {
        ShopCustomerWriter writer = shop.role(ShopCustomerWriter.class).orElse(null);
        var problems = new ArrayList<Problem>();
        if (writer != null) { // else the run says so
            fields.flatMap(field -> writer.lacks(field).stream())
                    .map(lack -> new Problem(path, lack.what(), lack.remedy()))
                    .distinct()
                    .forEach(problems::add);
        }
        return problems;
    }

    private static List<Term> groups(ShopCustomer customer, Map<String, String> termIds) {
        return customer.accounts().stream()
                .flatMap(account -> Stream.ofNullable(account.group()))
                .map(GroupMembership::group)
                .distinct()
                .filter(term -> !Pairs.isKnown(termIds, term))
                .toList();
    }
}
