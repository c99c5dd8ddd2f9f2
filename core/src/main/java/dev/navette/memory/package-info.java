/**
 * An ERP and a shop that live in memory, for embedding, tests and demos; the shop can be kept in one readable file. Both
 * behave as real systems do: the shop gives ids of its own and, unless told otherwise, takes two products of one
 * reference, two terms of one name and one picture twice; the ERP takes two documents of one reference.
 */
package dev.navette.memory;
