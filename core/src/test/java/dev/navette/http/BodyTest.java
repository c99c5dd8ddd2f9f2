package dev.navette.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.navette.http.Till.Said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BodyTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Lent lent = new Lent();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    @AfterEach
    void end() {
        lent.close();
    }

    @Test
    void sendsTheFieldsOfAForm() throws IOException {
        Till.Asked asked = sent(Body.form(Map.of("name", "thé & café")));

        assertThat(asked.text()).isEqualTo("name=th%C3%A9%20%26%20caf%C3%A9");
        assertThat(asked.headers().getFirst("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    }

    @Test
    void sendsPartsWithAFileAmongThem() throws IOException {
        Till.Asked asked = sent(Body.multipart(List.of(
                new Body.Part("title", null, Body.of("text/plain; charset=UTF-8", bytes("Thé"))),
                new Body.Part("file", "thé \"vert\"\r\n.jpg", Body.from("image/jpeg", this::open, 3)))));

        String boundary = "navette-08070605040302010807060504030201";
        assertThat(asked.headers().getFirst("Content-Type")).isEqualTo("multipart/form-data; boundary=" + boundary);
        assertThat(asked.text())
                .isEqualTo(String.join(
                        "\r\n",
                        "--" + boundary,
                        "Content-Disposition: form-data; name=\"title\"",
                        "Content-Type: text/plain; charset=UTF-8",
                        "",
                        "Thé",
                        "--" + boundary,
                        "Content-Disposition: form-data; name=\"file\"; filename=\"thé %22vert%22%0D%0A.jpg\"",
                        "Content-Type: image/jpeg",
                        "",
                        "JPG",
                        "--" + boundary + "--",
                        ""));
        assertThat(asked.headers().getFirst("Content-Length")).isEqualTo(Integer.toString(bytes(asked.text()).length));
        assertThat(closed).hasValue(1);
    }

    @Test
    void sendsInChunksWhatHasNoLength() throws IOException {
        Till.Asked asked =
                sent(Body.multipart(List.of(new Body.Part("file", "a.jpg", Body.from("image/jpeg", this::open, -1)))));

        assertThat(asked.text()).contains("JPG");
        assertThat(asked.headers().getFirst("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(lent.requests.get(0).sent()).isEqualTo(-1);
    }

    @Test
    void readsItsContentAgainForEachRepetition() throws IOException {
        try (var till = new Till(Said.of(500, ""), Said.of(200, ""));
                var client = PinnedClient.to(till.address(), lent).build()) {
            client.send(
                    Request.put("a", Body.from("image/jpeg", this::open, 3)).resend(Resend.SAFE), lent.attempt(MINUTE));

            assertThat(till.asked).extracting(Till.Asked::text).containsExactly("JPG", "JPG");
            assertThat(opened).hasValue(2);
            assertThat(closed).hasValue(2);
        }
    }

    @Test
    void sendsNothingWhereItsContentCannotBeRead() throws IOException {
        Body unreadable = Body.multipart(List.of(
                new Body.Part("file", "a.jpg", Body.from("image/jpeg", this::open, 3)),
                new Body.Part("file", "b.jpg", Body.from("image/jpeg", BodyTest::refuse, 3))));
        try (var till = new Till(Said.of(200, ""));
                var client = PinnedClient.to(till.address(), lent).build()) {
            Reply reply = client.send(Request.post("a", unreadable), lent.attempt(MINUTE));

            assertThat(reply).isEqualTo(new Reply.NotSent("its content could not be read"));
            assertThat(till.asked).isEmpty();
            assertThat(closed).hasValue(1);
        }
    }

    @Test
    void sendsAnEmptyBody() throws IOException {
        Till.Asked asked = sent(Body.of("text/plain", new byte[0]));

        assertThat(asked.text()).isEmpty();
        assertThat(asked.headers().getFirst("Content-Length")).isEqualTo("0");
    }

    @Test
    void refusesAFormInAForm() {
        Body form = Body.multipart(List.of(new Body.Part("a", null, Body.of("text/plain", bytes("1")))));

        assertThatThrownBy(() -> new Body.Part("b", null, form)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Body.multipart(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private Till.Asked sent(Body body) throws IOException {
        try (var till = new Till(Said.of(200, ""));
                var client = PinnedClient.to(till.address(), lent).build()) {
            client.send(Request.post("a", body), lent.attempt(MINUTE));
            return till.asked.get(0);
        }
    }

    private InputStream open() {
        opened.incrementAndGet();
        return new ByteArrayInputStream(bytes("JPG")) {
            private boolean open = true;

            @Override
            public void close() throws IOException {
                closed.addAndGet(open ? 1 : 0);
                open = false;
                super.close();
            }
        };
    }

    private static InputStream refuse() throws IOException {
        throw new IOException("the file is locked");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
