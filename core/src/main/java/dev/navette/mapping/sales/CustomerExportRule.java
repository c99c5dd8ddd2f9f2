package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.mapping.Mapped;
import dev.navette.mapping.Rule;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.AccountHolder;
import dev.navette.model.sales.AccountStart;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.CustomerAddresses;
import dev.navette.model.sales.CustomerPerson;
import dev.navette.model.sales.EmailAddress;
import dev.navette.model.sales.ErpContact;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.model.sales.GroupMembership;
import dev.navette.model.sales.ShopAccount;
import dev.navette.model.sales.ShopCustomer;

/**
 * What an ERP's customer becomes in the shop: an account of its own, and one for each contact (CUS-1, 2, 3, 9). A customer
 * without a valid e-mail address is left out, since nobody could log in.
 *
 * @param along which fields travel; the e-mail address always does, the group where {@code groups} says which
 * @param groups what of the ERP is the group of an account (CUS-3)
 * @param formerGroups whether an account that joins a group stays in the others in which it is
 * @param contacts which accounts contacts have
 * @param start how accounts begin
 */
public record CustomerExportRule(
        @Default("[\"name\", \"company\", \"billing\", \"delivery\"]")
        Set<AccountField> along,

        @Default("none") Groups groups,
        @Default("false") boolean formerGroups,
        @Default("{}") ContactRule contacts,
        @Default("{}") AccountStart start)
        implements Rule<ErpCustomer, ShopCustomer>, Checked {

    /** Name, company and addresses, without contacts, groups and a password that anybody knows. */
    public static final CustomerExportRule USUAL = new CustomerExportRule(
            EnumSet.of(AccountField.NAME, AccountField.COMPANY, AccountField.BILLING, AccountField.DELIVERY),
            Groups.NONE,
            false,
            ContactRule.NONE,
            AccountStart.USUAL);

    private static final Set<AccountField> SAID_ELSEWHERE =
            EnumSet.of(AccountField.GROUP, AccountField.ACTIVE, AccountField.NEWSLETTER, AccountField.OPT_IN);

    /** What of the ERP is the group of an account in the shop. */
    public enum Groups {
        NONE,
        /** Famille. */
        FAMILY,
        /** Catégorie tarifaire. */
        PRICE_CATEGORY
    }

    public CustomerExportRule {
        along = Collections.unmodifiableSet(new TreeSet<>(along)); // in one order in every process
        Objects.requireNonNull(groups, "groups");
        Objects.requireNonNull(contacts, "contacts");
        Objects.requireNonNull(start, "start");
    }

    /** The same with more fields. */
    public CustomerExportRule along(AccountField... more) {
        var all = new TreeSet<>(along);
        all.addAll(List.of(more));
        return new CustomerExportRule(all, groups, formerGroups, contacts, start);
    }

    /** The same without some fields. */
    public CustomerExportRule without(AccountField... some) {
        var fewer = new TreeSet<>(along);
        fewer.removeAll(List.of(some));
        return new CustomerExportRule(fewer, groups, formerGroups, contacts, start);
    }

    /** The same with accounts in groups. */
    public CustomerExportRule with(Groups others) {
        return new CustomerExportRule(along, others, formerGroups, contacts, start);
    }

    /** The same with accounts that stay in the groups in which they are. */
    public CustomerExportRule besideFormerGroups() {
        return new CustomerExportRule(along, groups, true, contacts, start);
    }

    /** The same with accounts of contacts. */
    public CustomerExportRule with(ContactRule others) {
        return new CustomerExportRule(along, groups, formerGroups, others, start);
    }

    /** The same with accounts that begin otherwise. */
    public CustomerExportRule with(AccountStart other) {
        return new CustomerExportRule(along, groups, formerGroups, contacts, other);
    }

    @Override
    public List<Problem> problems() {
        return along.stream()
                .filter(SAID_ELSEWHERE::contains)
                .map(field -> new Problem(
                        "$.along",
                        field.code() + " is none of the fields that are chosen here",
                        field == AccountField.GROUP
                                ? "Say in groups what becomes one"
                                : field == AccountField.ACTIVE
                                        ? "Add the flow customer-activation to the profile"
                                        : "Say it in start"))
                .toList();
    }

    /** Whether a field travels. */
    public boolean sends(AccountField field) {
        return switch (field) {
            case EMAIL -> true;
            case GROUP -> groups != Groups.NONE;
            case NEWSLETTER -> start.newsletter();
            case OPT_IN -> start.optIn();
            case ACTIVE -> false;
            default -> along.contains(field);
        };
    }

    @Override
    public Mapped<ShopCustomer> map(ErpCustomer customer) {
        Optional<EmailAddress> email =
                EmailAddress.of(customer.identity().person().email());
        if (email.isEmpty()) {
            return new Mapped.Ignored<>(
                    isBlank(customer.identity().person().email())
                            ? "it has no e-mail address"
                            : "its e-mail address cannot be one");
        }
        List<String> notes = new ArrayList<>();
        ShopAccount own = account(customer, customer.code(), customer.identity().person(), customer.addresses());
        return new Mapped.Ready<>(new ShopCustomer(own, contacts(customer, email.get(), notes)), notes);
    }

    private List<ShopAccount> contacts(ErpCustomer customer, EmailAddress own, List<String> notes) {
        var accounts = new ArrayList<ShopAccount>();
        Set<EmailAddress> taken = new HashSet<>(Set.of(own));
        for (ErpContact contact : contacts.sent() ? customer.contacts() : List.<ErpContact>of()) {
            EmailAddress email = EmailAddress.of(contact.person().email()).orElse(null);
            if (email == null) {
                notes.add("contact " + contact.id() + " has no account: it has no valid e-mail address");
            } else if (taken.add(email)) {
                String name = ShopAccount.nameOf(customer.code(), contact);
                accounts.add(account(customer, name, contact.person(), contacts.addressesOf(contact, customer)));
            } // else it is the account of the customer itself, or of a contact before
        }
        return accounts;
    }

    private ShopAccount account(ErpCustomer customer, String name, CustomerPerson person, CustomerAddresses addresses) {
        return new ShopAccount(
                name,
                holder(customer, person),
                group(customer),
                addresses,
                customer.business(),
                customer.code(),
                customer.notes(),
                null,
                start);
    }

    private static AccountHolder holder(ErpCustomer customer, CustomerPerson person) {
        Address billing = customer.addresses().billing();
        boolean own = person.equals(customer.identity().person());
        String first = person.firstName();
        String last = person.lastName();
        if (isBlank(first) && isBlank(last) && own && billing != null) {
            first = billing.firstName();
            last = billing.lastName();
        }
        boolean named = !isBlank(first) || !isBlank(last);
        String name = customer.identity().name();
        return new AccountHolder(
                Objects.requireNonNull(person.email(), "email").strip(),
                blankToNull(first),
                named || isBlank(name) ? blankToNull(last) : name,
                customer.identity().company() ? blankToNull(name) : null,
                customer.identity().language());
    }

    private @Nullable GroupMembership group(ErpCustomer customer) {
        String code = switch (groups) {
            case NONE -> null;
            case FAMILY -> customer.sorting().family();
            case PRICE_CATEGORY -> customer.sorting().priceCategory();
        };
        if (isBlank(code)) {
            return null;
        }
        GroupMembership alone = GroupMembership.of(String.valueOf(code));
        return formerGroups ? alone.besideFormer() : alone;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
