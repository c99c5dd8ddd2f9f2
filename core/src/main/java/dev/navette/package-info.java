/** The front door: {@link dev.navette.Navette} runs profiles and keeps what it learns in a store. */
package dev.navette;
