package dev.navette.model;

import java.util.Objects;

/**
 * The account in a system that a connection leads to: links, fingerprints and leases belong to a pair of them, so that
 * two profiles over the same pair share what is known. Two settings that lead to the same account must give equal
 * accounts, whatever the credentials.
 *
 * @param system the connector's type name, for example {@code files-erp}
 * @param id what tells accounts of that system apart, for example a host name or a folder; never a secret
 */
public record Account(String system, String id) {

    public Account {
        if (Objects.requireNonNull(system, "system").isBlank()) {
            throw new IllegalArgumentException("system is blank");
        }
        if (Objects.requireNonNull(id, "id").isBlank()) {
            throw new IllegalArgumentException("id is blank");
        }
    }

    @Override
    public String toString() {
        return system + ":" + id;
    }
}
