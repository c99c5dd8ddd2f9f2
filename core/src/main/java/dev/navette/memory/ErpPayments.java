package dev.navette.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentPayment;

/** The payments of a {@link MemoryErp} in the order they were booked; two may have one reference. Thread-safe. */
final class ErpPayments {

    private final Map<ForeignId, MemoryPayment> payments = new LinkedHashMap<>();
    private long last;

    synchronized ForeignId add(DocumentPayment payment) {
        last++;
        var id = new ForeignId("R" + last);
        payments.put(id, new MemoryPayment(id, payment));
        return id;
    }

    synchronized void remove(ForeignId id) {
        payments.remove(id);
    }

    synchronized List<MemoryPayment> all() {
        return List.copyOf(payments.values());
    }

    /** The one of that id, where one is known, else all of that reference. */
    synchronized List<ForeignId> idsOf(Optional<ForeignId> known, String reference) {
        if (known.isPresent()) {
            return known.filter(payments::containsKey).stream().toList();
        }
        return payments.values().stream()
                .filter(payment -> payment.booked().reference().text().equals(reference))
                .map(MemoryPayment::id)
                .toList();
    }
}
