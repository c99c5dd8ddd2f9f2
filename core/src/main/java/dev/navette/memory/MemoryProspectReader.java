package dev.navette.memory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountHolder;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.BusinessData;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.Prospect;
import dev.navette.model.sales.ShopAccount;
import dev.navette.spi.ListReader;
import dev.navette.spi.ProspectReader;
import dev.navette.spi.Read;

/** Reads the accounts that nobody has ordered with, all of them on every run. */
record MemoryProspectReader(Desk desk) implements ProspectReader, ListReader<Prospect> {

    /** It keeps no time of a change. */
    @Override
    public boolean dated() {
        return false;
    }

    @Override
    public List<Read<Prospect>> all() {
        return desk.look(shop -> {
            Set<ForeignId> buyers = new HashSet<>();
            shop.orders().all().forEach(order -> {
                ForeignId buyer = order.buyer().account();
                if (buyer != null) {
                    buyers.add(buyer);
                }
            });
            return shop.accounts().list().stream()
                    .filter(account -> !buyers.contains(account.id()))
                    .map(account -> Read.of(account.id().value(), prospect(shop, account)))
                    .toList();
        });
    }

    private static Prospect prospect(Assortment shop, MemoryAccount kept) {
        ShopAccount account = kept.account();
        AccountHolder holder = account.holder();
        BusinessData business = account.business();
        var buyer = new OrderBuyer(
                kept.id(),
                holder.email(),
                group(shop, kept),
                new Business(business.siret(), business.vatNumber(), null, null, null),
                account.code());
        return new Prospect(
                kept.id(),
                kept.registered(),
                buyer,
                holder.firstName(),
                holder.lastName(),
                inCompany(account.addresses().billing(), holder.company()),
                account.addresses().delivery());
    }

    private static @Nullable Address inCompany(@Nullable Address address, @Nullable String company) {
        return address == null || company == null || address.company() != null
                ? address
                : new Address(
                        address.firstName(),
                        address.lastName(),
                        company,
                        address.lines(),
                        address.postCode(),
                        address.city(),
                        address.state(),
                        address.country(),
                        address.phone(),
                        address.mobile());
    }

    /** The first that it joined. */
    private static @Nullable String group(Assortment shop, MemoryAccount account) {
        return account.groups().stream()
                .map(id -> shop.terms().at(id))
                .filter(term -> term != null)
                .map(term -> term.term().label())
                .findFirst()
                .orElse(null);
    }
}
