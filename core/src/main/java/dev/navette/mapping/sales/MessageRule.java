package dev.navette.mapping.sales;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;
import dev.navette.model.sales.OrderMessage;
import dev.navette.text.HtmlText;

import jakarta.validation.constraints.Positive;

/**
 * Which messages of an order stand in the document's notes (ORD-20): as plain text, the oldest first, with an empty line
 * between two. Messages of one instant stay in the shop's order.
 *
 * @param taken whose
 * @param longest how many characters (code points) the ERP keeps, or null for any number; what is more is cut off at the
 *     end, which an ellipsis within that number marks and a note reports
 */
public record MessageRule(
        @Default("none") Taken taken, @Positive @Nullable Integer longest) implements OrderOption {

    /** The safe choice: none. */
    public static final MessageRule NONE = new MessageRule(Taken.NONE, null);

    private static final String ELLIPSIS = "…";
    private static final String BETWEEN = "\n\n";

    /** Whose messages are taken. Switch on it without a default. */
    public enum Taken {
        NONE,
        /** What customers wrote. */
        CUSTOMER,
        /** What customers must not read. */
        PRIVATE,
        /** These, and what the shop wrote to customers. */
        ALL;

        boolean has(OrderMessage message) {
            return switch (this) {
                case NONE -> false;
                case CUSTOMER -> message.author() == OrderMessage.Author.CUSTOMER;
                case PRIVATE -> message.hidden();
                case ALL -> true;
            };
        }
    }

    public MessageRule {
        Objects.requireNonNull(taken, "taken");
    }

    /** Those messages, in any length. */
    public static MessageRule taking(Taken taken) {
        return new MessageRule(taken, null);
    }

    /** Cuts after so many characters, or nowhere for null. */
    public MessageRule cutAt(@Nullable Integer characters) {
        return new MessageRule(taken, characters);
    }

    /**
     * The notes of one order's document.
     *
     * @param order the order's id, by which a note names it
     */
    public MessageText textOf(String order, Collection<OrderMessage> messages) {
        String text = messages.stream()
                .filter(taken::has)
                .sorted(Comparator.comparing(OrderMessage::at))
                .map(message -> HtmlText.plain(message.text()))
                .filter(plain -> !plain.isEmpty())
                .collect(Collectors.joining(BETWEEN));
        if (text.isEmpty()) {
            return new MessageText(null, List.of());
        }
        int length = text.codePointCount(0, text.length());
        return longest == null || length <= longest
                ? new MessageText(text, List.of())
                : cut(order, text, length, longest);
    }

    private static MessageText cut(String order, String text, int length, int longest) {
        String kept = text.substring(0, text.offsetByCodePoints(0, Math.max(0, longest - 1)))
                .stripTrailing();
        int leftOut = length - kept.codePointCount(0, kept.length());
        return new MessageText(
                kept + ELLIPSIS,
                List.of("The messages of order " + order + " are longer than the " + longest
                        + " characters that the document's notes hold: " + leftOut
                        + (leftOut == 1 ? " character was" : " characters were") + " left out"));
    }
}
