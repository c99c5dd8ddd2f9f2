package dev.navette.examples.till;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import dev.navette.error.Problem;
import dev.navette.http.Transport;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.Secret;

import jakarta.validation.constraints.Pattern;

/**
 * Where a till is, and what it needs to know.
 *
 * @param address where it answers: {@code https://caisse.example}
 * @param key the key that its back office shows
 * @param vat the VAT rate of new articles that come without a tax class, as the till writes it: {@code 5.5}
 * @param transport how it is reached
 */
// tag::settings[]
public record TillSettings(
        URI address,
        Secret key,

        @Default("20") @Pattern(regexp = "\\d{1,2}(\\.\\d{1,2})?")
        String vat,

        @Default("{}") Transport transport)
        implements Checked {
    // end::settings[]

    public TillSettings {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(vat, "vat");
        Objects.requireNonNull(transport, "transport");
    }

    /** An address that cannot be reached so is told before anything runs. */
    @Override
    public List<Problem> problems() {
        return transport.problems(address, "$.address");
    }

    /** With the defaults. */
    public static TillSettings of(URI address, Secret key) {
        return new TillSettings(address, key, "20", Transport.USUAL);
    }
}
