package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.http.Answer;
import dev.navette.model.ReferenceEntry;
import dev.navette.model.ReferenceKind;
import dev.navette.spi.ReferenceData;

/** The lists of the shop that options choose from (PRO-4): those of the catalogue here, those of orders in {@link SalesLists}. */
record WooCommerceReferenceData(Api api) implements ReferenceData {

    private static final String STANDARD = "standard";

    /** A class of tax. */
    record TaxClass(@Nullable String slug, @Nullable String name) {}

    /**
     * A rate of a class.
     *
     * @param taxClass the class's slug; {@code standard} or empty for the standard one
     */
    record Tax(
            long id,
            @Nullable String country,
            @Nullable String state,
            @Nullable String rate,
            @Nullable String name,
            @Nullable String taxClass) {

        String className() {
            return taxClass == null || taxClass.isEmpty() ? STANDARD : taxClass;
        }

        /** {@code 20 % FR} */
        String said() {
            String where = String.join(
                    "-",
                    List.of(Objects.requireNonNullElse(country, ""), Objects.requireNonNullElse(state, "")).stream()
                            .filter(part -> !part.isEmpty())
                            .toList());
            return percent() + " %" + (where.isEmpty() ? "" : " " + where);
        }

        private String percent() {
            try {
                return new BigDecimal(Objects.requireNonNullElse(rate, "0"))
                        .stripTrailingZeros()
                        .toPlainString();
            } catch (NumberFormatException unknown) {
                return String.valueOf(rate);
            }
        }
    }

    @Override
    public Set<ReferenceKind> kinds() {
        return Set.of(
                ReferenceKind.CATEGORIES,
                ReferenceKind.ATTRIBUTES,
                ReferenceKind.FEATURES,
                ReferenceKind.TAX_RULE_GROUPS,
                ReferenceKind.TAXES,
                ReferenceKind.ORDER_STATUSES,
                ReferenceKind.PAYMENT_METHODS,
                ReferenceKind.CARRIERS,
                ReferenceKind.COUNTRIES);
    }

    @Override
    public List<ReferenceEntry> entries(ReferenceKind kind) {
        return switch (kind) {
            case CATEGORIES -> categories();
            case ATTRIBUTES -> attributes(TermIds.Use.CHOSEN);
            case FEATURES -> attributes(TermIds.Use.READ);
            case TAX_RULE_GROUPS -> taxClasses();
            case TAXES -> taxes().stream().map(WooCommerceReferenceData::entry).toList();
            case ORDER_STATUSES -> new SalesLists(api).statuses();
            case PAYMENT_METHODS -> new SalesLists(api).payments();
            case CARRIERS -> new SalesLists(api).carriers();
            case COUNTRIES -> new SalesLists(api).countries();
            default -> throw new IllegalArgumentException("there is no list of " + kind);
        };
    }

    /** By their paths, so that each stands below its parent. */
    private List<ReferenceEntry> categories() {
        List<WireTerm> all = TermList.CATEGORIES.all(api, request -> request);
        Map<Long, WireTerm> byNumber =
                all.stream().collect(Collectors.toMap(WireTerm::number, term -> term, (one, same) -> one));
        return all.stream()
                .map(term -> new ReferenceEntry(
                        Ids.of(term.number()).value(),
                        path(term, byNumber),
                        term.slug() == null || term.slug().isEmpty() ? null : term.slug()))
                .sorted(Comparator.comparing(ReferenceEntry::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(ReferenceEntry::id))
                .toList();
    }

    private static String path(WireTerm term, Map<Long, WireTerm> all) {
        var path = new ArrayList<String>();
        WireTerm at = term;
        while (at != null && path.size() <= all.size()) {
            path.add(0, name(at.name(), at.number()));
            at = all.get(at.above());
        }
        return String.join(" / ", path);
    }

    private List<ReferenceEntry> attributes(TermIds.Use use) {
        return AttributeSheet.all(api).stream()
                .map(one -> new ReferenceEntry(
                        TermIds.attribute(use, one.number()).value(), name(one.name(), one.number()), one.slug()))
                .toList();
    }

    /** With their rates, by which people know them. */
    private List<ReferenceEntry> taxClasses() {
        var rates = new HashMap<String, List<String>>();
        taxes().forEach(tax -> rates.computeIfAbsent(tax.className(), none -> new ArrayList<>())
                .add(tax.said()));
        Answer answer = api.get("taxes/classes", request -> request);
        return api.list(answer, TaxClass.class, "taxes/classes").stream()
                .map(one -> entry(one, rates))
                .toList();
    }

    private static ReferenceEntry entry(TaxClass one, Map<String, List<String>> rates) {
        String slug = one.slug() == null || one.slug().isEmpty() ? STANDARD : one.slug();
        List<String> own = rates.getOrDefault(slug, List.of());
        return new ReferenceEntry(slug, name(one.name(), 0), own.isEmpty() ? null : String.join(", ", own));
    }

    private List<Tax> taxes() {
        // The class is called "class" there, which no component of a record can be.
        return api.all("taxes", request -> request.query("orderby", "order").query("order", "asc"), Map.class).stream()
                .map(WooCommerceReferenceData::tax)
                .toList();
    }

    private static Tax tax(Map<?, ?> one) {
        return new Tax(
                one.get("id") instanceof Number id ? id.longValue() : 0,
                text(one, "country"),
                text(one, "state"),
                text(one, "rate"),
                text(one, "name"),
                text(one, "class"));
    }

    private static @Nullable String text(Map<?, ?> one, String name) {
        Object value = one.get(name);
        return value == null ? null : String.valueOf(value);
    }

    private static ReferenceEntry entry(Tax tax) {
        return new ReferenceEntry(
                Long.toString(tax.id()), name(tax.name(), tax.id()), tax.said() + ", " + tax.className());
    }

    private static String name(@Nullable String written, long number) {
        String read = written == null ? "" : Label.read(written).strip();
        return read.isEmpty() ? "#" + number : read;
    }
}
