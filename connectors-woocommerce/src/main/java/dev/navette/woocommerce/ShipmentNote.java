package dev.navette.woocommerce;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.navette.model.FieldValue;
import dev.navette.model.Fingerprint;
import dev.navette.model.sales.OrderShipment;
import dev.navette.model.sales.Shipment.Parcel;
import dev.navette.model.sales.ShipmentField;

/** What a note says of a shipment, and the mark by which it is known again: one for each text, so that it is said once. */
final class ShipmentNote {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    private static final Set<String> KNOWN = Set.of("{number}", "{date}", "{carrier}", "{parcels}", "{items}");
    private static final int DIGITS = 12;

    private ShipmentNote() {}

    /** What stands in braces and means nothing. */
    static List<String> unknown(String template) {
        return PLACEHOLDER
                .matcher(template)
                .results()
                .map(MatchResult::group)
                .filter(placeholder -> !KNOWN.contains(placeholder))
                .distinct()
                .toList();
    }

    /** Of all that is said of a shipment, and of which delivery note it is. */
    static String digest(OrderShipment shipment) {
        String[] parts = Stream.of(ShipmentField.values())
                .map(field -> {
                    FieldValue value = field.valueOf(shipment);
                    return value == null ? null : value.fingerprint().toString();
                })
                .toArray(String[]::new);
        return digits(shipment.note().value(), Fingerprint.of(parts).toString());
    }

    /**
     * The note.
     *
     * @param text what it says
     * @param mark what it ends with: the shop filters HTML, and leaves brackets and digits alone
     */
    record Note(String text, String mark) {

        String whole() {
            return text + " " + mark;
        }
    }

    static Note of(String template, OrderShipment shipment) {
        String text = text(template, shipment);
        return new Note(text, "[" + digits(shipment.note().value(), text) + "]");
    }

    private static String text(String template, OrderShipment shipment) {
        Map<String, String> values = Map.of(
                "{number}", shipment.number() == null ? shipment.note().value() : shipment.number(),
                "{date}", shipment.sent().toString(),
                "{carrier}", shipment.carrier() == null ? "" : shipment.carrier(),
                "{parcels}",
                        shipment.parcels().stream().map(ShipmentNote::parcel).collect(Collectors.joining(", ")),
                "{items}",
                        shipment.items().stream()
                                .map(item -> item.quantity() + " × " + item.article())
                                .collect(Collectors.joining(", ")));
        String text = PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(), found.group())));
        return text.strip();
    }

    private static String digits(String... parts) {
        return Fingerprint.of(parts).toString().substring(0, DIGITS);
    }

    private static String parcel(Parcel parcel) {
        return parcel.trackingAddress() == null
                ? parcel.trackingNumber()
                : parcel.trackingNumber() + " (" + parcel.trackingAddress() + ")";
    }
}
