package dev.navette.mapping.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.Prospect;

import jakarta.validation.Valid;

/**
 * What becomes of the shop's accounts with which nothing was ordered yet (CUS-6): each is a customer of the ERP, unless the
 * ERP has that buyer already. One without a name or an address is left out until it has them.
 *
 * @param numbered the codes of the new accounts, from the shop's ids: the same as an order import's, and of this shop
 *     alone, since an account that has the code is taken to be the buyer's
 * @param since the first day on which an account was made that is taken, or null for all
 * @param matching by what the ERP's own account of a buyer is found
 * @param created what else a customer has
 * @param accounting the accounting account (compte comptable) of each, or null for the ERP's usual one
 * @param text how names and addresses are written
 * @param country ISO 3166-1 alpha-2, of those who have said no address; or null to leave them out
 */
public record ProspectRule(
        @Valid Numbering numbered,
        @Nullable LocalDate since,
        @Default("[\"siret\", \"email\", \"vat-number\"]") Set<CustomerKey> matching,
        @Default("{}") @Valid CustomerDefaults created,
        @Default("{}") @Valid AccountChoice accounting,
        @Default("{}") @Valid CustomerText text,
        @Nullable String country)
        implements Rule<Prospect, Customer>, Checked {

    private static final int COUNTRY = 2;

    public ProspectRule {
        Objects.requireNonNull(numbered, "numbered");
        matching = Collections.unmodifiableSet(new TreeSet<>(matching)); // the first first, whatever was written
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(accounting, "accounting");
        Objects.requireNonNull(text, "text");
    }

    /** All prospects, under codes like {@code WEB00029}: the prefix and the shop's id, with zeros up to one length. */
    public static ProspectRule numbered(String prefix, int length) {
        return new ProspectRule(
                new Numbering(prefix, length),
                null,
                Set.of(CustomerKey.values()),
                CustomerDefaults.NONE,
                AccountChoice.NONE,
                CustomerText.USUAL,
                null);
    }

    /** The same for those who registered on a day or after it. */
    public ProspectRule since(LocalDate day) {
        return new ProspectRule(numbered, day, matching, created, accounting, text, country);
    }

    /** The same, finding the ERP's own accounts by these alone. */
    public ProspectRule matching(CustomerKey... keys) {
        return new ProspectRule(numbered, since, Set.of(keys), created, accounting, text, country);
    }

    /** The same with these values. */
    public ProspectRule with(CustomerDefaults other) {
        return new ProspectRule(numbered, since, matching, other, accounting, text, country);
    }

    /** The same with these accounting accounts. */
    public ProspectRule accounting(AccountChoice other) {
        return new ProspectRule(numbered, since, matching, created, other, text, country);
    }

    /** The same, writing names and addresses in this way. */
    public ProspectRule with(CustomerText other) {
        return new ProspectRule(numbered, since, matching, created, accounting, other, country);
    }

    /** The same with those too who have said no address; they are in this country. */
    public ProspectRule withoutAddressIn(String code) {
        return new ProspectRule(numbered, since, matching, created, accounting, text, code);
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        numbered.problems().forEach(problem -> problems.add(problem.below("$.numbered")));
        created.problems().forEach(problem -> problems.add(problem.below("$.created")));
        accounting.problems().forEach(problem -> problems.add(problem.below("$.accounting")));
        if (accounting.guests() != null) {
            problems.add(new Problem(
                    "$.accounting.guests", "no prospect is a guest", "Leave it out, or say it in the order import"));
        }
        if (country != null && (country.length() != COUNTRY || !country.chars().allMatch(ProspectRule::isCapital))) {
            problems.add(new Problem("$.country", "it is no country's code", "Write two capitals, for example \"FR\""));
        }
        return problems;
    }

    /** The code under which an account of the shop is made in the ERP; its own id where it has none. */
    public String codeOf(String account) {
        return numbered.problem(account).isPresent() ? account : numbered.of(account);
    }

    @Override
    public Mapped<Customer> map(Prospect prospect) {
        if (since != null && prospect.registered().isBefore(since)) {
            return new Mapped.Ignored<>("it was made before " + since);
        }
        if (CustomerRule.typed(prospect.buyer()) != null) {
            return new Mapped.Ignored<>("an account of the ERP stands with it already");
        }
        Address billing = billing(prospect);
        var remarks = new Remarks();
        String name = billing == null ? null : text.nameOf(billing, remarks);
        if (billing == null || name == null) {
            return new Mapped.Ignored<>(billing == null ? "it has no address yet" : "it has no name yet");
        }
        String account = prospect.account().value();
        refuse(numbered, account, remarks);
        Numbering accounts = accounting.numbered();
        if (accounts != null) {
            refuse(accounts, account, remarks);
        }
        return remarks.mapped(
                remarks.refused() ? null : customer(prospect, name, billing, accountingAccount(account), remarks), "$");
    }

    private static void refuse(Numbering numbering, String account, Remarks remarks) {
        numbering.problem(account).ifPresent(problem -> remarks.refuse("$.account", problem.what(), problem.remedy()));
    }

    private @Nullable String accountingAccount(String account) {
        Numbering accounts = accounting.numbered();
        return accounts == null ? accounting.single() : accounts.of(account);
    }

    private Customer customer(
            Prospect prospect, String name, Address billing, @Nullable String accountingAccount, Remarks remarks) {
        OrderBuyer buyer = prospect.buyer();
        Address delivery = prospect.delivery();
        return new Customer(
                codeOf(prospect.account().value()),
                name,
                isCompany(buyer, billing),
                Optional.ofNullable(CustomerKey.EMAIL.of(buyer))
                        .map(sound -> String.valueOf(buyer.email()).strip())
                        .orElse(null),
                business(buyer),
                text.addressOf(billing, "billing", remarks),
                delivery == null ? null : text.addressOf(delivery, "delivery", remarks),
                created.representative(),
                created.family(),
                created.groupOf(buyer.group()),
                null,
                accountingAccount,
                prospect.account());
    }

    /** With the holder's name, where the address has none; null where there is no address. */
    private @Nullable Address billing(Prospect prospect) {
        Address said = prospect.billing();
        if (said != null && (said.firstName() != null || said.lastName() != null || said.company() != null)) {
            return said;
        }
        Address place = said != null || country == null
                ? said
                : new Address(null, null, null, List.of(), null, null, null, country, null, null);
        return place == null
                ? null
                : new Address(
                        prospect.firstName(),
                        prospect.lastName(),
                        null,
                        place.lines(),
                        place.postCode(),
                        place.city(),
                        place.state(),
                        place.country(),
                        place.phone(),
                        place.mobile());
    }

    /** What cannot be right is not written (CUS-11). */
    private static Business business(OrderBuyer buyer) {
        String vatNumber = CustomerKey.VAT_NUMBER.of(buyer);
        return new Business(
                CustomerKey.SIRET.of(buyer),
                vatNumber,
                vatNumber == null ? null : buyer.business().vatCheck(),
                buyer.business().electronicAddress(),
                null);
    }

    private static boolean isCompany(OrderBuyer buyer, Address billing) {
        String company = billing.company();
        return (company != null && !company.isBlank())
                || CustomerKey.SIRET.of(buyer) != null
                || CustomerKey.VAT_NUMBER.of(buyer) != null;
    }

    private static boolean isCapital(int character) {
        return character >= 'A' && character <= 'Z';
    }
}
