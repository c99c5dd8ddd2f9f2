/**
 * Programs that embed Navette: {@link dev.navette.examples.Quickstart} is the smallest, {@link
 * dev.navette.examples.MainJob} is a whole job on real files with its progress and report. {@link
 * dev.navette.examples.JsonProfile} takes what it runs from a file, {@link dev.navette.examples.DryRun} plans before it
 * writes, {@link dev.navette.examples.OwnPipeline} keeps things of its own in step, and {@link
 * dev.navette.examples.Operating} has what a host does around its runs.
 */
package dev.navette.examples;
