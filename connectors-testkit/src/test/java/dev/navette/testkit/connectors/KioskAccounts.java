package dev.navette.testkit.connectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.http.Request;
import dev.navette.model.sales.AccountKeys;
import dev.navette.model.sales.ErpAccount;
import dev.navette.spi.AccountFinder;

/** Finds accounts in a kiosk that cannot search: by reading all of them. */
record KioskAccounts(KioskArticles articles) implements AccountFinder {

    private static final int AT_ONCE = 50;

    @Override
    public List<ErpAccount> find(AccountKeys keys) {
        Set<String> codes = plain(keys.codes());
        Set<String> sirets = plain(keys.sirets());
        Set<String> emails = plain(keys.emails());
        Set<String> vatNumbers = plain(keys.vatNumbers());
        return all().stream()
                .map(KioskAccounts::account)
                .filter(account -> codes.contains(plain(account.code()))
                        || sirets.contains(plain(account.siret()))
                        || emails.contains(plain(account.email()))
                        || vatNumbers.contains(plain(account.vatNumber())))
                .toList();
    }

    private List<Map<String, @Nullable String>> all() {
        var all = new ArrayList<Map<String, @Nullable String>>();
        String after = "0";
        KioskArticles.Some some;
        do {
            some = articles.list(Request.get("articles").query("limit", AT_ONCE).query("after", after));
            all.addAll(some.articles());
            after = some.more() ? KioskPages.value(KioskPages.last(some), "id") : after;
        } while (some.more());
        return all;
    }

    private static ErpAccount account(Map<String, @Nullable String> values) {
        return new ErpAccount(
                Objects.requireNonNull(values.get("reference")),
                values.get("siret"),
                values.get("email"),
                values.get("vat"));
    }

    private static Set<String> plain(Set<String> keys) {
        return keys.stream().map(KioskAccounts::plain).collect(Collectors.toSet());
    }

    private static String plain(@Nullable String value) {
        return value == null ? "" : value.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
