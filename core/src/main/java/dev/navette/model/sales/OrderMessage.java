package dev.navette.model.sales;

import java.time.Instant;
import java.util.Objects;

import dev.navette.model.Default;

/**
 * What someone wrote to an order (ORD-20). It is personal: its {@code toString} does not show the text.
 *
 * @param at when
 * @param author who
 * @param hidden whether the customer must not read it: a private message
 * @param text plain text or HTML, as the shop keeps it
 */
public record OrderMessage(
        Instant at, Author author, @Default("false") boolean hidden, String text) {

    /** Who wrote a message. */
    public enum Author {
        CUSTOMER,
        SHOP
    }

    public OrderMessage {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return "OrderMessage[at=" + at + ", author=" + author + ", hidden=" + hidden + ", text of "
                + text.codePointCount(0, text.length()) + " characters]";
    }
}
