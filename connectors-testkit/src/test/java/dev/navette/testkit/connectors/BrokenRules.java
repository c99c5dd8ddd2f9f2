package dev.navette.testkit.connectors;

import java.util.List;

import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

/** Runs a contract that somebody breaks. */
final class BrokenRules {

    private BrokenRules() {}

    /** That it fails that rule, and no other. */
    static void failsExactly(Class<?> broken, String rule) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(broken))
                .execute()
                .testEvents();

        List<String> failed = tests.failed()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .map(name -> name.replace("()", ""))
                .toList();

        assertThat(failed).containsExactly(rule);
        assertThat(tests.succeeded().count()).isGreaterThan(4);
    }
}
