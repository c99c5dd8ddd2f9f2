package dev.navette;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Defects;
import dev.navette.error.Fault;
import dev.navette.error.InvalidSettingsException;
import dev.navette.error.NavetteException;
import dev.navette.error.Problem;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.flow.Direction;
import dev.navette.flow.Flow;
import dev.navette.flow.Match;
import dev.navette.flow.OrderImport;
import dev.navette.flow.Pipeline;
import dev.navette.model.Check;
import dev.navette.profile.Profile;
import dev.navette.run.CheckReport;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.Role;
import dev.navette.spi.SelfTest;
import dev.navette.spi.Writer;

/** One look at all that a profile needs (PRO-3, PRO-6): whatever is wrong is a check that failed, never an exception. */
final class ProfileCheck {

    private final Profile profile;
    private final Sides sides;
    private final List<Check> checks = new ArrayList<>();

    ProfileCheck(Profile profile, Sides sides) {
        this.profile = profile;
        this.sides = sides;
    }

    CheckReport report() {
        profile.problems().forEach(problem -> checks.add(Check.failed(problem)));
        Connector erp = side("erp", profile.erp());
        Connector shop = side("shop", profile.shop());
        for (Flow flow : profile.flows()) {
            flow(flow, erp, shop);
        }
        close("erp", erp);
        close("shop", shop);
        return new CheckReport(profile.name(), checks);
    }

    private @Nullable Connector side(String side, Connection<?> connection) {
        String path = "$." + side;
        List<Problem> unknown = connection.missingSecrets();
        unknown.forEach(problem -> checks.add(Check.failed(problem.below(path))));
        if (!unknown.isEmpty() || !connection.problems().isEmpty()) {
            return null;
        }
        Optional<Connector> open = attempt(path, () -> sides.open(profile, side, connection));
        open.ifPresent(connector -> attempt(path, () -> selfTest(connector, connection))
                .ifPresent(found -> found.forEach(check -> checks.add(check.below(path)))));
        return open.orElse(null);
    }

    private static List<Check> selfTest(Connector connector, Connection<?> connection) {
        return connector
                .role(SelfTest.class)
                .map(SelfTest::checks)
                .orElseGet(() -> List.of(Check.ok(
                        "the connector " + connection.provider().type() + " opens; it has no test of its own")));
    }

    /** What needs both sides waits for them; what needs one does not. */
    private void flow(Flow flow, @Nullable Connector erp, @Nullable Connector shop) {
        String path = "$.flows." + flow.task();
        int before = checks.size();
        Pipeline<?, ?> pipeline = flow.pipeline();
        boolean toShop = flow.direction() == Direction.ERP_TO_SHOP;
        Connector from = toShop ? erp : shop;
        Connector to = toShop ? shop : erp;
        String target = toShop ? "shop" : "erp";
        Optional<? extends Role> reader =
                role(from, toShop ? "erp" : "shop", pipeline.source().reader(), path);
        // An order import writes to the ledger first, which no connector has.
        Optional<? extends Writer<?>> writer = flow instanceof OrderImport
                ? Optional.empty()
                : role(to, target, pipeline.sink().writer(), path);
        if (flow instanceof OrderImport orders && erp != null) {
            orders.needed(erp).forEach(needed -> role(erp, "erp", needed, path));
        }
        Match<?, ?> match = pipeline.sink().match();
        if (match != null) {
            role(to, target, match.role(), path);
        }
        pipeline.sink().makings().forEach(making -> role(to, target, making.writer(), path));
        writer.ifPresent(present -> attempt(path, () -> profile.paceOf(flow).problems(present.limits()))
                .ifPresent(found -> found.forEach(problem -> checks.add(Check.failed(problem.below(path + ".pace"))))));
        if (erp == null || shop == null) {
            return;
        }
        attempt(path, () -> flow.problems(erp, shop))
                .ifPresent(found -> found.forEach(problem -> checks.add(Check.failed(problem.below(path)))));
        if (reader.isPresent() && checks.size() == before) {
            checks.add(Check.ok("both systems have what it needs").below(path));
        }
    }

    private <R extends Role> Optional<R> role(@Nullable Connector connector, String side, Class<R> role, String path) {
        if (connector == null) {
            return Optional.empty();
        }
        Optional<R> present = connector.role(role);
        if (present.isEmpty()) {
            Optional<Problem> absence = connector.absence(role);
            String why = absence.map(problem -> ": " + problem.what()).orElse("");
            checks.add(Check.failed(
                            profile.name() + "/" + side + " has no " + role.getSimpleName() + ", which the flow needs"
                                    + why,
                            absence.map(Problem::remedy)
                                    .orElse("Take the flow out of the profile, or connect another system"))
                    .below(path));
        }
        return present;
    }

    private <T> Optional<T> attempt(String path, Supplier<T> action) {
        try {
            return Optional.of(action.get());
        } catch (InvalidSettingsException invalid) {
            invalid.problems()
                    .forEach(problem ->
                            checks.add(failed(invalid.subject(), problem).below(path)));
        } catch (UnreachableException unreachable) {
            checks.add(failed(unreachable.fault()).below(path));
        } catch (AccessRefusedException refused) {
            checks.add(failed(refused.fault()).below(path));
        } catch (UnreadableSourceException unreadable) {
            checks.add(failed(unreadable.fault()).below(path));
        } catch (NavetteException other) {
            checks.add(Check.failed(plain(other), "Mend it, and check again").below(path));
        } catch (RuntimeException defect) {
            checks.add(Check.failed(
                            "the connector failed with a defect of its own: " + Defects.kindOf(defect),
                            "Report it to the connector's author")
                    .below(path));
        }
        return Optional.empty();
    }

    private void close(String side, @Nullable Connector connector) {
        if (connector != null) {
            attempt("$." + side, () -> {
                connector.close();
                return side;
            });
        }
    }

    /** The problem's path leads into something else than the profile: a mapping file, for example. */
    private static Check failed(String subject, Problem problem) {
        return Check.failed(subject + ", " + problem.path() + ": " + problem.what(), problem.remedy());
    }

    private static String plain(NavetteException refused) {
        String message = String.valueOf(refused.getMessage());
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static Check failed(Fault fault) {
        String answer = fault.answer() == null ? "" : ", and it answered: " + fault.answer();
        return Check.failed(
                fault.what() + " (" + fault.system() + ", " + fault.element() + ")" + answer, fault.remedy());
    }
}
