package dev.navette.spi;

import dev.navette.model.MediaFile;

/**
 * Uploads pictures; each is claimed by the hash of its content. Reads the contents within {@link #write}, as often as it
 * needs them. Content that cannot be read now, whatever the exception, is an {@link Outcome.RetryLater} of its element
 * alone; content that is gone or has another hash is an {@link Outcome.Rejected}. The system that has the contents may be
 * down while this one is well: that is no reason to throw.
 */
public interface MediaWriter extends Writer<MediaFile> {}
