/** Many articles in little memory, and what they cost the store. */
package dev.navette.testkit.volume;
