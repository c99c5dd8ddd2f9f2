package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.Nature;

/** What the lines of a document look like: unit prices, discounts and amounts that agree to the cent. */
final class LineLayout {

    /** As many as a price for a weighed article can need. */
    private static final int MOST_DECIMALS = 10;

    private final LineRule rule;
    private final Conversion conversion;
    private final Basis basis;

    LineLayout(LineRule rule, Conversion conversion, Basis basis) {
        this.rule = rule;
        this.conversion = conversion;
        this.basis = basis;
    }

    /** A part's line, or two where no unit price of the allowed decimals comes to its amount. */
    List<DocumentLine> lines(Part part) {
        return lines(
                part, rule.discounts() == LineRule.Discounts.SHOWN && part.own().signum() != 0);
    }

    private List<DocumentLine> lines(Part part, boolean shown) {
        BigDecimal amount = part.amount(basis);
        BigDecimal quantity = part.quantity().value();
        if (quantity.signum() == 0) {
            return List.of(line(part, part.quantity(), amount, BigDecimal.ZERO, amount, part.eco()));
        }
        BigDecimal listed = shown ? amount.add(part.own()) : amount;
        BigDecimal unit = unit(part, listed);
        BigDecimal reached = conversion.rounded(unit.multiply(quantity));
        if (shown && reached.compareTo(amount) == -part.own().signum()) {
            return lines(part, false); // few decimals took more off the price than the discount is
        }
        if (shown || reached.compareTo(listed) == 0) {
            return List.of(line(part, part.quantity(), unit, reached.subtract(amount), amount, part.eco()));
        }
        return split(part, amount, quantity);
    }

    /** Several parts of the same taxes on one line: shipping. */
    DocumentLine merged(List<Part> parts) {
        Part first = parts.get(0);
        BigDecimal amount = parts.stream().map(part -> part.amount(basis)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return service(first.source(), first.kind(), first.article(), first.label(), amount, first.taxes());
    }

    /** One of a service article. */
    DocumentLine service(
            String source, DocumentLine.Kind kind, Reference article, String label, BigDecimal amount, Taxes taxes) {
        boolean off = amount.signum() < 0;
        return new DocumentLine(
                source,
                kind,
                article,
                label,
                Quantity.of(off ? -1 : 1),
                conversion.money(amount.abs()),
                conversion.money(BigDecimal.ZERO),
                conversion.money(amount),
                taxes.vat(),
                null,
                Nature.SERVICE,
                List.of());
    }

    /** With more decimals than allowed where goods are weighed, and where a line of lots must stay one. */
    private BigDecimal unit(Part part, BigDecimal listed) {
        BigDecimal quantity = part.quantity().value();
        boolean whole = quantity.scale() > 0 || !part.lots().isEmpty();
        int decimals = Math.max(rule.decimals(), conversion.digits());
        BigDecimal unit = listed.divide(quantity, decimals, RoundingMode.HALF_UP);
        while (whole && decimals < MOST_DECIMALS && !comesTo(unit, quantity, listed)) {
            unit = listed.divide(quantity, ++decimals, RoundingMode.HALF_UP);
        }
        return unit;
    }

    private boolean comesTo(BigDecimal unit, BigDecimal quantity, BigDecimal amount) {
        return conversion.rounded(unit.multiply(quantity)).compareTo(amount) == 0;
    }

    /** Three for 10.00 are two at 3.33 and one at 3.34. */
    private List<DocumentLine> split(Part part, BigDecimal amount, BigDecimal quantity) {
        BigInteger units = quantity.toBigIntegerExact();
        BigInteger[] each = amount.setScale(conversion.digits()).unscaledValue().divideAndRemainder(units);
        BigInteger dearer = each[1].abs();
        BigInteger sign = BigInteger.valueOf(units.signum());
        BigInteger usual = units.abs().subtract(dearer);
        BigInteger step = BigInteger.valueOf((long) each[1].signum() * units.signum());
        BigDecimal low = new BigDecimal(each[0], conversion.digits());
        BigDecimal high = new BigDecimal(each[0].add(step), conversion.digits());
        List<BigDecimal> eco = part.eco() == null
                ? List.of()
                : Split.of(part.eco(), List.of(new BigDecimal(usual), new BigDecimal(dearer)), conversion.digits());
        return List.of(
                line(part, usual.multiply(sign), low, eco.isEmpty() ? null : eco.get(0)),
                line(part, dearer.multiply(sign), high, eco.isEmpty() ? null : eco.get(1)));
    }

    private DocumentLine line(Part part, BigInteger quantity, BigDecimal unit, @Nullable BigDecimal eco) {
        var units = new BigDecimal(quantity);
        return line(part, new Quantity(units), unit, BigDecimal.ZERO, unit.multiply(units), eco);
    }

    private DocumentLine line(
            Part part,
            Quantity quantity,
            BigDecimal unit,
            BigDecimal discount,
            BigDecimal amount,
            @Nullable BigDecimal eco) {
        return new DocumentLine(
                part.source(),
                part.kind(),
                part.article(),
                part.label(),
                quantity,
                conversion.money(unit),
                conversion.money(discount),
                conversion.money(amount),
                part.taxes().vat(),
                eco == null ? null : conversion.money(eco),
                part.nature(),
                part.lots());
    }
}
