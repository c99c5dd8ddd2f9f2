package dev.navette.examples.till;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.navette.model.ForeignId;
import dev.navette.model.Reference;
import dev.navette.spi.Claim;
import dev.navette.spi.Resolution;
import dev.navette.spi.SellableFinder;

/** Finds articles by their SKU, and says which of those that we know are still there. */
record TillFinder(Api api) implements SellableFinder {

    /** The till's search takes small letters and capitals for one, so that what it finds is compared again. */
    @Override
    public Map<Reference, List<ForeignId>> find(Collection<Reference> keys) {
        List<Reference> distinct = keys.stream().distinct().toList();
        List<WireArticle> found =
                api.articles("sku", distinct.stream().map(Reference::value).toList());
        return distinct.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        key -> found.stream()
                                .filter(article -> key.value().equals(article.sku()))
                                .map(WireArticle::foreignId)
                                .toList()));
    }

    /** What there is under each claim: by its id where we have one, and by its name otherwise. */
    List<Resolution> resolve(List<Claim> claims) {
        Set<ForeignId> there = api
                .articles("id", claims.stream().flatMap(TillFinder::ids).toList())
                .stream()
                .map(WireArticle::foreignId)
                .collect(Collectors.toSet());
        Map<Reference, List<ForeignId>> named = find(claims.stream()
                .filter(claim -> claim.id() == null)
                .map(claim -> new Reference(claim.name()))
                .toList());
        return claims.stream()
                .map(claim -> claim.known()
                        .filter(there::contains)
                        .or(() -> named.getOrDefault(new Reference(claim.name()), List.of()).stream()
                                .findFirst())
                        .<Resolution>map(Resolution::found)
                        .orElseGet(Resolution::absent))
                .toList();
    }

    private static Stream<String> ids(Claim claim) {
        return claim.known().map(ForeignId::value).stream();
    }
}
