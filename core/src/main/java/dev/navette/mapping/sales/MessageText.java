package dev.navette.mapping.sales;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a document's notes hold of an order's messages (ORD-20). It is personal: its {@code toString} does not show it.
 *
 * @param text null where there is none
 * @param notes what a person should know of it, without its words; empty as a rule
 */
public record MessageText(@Nullable String text, List<String> notes) {

    public MessageText {
        notes = List.copyOf(notes);
    }

    @Override
    public String toString() {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        return "MessageText[text of " + length + " characters, notes=" + notes + "]";
    }
}
