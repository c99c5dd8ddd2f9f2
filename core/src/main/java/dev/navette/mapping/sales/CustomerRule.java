package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.CustomerPart;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.Treatment;

import jakarta.validation.Valid;

/**
 * On whose account an order goes (CUS-7, CUS-8), in this order: the account that its payment method forces; the one linked
 * to the buyer, or typed into the field for it; for a guest, the one for all guests; the one that has the buyer's number or
 * address; the one for all; one made for the buyer. Faulty numbers are never compared and never written (CUS-11).
 *
 * <p>An account that many share is never written to. An order of a guest writes nothing to an account that is there
 * either: anybody can type somebody else's address.
 *
 * @param matching by what an account is found
 * @param accounts which account a buyer gets who has none; without any, such orders are refused
 * @param guests the one account for all guests, or null to treat them as any customer
 * @param accounting the accounting account (compte comptable) of a customer that is created; without any, the ERP's usual
 * @param created what else a customer has that is created
 * @param text how names and addresses are written
 * @param updates what of a customer that is there is written
 * @param writeBack whether the account's code goes to the shop's customer that has none yet
 * @param faulty what becomes of an order with a SIRET, VAT number or e-mail address that cannot be right
 */
public record CustomerRule(
        @Default("[\"siret\", \"email\", \"vat-number\"]") Set<CustomerKey> matching,
        @Default("{}") @Valid AccountChoice accounts,
        @Nullable String guests,
        @Default("{}") @Valid AccountChoice accounting,
        @Default("{}") @Valid CustomerDefaults created,
        @Default("{}") @Valid CustomerText text,
        @Default("[]") Set<CustomerPart> updates,
        @Default("true") boolean writeBack,
        @Default("note") Strictness faulty)
        implements OrderOption, Checked {

    /** Finds buyers by all that there is, and makes no accounts. */
    public static final CustomerRule USUAL = new CustomerRule(
            Set.of(CustomerKey.values()),
            AccountChoice.NONE,
            null,
            AccountChoice.NONE,
            CustomerDefaults.NONE,
            CustomerText.USUAL,
            Set.of(),
            true,
            Strictness.NOTE);

    public CustomerRule {
        matching = Collections.unmodifiableSet(new TreeSet<>(matching)); // the first first, whatever was written
        Objects.requireNonNull(accounts, "accounts");
        Objects.requireNonNull(accounting, "accounting");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(text, "text");
        updates = Collections.unmodifiableSet(new TreeSet<>(updates));
        Objects.requireNonNull(faulty, "faulty");
    }

    /** The usual rule, and these accounts for whom it does not find. */
    public static CustomerRule of(AccountChoice accounts) {
        return USUAL.with(accounts);
    }

    /** The same with other accounts for whom it does not find. */
    public CustomerRule with(AccountChoice other) {
        return new CustomerRule(matching, other, guests, accounting, created, text, updates, writeBack, faulty);
    }

    /** Finds by these alone. */
    public CustomerRule matching(CustomerKey... keys) {
        return new CustomerRule(Set.of(keys), accounts, guests, accounting, created, text, updates, writeBack, faulty);
    }

    /** Has one account for all guests. */
    public CustomerRule guestsOn(@Nullable String code) {
        return new CustomerRule(matching, accounts, code, accounting, created, text, updates, writeBack, faulty);
    }

    /** Gives customers that are created these accounting accounts. */
    public CustomerRule accounting(AccountChoice other) {
        return new CustomerRule(matching, accounts, guests, other, created, text, updates, writeBack, faulty);
    }

    /** Gives customers that are created these values. */
    public CustomerRule with(CustomerDefaults other) {
        return new CustomerRule(matching, accounts, guests, accounting, other, text, updates, writeBack, faulty);
    }

    /** Writes names and addresses in this way. */
    public CustomerRule with(CustomerText other) {
        return new CustomerRule(matching, accounts, guests, accounting, created, other, updates, writeBack, faulty);
    }

    /** Writes these parts of customers that are there. */
    public CustomerRule updating(CustomerPart... parts) {
        return new CustomerRule(
                matching, accounts, guests, accounting, created, text, Set.of(parts), writeBack, faulty);
    }

    /** Tells the shop no codes. */
    public CustomerRule keepingCodes() {
        return new CustomerRule(matching, accounts, guests, accounting, created, text, updates, false, faulty);
    }

    /** Refuses orders with faulty numbers and addresses. */
    public CustomerRule refusingFaulty() {
        return new CustomerRule(
                matching, accounts, guests, accounting, created, text, updates, writeBack, Strictness.REFUSE);
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        accounts.problems().forEach(problem -> problems.add(problem.below("$.accounts")));
        accounting.problems().forEach(problem -> problems.add(problem.below("$.accounting")));
        created.problems().forEach(problem -> problems.add(problem.below("$.created")));
        if (guests != null && guests.isBlank()) {
            problems.add(new Problem("$.guests", "is blank", "Name the account, or leave it out"));
        }
        if (guests != null && accounts.guests() != null) {
            problems.add(new Problem(
                    "$.guests", "there is one account for all guests, and one for each as well", "Choose one of them"));
        }
        return List.copyOf(problems);
    }

    /**
     * The account and what is written there, or null where the order is refused.
     *
     * @param forced the account that the order's payment method forces, or null
     * @param treatment of the document, for a customer that is created
     */
    @Nullable
    CustomerEntry of(Order order, @Nullable String forced, Treatment treatment, ImportFacts facts, Remarks remarks) {
        boolean sound = check(order.buyer(), remarks);
        CustomerEntry entry =
                forced == null ? chosen(order, treatment, facts.customers(), remarks) : CustomerEntry.of(forced);
        return sound ? entry : null;
    }

    /** The code in the field for it, or null where nothing is typed there. */
    static @Nullable String typed(OrderBuyer buyer) {
        String code = buyer.erpCode();
        return code == null || code.isBlank() ? null : code.strip();
    }

    /** Whether an order goes on the account of all guests. */
    boolean oneForGuests(Order order) {
        return guests != null && order.buyer().guest();
    }

    /** Whether nothing refuses what the buyer typed. */
    private boolean check(OrderBuyer buyer, Remarks remarks) {
        boolean sound = true;
        for (CustomerKey key : CustomerKey.values()) {
            Optional<Problem> problem = key.problem(buyer);
            if (problem.isPresent()) {
                faulty.remark(
                        remarks, key.path(), problem.get().what(), problem.get().remedy());
                sound = faulty == Strictness.NOTE;
            }
        }
        return sound;
    }

    private @Nullable CustomerEntry chosen(Order order, Treatment treatment, CustomerMatches matches, Remarks remarks) {
        AccountFound chosen = AccountFound.chosen(order.buyer(), matches, remarks);
        if (chosen.code() == null && !chosen.refused() && oneForGuests(order)) {
            return CustomerEntry.of(Objects.requireNonNull(guests));
        }
        AccountFound found = chosen.code() == null && !chosen.refused()
                ? AccountFound.matched(order.buyer(), matching, matches, remarks)
                : chosen;
        if (found.refused()) {
            return null;
        }
        if (found.code() != null) {
            return existing(order, found.code(), remarks);
        }
        return accounts.single() == null
                ? create(order, treatment, matches, remarks)
                : CustomerEntry.of(accounts.single());
    }

    private CustomerEntry existing(Order order, String code, Remarks remarks) {
        if (code.equals(guests) || code.equals(accounts.single())) {
            return CustomerEntry.of(code);
        }
        OrderBuyer buyer = order.buyer();
        boolean back = writeBack && !buyer.guest() && !code.equals(typed(buyer));
        var parts = new TreeSet<CustomerPart>(buyer.guest() ? Set.of() : updates);
        Address delivery = delivery(order);
        if (delivery == null) {
            parts.remove(CustomerPart.DELIVERY_ADDRESS);
        }
        if (parts.isEmpty()) {
            return new CustomerEntry(code, false, parts, null, back);
        }
        String name = text.nameOf(order.billing(), remarks);
        Customer customer =
                customer(order, code, name == null ? code : name, CustomerDefaults.NONE, null, null, delivery, remarks);
        return new CustomerEntry(code, false, parts, customer, back);
    }

    private @Nullable CustomerEntry create(Order order, Treatment treatment, CustomerMatches matches, Remarks remarks) {
        String code = newCode(order, matches, remarks);
        accounting.refuse(order, remarks);
        String account =
                accounting.single() == null ? accounting.numberOf(order).orElse(null) : accounting.single();
        String name = text.nameOf(order.billing(), remarks);
        if (name == null) {
            remarks.refuse(
                    "$.billing",
                    "it has neither a company nor a person's name, and an account needs one",
                    "Fill one in the shop, or link the buyer to an account");
        }
        boolean withoutAccountingAccount = account == null && accounting.numberingOf(order) != null;
        if (code == null || name == null || withoutAccountingAccount) {
            return null;
        }
        Address delivery = order.billing().equals(delivery(order)) ? null : delivery(order);
        Customer customer = customer(order, code, name, created, treatment.code(), account, delivery, remarks);
        return new CustomerEntry(
                code, true, Set.of(), customer, writeBack && !order.buyer().guest());
    }

    private @Nullable String newCode(Order order, CustomerMatches matches, Remarks remarks) {
        if (accounts.numberingOf(order) == null) {
            remarks.refuse(
                    "$.buyer",
                    (order.buyer().guest() ? "it is a guest" : "it is a customer")
                            + " for whom no account of the ERP is" + " found, and the profile makes none",
                    "Link the buyer to an account, or choose in the profile one account for all or one for each");
            return null;
        }
        accounts.refuse(order, remarks);
        String code = accounts.numberOf(order).orElse(null);
        if (code == null || !matches.taken(code)) {
            return code;
        }
        remarks.refuse(
                AccountChoice.path(order),
                "the account " + code + " that would be made for it is in the ERP already",
                "Link the buyer to it if it is the buyer's, or write another prefix in the profile");
        return null;
    }

    private Customer customer(
            Order order,
            String code,
            String name,
            CustomerDefaults defaults,
            @Nullable String treatment,
            @Nullable String accountingAccount,
            @Nullable Address delivery,
            Remarks remarks) {
        OrderBuyer buyer = order.buyer();
        ForeignId account = buyer.account();
        return new Customer(
                code,
                name,
                isCompany(order),
                CustomerKey.EMAIL.of(buyer) == null || buyer.email() == null
                        ? null
                        : buyer.email().strip(),
                soundBusiness(buyer),
                text.addressOf(order.billing(), "billing", remarks),
                delivery == null ? null : text.addressOf(delivery, "delivery", remarks),
                defaults.representative(),
                defaults.family(),
                defaults.groupOf(buyer.group()),
                treatment,
                accountingAccount,
                account);
    }

    private static Business soundBusiness(OrderBuyer buyer) {
        Business typed = buyer.business();
        String vatNumber = CustomerKey.VAT_NUMBER.of(buyer);
        return new Business(
                CustomerKey.SIRET.of(buyer),
                vatNumber,
                vatNumber == null ? null : typed.vatCheck(),
                typed.electronicAddress(),
                typed.orderNumber());
    }

    private static boolean isCompany(Order order) {
        String company = order.billing().company();
        return (company != null && !company.isBlank())
                || CustomerKey.SIRET.of(order.buyer()) != null
                || CustomerKey.VAT_NUMBER.of(order.buyer()) != null;
    }

    /** Where all of it goes, or null where nothing ships or it goes to several: none of these is the customer's own. */
    private static @Nullable Address delivery(Order order) {
        return order.consignments().size() == 1 ? order.consignments().get(0).address() : null;
    }
}
