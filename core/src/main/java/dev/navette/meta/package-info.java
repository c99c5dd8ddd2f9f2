/** Marks on our own API: what is stable and what is not yet. */
package dev.navette.meta;
