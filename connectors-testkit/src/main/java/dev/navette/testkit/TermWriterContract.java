package dev.navette.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.Term;
import dev.navette.model.TermField;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.TermWriter;
import dev.navette.spi.Write;
import dev.navette.testkit.ShopTermWorld.Shown;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link TermWriter} keeps to: extend it, and return the shop that is written to. */
public abstract class TermWriterContract extends CreatorContract<Term, Term, ShopTermWorld> {

    /** For a connector's own test. */
    protected TermWriterContract() {}

    @Override
    final Class<TermWriter> role() {
        return TermWriter.class;
    }

    @Override
    final String nameOf(String label) {
        return category(label).name();
    }

    /** A term has no versions: all that is known of it is in its name. */
    @Override
    final Term thing(String label, int version) {
        return category(label);
    }

    @Override
    final ForeignId putByHand(String label) {
        return system().put(category(label));
    }

    @Override
    final Write<Term> change(ForeignId id, String label, int version) {
        return write(category(label), id, Map.of());
    }

    @Override
    final Write<Term> creation(String label, int version) {
        return write(category(label), null, Map.of());
    }

    @Override
    final Object changed(Term term) {
        return term;
    }

    @Override
    final List<There<Term>> there() {
        Map<ForeignId, Shown> shown =
                system().terms().stream().collect(Collectors.toMap(Shown::id, Function.identity()));
        return shown.values().stream()
                .map(one -> {
                    Term term = term(one, shown);
                    return new There<>(one.id(), term.name(), term);
                })
                .toList();
    }

    @Test
    @Tag("ART-11")
    void aTermIsMadeBelowItsParent() {
        Term drinks = category("Boissons");
        ForeignId parent = made(drinks, Map.of());

        ForeignId child = made(drinks.below("Café"), Map.of(drinks, parent));

        assertThat(system().terms())
                .as("A term stands below its parent, and its parent on the first level: people find products by it")
                .containsExactlyInAnyOrder(
                        new Shown(parent, "category", "Boissons", null), new Shown(child, "category", "Café", parent));
    }

    @Test
    @Tag("ART-11")
    void sixLevelsAreMade() {
        List<String> path = List.of("Épicerie", "Boissons", "Chaudes", "Café", "En grains", "Arabica");
        var ids = new HashMap<Term, ForeignId>();
        for (int level = 1; level <= path.size(); level++) {
            Term term = category(path.subList(0, level).toArray(String[]::new));
            ids.put(term, made(term, ids));
        }

        assertThat(there())
                .as("Six levels are made, each below the one before: a category of an ERP has as many")
                .extracting(There::thing)
                .containsExactlyInAnyOrderElementsOf(ids.keySet());
    }

    @Test
    void aTermWhoseParentHasNoIdIsRejectedAndNotMade() {
        Term orphan = category("Boissons", "Café");

        List<Outcome> outcomes =
                write(List.of(creation("Épicerie", 1), write(orphan, null, Map.of()), creation("Hygiène", 1)));

        assertThat(outcomes)
                .extracting(Outcome::kind)
                .as("A term whose parent has no id is rejected for itself: its parent is made first")
                .containsExactly(Outcome.Kind.DONE, Outcome.Kind.REJECTED, Outcome.Kind.DONE);
        assertThat(system().terms())
                .as("It is never made on the first level instead, where it would be another category")
                .extracting(Shown::label)
                .containsExactlyInAnyOrder("Épicerie", "Hygiène");
        isWellSaid(outcomes.get(1), "Café");
    }

    @Test
    void aTermWhoseParentIsGoneIsRejectedAndNotMade() {
        Term drinks = category("Boissons");
        ForeignId parent = made(drinks, Map.of());
        system().remove(parent);

        List<Outcome> outcomes =
                write(List.of(creation("Épicerie", 1), write(drinks.below("Café"), null, Map.of(drinks, parent))));

        assertThat(outcomes)
                .extracting(Outcome::kind)
                .as("Where somebody took the parent away, the term is rejected, and the others are made")
                .containsExactly(Outcome.Kind.DONE, Outcome.Kind.REJECTED);
        assertThat(system().terms())
                .as("It is never made on the first level instead, where it would be another category")
                .extracting(Shown::label)
                .containsExactly("Épicerie");
        isWellSaid(outcomes.get(1), "Café");
    }

    @Test
    void oneLabelBelowTwoParentsIsTwoTerms() {
        Term drinks = category("Boissons");
        Term grocery = category("Épicerie");
        ForeignId first = made(drinks, Map.of());
        ForeignId second = made(grocery, Map.of());

        List<ForeignId> ids = doneIds(write(List.of(
                write(drinks.below("Café"), null, Map.of(drinks, first)),
                write(grocery.below("Café"), null, Map.of(grocery, second)))));

        assertThat(system().terms())
                .as("One label below two parents is two terms: products of the one are not shown in the other")
                .contains(
                        new Shown(ids.get(0), "category", "Café", first),
                        new Shown(ids.get(1), "category", "Café", second));
        assertThat(resolved(drinks.below("Café"), grocery.below("Café")))
                .as("Each is found by its own name")
                .isEqualTo(ids);
    }

    @Test
    @Tag("ART-23")
    void aTermIsFoundByItsLabelBelowItsParentExactly() {
        Term drinks = category("Boissons");
        ForeignId parent = system().put(drinks);
        system().put(category("Café"));
        system().put(category("Thé"));
        system().put(drinks.below("café"));
        system().put(drinks.below("Café en grains"));
        ForeignId child = system().put(drinks.below("Café"));

        List<@Nullable ForeignId> found = resolved(
                drinks.below("Café"),
                drinks,
                drinks.below("Thé"),
                drinks.below("Caf"),
                category("boissons", "Café"),
                category("Épicerie", "Café"),
                drinks.below("Café").below("Café"));

        assertThat(found)
                .as(
                        "A term is found by its label below its parent, exactly: never the same label elsewhere, a part of it"
                                + " or another case, or products end up under another category")
                .containsExactly(child, parent, null, null, null, null, null);
    }

    @Test
    void aLabelMayHoldWhatNamesUseThemselves() {
        Term drinks = category("Thé / Café");
        Term path = category("C:\\Rayon");
        ForeignId parent = made(drinks, Map.of());
        ForeignId other = made(path, Map.of());

        ForeignId child = made(drinks.below("Bio: \uD83C\uDF75 & <b>œufs</b>"), Map.of(drinks, parent));

        assertThat(system().terms())
                .as("People read the label as the ERP has it, never as our name escapes it")
                .containsExactlyInAnyOrder(
                        new Shown(parent, "category", "Thé / Café", null),
                        new Shown(other, "category", "C:\\Rayon", null),
                        new Shown(child, "category", "Bio: \uD83C\uDF75 & <b>œufs</b>", parent));
        assertThat(resolved(drinks, path, drinks.below("Bio: \uD83C\uDF75 & <b>œufs</b>"), category("Thé ", " Café")))
                .as("It is found by its name: a slash within a label is no level")
                .containsExactly(parent, other, child, null);
    }

    private ForeignId made(Term term, Map<Term, ForeignId> parents) {
        return doneIds(write(List.of(write(term, null, parents)))).get(0);
    }

    private List<@Nullable ForeignId> resolved(Term... terms) {
        List<Claim> claims = List.of(terms).stream()
                .map(term -> new Claim(term.name(), null))
                .toList();
        return writer().resolve(claims, attempt()).stream()
                .map(TermWriterContract::idOf)
                .collect(Collectors.toList());
    }

    private static @Nullable ForeignId idOf(Resolution resolution) {
        return found(resolution).orElse(null);
    }

    private static Write<Term> write(Term term, @Nullable ForeignId id, Map<Term, ForeignId> parents) {
        var ids = new HashMap<Named, ForeignId>();
        parents.forEach((parent, itsId) -> ids.put(new Named(LinkKind.TERM, parent.name()), itsId));
        return new Write<>(new Claim(term.name(), id), term, Set.of(TermField.LABEL), ids);
    }

    private static Term category(String... path) {
        return Term.category(List.of(path));
    }

    private static Term term(Shown shown, Map<ForeignId, Shown> all) {
        Shown parent = shown.parent() == null ? null : all.get(shown.parent());
        return parent == null
                ? Term.first(shown.sort(), shown.label())
                : term(parent, all).below(shown.label());
    }
}
