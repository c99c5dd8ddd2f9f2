package dev.navette.state.store;

/**
 * Version 4: the order ledger: tags of shops, staged orders, what they sell while it is not in the ERP, the entries that
 * they became, and which account a buyer has.
 */
final class SchemaV4 {

    static final String TABLES = """
            CREATE TABLE shop_tag (
                tag TEXT PRIMARY KEY,
                system TEXT NOT NULL,
                account TEXT NOT NULL,
                UNIQUE (system, account)
            ) {clustered};
            CREATE TABLE staged_order (
                pair BIGINT NOT NULL,
                name {name} NOT NULL,
                state TEXT NOT NULL,
                version BIGINT NOT NULL,
                print TEXT NOT NULL,
                content TEXT,
                corrected TEXT,
                imported TEXT,
                reason TEXT,
                repeat INTEGER NOT NULL DEFAULT 1,
                approved INTEGER NOT NULL DEFAULT 0,
                overruled INTEGER NOT NULL DEFAULT 0,
                edited INTEGER NOT NULL DEFAULT 0,
                units BIGINT NOT NULL DEFAULT 0,
                marked BIGINT NOT NULL DEFAULT 0,
                staged BIGINT NOT NULL,
                changed BIGINT NOT NULL,
                PRIMARY KEY (pair, name)
            );
            CREATE INDEX staged_order_state ON staged_order (pair, state, name);
            CREATE TABLE open_sale (
                pair BIGINT NOT NULL,
                name {name} NOT NULL,
                article {name} NOT NULL,
                warehouse TEXT NOT NULL,
                quantity TEXT NOT NULL,
                PRIMARY KEY (pair, name, article, warehouse)
            );
            CREATE INDEX open_sale_article ON open_sale (article);
            CREATE TABLE entry (
                position {identity},
                pair BIGINT NOT NULL,
                kind TEXT NOT NULL,
                name {name} NOT NULL,
                state TEXT NOT NULL,
                content TEXT,
                account {name},
                follows {name},
                foreign_id TEXT,
                number TEXT,
                reason TEXT,
                made BIGINT NOT NULL,
                changed BIGINT NOT NULL,
                UNIQUE (pair, kind, name)
            );
            CREATE INDEX entry_state ON entry (pair, kind, state, position);
            CREATE TABLE entry_order (
                pair BIGINT NOT NULL,
                kind TEXT NOT NULL,
                name {name} NOT NULL,
                staged {name} NOT NULL,
                PRIMARY KEY (pair, kind, name, staged)
            ) {clustered};
            CREATE INDEX entry_order_staged ON entry_order (pair, staged, kind, name);
            CREATE TABLE buyer_account (
                pair BIGINT NOT NULL,
                buyer {name} NOT NULL,
                code TEXT NOT NULL,
                PRIMARY KEY (pair, buyer)
            ) {clustered};
            """;

    private SchemaV4() {}
}
