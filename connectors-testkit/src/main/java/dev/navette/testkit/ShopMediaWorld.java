package dev.navette.testkit;

import java.util.Map;

import dev.navette.model.ForeignId;

/** A shop that the contract of a media writer uploads to, and the hands and eyes of a person in it. One test has one. */
public interface ShopMediaWorld extends WriterWorld {

    /** Puts a picture there as an upload of ours would have left it, whatever there is of its content. */
    ForeignId put(String fileName, byte[] content);

    /** The contents of all pictures as they are now, by their ids. */
    Map<ForeignId, byte[]> contents();
}
