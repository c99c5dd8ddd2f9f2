package dev.navette.state.store;

import dev.navette.model.LinkKind;

/** What is known is known under a kind and our name. */
public record ElementKey(LinkKind kind, String name) {}
