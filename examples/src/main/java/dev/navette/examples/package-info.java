/**
 * Programs that embed Navette: {@link dev.navette.examples.Quickstart} is the smallest, {@link
 * dev.navette.examples.MainJob} is a whole job on real files with its progress and report.
 */
package dev.navette.examples;
