package dev.navette.files;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which columns have what is known of a customer that is a business.
 *
 * @param siret SIRET or SIREN
 * @param ape code APE/NAF
 * @param vatNumber intra-community VAT number
 * @param outstanding how much it may owe
 * @param paymentDelay after how many days it pays
 * @param risk the ERP's code
 */
record BusinessColumns(
        @Nullable String siret,
        @Nullable String ape,
        @Nullable String vatNumber,
        @Nullable String outstanding,
        @Nullable String paymentDelay,
        @Nullable String risk) {

    Stream<@Nullable String> all() {
        return Stream.of(siret, ape, vatNumber, outstanding, paymentDelay, risk);
    }
}
