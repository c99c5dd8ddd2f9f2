package dev.navette.woocommerce.fake;

/** How the server fails. */
public enum Trouble {
    /** The database is down: a page, 500. WooCommerce 11.0.1, observed. */
    DATABASE_DOWN(500, "Internal Server Error"),
    /** PHP is down: a page, 502. WooCommerce 11.0.1, observed. */
    PHP_DOWN(502, "Bad Gateway"),
    /** The server in front has lost patience: a page, 504. */
    TIME_OUT(504, "Gateway Time-out"),
    /** The connection ends without an answer. */
    HANGS_UP(0, "");

    private final int status;
    private final String title;

    Trouble(int status, String title) {
        this.status = status;
        this.title = title;
    }

    Reply page() {
        return Reply.page(status, title);
    }
}
