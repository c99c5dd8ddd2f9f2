package dev.navette.ebp;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.UnreachableException;
import dev.navette.model.sales.AccountKeys;
import dev.navette.model.sales.ErpAccount;
import dev.navette.spi.AccountFinder;

/**
 * Finds accounts in EBP's export of customers, and in our own files that EBP has not taken yet or that its export does not
 * show yet: else a buyer's second order would make a second account.
 */
final class EbpAccountFinder implements AccountFinder {

    private static final int SIREN = 9;

    private final EbpFilesSettings settings;
    private final LeftFiles left;
    private final Sheet customers;

    /** @param left the files of customers that are made */
    EbpAccountFinder(EbpFilesSettings settings, LeftFiles left, Sheet customers) {
        this.settings = settings;
        this.left = left;
        this.customers = customers;
    }

    @Override
    public List<ErpAccount> find(AccountKeys keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var match = new Match(keys);
        var found = new LinkedHashSet<ErpAccount>();
        List<CustomerExport> sources = new ArrayList<>();
        left.look().stream()
                .filter(file -> file.box() != LeftFiles.Box.ERROR)
                .map(this::ours)
                .forEach(sources::add);
        sources.add(CustomerExport.of(settings)); // last: what was taken meanwhile is in it
        for (CustomerExport source : sources) {
            source.each(
                    line -> {
                        if (match.test(line.account())) {
                            found.add(line.account());
                        }
                    },
                    fault -> {
                        throw new UnreachableException(fault); // it may be the one that is looked for
                    });
        }
        return List.copyOf(found);
    }

    private CustomerExport ours(LeftFiles.Left file) {
        var labels = new EbpExports.CustomerLabels(
                customers.labelOf(EbpField.CUSTOMER_CODE).orElseThrow(),
                null,
                customers.labelOf(EbpField.CUSTOMER_SIRET).orElse(null),
                customers.labelOf(EbpField.CUSTOMER_SIREN).orElse(null),
                customers.labelOf(EbpField.CUSTOMER_EMAIL).orElse(null),
                customers.labelOf(EbpField.CUSTOMER_VAT_NUMBER).orElse(null));
        String nic = customers.labelOf(EbpField.CUSTOMER_NIC).orElse(null);
        return new CustomerExport(file.path(), settings.dialect(), labels, nic);
    }

    /** As people type: case, blanks and dots make no difference; the caller compares exactly. */
    private static final class Match {

        private final Set<String> codes;
        private final Set<String> sirens;
        private final Set<String> emails;
        private final Set<String> vatNumbers;

        Match(AccountKeys keys) {
            codes = all(keys.codes(), Match::simple);
            sirens = all(keys.sirets(), Match::siren);
            emails = all(keys.emails(), Match::simple);
            vatNumbers = all(keys.vatNumbers(), Match::dense);
        }

        boolean test(ErpAccount account) {
            return codes.contains(simple(account.code()))
                    || has(sirens, account.siret(), Match::siren)
                    || has(emails, account.email(), Match::simple)
                    || has(vatNumbers, account.vatNumber(), Match::dense);
        }

        private static boolean has(Set<String> keys, @Nullable String value, Function<String, String> form) {
            return value != null && keys.contains(form.apply(value));
        }

        private static Set<String> all(Set<String> keys, Function<String, String> form) {
            return keys.stream().map(form).collect(Collectors.toUnmodifiableSet());
        }

        private static String simple(String text) {
            return text.strip().toLowerCase(Locale.ROOT);
        }

        /** EBP keeps the nine digits and the five apart, and not every export has both. */
        private static String siren(String text) {
            String digits = Numbers.digitsOf(text);
            return digits.length() > SIREN ? digits.substring(0, SIREN) : digits;
        }

        private static String dense(String text) {
            return text.codePoints()
                    .filter(Character::isLetterOrDigit)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString()
                    .toLowerCase(Locale.ROOT);
        }
    }
}
