package dev.navette.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.navette.model.Account;
import dev.navette.spi.Drawer;
import dev.navette.spi.RequestMade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LentContextTest {

    private static final Account SHOP = new Account("woocommerce", "shop.example");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void lendsWhatTheEngineWasGiven() {
        LentContext context = context(SHOP, time -> {});

        assertThat(context.connection()).isEqualTo("epicerie/shop");
        assertThat(context.clock()).isSameAs(bench.clock);
        assertThat(context.executor()).isSameAs(bench.executor);
        assertThat(context.random()).isNotNull();
        assertThat(context.budget()).isNotNull();
    }

    @Test
    void letsOneActAtATimeAcrossContexts() throws InterruptedException {
        var order = new ArrayList<String>();
        LentContext second = context(SHOP, time -> {
            order.add("second waits");
            throw new InterruptedException();
        });

        context(SHOP, time -> {}).alone("token", MINUTE, () -> {
            assertThatThrownBy(() -> second.alone("token", MINUTE, () -> order.add("second")))
                    .isInstanceOf(InterruptedException.class);
            return order.add("first");
        });

        assertThat(order).containsExactly("second waits", "first");
    }

    @Test
    void givesTheTurnBack() throws InterruptedException {
        context(SHOP, time -> {}).alone("token", MINUTE, () -> "renewed");

        String answer = context(SHOP, LentContextTest::neverWait).alone("token", MINUTE, () -> "renewed again");

        assertThat(answer).isEqualTo("renewed again");
    }

    @Test
    void givesTheTurnBackAfterAnActionThatThrows() throws InterruptedException {
        LentContext context = context(SHOP, LentContextTest::neverWait);
        assertThatThrownBy(() -> context.alone("token", MINUTE, () -> {
                    throw new IllegalStateException("the shop is gone");
                }))
                .hasMessage("the shop is gone");

        String answer = context.alone("token", MINUTE, () -> "renewed");

        assertThat(answer).isEqualTo("renewed");
    }

    @Test
    void takesTheTurnOfOneWhoseTimeIsOver() throws InterruptedException {
        var order = new ArrayList<String>();
        LentContext second = context(SHOP, bench.clock::advance);

        context(SHOP, time -> {}).alone("token", MINUTE, () -> {
            try {
                second.alone("token", MINUTE, () -> order.add("second"));
            } catch (InterruptedException asked) {
                throw new IllegalStateException(asked);
            }
            return order.add("first, late");
        });

        assertThat(order).containsExactly("second", "first, late");
        assertThat(bench.clock.instant()).isEqualTo(Bench.START.plus(MINUTE));
    }

    @Test
    void keepsAccountsAndNamesApart() throws InterruptedException {
        var other = context(new Account("woocommerce", "other.example"), LentContextTest::neverWait);
        var same = context(SHOP, LentContextTest::neverWait);

        List<String> inside = context(SHOP, time -> {}).alone("token", MINUTE, () -> {
            try {
                return List.of(
                        other.alone("token", MINUTE, () -> "another account"),
                        same.alone("counter", MINUTE, () -> "another name"));
            } catch (InterruptedException asked) {
                throw new IllegalStateException(asked);
            }
        });

        assertThat(inside).containsExactly("another account", "another name");
    }

    @Test
    void aDrawerKeepsWhatWasPutForTheAccount() {
        context(SHOP, time -> {}).drawer("oauth").put("token", "t-1");

        Drawer drawer = context(SHOP, time -> {}).drawer("oauth");

        assertThat(drawer.get("token")).hasValue("t-1");
        assertThat(drawer.get("other")).isEmpty();
        assertThat(context(SHOP, time -> {}).drawer("ids").get("token")).isEmpty();
        assertThat(context(new Account("woocommerce", "other.example"), time -> {})
                        .drawer("oauth")
                        .get("token"))
                .isEmpty();
    }

    @Test
    void aDrawerReplacesOnlyWhatIsExpected() {
        Drawer drawer = context(SHOP, time -> {}).drawer("oauth");

        assertThat(drawer.replace("token", "t-0", "t-1")).isFalse();
        assertThat(drawer.replace("token", null, "t-1")).isTrue();
        assertThat(drawer.replace("token", null, "t-2")).isFalse();
        assertThat(drawer.replace("token", "t-1", "t-2")).isTrue();
        assertThat(drawer.get("token")).hasValue("t-2");
        assertThat(drawer.replace("token", "t-2", null)).isTrue();
        assertThat(drawer.get("token")).isEmpty();
    }

    @Test
    void aListenerOfRequestsThatFailsCostsNoAnswer() {
        EngineSettings settings = bench.settings();
        var failing = new EngineSettings(
                settings.clock(),
                settings.executor(),
                settings.random(),
                settings.pause(),
                settings.owner(),
                settings.pageSize(),
                settings.lease(),
                settings.attempt(),
                request -> {
                    throw new IllegalStateException("the host's metrics are full");
                },
                settings.tries());
        var context = new LentContext(
                "epicerie/shop",
                new Account("shop", "fr"),
                bench.store,
                failing,
                new PacedBudget(bench.clock, LentContextTest::neverWait));

        assertThatCode(() -> context.made(
                        new RequestMade("epicerie/shop", "GET", "products", 200, Duration.ofMillis(5), 0, 2, 1)))
                .doesNotThrowAnyException();
    }

    private LentContext context(Account account, Pause pause) {
        EngineSettings settings = bench.settings();
        var waiting = new EngineSettings(
                settings.clock(),
                settings.executor(),
                settings.random(),
                pause,
                settings.owner(),
                settings.pageSize(),
                settings.lease(),
                settings.attempt(),
                settings.requests(),
                settings.tries());
        return new LentContext("epicerie/shop", account, bench.store, waiting, new PacedBudget(bench.clock, pause));
    }

    private static void neverWait(Duration time) {
        throw new IllegalStateException("it is free, and was waited for");
    }
}
