package dev.navette.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Account;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.state.store.Element;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.ElementUpdate;
import dev.navette.state.store.Mark;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is seen under a plan's shadow, and what is not seen outside of it (RUN-7). */
abstract class StoreShadowRules extends StoreSpoolRules {

    StoreShadowRules() {}

    @Test
    void shadowIsAPairThatNoAccountsHave() {
        long shadow = store.beginPlan(task.pair(), "shop-fr").shadow();

        assertThat(shadow).isNotEqualTo(task.pair());
        assertThat(store.pair(new Account("plan", "1"), SHOP)).isNotEqualTo(shadow);
    }

    @Test
    void planIsMadeForARealPairOnly() {
        long shadow = store.beginPlan(task.pair(), "shop-fr").shadow();

        assertThatThrownBy(() -> store.beginPlan(shadow, "shop-fr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no pair of accounts " + shadow + " to plan for");
        assertThatThrownBy(() -> store.beginPlan(9_999, "shop-fr")).isInstanceOf(IllegalArgumentException.class);
        assertThat(second.plans(10)).hasSize(1);
    }

    @Test
    @Tag("RUN-7")
    void shadowSeesAllThatThePairHas() {
        var articles = new TaskKey(task.pair(), "articles");
        commit(draft().learnt(linked("EM-1", "812"), written("EM-2", "stock", OLD))
                .opened(deferred("EM-3", sellable("EM-1"), sellable("EM-9")), pending("EM-4", "request 7"))
                .kept(due("TEE-M", "TEE", "medium"), still("TEE-L", "TEE"), due("CAP-1", "", "alone"))
                .mark(new Mark("line 200", "all", true)));
        store.hint(task, List.of("EM-1"));
        store.hint(articles, List.of("EM-2"));

        TaskKey shadow = new TaskKey(second.beginPlan(task.pair(), "shop-fr").shadow(), task.task());

        assertThat(elements(store, shadow, "EM-1", "EM-2")).isEqualTo(elements(store, task, "EM-1", "EM-2"));
        assertThat(owner(shadow, "812")).isEqualTo(Map.of(new ForeignId("812"), "EM-1"));
        assertThat(store.linked(shadow.pair(), LinkKind.SELLABLE, "", 10))
                .extracting(Element::key)
                .containsExactly(sellable("EM-1"));
        assertThat(store.openItems(shadow, "", 10))
                .isEqualTo(store.openItems(task, "", 10))
                .hasSize(2);
        assertThat(names(store.satisfied(shadow, Set.of(), "", 10))).containsExactly("EM-3");
        assertThat(store.members(shadow, List.of("TEE")))
                .isEqualTo(store.members(task, List.of("TEE")))
                .hasSize(2);
        assertThat(store.spooled(shadow, List.of("CAP-1"))).containsOnlyKeys("CAP-1");
        assertThat(store.mark(shadow)).hasValue(new Mark("line 200", "all", true));
        assertThat(store.hints(shadow, "", 10)).containsExactly("EM-1");
        assertThat(store.hints(new TaskKey(shadow.pair(), "articles"), "", 10)).containsExactly("EM-2");
    }

    @Test
    @Tag("RUN-7")
    void whatIsCommittedUnderAShadowIsSeenThereAlone() {
        commit(draft().learnt(full("EM-1", "812"))
                .opened(parked("EM-2"), deferred("EM-3", sellable("EM-8")))
                .kept(due("TEE-M", "TEE", "medium"))
                .mark(new Mark("line 200", "all", true)));
        store.hint(task, List.of("EM-1"));
        Planning planning = planning();

        planning.commit(planning.draft()
                .learnt(written("EM-1", "stock", NEW), linked("EM-8", "900"))
                .opened(parked("EM-9"))
                .closed("EM-2")
                .delivered("TEE")
                .hintsDealtWith("EM-1")
                .mark(new Mark("line 300", "all", true)));

        assertThat(elements(second, planning.task, "EM-1", "EM-8"))
                .containsOnly(
                        Map.entry(
                                sellable("EM-1"),
                                new Element(
                                        sellable("EM-1"), new ForeignId("812"), Map.of("stock", NEW, "price", OLD))),
                        Map.entry(sellable("EM-8"), new Element(sellable("EM-8"), new ForeignId("900"), Map.of())));
        assertThat(names(second.openItems(planning.task, "", 10))).containsExactly("EM-3", "EM-9");
        assertThat(names(second.satisfied(planning.task, Set.of(), "", 10))).containsExactly("EM-3");
        assertThat(second.dueGroups(planning.task, "", 10)).isEmpty();
        assertThat(second.hints(planning.task, "", 10)).isEmpty();
        assertThat(elements(second, task, "EM-1", "EM-8"))
                .containsOnly(Map.entry(
                        sellable("EM-1"),
                        new Element(sellable("EM-1"), new ForeignId("812"), Map.of("stock", OLD, "price", OLD))));
        assertThat(openNames()).containsExactly("EM-2", "EM-3");
        assertThat(second.satisfied(task, Set.of(), "", 10)).isEmpty();
        assertThat(second.members(task, List.of("TEE"))).containsExactly(due("TEE-M", "TEE", "medium"));
        assertThat(second.hints(task, "", 10)).containsExactly("EM-1");
        assertThat(second.mark(task)).hasValue(new Mark("line 200", "all", true));
    }

    @Test
    void elementOfWhichEverythingIsForgottenUnderAShadowIsNotSeenThroughIt() {
        commit(draft().learnt(written("EM-1", "stock", OLD)));
        Planning planning = planning();

        planning.commit(planning.draft().learnt(new ElementUpdate(sellable("EM-1"), null, Map.of(), Set.of("stock"))));

        assertThat(elements(second, planning.task, "EM-1")).isEmpty();
        assertThat(elements(second, task, "EM-1")).hasSize(1);
    }

    @Test
    void ownersUnderAShadowAreThoseThatTheShadowSees() {
        commit(draft().learnt(linked("EM-1", "812"), linked("EM-2", "813"), linked("EM-3", "814")));
        Planning planning = planning();

        planning.commit(planning.draft().learnt(linked("EM-1", "900"), written("EM-2", "stock", NEW)));

        assertThat(owner(planning.task, "812", "813", "814", "900"))
                .containsOnly(
                        Map.entry(new ForeignId("813"), "EM-2"),
                        Map.entry(new ForeignId("814"), "EM-3"),
                        Map.entry(new ForeignId("900"), "EM-1"));
        assertThat(owner(task, "812", "813", "814", "900")).hasSize(3).containsValue("EM-1");
        assertThat(second.linked(planning.task.pair(), LinkKind.SELLABLE, "", 2))
                .extracting(Element::id)
                .containsExactly(new ForeignId("900"), new ForeignId("813"));
        assertThat(second.linked(planning.task.pair(), LinkKind.SELLABLE, "EM-2", 2))
                .extracting(Element::id)
                .containsExactly(new ForeignId("814"));
    }

    @Test
    void idOfTheBaseIsLinkedToOneNameUnderTheShadowToo() {
        commit(draft().learnt(linked("EM-1", "812")));
        Planning planning = planning();

        assertThatThrownBy(() -> planning.commit(planning.draft().learnt(linked("EM-2", "812"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The SELLABLE 812 cannot be linked to EM-2: it is linked to EM-1");

        planning.commit(planning.draft().learnt(linked("EM-1", "900")));
        planning.commit(planning.draft().learnt(linked("EM-2", "812")));
        assertThat(owner(planning.task, "812")).containsValue("EM-2");
        assertThat(owner(task, "812")).containsValue("EM-1");
    }

    @Test
    void elementsOfTheBaseMayExchangeTheirIdsUnderAShadow() {
        commit(draft().learnt(linked("EM-1", "812"), linked("EM-2", "813")));
        Planning planning = planning();

        planning.commit(planning.draft().learnt(linked("EM-1", "813"), linked("EM-2", "812")));

        assertThat(owner(planning.task, "812", "813"))
                .containsOnly(Map.entry(new ForeignId("812"), "EM-2"), Map.entry(new ForeignId("813"), "EM-1"));
    }

    @Test
    void itemIsSatisfiedByALinkThatTheShadowTookACopyOf() {
        var spare = sellable("EM-8");
        commit(draft().learnt(linked("EM-8", "812"), linked("EM-7", "813"))
                .opened(deferred("EM-1", spare), deferred("EM-2", sellable("EM-7"))));
        Planning planning = planning();
        assertThat(names(second.satisfied(planning.task, Set.of(), "", 10))).containsExactly("EM-1", "EM-2");

        planning.commit(planning.draft().learnt(written("EM-8", "stock", NEW)));

        assertThat(names(second.satisfied(planning.task, Set.of(), "", 10))).containsExactly("EM-1", "EM-2");
        assertThat(names(second.satisfied(planning.task, Set.of(), "EM-1", 10))).containsExactly("EM-2");
    }

    Planning planning() {
        return new Planning(store, store.beginPlan(task.pair(), "shop-fr"));
    }

    Map<ForeignId, String> owner(TaskKey of, String... ids) {
        return second.owners(
                of.pair(),
                LinkKind.SELLABLE,
                List.of(ids).stream().map(ForeignId::new).toList());
    }

    static Map<ElementKey, Element> elements(Store store, TaskKey of, String... names) {
        return store.elements(
                of.pair(), List.of(names).stream().map(StoreWorld::sellable).toList());
    }

    static ElementUpdate full(String name, String id) {
        return new ElementUpdate(sellable(name), new ForeignId(id), Map.of("stock", OLD, "price", OLD), Set.of());
    }
}
