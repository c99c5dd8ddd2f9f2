package dev.navette.memory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.json.JsonText;
import dev.navette.json.Reading;
import dev.navette.json.RecordShape;
import dev.navette.json.Writing;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Order;
import dev.navette.text.SourceFiles;

import tools.jackson.databind.JsonNode;

/** Orders as JSON: what need not be said may be left out, and nothing that is wrong shows its value. */
final class OrderFile {

    private static final Path NOWHERE = Path.of("");
    private static final RecordShape<Order> SHAPE = RecordShape.of(Order.class);

    private OrderFile() {}

    /**
     * The orders of a file that is a list of them.
     *
     * @throws InvalidSettingsException with everything that is wrong in it
     * @throws dev.navette.error.UnreadableSourceException when it cannot be read
     */
    static List<Order> read(Path file) {
        var reading = new Reading(NOWHERE);
        List<Order> orders = new ArrayList<>();
        JsonText.tree(bytes(file), "the file of orders", reading).ifPresent(tree -> orders.addAll(all(tree, reading)));
        if (!reading.problems().isEmpty()) {
            throw new InvalidSettingsException("The file of orders " + file, reading.problems());
        }
        return orders;
    }

    /** @throws InvalidSettingsException with everything that is wrong in it */
    static Order order(JsonNode node, String subject) {
        var reading = new Reading(NOWHERE);
        Order order = SHAPE.read(node, "$", reading);
        if (order == null || !reading.problems().isEmpty()) {
            throw new InvalidSettingsException(subject, reading.problems());
        }
        return order;
    }

    static JsonNode node(Order order) {
        return SHAPE.write(order, new Writing(NOWHERE));
    }

    private static List<Order> all(JsonNode tree, Reading reading) {
        var orders = new ArrayList<Order>();
        if (!tree.isArray()) {
            reading.add(new Problem("$", "it is no list of orders", "Write [ { … }, { … } ]"));
            return orders;
        }
        Set<ForeignId> ids = new HashSet<>();
        for (int i = 0; i < tree.size(); i++) {
            String path = "$[" + i + "]";
            Order order = SHAPE.read(tree.get(i), path, reading);
            if (order != null && !ids.add(order.id())) {
                reading.add(new Problem(path + ".id", "an order above has it too", "Give it an id of its own"));
            } else if (order != null) {
                orders.add(order);
            }
        }
        return orders;
    }

    private static byte[] bytes(Path file) {
        String source = "orders " + Objects.requireNonNullElse(file.getFileName(), file);
        try (InputStream in = SourceFiles.open(file, source)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw SourceFiles.refusal(file, source, broken);
        }
    }
}
