/**
 * Hidden: how the shop's orders come into the ERP, each exactly once (ORD-3). An order import is a chain of steps, each a
 * run of the engine of its own: orders are staged, decided about, and their accounts, documents, payments and marks are
 * written, from entries whose content is frozen in the store's ledger.
 */
@NullMarked
package dev.navette.ledger;

import org.jspecify.annotations.NullMarked;
