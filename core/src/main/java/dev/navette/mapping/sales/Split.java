package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * An amount divided in proportion to weights, so that the parts add up to it exactly (ORD-11, ORD-21, ORD-37).
 *
 * <p>By largest remainder: each part is its exact proportion, cut to a whole unit of the last decimal; the units that are
 * left go one each to the parts that lost most, the earlier of two that lost the same. So each is within one unit of its
 * proportion, a weight of zero gets nothing, and the parts of a negative amount are those of the positive one, negated.
 */
final class Split {

    private Split() {}

    /**
     * The parts, in the order of the weights, by which ties go too.
     *
     * @param amount of any sign, with at most {@code scale} decimals
     * @param weights of any sign; where they come to nothing, the first one gets all
     * @param scale how many decimals each part has
     * @throws ArithmeticException where the amount has more decimals
     * @throws IllegalArgumentException where an amount meets no weight at all
     */
    static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> weights, int scale) {
        BigInteger units = amount.setScale(scale).unscaledValue();
        if (weights.isEmpty() && units.signum() != 0) {
            throw new IllegalArgumentException("there is nothing to divide " + amount.toPlainString() + " over");
        }
        List<BigInteger> whole = whole(weights);
        BigInteger all = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger> parts =
                all.signum() == 0 ? allOnTheFirst(units.abs(), whole.size()) : parts(units.abs(), whole, all);
        return parts.stream()
                .map(part -> new BigDecimal(units.signum() < 0 ? part.negate() : part, scale))
                .toList();
    }

    /**
     * The parts by their keys; ties go by the order of these.
     *
     * @see #of(BigDecimal, List, int)
     */
    static <K> SortedMap<K, BigDecimal> of(BigDecimal amount, SortedMap<K, BigDecimal> weights, int scale) {
        List<BigDecimal> parts = of(amount, List.copyOf(weights.values()), scale);
        SortedMap<K, BigDecimal> byKey = new TreeMap<>(weights.comparator());
        int at = 0;
        for (K key : weights.keySet()) {
            byKey.put(key, parts.get(at++));
        }
        return byKey;
    }

    /**
     * Amounts rounded so that they add up to their rounded sum: each is cut to a whole unit of the last decimal, and the
     * units that are left go one each to those that lost most, the earlier of two that lost the same. Each stays within one
     * unit of itself, also where amounts of both signs come to next to nothing.
     *
     * @param amounts of any sign and with any decimals
     * @param scale how many decimals each has afterwards
     */
    static List<BigDecimal> rounded(List<BigDecimal> amounts, int scale) {
        BigDecimal sum =
                amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(scale, RoundingMode.HALF_UP);
        List<BigDecimal> cut = new ArrayList<>();
        amounts.forEach(amount -> cut.add(amount.setScale(scale, RoundingMode.FLOOR)));
        int left =
                cut.stream().reduce(sum, BigDecimal::subtract).unscaledValue().intValueExact();
        IntStream.range(0, cut.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> amounts.get(at).subtract(cut.get(at)))
                        .reversed())
                .limit(left)
                .forEach(at -> cut.set(at, cut.get(at).add(BigDecimal.ONE.movePointLeft(scale))));
        return List.copyOf(cut);
    }

    private static List<BigInteger> parts(BigInteger units, List<BigInteger> weights, BigInteger all) {
        boolean below = all.signum() < 0; // then each proportion is that of all signs turned
        BigInteger total = all.abs();
        var parts = new ArrayList<BigInteger>();
        var lost = new ArrayList<BigInteger>();
        BigInteger left = units;
        for (BigInteger weight : weights) {
            BigInteger share = units.multiply(below ? weight.negate() : weight);
            BigInteger remainder = share.mod(total); // never below zero, also where the share is: it was cut downwards
            BigInteger part = share.subtract(remainder).divide(total);
            parts.add(part);
            lost.add(remainder);
            left = left.subtract(part);
        }
        List<Integer> byLoss = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> lost.get(at)).reversed())
                .toList();
        for (int at : byLoss.subList(0, left.intValueExact())) {
            parts.set(at, parts.get(at).add(BigInteger.ONE));
        }
        return parts;
    }

    private static List<BigInteger> allOnTheFirst(BigInteger units, int size) {
        var parts = new ArrayList<>(Collections.nCopies(size, BigInteger.ZERO));
        if (size > 0) {
            parts.set(0, units);
        }
        return parts;
    }

    /** The weights as whole numbers of one unit. */
    private static List<BigInteger> whole(List<BigDecimal> weights) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toList();
    }
}
