/**
 * Connectors to a folder: {@link dev.navette.files.FilesErp}, an ERP that is delimited files with a column mapping, and
 * {@link dev.navette.files.DropFolder}, a shop whose program picks up what we leave there. For connectors to ERPs that have
 * pictures or documents beside them: {@link dev.navette.files.MediaFolder}.
 */
package dev.navette.files;
