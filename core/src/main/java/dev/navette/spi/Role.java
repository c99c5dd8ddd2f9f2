package dev.navette.spi;

/** Something that a connector can do. A role that a system lacks is absent, not a method that throws (PRO-6). */
public interface Role {}
