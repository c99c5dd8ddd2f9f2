package dev.navette.woocommerce.fake;

import java.time.Clock;
import java.time.ZoneId;

/**
 * How a fake shop is set up. Immutable; each method gives another one.
 *
 * @param clock the server's time
 * @param zone the shop's time zone
 * @param version WooCommerce's; before 10.3 there is no {@code GET /variations}, before 9.6 there are no brands
 * @param behindTls whether it takes itself to be reached over https: then keys go in the clear, else signed by OAuth 1.0a
 * @param currency of all prices
 * @param pricesIncludeTax whether prices are with the tax
 * @param weightUnit of all weights: kg, g, lbs, oz
 * @param dimensionUnit of all dimensions: m, cm, mm, in, yd
 */
public record FakeSettings(
        Clock clock,
        ZoneId zone,
        String version,
        boolean behindTls,
        String currency,
        boolean pricesIncludeTax,
        String weightUnit,
        String dimensionUnit) {

    /** A shop in Paris, behind TLS, with prices before tax, kilograms and centimetres. */
    public static FakeSettings at(Clock clock) {
        return new FakeSettings(clock, ZoneId.of("Europe/Paris"), "11.0.1", true, "EUR", false, "kg", "cm");
    }

    public FakeSettings in(ZoneId other) {
        return new FakeSettings(
                clock, other, version, behindTls, currency, pricesIncludeTax, weightUnit, dimensionUnit);
    }

    public FakeSettings version(String other) {
        return new FakeSettings(clock, zone, other, behindTls, currency, pricesIncludeTax, weightUnit, dimensionUnit);
    }

    /** Keys are taken in the clear. */
    public FakeSettings overTls() {
        return new FakeSettings(clock, zone, version, true, currency, pricesIncludeTax, weightUnit, dimensionUnit);
    }

    /** Keys are refused in the clear: requests are signed. */
    public FakeSettings overPlainHttp() {
        return new FakeSettings(clock, zone, version, false, currency, pricesIncludeTax, weightUnit, dimensionUnit);
    }

    public FakeSettings currency(String other) {
        return new FakeSettings(clock, zone, version, behindTls, other, pricesIncludeTax, weightUnit, dimensionUnit);
    }

    public FakeSettings pricesWithTax() {
        return new FakeSettings(clock, zone, version, behindTls, currency, true, weightUnit, dimensionUnit);
    }

    public FakeSettings units(String weight, String dimension) {
        return new FakeSettings(clock, zone, version, behindTls, currency, pricesIncludeTax, weight, dimension);
    }

    /** Whether the version is that one or a later one. */
    boolean since(int major, int minor) {
        String[] parts = version.split("\\.", -1);
        int own = Integer.parseInt(parts[0]);
        return own > major || (own == major && Integer.parseInt(parts[1]) >= minor);
    }
}
