package dev.navette.testkit;

import java.util.List;
import java.util.Map;

import dev.navette.model.ReferenceKind;

/** A system with lists that options choose from, and the hands of a person in it. One test has one. */
public interface ListsWorld extends World {

    /** For each kind that it lists, the ids of all entries now, in the order that people expect. */
    Map<ReferenceKind, List<String>> lists();

    /** Adds something to one of the lists. */
    void add();
}
