package dev.navette.woocommerce;

/** What tests use as secrets and personal data: {@link LogWatch} knows them all. */
final class TestSecrets {

    static final String KEY = "ck_0123456789abcdef0123456789abcdef01234567";
    static final String SECRET = "cs_0123456789abcdef0123456789abcdef01234567";
    static final String USER = "navette-user";
    static final String APPLICATION_PASSWORD = "abcd EFGH 1234 ijkl MNOP 5678";
    static final String WEBHOOK = "hook-secret-7f3a";
    static final String PERSON = "Dupont";

    private TestSecrets() {}
}
