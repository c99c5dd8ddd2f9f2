package dev.navette.testkit.connectors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import dev.navette.error.NavetteException;
import dev.navette.model.Check;
import dev.navette.model.Check.Verdict;
import dev.navette.model.Secret;
import dev.navette.spi.Connection;
import dev.navette.spi.SelfTest;

/** Self tests that break one rule each. */
final class BrokenSelfTests {

    private BrokenSelfTests() {}

    static class FindsFaultWithEverything extends Broken {

        @Override
        List<Check> checks(SelfTest test) {
            var checks = new ArrayList<>(test.checks());
            checks.add(Check.failed("it is a Saturday", "Wait"));
            return checks;
        }
    }

    static class FindsNoFaultWithAnything extends Broken {

        @Override
        List<Check> checks(SelfTest test) {
            return each(test, check -> Check.ok(check.what()));
        }
    }

    static class KnowsNoRemedy extends Broken {

        @Override
        List<Check> checks(SelfTest test) {
            return each(test, check -> check.verdict() == Verdict.OK ? check : Check.failed(check.what(), " "));
        }
    }

    static class PointsElsewhere extends Broken {

        @Override
        List<Check> checks(SelfTest test) {
            return each(test, check -> new Check("$.directory", check.verdict(), check.what(), check.remedy()));
        }
    }

    static class ShowsItsSecret extends Broken {

        @Override
        List<Check> checks(SelfTest test) {
            return each(
                    test, check -> new Check(check.path(), check.verdict(), "logged in with 12-34-56", check.remedy()));
        }

        @Override
        protected Set<Secret> secrets() {
            return Set.of(Secret.value("12-34-56"));
        }
    }

    /** Leaves something behind each time it looks. */
    static class LeavesTraces extends Broken {

        private final AtomicInteger traces = new AtomicInteger();

        @Override
        List<Check> checks(SelfTest test) {
            traces.incrementAndGet();
            return test.checks();
        }

        @Override
        protected Object content() {
            return traces.get();
        }
    }

    static class SwallowsInterrupts extends Broken {

        @Override
        List<Check> checks(SelfTest test) {
            Thread.interrupted();
            return test.checks();
        }
    }

    static class TakesSilenceForConsent extends KeptMemoryShopSelfTestContractTest {

        @Override
        protected Optional<Connection<?>> silent() throws IOException {
            return super.silent()
                    .map(real -> Instead.of(real, SelfTest.class, test -> () -> {
                        try {
                            return test.checks();
                        } catch (NavetteException silent) {
                            return List.of(Check.ok("nothing is wrong"));
                        }
                    }));
        }
    }

    /** A drop folder whose test says something else. */
    private abstract static class Broken extends DropFolderSelfTestContractTest {

        abstract List<Check> checks(SelfTest test);

        @Override
        protected Connection<?> well() throws IOException {
            return otherwise(super.well());
        }

        @Override
        protected List<Connection<?>> unwell() throws IOException {
            var all = new ArrayList<Connection<?>>();
            super.unwell().forEach(connection -> all.add(otherwise(connection)));
            return all;
        }

        static List<Check> each(SelfTest test, UnaryOperator<Check> alteration) {
            return test.checks().stream().map(alteration).toList();
        }

        private Connection<?> otherwise(Connection<?> real) {
            return Instead.of(real, SelfTest.class, test -> () -> checks(test));
        }
    }
}
