package dev.navette.mapping.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Collector;
import dev.navette.model.sales.Consignment;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderMoney;

/** An order of whose nothing but the buyer matters. */
record BuyerSample(
        String id,
        @Nullable String account,
        @Nullable String email,
        @Nullable String group,
        Business business,
        @Nullable String erpCode,
        Address billing,
        List<Consignment> consignments) {

    static final String SIRET = "12345678200010";
    static final String VAT_NUMBER = "FR11123456782";
    static final String EMAIL = "john.doe@example.org";
    static final Address PARIS = address("John", "DOE", null, "1 rue de la Paix", "Paris");
    static final Address LYON = address("Jane", "DOE", null, "2 quai du Rhône", "Lyon");

    /** Customer 29, who types nothing more than an e-mail address. */
    static BuyerSample customer() {
        return new BuyerSample("187", "29", EMAIL, null, Business.NONE, null, PARIS, List.of());
    }

    static BuyerSample guest() {
        return customer().account(null);
    }

    static Address address(
            @Nullable String first, @Nullable String last, @Nullable String company, String line, String city) {
        return new Address(first, last, company, List.of(line), "75002", city, null, "FR", "0102030405", null);
    }

    BuyerSample id(String other) {
        return new BuyerSample(other, account, email, group, business, erpCode, billing, consignments);
    }

    BuyerSample account(@Nullable String other) {
        return new BuyerSample(id, other, email, group, business, erpCode, billing, consignments);
    }

    BuyerSample email(@Nullable String other) {
        return new BuyerSample(id, account, other, group, business, erpCode, billing, consignments);
    }

    BuyerSample group(@Nullable String other) {
        return new BuyerSample(id, account, email, other, business, erpCode, billing, consignments);
    }

    BuyerSample numbers(@Nullable String siret, @Nullable String vatNumber) {
        return business(new Business(siret, vatNumber, null, null, null));
    }

    BuyerSample business(Business other) {
        return new BuyerSample(id, account, email, group, other, erpCode, billing, consignments);
    }

    BuyerSample typing(@Nullable String code) {
        return new BuyerSample(id, account, email, group, business, code, billing, consignments);
    }

    BuyerSample billedTo(Address other) {
        return new BuyerSample(id, account, email, group, business, erpCode, other, consignments);
    }

    BuyerSample sentTo(Address... addresses) {
        List<Consignment> sent = List.of(addresses).stream()
                .map(address -> new Consignment("c", address, null))
                .toList();
        return new BuyerSample(id, account, email, group, business, erpCode, billing, sent);
    }

    Order order() {
        Instant placed = Instant.parse("2026-11-20T10:00:00Z");
        ForeignId customer = account == null ? null : new ForeignId(account);
        return new Order(
                new ForeignId(id),
                new OrderHead(id, "", "", "paid", placed, placed, false, null, false, null, Collector.MERCHANT),
                new OrderMoney(
                        Currency.getInstance("EUR"),
                        null,
                        Basis.GROSS,
                        Amount.of("12.00"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new OrderBuyer(customer, email, group, business, erpCode),
                billing,
                consignments,
                List.of(),
                List.of(),
                List.of());
    }

    static ImportFacts facts(CustomerMatches matches) {
        return new ImportFacts(
                "W", ZoneId.of("Europe/Paris"), LocalDate.of(2026, 11, 21), null, Map.of(), matches, Set.of());
    }
}
