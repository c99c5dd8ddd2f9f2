package dev.navette.engine;

import dev.navette.error.MissingRoleException;
import dev.navette.spi.Connector;
import dev.navette.spi.Role;

/** Asks a connector for what a flow needs (PRO-6). */
public final class Roles {

    private Roles() {}

    /**
     * The role.
     *
     * @param connection what messages call the side
     *
     * @throws MissingRoleException naming the role, the connection and, where the connector knows it, the mend
     */
    public static <R extends Role> R of(Connector connector, Class<R> role, String connection) {
        return connector.role(role).orElseThrow(() -> {
            String why = connector
                    .absence(role)
                    .map(problem -> problem.what() + ". " + problem.remedy() + ".")
                    .orElse("Take the flow that needs it out of the profile, or connect another system.");
            return new MissingRoleException(
                    connection + " has no " + role.getSimpleName() + ", which the flow needs. " + why);
        });
    }
}
