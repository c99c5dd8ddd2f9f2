package dev.navette.model.sales;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;

/** The fields of a {@link ShopQuote}. */
public enum QuoteField implements Field {
    CUSTOMER("customer"),
    LINES("lines"),
    /** Number, last day and total. */
    TERMS("terms");

    private final String code;

    QuoteField(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.QUOTE;
    }

    /** What is compared of it. */
    public FieldValue valueOf(ShopQuote quote) {
        return switch (this) {
            case CUSTOMER -> FieldValue.of(quote.customer());
            case LINES -> lines(quote);
            case TERMS ->
                FieldValue.of(
                        quote.number(),
                        quote.validUntil() == null ? null : quote.validUntil().toString(),
                        quote.gross().toString());
        };
    }

    /** What it names that must have an id in the shop. */
    public List<Named> namesOf(ShopQuote quote) {
        return switch (this) {
            case CUSTOMER -> List.of(quote.buyer());
            case LINES -> quote.articles();
            case TERMS -> List.of();
        };
    }

    private static FieldValue lines(ShopQuote quote) {
        var parts = new ArrayList<@Nullable String>();
        quote.lines().forEach(line -> {
            parts.add(line.article().value());
            parts.add(line.quantity().toString());
            parts.add(line.amount().toString());
        });
        return new FieldValue(parts);
    }
}
