package dev.navette.woocommerce.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** What the shop answers. */
final class Reply {

    /** A header; one name may come twice. */
    record Header(String name, String value) {}

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final List<Header> headers = new ArrayList<>();

    private Reply(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    static Reply json(int status, JsonNode body) {
        return new Reply(status, "application/json; charset=UTF-8", Json.bytes(body));
    }

    static Reply ok(JsonNode body) {
        return json(200, body);
    }

    static Reply of(Refusal refusal) {
        return json(refusal.status(), refusal.json());
    }

    static Reply bytes(String contentType, byte[] body) {
        return new Reply(200, contentType, body);
    }

    /** A page for people, as the server before PHP makes it. */
    static Reply page(int status, String title) {
        String html = "<html>\r\n<head><title>" + status + " " + title + "</title></head>\r\n<body>\r\n<center><h1>"
                + status + " " + title + "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
        return new Reply(status, "text/html", html.getBytes(StandardCharsets.UTF_8));
    }

    Reply header(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    byte[] body() {
        return body.clone();
    }

    List<Header> headers() {
        return List.copyOf(headers);
    }
}
