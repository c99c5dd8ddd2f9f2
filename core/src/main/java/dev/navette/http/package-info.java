/**
 * Toolkit for connectors that talk HTTP: a client pinned to one service, credentials, repeating what may be repeated, JSON
 * and its masking, windows of time for paging, signatures of webhooks. It knows no engine and no store.
 */
@Incubating
package dev.navette.http;

import dev.navette.meta.Incubating;
