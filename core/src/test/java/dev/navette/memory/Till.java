package dev.navette.memory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Account;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.Quantity;
import dev.navette.model.Secret;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.ConnectorProvider;
import dev.navette.spi.Role;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** A connector with settings of every kind; it opens and has no roles. */
public final class Till implements ConnectorProvider<Till.Settings> {

    /**
     * What it is told.
     *
     * @param start how its day begins
     */
    public record Settings(
            @NotBlank String address,
            Secret key,
            @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
            @Default("PT30S") Duration patience,
            @Default("3") @Min(1) @Max(9) int tries,
            @Default("[]") List<Path> folders,
            @Default("{}") Map<String, Quantity> floors,
            @Nullable Currency currency,
            @Nullable Start start)
            implements Checked {

        @Override
        public List<Problem> problems() {
            return tries > 1 && patience.isZero()
                    ? List.of(new Problem("$.patience", "several tries need some", "Write a time above 0"))
                    : List.of();
        }
    }

    /** How a day begins. */
    public sealed interface Start {}

    /** With an empty drawer. */
    public record Empty() implements Start {}

    /** With change for so many customers. */
    public record WithChange(@Min(1) long customers) implements Start {}

    /** One that any profile may name. */
    public Till() {}

    /** Settings with a key, all else as usual. */
    public static Settings with(Secret key) {
        return new Settings("10.0.0.7", key, null, Duration.ofSeconds(30), 3, List.of(), Map.of(), null, null);
    }

    @Override
    public String type() {
        return "till";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Account account(Settings settings) {
        return new Account(type(), settings.address());
    }

    @Override
    public Connector connect(Settings settings, ConnectorContext context) {
        return new Connector() {
            @Override
            public <R extends Role> Optional<R> role(Class<R> role) {
                return Optional.empty();
            }

            @Override
            public Optional<Problem> absence(Class<? extends Role> role) {
                return Optional.of(new Problem("$", "tills of this make only sell", "Choose the make PRO"));
            }

            @Override
            public void close() {
                // It holds nothing.
            }
        };
    }
}
