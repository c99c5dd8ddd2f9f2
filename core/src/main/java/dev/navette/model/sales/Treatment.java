package dev.navette.model.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How the ERP books a sale by where it goes and who collects its tax (territorialité, ORD-16).
 *
 * @param code the ERP's
 * @param untaxed the ERP's VAT code of what bears no tax there, or null where there is none
 */
public record Treatment(String code, @Nullable String untaxed) {

    public Treatment {
        Objects.requireNonNull(code, "code");
    }
}
