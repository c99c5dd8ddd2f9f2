/**
 * Connectors to a folder: {@link dev.navette.files.FilesErp}, an ERP that is delimited files with a column mapping, and
 * {@link dev.navette.files.DropFolder}, a shop whose program picks up what we leave there.
 */
package dev.navette.files;
