package dev.navette.testkit;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.Navette;
import dev.navette.error.MissingRoleException;
import dev.navette.flow.Flow;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.profile.Profile;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.Role;
import dev.navette.testkit.KnownRoles.Known;
import dev.navette.testkit.KnownRoles.Need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What every connector keeps to, whatever its roles: extend it as {@code <Name>ContractTest}, beside a {@code
 * <Name><Role>ContractTest} for each role.
 */
@Timeout(60)
public abstract class ConnectorContract extends RoleContract {

    private static final String SUFFIX = "ContractTest";

    private Connection<?> connection;

    /** For a connector's own test. */
    protected ConnectorContract() {}

    /**
     * Leads to a system that is there.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract Connection<?> connection() throws Exception;

    /** The roles that it offers. */
    protected abstract Set<Class<? extends Role>> roles();

    /** What no connector offers: a host may have roles of its own. */
    private interface Unheard extends Role {}

    @BeforeEach
    void aConnection() throws Exception {
        connection = connection();
    }

    @Test
    @Tag("PRO-6")
    void itOffersWhatItSaysAndNothingElse() {
        Connector connector = connect(connection);

        assertThat(roles())
                .as("Each role that it says is there")
                .allMatch(role -> connector.role(role).isPresent());
        assertThat(absent())
                .as("No other is, unsaid: an offered role has a contract to keep")
                .noneMatch(known -> connector.role(known.role()).isPresent());
        assertThat(connector.role(Unheard.class))
                .as("A role that it has never heard of is absent, and no exception")
                .isEmpty();
    }

    @Test
    void aRoleIsTheSameObjectEachTime() {
        Connector connector = connect(connection);

        for (Class<? extends Role> role : roles()) {
            assertThat(connector.role(role).orElseThrow())
                    .as("%s is the same object each time: what it remembers is not scattered", role.getSimpleName())
                    .isSameAs(connector.role(role).orElseThrow());
        }
    }

    @Test
    @Tag("PRO-6")
    void aFlowThatNeedsAnAbsentRoleIsRefusedByItsName() {
        List<String> names =
                absent().stream().map(known -> known.role().getSimpleName()).toList();

        for (Known known : absent()) {
            Need need = known.need();
            if (need == null) {
                continue; // every flow does without it
            }
            try (Navette navette = Navette.inMemory()) {
                Profile profile = profileFor(need);

                assertThatThrownBy(() -> navette.run(profile))
                        .as(
                                "%s is absent: a flow that needs it is refused by name before it starts",
                                known.role().getSimpleName())
                        .isInstanceOf(MissingRoleException.class)
                        .satisfies(refused ->
                                assertThat(names).anyMatch(Objects.requireNonNull(refused.getMessage())::contains));
            }
        }
    }

    @Test
    void anAbsenceSaysHowToMendIt() {
        Connector connector = connect(connection);

        for (Known known : absent()) {
            connector
                    .absence(known.role())
                    .ifPresent(problem -> assertThat(List.of(problem.what(), problem.remedy()))
                            .as(
                                    "Why %s is absent, and what would bring it",
                                    known.role().getSimpleName())
                            .noneMatch(String::isBlank));
        }
        assertThat(roles())
                .as("What is there is not explained away")
                .allMatch(role -> connector.absence(role).isEmpty());
    }

    @Test
    void everyRoleHasAContractTest() {
        String test = getClass().getName();
        assertThat(test).as("A connector's own contract is named for it").endsWith(SUFFIX);
        String connector = test.substring(0, test.length() - SUFFIX.length());

        for (Class<? extends Role> role : roles()) {
            Class<?> contract = KnownRoles.contractOf(role).orElse(Object.class);
            String expected = connector + role.getSimpleName() + SUFFIX;

            assertThat(loaded(expected))
                    .as(
                            "%s offers %s, and so there is a class %s that extends %s",
                            connector, role.getSimpleName(), expected, contract.getSimpleName())
                    .matches(contract::isAssignableFrom);
        }
    }

    @Test
    void noThreadOutlivesTheConnector() throws InterruptedException {
        var own = new OwnThreads();

        own.run(() -> {
            Connector connector = connection.open(context());
            roles().forEach(role -> OwnThreads.call(connector.role(role).orElseThrow()));
            connector.close();
        });

        assertThat(own.alive())
                .as(
                        "A connector makes no threads, or ends them when it is closed: what lives on keeps a host from ending, and"
                                + " asks a system behind the back of the next run")
                .isEmpty();
    }

    @Test
    void oneConnectorClosesWithoutTheOther() {
        Connector first = connection.open(context());
        Connector second = connect(connection);

        first.close();

        assertThat(roles())
                .as("Two connectors of one account are two: closing one leaves the other its roles")
                .allMatch(role -> second.role(role).isPresent());
        assertThat(connection.account())
                .as("The account is the same, however often it is opened")
                .isEqualTo(connection.account());
    }

    private List<Known> absent() {
        return KnownRoles.ALL.stream()
                .filter(known -> !roles().contains(known.role()))
                .toList();
    }

    private Profile profileFor(Need need) {
        var erp = new MemoryErp("ebp").connection();
        var shop = new MemoryShop("shop-fr").connection();
        return switch (need.side()) {
            case ERP -> profile(connection, shop, need.flow());
            case SHOP -> profile(erp, connection, need.flow());
        };
    }

    private static Profile profile(Connection<?> erp, Connection<?> shop, Flow flow) {
        return Profile.named("kit").erp(erp).shop(shop).flow(flow).build();
    }

    /** The class of that name, or {@code void} where there is none. */
    private Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, getClass().getClassLoader());
        } catch (ClassNotFoundException absent) {
            return void.class;
        }
    }
}
