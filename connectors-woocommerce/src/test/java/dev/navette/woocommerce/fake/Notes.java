package dev.navette.woocommerce.fake;

import java.util.ArrayList;
import java.util.Comparator;

import tools.jackson.databind.node.ObjectNode;

/** {@code orders/{id}/notes}: they change no date, and none is refused for being there already. WooCommerce 11.0.1, observed. */
final class Notes {

    private final Shop shop;

    Notes(Shop shop) {
        this.shop = shop;
    }

    /** All of them, the newest first; not in pages. */
    Reply of(long order) {
        var notes = new ArrayList<>(existing(order).notes);
        notes.sort(Comparator.comparingLong(Ordered.Note::id).reversed());
        return Reply.ok(Json.objects(notes.stream().map(this::shown).toList()));
    }

    /** HTML is filtered; an empty one is taken. */
    Reply add(long order, ObjectNode form) {
        String author = Php.bool(form.path("added_by_user")) ? "admin" : "WooCommerce";
        var note = new Ordered.Note(
                shop.nextItem(),
                shop.now(),
                author,
                Texts.kses(Php.text(form.path("note"))),
                Php.bool(form.path("customer_note")));
        existing(order).notes.add(note);
        return Reply.json(201, shown(note));
    }

    private ObjectNode shown(Ordered.Note note) {
        ObjectNode shown = Json.object().put("id", note.id()).put("author", note.author());
        shop.dates().put(shown, "date_created", note.at());
        return shown.put("note", note.text()).put("customer_note", note.toCustomer());
    }

    private Ordered existing(long id) {
        Ordered order = shop.orders().get(id);
        if (order == null) {
            throw new Refusal(404, "woocommerce_rest_order_invalid_id", "Invalid order ID.");
        }
        return order;
    }
}
