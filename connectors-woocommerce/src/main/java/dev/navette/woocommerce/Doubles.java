package dev.navette.woocommerce;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;

/**
 * What a create was refused for. The shop makes no second product of a reference: what bears it exactly is ours, made by a
 * request whose answer was lost or by a person, and is taken over. Nothing of it is overwritten here: the engine links it
 * and sends again what may be written.
 */
final class Doubles {

    private static final String FIELDS = "id,sku,type,status,parent_id";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Catalogue catalogue;
    private final Refusals refusals;

    Doubles(Catalogue catalogue, Refusals refusals) {
        this.catalogue = catalogue;
        this.refusals = refusals;
    }

    static boolean isDouble(WireError error) {
        return Refusals.SKU_TAKEN.equals(error.code()) || isNotCreated(error);
    }

    /** The loser of a race, and a reference in the trash (11.0.1, observed). */
    private static boolean isNotCreated(WireError error) {
        return error.code() != null && error.code().endsWith("_not_created");
    }

    /** Says what became of creates that were refused so. */
    void adopt(Map<Going, WireError> refused) {
        if (refused.isEmpty()) {
            return;
        }
        try {
            List<String> names = refused.keySet().stream().map(Going::name).toList();
            List<WireProduct> there = catalogue.called(names, "any", FIELDS);
            var missing = new HashSet<String>();
            refused.forEach((one, error) -> {
                WireProduct found = among(there, one.name(), error.resource());
                if (found == null) {
                    missing.add(one.name());
                } else {
                    adopt(one, found);
                }
            });
            List<WireProduct> trash = missing.isEmpty() ? List.of() : catalogue.called(missing, "trash", FIELDS);
            refused.forEach((one, error) -> {
                if (one.isOpen()) {
                    unseen(one, error, among(trash, one.name(), error.resource()));
                }
            });
        } catch (UnreachableException unknown) {
            later(refused.keySet(), unknown.fault());
        } catch (AccessRefusedException unknown) {
            later(refused.keySet(), unknown.fault());
        }
    }

    /** Nothing was made: only what there is cannot be asked now. */
    private static void later(Collection<Going> all, Fault fault) {
        all.stream().filter(Going::isOpen).forEach(one -> one.ended(new Outcome.RetryLater(fault)));
    }

    private void adopt(Going one, WireProduct there) {
        if (Catalogue.isVariation(there) || !Catalogue.isCalled(there, one.name())) {
            one.ended(Outcome.rejected(refusals.taken(one.name(), there, there.id())));
            return;
        }
        boolean variable = ProductBody.isVariable(one.write());
        if (there.variable() != variable) {
            one.ended(Outcome.rejected(refusals.otherType(one.name(), "product " + there.id(), variable)));
            return;
        }
        var parts = new HashMap<String, ForeignId>();
        Set<Field> left = one.withoutKept(one.write().fields());
        List<WireProduct> variations = variable ? catalogue.variations(there.id(), "id,sku") : List.of();
        for (Claim part : one.write().claim().parts()) {
            List<WireProduct> own = variations.stream()
                    .filter(variation -> Catalogue.isCalled(variation, part.name()))
                    .toList();
            if (own.size() == 1) {
                parts.put(part.name(), new Ids.Variation(there.id(), own.get(0).id()).id());
            }
            Set<Field> fields = one.fieldsOf(part.name());
            left.addAll(own.size() == 1 ? one.withoutKept(fields) : fields);
        }
        one.ended(new Outcome.Done(Outcome.Effect.UNCHANGED, Ids.of(there.id()), parts, left));
    }

    private void unseen(Going one, WireError error, @Nullable WireProduct trashed) {
        Long resource = error.resource();
        if (trashed != null) {
            one.ended(Outcome.rejected(refusals.takenInTrash(one.name(), trashed.id())));
        } else if (resource != null) {
            one.ended(Outcome.rejected(refusals.taken(one.name(), null, resource)));
        } else {
            one.ended(new Outcome.RetryLater(refusals.notCreated(one.name())));
        }
    }

    /** Variations that a create was refused for: what the product has of exactly that reference is taken over. */
    void adoptParts(Going one, Map<Going.Part, WireError> refused) {
        if (refused.isEmpty()) {
            return;
        }
        try {
            List<WireProduct> own = catalogue.variations(one.numbered(), "id,sku");
            var others = new LinkedHashMap<String, WireError>();
            refused.forEach((part, error) -> {
                List<WireProduct> named = own.stream()
                        .filter(variation -> Catalogue.isCalled(variation, part.name()))
                        .toList();
                if (named.size() == 1) {
                    one.partWas(part.name(), named.get(0).id(), one.withoutKept(one.fieldsOf(part.name())));
                } else {
                    others.put(part.name(), error);
                }
            });
            refuseParts(one, others);
        } catch (UnreachableException unknown) {
            one.ended(one.unsent(new Outcome.RetryLater(unknown.fault())));
        } catch (AccessRefusedException unknown) {
            one.ended(one.unsent(new Outcome.RetryLater(unknown.fault())));
        }
    }

    /** Something else has the reference; where nothing has, another request was quicker, and the next run sees what it made. */
    private void refuseParts(Going one, Map<String, WireError> refused) {
        if (refused.isEmpty()) {
            return;
        }
        List<WireProduct> there = catalogue.called(refused.keySet(), "any", FIELDS);
        List<WireProduct> trash = catalogue.called(refused.keySet(), "trash", FIELDS);
        refused.forEach((name, error) -> {
            Long resource = error.resource();
            WireProduct other = among(there, name, resource);
            WireProduct trashed = among(trash, name, resource);
            if (other != null) {
                one.partRefused(name, refusals.taken(name, other, other.id()));
            } else if (trashed != null) {
                one.partRefused(name, refusals.takenInTrash(name, trashed.id()));
            } else if (resource != null) {
                one.partRefused(name, refusals.taken(name, null, resource));
            } else {
                one.ended(one.unsent(new Outcome.RetryLater(refusals.notCreated(name))));
            }
        });
    }

    /** Which of them a refusal meant: the one that it names, else one of the name as the shop compares it. */
    private static @Nullable WireProduct among(List<WireProduct> there, String name, @Nullable Long resource) {
        WireProduct alike = null;
        for (WireProduct one : there) {
            if (Catalogue.isCalled(one, name) || (resource != null && resource == one.id())) {
                return one;
            }
            if (one.sku() != null && folded(one.sku()).equals(folded(name))) {
                alike = one;
            }
        }
        return alike;
    }

    private static String folded(String reference) {
        String bare = MARKS.matcher(Normalizer.normalize(reference, Normalizer.Form.NFD))
                .replaceAll("");
        return bare.strip().toLowerCase(Locale.ROOT);
    }
}
