/**
 * Hidden: runs what flows describe. One {@link dev.navette.engine.TaskRun} is one run; its coordinating thread alone
 * decides and commits, lanes beside it carry the calls to the other system. {@link dev.navette.engine.Delivery} holds
 * the whole policy of doubt.
 */
package dev.navette.engine;
