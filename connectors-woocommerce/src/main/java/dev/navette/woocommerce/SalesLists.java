package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ReferenceEntry;

/** The lists of the shop that options of orders choose from (PRO-4). */
record SalesLists(Api api) {

    /** How many orders have a status, extensions' included; the number is of no use here. */
    record Status(@Nullable String slug, @Nullable String name) {}

    /** A way to pay. */
    record Gateway(
            @Nullable String id,
            @Nullable String title,
            @Nullable String methodTitle,
            @Nullable Boolean enabled) {}

    /** Where a way of shipping is offered. */
    record Zone(long id, @Nullable String name) {}

    /** A way of shipping that a zone has. */
    record Method(
            @Nullable String instanceId,
            @Nullable String methodId,
            @Nullable String title) {}

    /** A country that the shop knows. */
    record Country(@Nullable String code, @Nullable String name) {}

    /** Without {@code wc-}, as orders have them. */
    List<ReferenceEntry> statuses() {
        return list("reports/orders/totals", Status.class).stream()
                .filter(status -> said(status.slug()) && OrderStatuses.isOrdered(String.valueOf(status.slug())))
                .map(status -> entry(String.valueOf(status.slug()), status.name(), null))
                .toList();
    }

    /** Those that customers cannot choose any more too: orders have them. */
    List<ReferenceEntry> payments() {
        return list("payment_gateways", Gateway.class).stream()
                .filter(gateway -> said(gateway.id()))
                .map(gateway -> entry(
                        String.valueOf(gateway.id()),
                        said(gateway.title()) ? gateway.title() : gateway.methodTitle(),
                        Boolean.TRUE.equals(gateway.enabled()) ? null : "switched off"))
                .toList();
    }

    /** By the name that an order has of each: {@code flat_rate:3}. */
    List<ReferenceEntry> carriers() {
        var carriers = new ArrayList<ReferenceEntry>();
        for (Zone zone : list("shipping/zones", Zone.class)) {
            for (Method method : list("shipping/zones/" + zone.id() + "/methods", Method.class)) {
                if (said(method.methodId())) {
                    String id = OrderTranslation.carrierId(String.valueOf(method.methodId()), method.instanceId());
                    carriers.add(entry(id, method.title(), Translation.text(zone.name())));
                }
            }
        }
        return carriers;
    }

    List<ReferenceEntry> countries() {
        return list("data/countries", Country.class).stream()
                .filter(country -> said(country.code()))
                .map(country -> entry(String.valueOf(country.code()), country.name(), null))
                .sorted(Comparator.comparing(ReferenceEntry::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(ReferenceEntry::id))
                .toList();
    }

    /** None of these is given in pages. */
    private <T> List<T> list(String path, Class<T> type) {
        return api.list(api.get(path, request -> request), type, path);
    }

    private static ReferenceEntry entry(String id, @Nullable String name, @Nullable String detail) {
        String read = Translation.text(name);
        return new ReferenceEntry(id, read == null || read.isBlank() ? id : read.strip(), detail);
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
