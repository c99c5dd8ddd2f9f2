/** What a host sees of a run: its progress, what became of each element, its report, also as a page. */
package dev.navette.run;
