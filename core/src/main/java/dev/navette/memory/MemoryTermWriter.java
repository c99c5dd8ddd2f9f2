package dev.navette.memory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.Term;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.TermWriter;
import dev.navette.spi.Write;

/** Makes terms. What is known of one is in its name, so that there is nothing to change. */
record MemoryTermWriter(Desk desk, Supplier<Limits> allowed, BooleanSupplier refusingDoubles) implements TermWriter {

    @Override
    public Limits limits() {
        return allowed.get();
    }

    @Override
    public Repeat repeat(Claim claim) {
        return claim.complete() || refusingDoubles.getAsBoolean() ? Repeat.HARMLESS : Repeat.HARMFUL;
    }

    @Override
    public List<Outcome> write(List<Write<Term>> batch, Attempt attempt) {
        return desk.write(batch, attempt, this::write);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return desk.resolve(batch, (shop, claim) -> Desk.among(shop.terms(), claim));
    }

    private Outcome write(Assortment shop, Write<Term> write) {
        Term term = write.element();
        String element = "term " + term.name();
        ForeignId known = write.claim().id();
        if (known != null) {
            return shop.terms().has(known) ? taken(shop, known) : Outcome.rejected(desk.gone("term " + known, element));
        }
        List<ForeignId> doubles = shop.terms().named(term.name());
        if (refusingDoubles.getAsBoolean() && !doubles.isEmpty()) {
            return taken(shop, doubles.get(0));
        }
        ForeignId parent = parent(term, write.ids());
        if (term.parent() != null && parent == null) {
            return Outcome.rejected(Fault.of(
                    "Its parent has no id yet: " + term.parent(), desk.system(), element, "Make the parent first"));
        }
        if (parent != null && !shop.terms().has(parent)) {
            return Outcome.rejected(desk.gone("term " + parent, element));
        }
        shop.terms().countCreate();
        return Outcome.created(
                shop.terms().add(id -> new ShopTerm(id, term, parent)).id());
    }

    private static Outcome taken(Assortment shop, ForeignId id) {
        shop.terms().countUpdate();
        return new Outcome.Done(Outcome.Effect.UNCHANGED, id, Map.of(), Set.of());
    }

    private static @Nullable ForeignId parent(Term term, Map<Named, ForeignId> ids) {
        String parent = term.parent();
        return parent == null ? null : ids.get(new Named(LinkKind.TERM, parent));
    }
}
