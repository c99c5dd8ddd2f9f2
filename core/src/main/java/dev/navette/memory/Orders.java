package dev.navette.memory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Order;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/** The orders of a shop in the order of their last change, and the ERP's codes of its customers. Not thread-safe. */
final class Orders {

    private final Shelf<Order> shelf;
    private final Map<ForeignId, Order> byId = new LinkedHashMap<>();
    private final Map<ForeignId, String> codes;

    /** None. */
    Orders() {
        this(new TreeMap<>(), 0, Map.of());
    }

    /**
     * Those of a file.
     *
     * @param changes by the number of their last change
     * @throws IllegalArgumentException when two have one id, or a number is beyond the last
     */
    Orders(NavigableMap<Long, Order> changes, long lastChange, Map<ForeignId, String> codes) {
        var reads = new TreeMap<Long, Read<Order>>();
        changes.forEach((number, order) -> reads.put(number, Read.of(order.id().value(), order)));
        shelf = new Shelf<>(reads, lastChange);
        changes.values().forEach(order -> byId.put(order.id(), order));
        this.codes = new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        this.codes.putAll(codes);
    }

    /** Adds it, or puts it in the place of the one with its id: the latest change of all. */
    void put(Order order) {
        byId.put(order.id(), order);
        shelf.put(Read.of(order.id().value(), order));
    }

    void remove(ForeignId id) {
        byId.remove(id);
        shelf.remove(id.value());
    }

    /** As readers see it. */
    @Nullable
    Order at(ForeignId id) {
        Order order = byId.get(id);
        return order == null ? null : coded(order);
    }

    /** As it is kept, to change it. */
    @Nullable
    Order kept(ForeignId id) {
        return byId.get(id);
    }

    /** In the order they came. */
    List<Order> all() {
        return byId.values().stream().map(this::coded).toList();
    }

    /** Whether somebody with that account has ordered. */
    boolean knows(ForeignId customer) {
        return codes.containsKey(customer)
                || byId.values().stream()
                        .anyMatch(order -> customer.equals(order.buyer().account()));
    }

    /** The ERP's code of a customer, or null. */
    @Nullable
    String code(ForeignId customer) {
        return codes.get(customer);
    }

    /** Keeps the ERP's code of a customer, and says whether it was another. */
    boolean code(ForeignId customer, String code) {
        return !code.equals(codes.put(customer, code));
    }

    Watermark begin(Selection selection) {
        return shelf.begin(selection);
    }

    Page<Order> page(Watermark from, int size) {
        Page<Order> page = shelf.page(from, size);
        return new Page<>(coded(page.reads()), page.next(), page.last(), page.total());
    }

    List<Read<Order>> named(Collection<String> names) {
        return coded(shelf.named(names));
    }

    /** As they are kept, by the number of their last change. */
    NavigableMap<Long, Order> changes() {
        var changes = new TreeMap<Long, Order>();
        shelf.inOrder().forEach((number, read) -> changes.put(number, Objects.requireNonNull(read.element())));
        return changes;
    }

    long lastChange() {
        return shelf.last();
    }

    Map<ForeignId, String> codes() {
        return codes;
    }

    private List<Read<Order>> coded(List<Read<Order>> reads) {
        return reads.stream()
                .map(read -> Read.of(read.name(), coded(Objects.requireNonNull(read.element()))))
                .toList();
    }

    private Order coded(Order order) {
        ForeignId account = order.buyer().account();
        return Changed.coded(order, account == null ? null : codes.get(account));
    }
}
