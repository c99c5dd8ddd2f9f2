package dev.navette.woocommerce;

import java.util.Objects;

import dev.navette.model.Secret;

import jakarta.validation.constraints.NotBlank;

/**
 * A WordPress user with an application password, who uploads pictures: keys of WooCommerce may not.
 *
 * @param name the login name
 * @param password an application password of that user, not the one to log in with
 */
public record WordPressUser(@NotBlank String name, Secret password) {

    public WordPressUser {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(password, "password");
    }
}
