package dev.navette.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.navette.model.FieldValue;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.AccountFields;
import dev.navette.model.sales.AccountHolder;
import dev.navette.model.sales.AccountStart;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.BusinessData;
import dev.navette.model.sales.CustomerAddresses;
import dev.navette.model.sales.CustomerIdentity;
import dev.navette.model.sales.CustomerPerson;
import dev.navette.model.sales.CustomerSorting;
import dev.navette.model.sales.CustomerStanding;
import dev.navette.model.sales.ErpContact;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.model.sales.ShopAccount;

/** The customers and accounts that contracts put into systems. */
final class People {

    /** What of them is personal: it stands in no message. */
    static final List<String> PERSONAL = List.of("@example.com", "Perrin", "rue des Lilas", "0600000001", "73282932");

    private People() {}

    /** With which the element that a contract calls so logs in. */
    static String emailOf(String element) {
        var local = new StringBuilder();
        element.codePoints()
                .forEach(letter -> local.append(
                        Character.isLetterOrDigit(letter) && letter < 128
                                ? Character.toString(letter)
                                : "-" + Integer.toHexString(letter) + "."));
        return local.toString().toLowerCase(Locale.ROOT) + "@example.com";
    }

    /** An account with every field; what can change of it is of its version. */
    static ShopAccount account(String element, int version) {
        return ShopAccount.of(element, emailOf(element))
                .with(new AccountHolder(emailOf(element), "Maud " + version, "Perrin", "Brûlerie " + version, "fr"))
                .with(new CustomerAddresses(Sales.address(version), Sales.address(version + 1)))
                .with(business(version))
                .withCode("C-" + version)
                .withNotes("Sonner " + version + " fois")
                .withActive(version % 2 == 1)
                .with(AccountStart.USUAL);
    }

    static BusinessData business(int version) {
        return new BusinessData(
                "73282932000074",
                "4711" + version,
                "FR44732829320",
                new BigDecimal("1500.5" + version),
                30 + version,
                "" + version);
    }

    /** What stands in some fields of an account, in words that can be compared. */
    static Map<String, String> content(ShopAccount account, Iterable<AccountField> fields) {
        var content = new TreeMap<String, String>();
        for (AccountField field : fields) {
            FieldValue value = AccountFields.valueOf(field, account);
            if (value != null) {
                content.put(
                        field.code(),
                        String.join(
                                "|", value.parts().stream().map(String::valueOf).toList()));
            }
        }
        return content;
    }

    /** A customer with every value and two contacts; what can change of it is of its version. */
    static ErpCustomer customer(String code, int version) {
        var person = new CustomerPerson(emailOf(code), "Maud " + version, "Perrin");
        Address billing = Sales.address(version);
        return new ErpCustomer(
                code,
                new CustomerIdentity("Brûlerie " + version, true, person, "fr"),
                CustomerStanding.ACTIVE,
                new CustomerSorting("DETAIL", "T" + version),
                new CustomerAddresses(billing, null),
                business(version),
                List.of(
                        new ErpContact("1", new CustomerPerson(emailOf(code + "a"), "Ada", "Perrin"), null),
                        new ErpContact("2", new CustomerPerson(null, "Zoé", "Perrin " + version), null)),
                null,
                Map.of());
    }
}
