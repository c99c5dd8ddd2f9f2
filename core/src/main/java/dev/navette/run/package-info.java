/** What a host sees of a run: its progress, what became of each element, its report. */
package dev.navette.run;
