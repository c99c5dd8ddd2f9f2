package dev.navette.state.store;

/**
 * Version 3: whose part an element is, what a write holds that the other system took and has yet to deal with, and whether
 * a plan has all that there is to plan.
 */
final class SchemaV3 {

    static final String TABLES = """
            ALTER TABLE element ADD COLUMN whole {name};
            ALTER TABLE open_item ADD COLUMN attempt_sent {bytes};
            ALTER TABLE plan ADD COLUMN complete INTEGER NOT NULL DEFAULT 0;
            """;

    private SchemaV3() {}
}
