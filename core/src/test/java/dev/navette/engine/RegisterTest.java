package dev.navette.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.spi.Claim;
import dev.navette.spi.Resolution;
import dev.navette.spi.Seen;
import dev.navette.spi.Survey;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterTest {

    private static final Resolution THERE = Resolution.found(new ForeignId("P1"));

    private final List<String> asked = new ArrayList<>();
    private final Pages shop = new Pages();

    @Test
    void asksForNothingThatAFinishedPassHasNotSeen() {
        shop.has("EM-1", "EM-2");
        var register = new Register(shop);

        List<Resolution> answers = register.look(claims("EM-3", "EM-4"), true, this::resolve);

        assertThat(answers).containsExactly(Resolution.absent(), Resolution.absent());
        assertThat(asked).isEmpty();
    }

    @Test
    void asksForWhatThePassHasSeenAndKeepsTheOrder() {
        shop.has("EM-1", "EM-2");
        var register = new Register(shop);

        List<Resolution> answers = register.look(claims("EM-3", "EM-2", "EM-4"), true, this::resolve);

        assertThat(answers).containsExactly(Resolution.absent(), THERE, Resolution.absent());
        assertThat(asked).containsExactly("EM-2");
    }

    @Test
    void asksForWhatBearsBlanksInTheShop() {
        shop.has(" EM-1 ");
        var register = new Register(shop);

        register.look(claims("EM-1"), true, this::resolve);

        assertThat(asked).containsExactly("EM-1");
    }

    @Test
    @Tag("ART-12")
    void asksForAGroupOfWhichOnePartIsThere() {
        shop.has("TEE-M");
        var register = new Register(shop);
        var group = new Claim("TEE", null, List.of(new Claim("TEE-S", null), new Claim("TEE-M", null)));

        register.look(List.of(group), true, this::resolve);

        assertThat(asked).containsExactly("TEE");
    }

    @Test
    void asksForEverythingUntilThePassIsOver() {
        shop.has(
                IntStream.rangeClosed(1, 250).mapToObj(number -> "EM-" + number).toArray(String[]::new));
        var register = new Register(shop);

        for (int batch = 0; batch < 4; batch++) {
            register.look(claims("NEW-" + batch), true, this::resolve);
        }

        assertThat(asked).containsExactly("NEW-0", "NEW-1");
        assertThat(shop.pages).isEqualTo(3);
    }

    @Test
    void makesNoPassForAFew() {
        shop.has("EM-1");
        var register = new Register(shop);

        register.look(claims("EM-2"), false, this::resolve);

        assertThat(asked).containsExactly("EM-2");
        assertThat(shop.pages).isZero();
    }

    @Test
    void usesAFinishedPassForAFewToo() {
        var register = new Register(shop);
        register.look(claims("EM-1", "EM-2"), true, this::resolve);

        register.look(claims("EM-3"), false, this::resolve);

        assertThat(asked).isEmpty();
    }

    @Test
    void asksForEachOnceThePassHasFailed() {
        shop.silent = true;
        var register = new Register(shop);

        register.look(claims("EM-1"), true, this::resolve);
        shop.silent = false;
        register.look(claims("EM-2"), true, this::resolve);

        assertThat(asked).containsExactly("EM-1", "EM-2");
        assertThat(shop.pages).isZero();
    }

    @Test
    void missesNoneOfAHundredThousandAndAsksForFewOthers() {
        shop.has(IntStream.range(0, 100_000).mapToObj(number -> "EM-" + number).toArray(String[]::new));
        var register = new Register(shop);
        for (int page = 0; page < 1_000; page++) {
            register.look(claims("EM-0"), true, this::resolve);
        }
        asked.clear();

        register.look(names(0, 100_000, "EM-"), false, this::resolve);
        int seen = asked.size();
        register.look(names(0, 10_000, "NEW-"), false, this::resolve);

        assertThat(seen).as("what was seen is asked for").isEqualTo(100_000);
        assertThat(asked.size() - seen).as("what was not, hardly ever").isLessThan(100);
    }

    private List<Resolution> resolve(List<Claim> claims) {
        claims.forEach(claim -> asked.add(claim.name()));
        return claims.stream().map(claim -> THERE).toList();
    }

    private static List<Claim> claims(String... names) {
        return List.of(names).stream().map(name -> new Claim(name, null)).toList();
    }

    private static List<Claim> names(int from, int to, String prefix) {
        Function<Integer, Claim> claim = number -> new Claim(prefix + number, null);
        return IntStream.range(from, to).boxed().map(claim).toList();
    }

    /** A survey of names. */
    private static final class Pages implements Survey {

        private final List<String> names = new ArrayList<>();
        private boolean silent;
        private int pages;

        void has(String... more) {
            names.addAll(List.of(more));
        }

        @Override
        public Watermark begin() {
            return new Watermark("0");
        }

        @Override
        public SurveyPage read(Watermark from, int size) {
            if (silent) {
                throw new UnreachableException(
                        Fault.of("It does not answer", "shop-fr", "the survey", "Try again later"));
            }
            pages++;
            int first = Integer.parseInt(from.text());
            int last = Math.min(names.size(), first + size);
            List<Seen> seen = names.subList(first, last).stream()
                    .map(name -> new Seen(name, name, Fingerprint.of(name), LinkKind.PRODUCT))
                    .toList();
            return new SurveyPage(seen, new Watermark(String.valueOf(last)), last == names.size());
        }
    }
}
