/**
 * Hidden: records as JSON, strictly. One {@code Shape} for each type reads it, writes it and describes it for editors, so
 * that the three cannot differ.
 */
package dev.navette.json;
