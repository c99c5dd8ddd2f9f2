package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.navette.model.ForeignId;
import dev.navette.spi.Claim;
import dev.navette.spi.Resolution;

/** What the shop has under names and ids; names are compared exactly, but for blanks around them (ART-23). */
final class Resolving {

    private static final String FIELDS = "id,sku,type,status,parent_id";

    private final Catalogue catalogue;

    Resolving(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Products with the parts that are claimed. A variation that bears a product's name is no product. */
    List<Resolution> products(List<Claim> batch) {
        Map<Long, WireProduct> known = known(batch);
        List<WireProduct> called = called(batch);
        var resolutions = new ArrayList<Resolution>();
        for (Claim claim : batch) {
            List<Long> found = claim.id() != null
                    ? Ids.number(claim.id()).filter(known::containsKey).stream().toList()
                    : called.stream()
                            .filter(one -> !Catalogue.isVariation(one) && Catalogue.isCalled(one, claim.name()))
                            .map(WireProduct::id)
                            .distinct()
                            .toList();
            resolutions.add(
                    switch (found.size()) {
                        case 0 -> Resolution.absent();
                        case 1 -> withParts(found.get(0), claim.parts());
                        default ->
                            new Resolution.Several(found.stream().map(Ids::of).toList());
                    });
        }
        return resolutions;
    }

    private Map<Long, WireProduct> known(List<Claim> batch) {
        List<Long> numbers = batch.stream()
                .flatMap(claim -> claim.known().flatMap(Ids::number).stream())
                .toList();
        return catalogue.products(numbers, FIELDS);
    }

    private List<WireProduct> called(List<Claim> batch) {
        List<String> names = batch.stream()
                .filter(claim -> claim.id() == null)
                .map(claim -> claim.name().strip())
                .toList();
        return catalogue.called(names, "any", FIELDS);
    }

    private Resolution withParts(long product, List<Claim> claims) {
        if (claims.isEmpty()) {
            return Resolution.found(Ids.of(product));
        }
        List<WireProduct> variations = catalogue.variations(product, "id,sku");
        var parts = new HashMap<String, ForeignId>();
        for (Claim claim : claims) {
            List<ForeignId> own = variations.stream()
                    .filter(one -> is(product, one, claim))
                    .map(one -> new Ids.Variation(product, one.id()).id())
                    .toList();
            if (own.size() > 1) {
                return new Resolution.Several(own);
            }
            own.forEach(id -> parts.put(claim.name(), id));
        }
        return new Resolution.Found(Ids.of(product), parts);
    }

    private static boolean is(long product, WireProduct variation, Claim claim) {
        ForeignId known = claim.id();
        return known == null
                ? Catalogue.isCalled(variation, claim.name())
                : known.equals(new Ids.Variation(product, variation.id()).id());
    }

    /** What is sold: simple products and variations. */
    List<Resolution> sold(List<Claim> batch) {
        Map<Long, WireProduct> known = known(batch);
        Map<Long, Map<Long, WireProduct>> variations = new HashMap<>();
        batch.stream()
                .flatMap(claim -> claim.known().flatMap(Ids::variation).stream())
                .collect(Collectors.groupingBy(
                        Ids.Variation::product, Collectors.mapping(Ids.Variation::number, Collectors.toList())))
                .forEach((product, numbers) ->
                        variations.put(product, catalogue.variations(product, numbers, "id,sku")));
        List<WireProduct> called = called(batch);
        return batch.stream()
                .map(claim ->
                        claim.known().map(id -> exists(id, known, variations)).orElseGet(() -> named(claim, called)))
                .toList();
    }

    private static Resolution exists(
            ForeignId id, Map<Long, WireProduct> products, Map<Long, Map<Long, WireProduct>> variations) {
        boolean there = Ids.number(id).map(products::containsKey).orElse(false)
                || Ids.variation(id)
                        .map(one -> Objects.requireNonNull(variations.get(one.product()))
                                .containsKey(one.number()))
                        .orElse(false);
        return there ? Resolution.found(id) : Resolution.absent();
    }

    private static Resolution named(Claim claim, List<WireProduct> called) {
        List<ForeignId> found = called.stream()
                .filter(one -> !one.variable() && Catalogue.isCalled(one, claim.name()))
                .flatMap(one -> idOf(one).stream())
                .distinct()
                .toList();
        return switch (found.size()) {
            case 0 -> Resolution.absent();
            case 1 -> Resolution.found(found.get(0));
            default -> new Resolution.Several(found);
        };
    }

    private static Optional<ForeignId> idOf(WireProduct one) {
        if (!Catalogue.isVariation(one)) {
            return Optional.of(Ids.of(one.id()));
        }
        Long product = one.parentId();
        return product == null || product == 0
                ? Optional.empty()
                : Optional.of(new Ids.Variation(product, one.id()).id());
    }
}
