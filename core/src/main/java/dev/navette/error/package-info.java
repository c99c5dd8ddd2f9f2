/**
 * What can go wrong and how it is said: {@link dev.navette.error.Fault} for one element, {@link
 * dev.navette.error.Problem} for something a user wrote, and one sealed family of exceptions for the caller. Strings
 * only, no model types.
 */
package dev.navette.error;
