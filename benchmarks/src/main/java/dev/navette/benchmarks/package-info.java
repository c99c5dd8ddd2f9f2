/** What the engine costs beside a bare loop that does the same work without remembering anything durably. */
@NullMarked
package dev.navette.benchmarks;

import org.jspecify.annotations.NullMarked;
