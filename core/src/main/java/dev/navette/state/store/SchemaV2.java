package dev.navette.state.store;

/**
 * Version 2: what waits on the disk, hints, what deferred items await, plans, and what surveys saw. A plan's shadow is a pair of accounts
 * of its own with names that no account has; what is under it is dropped with it.
 */
final class SchemaV2 {

    static final String TABLES = """
            ALTER TABLE open_item ADD COLUMN done TEXT;
            CREATE TABLE awaited (
                pair BIGINT NOT NULL,
                task TEXT NOT NULL,
                name {name} NOT NULL,
                kind TEXT NOT NULL,
                target {name} NOT NULL,
                PRIMARY KEY (pair, task, name, kind, target)
            ) {clustered};
            CREATE TABLE spooled (
                pair BIGINT NOT NULL,
                task TEXT NOT NULL,
                name {name} NOT NULL,
                grp {name} NOT NULL,
                run BIGINT NOT NULL,
                due INTEGER NOT NULL,
                content TEXT,
                PRIMARY KEY (pair, task, name)
            );
            CREATE INDEX spooled_group ON spooled (pair, task, grp, name);
            CREATE INDEX spooled_due ON spooled (pair, task, grp) WHERE due = 1;
            CREATE TABLE hint (
                pair BIGINT NOT NULL,
                task TEXT NOT NULL,
                name {name} NOT NULL,
                hinted BIGINT NOT NULL,
                newest_run BIGINT NOT NULL,
                PRIMARY KEY (pair, task, name)
            ) {clustered};
            CREATE TABLE plan (
                id {identity},
                pair BIGINT NOT NULL,
                shadow BIGINT UNIQUE,
                profile TEXT NOT NULL,
                made BIGINT NOT NULL,
                ended BIGINT,
                swept INTEGER NOT NULL DEFAULT 0,
                positions BIGINT NOT NULL DEFAULT 0,
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
            CREATE TABLE plan_change (
                plan BIGINT NOT NULL,
                position BIGINT NOT NULL,
                task TEXT NOT NULL,
                name {name} NOT NULL,
                kind TEXT NOT NULL,
                part TEXT NOT NULL,
                field TEXT NOT NULL,
                creates INTEGER NOT NULL,
                expected TEXT,
                value TEXT NOT NULL,
                text_before TEXT,
                text_after TEXT NOT NULL,
                PRIMARY KEY (plan, position)
            );
            CREATE INDEX plan_change_name ON plan_change (plan, task, name, position);
            CREATE TABLE hinted_task (
                pair BIGINT NOT NULL,
                task TEXT NOT NULL,
                hinted BIGINT NOT NULL,
                PRIMARY KEY (pair, task)
            ) {clustered};
            CREATE TABLE survey (
                pair BIGINT NOT NULL,
                survey TEXT NOT NULL,
                passes BIGINT NOT NULL,
                PRIMARY KEY (pair, survey)
            ) {clustered};
            CREATE TABLE sighting (
                pair BIGINT NOT NULL,
                survey TEXT NOT NULL,
                kind TEXT NOT NULL,
                entry {name} NOT NULL,
                name TEXT,
                digest_high BIGINT NOT NULL,
                digest_low BIGINT NOT NULL,
                looked BIGINT NOT NULL,
                pass BIGINT NOT NULL,
                first BIGINT NOT NULL,
                changed BIGINT NOT NULL,
                drifted BIGINT NOT NULL,
                PRIMARY KEY (pair, survey, kind, entry)
            ) {clustered};
            CREATE TABLE digest (
                pair BIGINT NOT NULL,
                task TEXT NOT NULL,
                name {name} NOT NULL,
                epoch BIGINT NOT NULL,
                high BIGINT NOT NULL,
                low BIGINT NOT NULL,
                PRIMARY KEY (pair, task, name)
            ) {clustered};
            ALTER TABLE element ADD COLUMN touched BIGINT;
            ALTER TABLE run ADD COLUMN plan BIGINT;
            CREATE INDEX run_line_name ON run_line (name, run);
            """;

    private SchemaV2() {}
}
