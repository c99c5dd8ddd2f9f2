package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.navette.model.sales.Amount;

/**
 * Takes the parts of an order to the currency of its document at one rate (ORD-5). The parts are rounded together, so
 * that they come to the same as the whole.
 */
final class Exchanging {

    /** Ties go by what a part is, so that no order of lines matters. */
    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::source).thenComparing(Part::kind).thenComparing(Part::taxes);

    private final Conversion conversion;

    Exchanging(Conversion conversion) {
        this.conversion = conversion;
    }

    /** The same parts in the document's currency. */
    List<Part> parts(List<Part> parts) {
        if (parts.isEmpty()) {
            return parts;
        }
        List<BigDecimal> net = divided(parts, Part::net);
        List<BigDecimal> gross = divided(parts, Part::gross);
        List<SortedMap<String, BigDecimal>> shares = shares(parts);
        var exchanged = new ArrayList<Part>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            BigDecimal eco = part.eco();
            // What bears no tax has one figure, whatever the cents of the others do.
            BigDecimal bare = part.tax().signum() == 0 ? gross.get(i) : net.get(i);
            BigDecimal own = conversion.exchanged(part.own());
            exchanged.add(part.exchanged(
                    own, shares.get(i), bare, gross.get(i), eco == null ? null : conversion.exchanged(eco)));
        }
        return exchanged;
    }

    private List<SortedMap<String, BigDecimal>> shares(List<Part> parts) {
        var all = new ArrayList<SortedMap<String, BigDecimal>>();
        parts.forEach(part -> all.add(new TreeMap<>()));
        var discounts = new TreeSet<String>();
        parts.forEach(part -> discounts.addAll(part.shares().keySet()));
        for (String discount : discounts) {
            List<BigDecimal> own = divided(parts, part -> part.shares().getOrDefault(discount, BigDecimal.ZERO));
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).shares().containsKey(discount)) {
                    all.get(i).put(discount, own.get(i));
                }
            }
        }
        return all;
    }

    private List<BigDecimal> divided(List<Part> parts, Function<Part, BigDecimal> figure) {
        List<Integer> places = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(parts::get, ORDER))
                .toList();
        List<BigDecimal> exact = places.stream()
                .map(place -> conversion.exact(Amount.of(figure.apply(parts.get(place)))))
                .toList();
        List<BigDecimal> rounded = Split.rounded(exact, conversion.digits());
        var divided = new ArrayList<>(rounded);
        for (int i = 0; i < rounded.size(); i++) {
            divided.set(places.get(i), rounded.get(i));
        }
        return divided;
    }
}
