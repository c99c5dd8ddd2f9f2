package dev.navette.ebp;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.Payment;

/** A row that a payment stands in. */
interface Paying {

    @Nullable
    Payment payment();
}
