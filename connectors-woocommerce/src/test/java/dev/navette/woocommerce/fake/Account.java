package dev.navette.woocommerce.fake;

/**
 * A key of the REST interface.
 *
 * @param key the consumer key
 * @param secret the consumer secret
 * @param permission what the key is for
 * @param role of the user that it was made for
 */
public record Account(String key, String secret, Permission permission, Role role) {

    /** What a key is for. */
    public enum Permission {
        READ,
        WRITE,
        READ_WRITE;

        boolean reads() {
            return this != WRITE;
        }

        boolean writes() {
            return this != READ;
        }
    }

    /** What a user may do. */
    public enum Role {
        ADMINISTRATOR,
        /** Everything but the status of the system, which is believed. */
        SHOP_MANAGER,
        /** Nothing that a connector needs. */
        CUSTOMER
    }

    /** Without its key and secret. */
    @Override
    public String toString() {
        return "Account[" + permission + ", " + role + "]";
    }
}
