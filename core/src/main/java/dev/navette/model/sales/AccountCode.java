package dev.navette.model.sales;

import java.util.Objects;

import dev.navette.model.ForeignId;

/**
 * The ERP's account of one of the shop's customers (CUS-8).
 *
 * @param customer the shop's id
 * @param code the ERP's account
 */
public record AccountCode(ForeignId customer, String code) {

    public AccountCode {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(code, "code");
    }
}
