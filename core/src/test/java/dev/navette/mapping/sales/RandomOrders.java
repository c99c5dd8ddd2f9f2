package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.navette.mapping.sales.ShopFigures.Draft;
import dev.navette.mapping.sales.ShopFigures.DraftDiscount;
import dev.navette.mapping.sales.ShopFigures.DraftPart;
import dev.navette.mapping.sales.ShopFigures.Told;
import dev.navette.model.Basis;
import dev.navette.model.Quantity;
import dev.navette.model.sales.Exchange;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.ShopTax;

/**
 * Orders as real shops send them, made of a seed: the same seed makes the same order. What the shop reckons is in {@link
 * ShopFigures}, the values that the rules read are made by {@link RandomOrder}.
 */
final class RandomOrders {

    static final ShopTax TPS = new ShopTax("gst", "TPS", new BigDecimal("5"), null, null, 1);
    static final ShopTax TVQ = new ShopTax("qst", "TVQ", new BigDecimal("9.975"), null, null, 1);
    static final ShopTax ECO = new ShopTax("eco", "Eco tax", new BigDecimal("3.2"), null, null, 1);
    static final ShopTax AFTER = new ShopTax("vat", "VAT", new BigDecimal("20"), null, null, 2);

    private static final List<List<ShopTax>> FRENCH = List.of(
            List.of(ShopOrder.TVA_20),
            List.of(ShopOrder.TVA_20),
            List.of(ShopOrder.TVA_55),
            List.of(ShopOrder.TVA_10),
            List.of(ShopOrder.TVA_21),
            List.of());
    private static final List<List<ShopTax>> STACKED =
            List.of(List.of(TPS, TVQ), List.of(TPS), List.of(ECO, AFTER), List.of());
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "EUR", "USD", "JPY", "KWD");
    /** How much of each a euro is worth. */
    private static final Map<String, BigDecimal> WORTH = Map.of(
            "EUR", new BigDecimal("1"),
            "USD", new BigDecimal("1.0837"),
            "JPY", new BigDecimal("162.41"),
            "KWD", new BigDecimal("0.33419"));

    private final Random random;
    private final long seed;
    private final Currency main;
    private final int digits;
    private final Basis basis;
    private final boolean fine;
    private final List<List<ShopTax>> taxes;
    private final List<String> consignments;
    /** Of all lines: the same cents are lost on each. */
    private final @Nullable BigDecimal samePrice;

    private RandomOrders(long seed, int attempt) {
        this.seed = seed;
        this.random = new Random(seed * 1_000_003 + 17 + 31L * attempt);
        this.random.nextInt(); // the first of neighbouring seeds are alike
        this.main = Currency.getInstance(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        this.digits = main.getDefaultFractionDigits();
        this.basis = random.nextBoolean() ? Basis.NET : Basis.GROSS;
        this.fine = random.nextInt(4) == 0;
        List<List<ShopTax>> known = random.nextInt(5) == 0 ? STACKED : FRENCH;
        this.taxes = random.nextInt(3) == 0 ? List.of(known.get(random.nextInt(known.size()))) : known;
        this.consignments = List.of("A", "B", "C").subList(0, Math.max(0, random.nextInt(8) - 4));
        this.samePrice = random.nextInt(12) == 0 ? price(5_000) : null;
    }

    /** The order of a seed; its shop's total agrees with its parts, within the tolerance, or not, by chance. */
    static RandomOrder of(long seed) {
        for (int attempt = 0; ; attempt++) {
            RandomOrder order = new RandomOrders(seed, attempt).order(attempt);
            if (order != null) {
                return order;
            }
        }
    }

    /** Null where what comes back is worth more than what is bought: tried again without it. */
    private @Nullable RandomOrder order(int attempt) {
        List<DraftPart> parts = parts(attempt == 0);
        List<DraftDiscount> discounts = discounts(parts);
        Told told = random.nextInt(10) < 6 || fine ? Told.EACH : oneOf(Told.values());
        var draft = new Draft(basis, fine, told, random.nextInt(12) == 0, parts, discounts);
        var inMain = new ShopFigures(draft, UnaryOperator.identity(), digits);
        if (inMain.gross.signum() < 0) {
            return null;
        }
        draft = withCredit(draft, inMain.gross);
        return random.nextInt(6) == 0
                ? foreign(draft)
                : new RandomOrder(seed, random, draft, main, null, null, draftFigures(draft));
    }

    private ShopFigures draftFigures(Draft draft) {
        return new ShopFigures(draft, UnaryOperator.identity(), digits);
    }

    /** The shop keeps its books in its main currency, and sold in another one. */
    private @Nullable RandomOrder foreign(Draft draft) {
        List<String> others = CURRENCIES.stream()
                .filter(code -> !code.equals(main.getCurrencyCode()))
                .toList();
        Currency sold = Currency.getInstance(others.get(random.nextInt(others.size())));
        BigDecimal rate = worth(sold).divide(worth(main), MathContext.DECIMAL64).setScale(6, RoundingMode.HALF_UP);
        var figures = new ShopFigures(draft, amount -> amount.multiply(rate), sold.getDefaultFractionDigits());
        if (figures.gross.signum() < 0) {
            return null;
        }
        ShopFigures own = random.nextBoolean() ? draftFigures(draft) : null;
        return new RandomOrder(seed, random, draft, sold, new Exchange(main, rate), own, figures);
    }

    private <T> T oneOf(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private static BigDecimal worth(Currency currency) {
        return WORTH.getOrDefault(currency.getCurrencyCode(), BigDecimal.ONE);
    }

    private List<DraftPart> parts(boolean comingBack) {
        int lines = 1 + (random.nextInt(8) == 0 ? random.nextInt(25) : random.nextInt(6));
        var parts = new ArrayList<DraftPart>();
        for (int i = 1; i <= lines; i++) {
            parts.add(line(Integer.toString(i), comingBack && random.nextInt(14) == 0 && i > 1));
        }
        int shipping = random.nextInt(10) < 7 ? 1 : random.nextInt(3);
        for (int i = 1; i <= shipping; i++) {
            parts.add(charge(Integer.toString(i), OrderCharge.Kind.SHIPPING, price(2000)));
        }
        if (random.nextInt(10) == 0) {
            parts.add(charge("gw", OrderCharge.Kind.GIFT_WRAP, price(800)));
        }
        if (random.nextInt(10) == 0) {
            BigDecimal fee = price(500);
            parts.add(charge("fee", OrderCharge.Kind.FEE, random.nextInt(3) == 0 ? fee.negate() : fee));
        }
        return parts;
    }

    private DraftPart line(String id, boolean back) {
        boolean giftCard = !back && random.nextInt(30) == 0;
        List<ShopTax> borne = giftCard ? List.of() : taxes.get(random.nextInt(taxes.size()));
        Quantity quantity = giftCard ? Quantity.of(1) : quantity();
        BigDecimal listed = samePrice != null ? samePrice : price(random.nextInt(4) == 0 ? 60_000 : 5_000);
        if (fine && basis == Basis.NET) { // a price with tax, of which the shop keeps the net
            listed = listed.divide(ShopFigures.factor(borne), 6, RoundingMode.HALF_UP);
        } else if (fine) {
            listed = listed.multiply(new BigDecimal(random.nextInt(50) + 50))
                    .divide(BigDecimal.valueOf(99), 6, RoundingMode.HALF_UP);
        }
        BigDecimal all = listed.multiply(quantity.value()).setScale(fine ? 6 : digits, RoundingMode.HALF_UP);
        BigDecimal own = BigDecimal.ZERO;
        if (!back && !giftCard && random.nextInt(6) == 0) {
            own = all.multiply(BigDecimal.valueOf(1 + random.nextInt(60)))
                    .divide(new BigDecimal("100"), fine ? 6 : digits, RoundingMode.HALF_UP);
        }
        BigDecimal amount = all.subtract(own);
        BigDecimal eco =
                !back && !giftCard && random.nextInt(12) == 0 ? price(300).min(amount) : null;
        return new DraftPart(
                id,
                null,
                giftCard ? Nature.GIFT_CARD : random.nextInt(10) == 0 ? Nature.SERVICE : Nature.GOODS,
                back ? new Quantity(quantity.value().negate()) : quantity,
                back ? amount.negate() : amount,
                own,
                eco,
                borne,
                random.nextInt(20) == 0 ? null : "EM-" + (1 + random.nextInt(9)),
                consignment());
    }

    private Quantity quantity() {
        return switch (random.nextInt(10)) {
            case 0 -> Quantity.of(1 + random.nextInt(200));
            case 1 -> new Quantity(BigDecimal.valueOf(1 + random.nextInt(5000), 3));
            case 2, 3, 4 -> Quantity.of(1 + random.nextInt(12));
            default -> Quantity.of(1 + random.nextInt(3));
        };
    }

    private DraftPart charge(String id, OrderCharge.Kind kind, BigDecimal amount) {
        return new DraftPart(
                id,
                kind,
                Nature.SERVICE,
                Quantity.of(1),
                amount,
                BigDecimal.ZERO,
                null,
                taxes.get(random.nextInt(taxes.size())),
                null,
                consignment());
    }

    private @Nullable String consignment() {
        return consignments.isEmpty() || random.nextInt(8) == 0
                ? null
                : consignments.get(random.nextInt(consignments.size()));
    }

    /** In smallest units; small prices are as frequent as high ones, and some things are free. */
    private BigDecimal price(int most) {
        int units = random.nextInt(40) == 0
                ? 0
                : random.nextBoolean() ? 1 + random.nextInt(most) : 1 + random.nextInt(most / 10);
        return BigDecimal.valueOf(units, digits);
    }

    private List<DraftDiscount> discounts(List<DraftPart> parts) {
        int count = random.nextInt(2) == 0 ? 0 : random.nextInt(4);
        var discounts = new ArrayList<DraftDiscount>();
        for (int i = 1; i <= count; i++) {
            var target = oneOf(OrderDiscount.Target.values());
            BigDecimal base = BigDecimal.ZERO;
            for (DraftPart part : parts) {
                if (ShopFigures.isTarget(part, target)) {
                    base = base.add(ShopFigures.base(part, part.amount(), part.eco()));
                }
            }
            BigDecimal amount = base.multiply(BigDecimal.valueOf(1 + random.nextInt(30)))
                    .divide(new BigDecimal("100"), digits, RoundingMode.DOWN);
            boolean shared = random.nextBoolean();
            if (amount.signum() > 0) {
                discounts.add(new DraftDiscount(
                        "D" + i, OrderDiscount.Kind.DISCOUNT, target, amount, shared, random.nextBoolean()));
            }
        }
        return discounts;
    }

    /** A gift card that the shop shows as a discount. */
    private Draft withCredit(Draft draft, BigDecimal gross) {
        if (random.nextInt(12) != 0) {
            return draft;
        }
        BigDecimal amount = gross.multiply(BigDecimal.valueOf(1 + random.nextInt(90)))
                .divide(new BigDecimal("100"), digits, RoundingMode.DOWN);
        if (amount.signum() == 0) {
            return draft;
        }
        var discounts = new ArrayList<>(draft.discounts());
        discounts.add(new DraftDiscount(
                "C1", OrderDiscount.Kind.STORE_CREDIT, OrderDiscount.Target.ALL, amount, false, false));
        return new Draft(draft.basis(), draft.fine(), draft.told(), draft.chargesUnsaid(), draft.parts(), discounts);
    }
}
