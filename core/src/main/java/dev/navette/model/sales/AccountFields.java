package dev.navette.model.sales;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.model.FieldValue;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;

/** Reads and copies a {@link ShopAccount} field by field, as {@link dev.navette.model.ProductFields} does a product. */
public final class AccountFields {

    private AccountFields() {}

    /** A field's canonical value, or null where the account says nothing of it. */
    public static @Nullable FieldValue valueOf(AccountField field, ShopAccount account) {
        AccountHolder holder = account.holder();
        BusinessData business = account.business();
        return switch (field) {
            case EMAIL -> FieldValue.of(holder.email().strip());
            case NAME -> name(holder);
            case COMPANY -> said(holder.company());
            case LANGUAGE -> said(holder.language());
            case GROUP -> group(account.group());
            case BILLING -> address(account.addresses().billing());
            case DELIVERY -> address(account.addresses().delivery());
            case SIRET -> said(business.siret());
            case APE -> said(business.ape());
            case VAT_NUMBER -> said(business.vatNumber());
            case OUTSTANDING ->
                business.outstanding() == null
                        ? null
                        : FieldValue.of(
                                business.outstanding().stripTrailingZeros().toPlainString());
            case PAYMENT_DELAY -> said(business.paymentDelay());
            case RISK -> said(business.risk());
            case CODE -> said(account.code());
            case NOTES -> said(account.notes());
            case ACTIVE -> said(account.active());
            case NEWSLETTER -> said(account.start().newsletter());
            case OPT_IN -> said(account.start().optIn());
        };
    }

    /** What a field names: its group. */
    public static List<Named> namesOf(AccountField field, ShopAccount account) {
        GroupMembership group = account.group();
        return field == AccountField.GROUP && group != null
                ? List.of(new Named(LinkKind.TERM, group.group().name()))
                : List.of();
    }

    /** An account with one field of another; the same account where the other says nothing of it. */
    public static ShopAccount copy(AccountField field, ShopAccount from, ShopAccount onto) {
        if (valueOf(field, from) == null) {
            return onto;
        }
        return switch (field) {
            case EMAIL, NAME, COMPANY, LANGUAGE -> onto.with(holder(field, from.holder(), onto.holder()));
            case GROUP -> onto.with(from.group());
            case BILLING ->
                onto.with(new CustomerAddresses(
                        from.addresses().billing(), onto.addresses().delivery()));
            case DELIVERY ->
                onto.with(new CustomerAddresses(
                        onto.addresses().billing(), from.addresses().delivery()));
            case SIRET, APE, VAT_NUMBER, OUTSTANDING, PAYMENT_DELAY, RISK ->
                onto.with(business(field, from.business(), onto.business()));
            case CODE -> onto.withCode(from.code());
            case NOTES -> onto.withNotes(from.notes());
            case ACTIVE -> onto.withActive(from.active());
            case NEWSLETTER, OPT_IN -> onto.with(start(field, from.start(), onto.start()));
        };
    }

    private static AccountHolder holder(AccountField field, AccountHolder from, AccountHolder onto) {
        boolean name = field == AccountField.NAME;
        return new AccountHolder(
                field == AccountField.EMAIL ? from.email() : onto.email(),
                name ? from.firstName() : onto.firstName(),
                name ? from.lastName() : onto.lastName(),
                field == AccountField.COMPANY ? from.company() : onto.company(),
                field == AccountField.LANGUAGE ? from.language() : onto.language());
    }

    private static BusinessData business(AccountField field, BusinessData from, BusinessData onto) {
        return new BusinessData(
                field == AccountField.SIRET ? from.siret() : onto.siret(),
                field == AccountField.APE ? from.ape() : onto.ape(),
                field == AccountField.VAT_NUMBER ? from.vatNumber() : onto.vatNumber(),
                field == AccountField.OUTSTANDING ? from.outstanding() : onto.outstanding(),
                field == AccountField.PAYMENT_DELAY ? from.paymentDelay() : onto.paymentDelay(),
                field == AccountField.RISK ? from.risk() : onto.risk());
    }

    private static AccountStart start(AccountField field, AccountStart from, AccountStart onto) {
        return new AccountStart(
                onto.password(),
                onto.notification(),
                field == AccountField.NEWSLETTER ? from.newsletter() : onto.newsletter(),
                field == AccountField.OPT_IN ? from.optIn() : onto.optIn());
    }

    private static @Nullable FieldValue name(AccountHolder holder) {
        return holder.firstName() == null && holder.lastName() == null
                ? null
                : FieldValue.of(holder.firstName(), holder.lastName());
    }

    private static @Nullable FieldValue group(@Nullable GroupMembership group) {
        return group == null
                ? null
                : FieldValue.of(group.group().label(), group.formerToo() ? "beside the former" : null);
    }

    private static @Nullable FieldValue address(@Nullable Address address) {
        if (address == null) {
            return null;
        }
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(address.firstName());
        parts.add(address.lastName());
        parts.add(address.company());
        parts.add(String.join("\n", address.lines()));
        parts.add(address.postCode());
        parts.add(address.city());
        parts.add(address.state());
        parts.add(address.country());
        parts.add(address.phone());
        parts.add(address.mobile());
        return new FieldValue(parts);
    }

    private static @Nullable FieldValue said(@Nullable Object value) {
        return value == null ? null : FieldValue.of(value.toString());
    }
}
