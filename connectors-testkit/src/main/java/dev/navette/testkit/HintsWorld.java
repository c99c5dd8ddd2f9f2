package dev.navette.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.navette.model.Secret;
import dev.navette.spi.Hint;

/** A system that sends messages to a host's webhook. One test has one. */
public interface HintsWorld extends World {

    /** A message that says that something has changed. */
    byte[] body();

    /** What it says has changed: one name or several. */
    List<Hint> hints();

    /** A message about something that no reader of the connector reads. */
    byte[] bodyAboutSomethingElse();

    /** The headers that come with a body, by their names in lower case: what the body is about, and its signature. */
    Map<String, List<String>> signed(byte[] body);

    /** The header of the signature, in lower case. */
    String signature();

    /** The secrets that the connection was given, the key of the signature among them. */
    @Override
    Set<Secret> secrets();
}
