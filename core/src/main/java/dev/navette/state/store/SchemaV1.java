package dev.navette.state.store;

/** Version 1. Times are microseconds since 1970; enums are stored by their names. */
final class SchemaV1 {

    static final String TABLES = """
            CREATE TABLE navette_schema (
                version INTEGER PRIMARY KEY,
                migrated BIGINT NOT NULL
            );
            CREATE TABLE account_pair (
                id {identity},
                erp_system TEXT NOT NULL,
                erp_id TEXT NOT NULL,
                shop_system TEXT NOT NULL,
                shop_id TEXT NOT NULL,
                UNIQUE (erp_system, erp_id, shop_system, shop_id)
            );
            CREATE TABLE lease (
                name {name} PRIMARY KEY,
                owner TEXT NOT NULL,
                token BIGINT NOT NULL,
                length BIGINT NOT NULL,
                ends BIGINT
            ) {clustered};
            CREATE TABLE element (
                pair BIGINT NOT NULL,
                name {name} NOT NULL,
                kind TEXT NOT NULL,
                foreign_id TEXT,
                prints {bytes} NOT NULL,
                unsettled BIGINT,
                PRIMARY KEY (pair, name, kind)
            ) {clustered};
            CREATE UNIQUE INDEX element_foreign_id ON element (pair, kind, foreign_id) WHERE foreign_id IS NOT NULL;
            CREATE TABLE open_item (
                pair BIGINT NOT NULL,
                task TEXT NOT NULL,
                name {name} NOT NULL,
                state TEXT NOT NULL,
                fault_what TEXT NOT NULL,
                fault_system TEXT NOT NULL,
                fault_element TEXT NOT NULL,
                fault_answer TEXT,
                fault_remedy TEXT NOT NULL,
                tries INTEGER NOT NULL,
                since BIGINT NOT NULL,
                run BIGINT NOT NULL,
                attempt_key TEXT,
                attempt_started BIGINT,
                attempt_deadline BIGINT,
                attempt_ask_again BIGINT,
                attempt_note TEXT,
                PRIMARY KEY (pair, task, name)
            ) {clustered};
            CREATE TABLE mark (
                pair BIGINT NOT NULL,
                task TEXT NOT NULL,
                watermark TEXT NOT NULL,
                selection TEXT NOT NULL,
                complete INTEGER NOT NULL,
                PRIMARY KEY (pair, task)
            ) {clustered};
            CREATE TABLE run (
                id {identity},
                pair BIGINT NOT NULL,
                task TEXT NOT NULL,
                profile TEXT NOT NULL,
                started BIGINT NOT NULL,
                ended BIGINT,
                ending TEXT,
                message TEXT,
                count_read BIGINT NOT NULL DEFAULT 0,
                count_created BIGINT NOT NULL DEFAULT 0,
                count_updated BIGINT NOT NULL DEFAULT 0,
                count_unchanged BIGINT NOT NULL DEFAULT 0,
                count_ignored BIGINT NOT NULL DEFAULT 0,
                count_deferred BIGINT NOT NULL DEFAULT 0,
                count_waiting BIGINT NOT NULL DEFAULT 0,
                count_failed BIGINT NOT NULL DEFAULT 0,
                count_parked BIGINT NOT NULL DEFAULT 0,
                count_pending BIGINT NOT NULL DEFAULT 0,
                count_stopped BIGINT NOT NULL DEFAULT 0
            );
            CREATE TABLE run_line (
                run BIGINT NOT NULL,
                position BIGINT NOT NULL,
                name TEXT NOT NULL,
                result TEXT NOT NULL,
                note TEXT,
                PRIMARY KEY (run, position)
            ) {clustered};
            CREATE TABLE drawer (
                system TEXT NOT NULL,
                account TEXT NOT NULL,
                drawer TEXT NOT NULL,
                entry TEXT NOT NULL,
                value TEXT NOT NULL,
                PRIMARY KEY (system, account, drawer, entry)
            ) {clustered};
            """;

    private SchemaV1() {}
}
