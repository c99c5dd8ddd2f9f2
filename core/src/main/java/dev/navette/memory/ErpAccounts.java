package dev.navette.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.AccountKeys;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.ErpAccount;
import dev.navette.spi.AccountFinder;

/** The accounts of a {@link MemoryErp}, by their codes; two may have one code. Thread-safe. */
final class ErpAccounts implements AccountFinder {

    private final Map<String, List<Customer>> byCode = new LinkedHashMap<>();

    synchronized void add(Customer customer) {
        byCode.computeIfAbsent(customer.code(), none -> new ArrayList<>()).add(customer);
    }

    /** Puts it in the place of all that have its code. */
    synchronized void put(Customer customer) {
        byCode.put(customer.code(), new ArrayList<>(List.of(customer)));
    }

    synchronized void remove(String code) {
        byCode.remove(code);
    }

    synchronized void change(String code, UnaryOperator<Customer> change) {
        byCode.getOrDefault(code, new ArrayList<>()).replaceAll(change);
    }

    synchronized List<Customer> all() {
        return byCode.values().stream().flatMap(List::stream).toList();
    }

    /** Those of exactly this code. */
    synchronized List<Customer> of(String code) {
        return List.copyOf(byCode.getOrDefault(code, List.of()));
    }

    /** As people type: case, blanks and dots make no difference; the caller compares exactly. */
    @Override
    public List<ErpAccount> find(AccountKeys keys) {
        Set<String> codes = among(keys.codes(), ErpAccounts::simple);
        Set<String> sirets = among(keys.sirets(), ErpAccounts::digits);
        Set<String> emails = among(keys.emails(), ErpAccounts::simple);
        Set<String> vatNumbers = among(keys.vatNumbers(), ErpAccounts::dense);
        return all().stream()
                .map(ErpAccounts::account)
                .filter(account -> codes.contains(simple(account.code()))
                        || has(sirets, account.siret(), ErpAccounts::digits)
                        || has(emails, account.email(), ErpAccounts::simple)
                        || has(vatNumbers, account.vatNumber(), ErpAccounts::dense))
                .toList();
    }

    /** Of whom nothing else is known. */
    static Customer customer(ErpAccount account) {
        boolean company = account.siret() != null || account.vatNumber() != null;
        var business = new Business(account.siret(), account.vatNumber(), null, null, null);
        var nowhere = new Address(null, null, null, List.of(), null, null, null, "FR", null, null);
        String code = account.code();
        return new Customer(
                code, code, company, account.email(), business, nowhere, null, null, null, null, null, null, null);
    }

    private static ErpAccount account(Customer customer) {
        return new ErpAccount(
                customer.code(),
                customer.business().siret(),
                customer.email(),
                customer.business().vatNumber());
    }

    private static Set<String> among(Set<String> keys, Function<String, String> form) {
        return keys.stream().map(form).collect(Collectors.toSet());
    }

    private static boolean has(Set<String> keys, @Nullable String value, Function<String, String> form) {
        return value != null && keys.contains(form.apply(value));
    }

    private static String simple(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String digits(String text) {
        return kept(text, character -> character >= '0' && character <= '9');
    }

    private static String dense(String text) {
        return kept(text, Character::isLetterOrDigit).toLowerCase(Locale.ROOT);
    }

    private static String kept(String text, IntPredicate which) {
        return text.codePoints()
                .filter(which)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
