package dev.navette.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.Fault;
import dev.navette.error.HintRefusedException;
import dev.navette.spi.Connector;
import dev.navette.spi.Hint;
import dev.navette.spi.Hints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link Hints} keeps to: extend it, and return the system that sends the messages. */
@Tag("RUN-8")
@Timeout(120)
public abstract class HintsContract extends RoleContract {

    private static final int THREADS = 8;

    private HintsWorld world;

    /** For a connector's own test. */
    protected HintsContract() {}

    /**
     * A system that sends messages to the connection's webhook.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract HintsWorld world() throws Exception;

    @BeforeEach
    void aWorld() throws Exception {
        world = world();
    }

    @Test
    void aMessageOfOursIsUnderstood() {
        byte[] body = world.body();

        assertThat(hints().hints(world.signed(body), body))
                .as("A message that is signed gives the names of what it says has changed, for the readers of that")
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(world.hints());
    }

    @Test
    void whatIsHintedCanBeRead() {
        Connector connector = connect(world.connection());
        Hints hints = connector.role(Hints.class).orElseThrow();
        byte[] body = world.body();

        assertThat(hints.hints(world.signed(body), body))
                .as("A hint is about what this system has a reader for: any other is taken up by nobody")
                .allMatch(hint -> connector.role(hint.reader()).isPresent());
    }

    @Test
    void theSameMessageTwiceGivesTheSameHints() {
        Hints hints = hints();
        byte[] body = world.body();
        List<Hint> first = hints.hints(world.signed(body), body);

        assertThat(List.of(hints.hints(world.signed(body), body), hints().hints(world.signed(body), body)))
                .as(
                        "The same message gives the same hints, here and in another process: systems send twice what was not"
                                + " answered in time")
                .containsOnly(first);
    }

    @Test
    void aMessageAboutSomethingElseGivesNone() {
        byte[] body = world.bodyAboutSomethingElse();

        assertThat(hints().hints(world.signed(body), body))
                .as(
                        "A message about what no reader reads gives no hints, and is not refused: the system would stop sending")
                .isEmpty();
    }

    @Test
    void aMessageWithoutASignatureIsRefused() {
        byte[] body = world.body();
        Map<String, List<String>> unsigned = new HashMap<>(world.signed(body));
        assertThat(unsigned.remove(world.signature()))
                .as("The signature stands in the header %s, in lower case", world.signature())
                .isNotNull();

        for (Map<String, List<String>> headers :
                List.of(unsigned, Map.<String, List<String>>of(), signature(body, ""), signature(body, "none"))) {
            isRefused(headers, body, "A message without our signature is anybody's, and nothing of it is believed");
        }
    }

    @Test
    void aSignatureOfAnotherMessageIsRefused() {
        byte[] body = world.body();
        Map<String, List<String>> headers = world.signed(world.bodyAboutSomethingElse());

        isRefused(headers, body, "A signature is of one message: that of another is none");
    }

    @Test
    void aSignatureIsComparedToItsEnd() {
        byte[] body = world.body();
        String ours = Objects.requireNonNull(world.signed(body).get(world.signature()))
                .get(0);

        for (String other : List.of(
                ours.substring(0, ours.length() / 2), ours + "0", otherAt(ours, 0), otherAt(ours, ours.length() / 2))) {
            isRefused(
                    signature(body, other), body, "A signature that begins like ours, or nearly is ours, is not ours");
        }
    }

    @Test
    void aBodyIsTakenByteForByte() {
        byte[] body = world.body();
        Map<String, List<String>> headers = world.signed(body);

        for (byte[] other : List.of(
                Arrays.copyOf(body, body.length - 1),
                (new String(body, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8),
                (" " + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8))) {
            isRefused(
                    headers,
                    other,
                    "The signature is over the bytes as they came: one that holds for what means the same is over"
                            + " something else");
        }
    }

    @Test
    void aSignedMessageThatCannotBeReadIsRefused() {
        for (byte[] body : List.of(new byte[0], new byte[] {(byte) 0xFF, 0, '{'}, bytes("{\"id\": "), bytes("[[["))) {
            isRefused(
                    world.signed(body),
                    body,
                    "A message that cannot be read is refused as such, and never another exception: a host answers with it");
        }
    }

    @Test
    @Tag("PRO-2")
    void aRefusalShowsNothingSecret() {
        byte[] body = world.body();
        String ours = Objects.requireNonNull(world.signed(body).get(world.signature()))
                .get(0);
        Hints hints = hints();

        assertThatThrownBy(() -> hints.hints(signature(body, otherAt(ours, 0)), body))
                .as("A refusal shows neither a signature nor the key: with either, anybody could send messages")
                .isInstanceOfSatisfying(HintRefusedException.class, refused -> {
                    assertThat(refused.fault().message()).doesNotContain(ours, otherAt(ours, 0));
                    assertThat(world.secrets())
                            .noneMatch(secret -> refused.fault().message().contains(secret.reveal()));
                });
    }

    @Test
    void severalThreadsAreServedAtOnce() throws Exception {
        Hints hints = hints();
        byte[] body = world.body();
        byte[] other = world.bodyAboutSomethingElse();
        List<List<Hint>> alone =
                List.of(hints.hints(world.signed(body), body), hints.hints(world.signed(other), other));
        List<Callable<List<Hint>>> calls = IntStream.range(0, THREADS)
                .mapToObj(call -> call % 2 == 0 ? body : other)
                .<Callable<List<Hint>>>map(message -> () -> hints.hints(world.signed(message), message))
                .toList();

        List<List<Hint>> answers = WriterResolveRules.atOnce(calls);

        for (int call = 0; call < THREADS; call++) {
            assertThat(answers.get(call))
                    .as("Several messages come at once, and each has its own answer")
                    .containsExactlyInAnyOrderElementsOf(alone.get(call % 2));
        }
    }

    @Test
    void noRequestIsMadeForIt() {
        Hints hints = hints();
        byte[] body = world.body();
        Map<String, List<String>> headers = world.signed(body);
        assumeTrue(world.silence(), "this system always answers");

        assertThat(hints.hints(headers, body))
                .as(
                        "A message is understood without a request: the system waits for its answer, and may be asked by many")
                .isNotEmpty();
    }

    private Hints hints() {
        return role(world.connection(), Hints.class);
    }

    private Map<String, List<String>> signature(byte[] body, String other) {
        Map<String, List<String>> headers = new HashMap<>(world.signed(body));
        headers.put(world.signature(), List.of(other));
        return Collections.unmodifiableMap(headers);
    }

    private void isRefused(Map<String, List<String>> headers, byte[] body, String why) {
        Hints hints = hints();
        assertThatThrownBy(() -> hints.hints(headers, body))
                .as(why)
                .isInstanceOfSatisfying(HintRefusedException.class, refused -> {
                    Fault fault = refused.fault();
                    assertThat(List.of(fault.what(), fault.system(), fault.element(), fault.remedy()))
                            .as("A refusal says what is wrong with the message and what to do")
                            .noneMatch(String::isBlank);
                });
    }

    private static String otherAt(String signature, int place) {
        char other = signature.charAt(place) == 'a' ? 'b' : 'a';
        return signature.substring(0, place) + other + signature.substring(place + 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
