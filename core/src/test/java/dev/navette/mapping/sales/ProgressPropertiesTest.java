package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.mapping.Group;
import dev.navette.mapping.Mapped;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.OrderProgress;
import dev.navette.model.sales.OrderShipment;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold whatever becomes of an order in the ERP, and in whatever order its documents are met. */
@Tag("ORD-28")
class ProgressPropertiesTest {

    private static final int HISTORIES = 5_000;
    private static final List<String> BEFORE = List.of("pending", "processing");
    private static final ProgressRule RULE = ProgressRule.from("pending", "processing")
            .then(ProgressStep.of(DocumentType.ORDER, "accepted"))
            .then(ProgressStep.of(DocumentType.PREPARATION, "preparing"))
            .then(ProgressStep.of(DocumentType.DELIVERY_NOTE, "shipped").partially("partly"))
            .then(ProgressStep.of(DocumentType.INVOICE, "completed"));

    @Test
    void aStatusNeverGoesBackAndNeverLeavesWhatAPersonSet() {
        int moves = 0;
        for (long seed = 1; seed <= HISTORIES; seed++) {
            var random = new Random(seed);
            List<ErpDocument> there = new ArrayList<>();
            String now = BEFORE.get(random.nextInt(2));
            for (ErpDocument event : shuffled(history(random), random)) {
                change(there, event, random);
                now = byHand(now, random);
                String next = status(there, now);
                assertThat(rank(next))
                        .as("seed %d, after %s: %s", seed, now, there)
                        .isGreaterThanOrEqualTo(rank(now));
                assertThat(next.equals(now) || !now.equals("cancelled"))
                        .as("seed %d", seed)
                        .isTrue();
                moves += next.equals(now) ? 0 : 1;
                now = next;
            }
        }
        assertThat(moves).isGreaterThan(HISTORIES);
    }

    @Test
    void eachShipmentIsToldOnceAndStaysTheSameOne() {
        int told = 0;
        for (long seed = 1; seed <= HISTORIES; seed++) {
            var random = new Random(seed);
            List<ErpDocument> there = new ArrayList<>();
            for (ErpDocument event : shuffled(history(random), random)) {
                there.add(event);
                List<String> notes = shipments(there);
                assertThat(notes).as("seed %d: %s", seed, there).doesNotHaveDuplicates();
                assertThat(Set.copyOf(notes)).as("seed %d: %s", seed, there).isEqualTo(notesOf(there));
                told += notes.size();
            }
        }
        assertThat(told).isGreaterThan(HISTORIES);
    }

    @Test
    void theOrderInWhichDocumentsAreReadDoesNotMatter() {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            var random = new Random(seed);
            List<ErpDocument> documents = history(random);

            assertThat(mapped(shuffled(documents, random))).as("seed %d", seed).isEqualTo(mapped(documents));
        }
    }

    /** Everything that becomes of one order: up to two addresses, several notes of parts, invoices, drafts. */
    private static List<ErpDocument> history(Random random) {
        var documents = new ArrayList<ErpDocument>();
        int addresses = 1 + random.nextInt(2);
        for (int address = 1; address <= addresses; address++) {
            String reference = address == 1 ? "s1:1042" : "s1:1042/2";
            Map<String, Integer> ordered = new HashMap<>();
            Piles order = Piles.imported(DocumentType.ORDER, "C" + address, reference);
            for (String article : List.of("TEA", "POT", "CUP").subList(0, 1 + random.nextInt(3))) {
                ordered.put(article, 1 + random.nextInt(4));
                order = order.of(article, ordered.get(article));
            }
            documents.add(order.document());
            if (random.nextBoolean()) {
                documents.add(Piles.made(DocumentType.PREPARATION, "P" + address, reference)
                        .document());
            }
            documents.addAll(notes(reference, "L" + address, ordered, random));
            if (random.nextBoolean()) {
                Piles invoice = Piles.made(DocumentType.INVOICE, "F" + address, reference);
                for (Map.Entry<String, Integer> line : ordered.entrySet()) {
                    invoice = invoice.of(line.getKey(), line.getValue());
                }
                documents.add((random.nextInt(4) == 0 ? invoice.draft() : invoice).document());
            }
        }
        return documents;
    }

    private static List<ErpDocument> notes(String reference, String id, Map<String, Integer> ordered, Random random) {
        var notes = new ArrayList<ErpDocument>();
        int count = random.nextInt(4);
        for (int number = 1; number <= count; number++) {
            Piles note = Piles.made(DocumentType.DELIVERY_NOTE, id + number, reference);
            for (Map.Entry<String, Integer> line : ordered.entrySet()) {
                int quantity = number == count && random.nextBoolean() ? line.getValue() : random.nextInt(3);
                note = quantity == 0 ? note : note.of(line.getKey(), quantity);
            }
            notes.add(note.by("COLIS", "6A" + id + number).document());
        }
        return notes;
    }

    /** A document comes; now and then one goes, as when a delivery is cancelled. */
    private static void change(List<ErpDocument> there, ErpDocument event, Random random) {
        there.add(event);
        if (random.nextInt(5) == 0) {
            there.remove(random.nextInt(there.size()));
        }
    }

    private static String byHand(String now, Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> "cancelled";
            case 1 -> rank(now) < rank("completed") ? "completed" : now;
            default -> now;
        };
    }

    private static String status(List<ErpDocument> there, String now) {
        return mapped(there) instanceof Mapped.Ready<OrderProgress> ready
                ? ready.element().next(now).orElse(now)
                : now;
    }

    private static List<String> shipments(List<ErpDocument> there) {
        return mapped(there) instanceof Mapped.Ready<OrderProgress> ready
                ? ready.element().shipments().stream()
                        .map(OrderShipment::note)
                        .map(note -> note.value())
                        .toList()
                : List.of();
    }

    private static Set<String> notesOf(List<ErpDocument> there) {
        return there.stream()
                .filter(document -> document.type() == DocumentType.DELIVERY_NOTE)
                .map(document -> document.id().value())
                .collect(Collectors.toSet());
    }

    private static Mapped<OrderProgress> mapped(List<ErpDocument> there) {
        return RULE.of(new Group<>("s1:1042", List.copyOf(there)), ProgressRuleTest::id);
    }

    private static List<ErpDocument> shuffled(List<ErpDocument> documents, Random random) {
        var shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Of what a person sets by hand and leads nowhere, the highest. */
    private static int rank(String status) {
        return status.equals("cancelled")
                ? 100
                : BEFORE.contains(status) ? 0 : 1 + RULE.ranking().indexOf(status);
    }
}
