package dev.navette.woocommerce;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.http.Answer;
import dev.navette.http.Auth;
import dev.navette.http.Body;
import dev.navette.http.Json;
import dev.navette.http.Meaning;
import dev.navette.http.PinnedClient;
import dev.navette.http.Reply;
import dev.navette.http.Request;
import dev.navette.model.Secret;
import dev.navette.spi.Attempt;
import dev.navette.spi.ConnectorContext;

/** The shop's media library, which is WordPress' own and takes no key of WooCommerce. Thread-safe. */
final class MediaApi implements AutoCloseable {

    private static final String PATH = "media";
    private static final Set<String> SHOWN =
            Set.of("id", "slug", "per_page", "include", "_fields", "code", "retry-after", "content-type");

    /** Said with 500, and nothing was made (class-wp-rest-attachments-controller.php). */
    private static final Set<String> REFUSALS =
            Set.of("rest_upload_sideload_error", "rest_upload_unknown_error", "rest_upload_no_data");

    /** Said with 400 where the user may not upload (class-wp-rest-attachments-controller.php). */
    private static final String DENIED = "rest_cannot_create";

    private final PinnedClient client;

    private MediaApi(PinnedClient client) {
        this.client = client;
    }

    static MediaApi of(WooCommerceSettings settings, WordPressUser user, ConnectorContext context) {
        URI root = URI.create(settings.shop().toString().replaceAll("/+$", "") + "/wp-json/wp/v2/");
        return new MediaApi(PinnedClient.to(root, context)
                .by(settings.transport())
                .as(Auth.basic(Secret.value(user.name()), user.password()))
                .called("WooCommerce " + context.connection())
                .meaning(MediaApi::meaning)
                .words(answer -> code(answer))
                .json()
                .shown(SHOWN)
                .build());
    }

    /** A picture as WordPress shows it. */
    record Picture(long id, @Nullable String slug) {}

    /** Who uploads, and what he may do. */
    record User(long id, @Nullable Object capabilities) {}

    PinnedClient client() {
        return client;
    }

    private static String code(Answer answer) {
        return Api.error(answer).map(WireError::code).orElse("");
    }

    private static Meaning meaning(Answer answer) {
        if (answer.ok()) {
            return Meaning.ANSWERED;
        }
        String code = code(answer);
        if (DENIED.equals(code)) {
            return Meaning.DENIED;
        }
        return REFUSALS.contains(code) ? Meaning.ANSWERED : Meaning.usual(answer);
    }

    /** Uploads a file under a slug: parameters beside a raw body are taken as fields. */
    Reply upload(String slug, String fileName, String type, byte[] content, Attempt attempt) {
        Body body = Body.from(type, () -> new ByteArrayInputStream(content), content.length);
        return client.send(
                Request.post(PATH, body)
                        .query("slug", slug)
                        .query("_fields", "id,slug")
                        .header("Content-Disposition", "attachment; filename=\"" + fileName + "\""),
                attempt);
    }

    /** Those that bear these slugs. */
    List<Picture> called(Collection<String> slugs) {
        return list(Request.get(PATH).query("slug", String.join(",", slugs)));
    }

    /** Those of these numbers that are there. */
    List<Picture> including(Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return list(Request.get(PATH)
                .query("include", numbers.stream().map(String::valueOf).collect(Collectors.joining(","))));
    }

    private List<Picture> list(Request request) {
        Answer answer = client.read(request.query("per_page", Api.MOST).query("_fields", "id,slug"));
        try {
            var all = new ArrayList<Picture>();
            for (Json.Element<Picture> one : Api.JSON.elements(answer.bytes(), Picture.class)) {
                Picture picture = one.element();
                if (picture == null) {
                    throw Api.malformed(client, answer, PATH, String.valueOf(one.malformed()));
                }
                all.add(picture);
            }
            return all;
        } catch (Json.Malformed malformed) {
            throw Api.malformed(client, answer, PATH, malformed.getMessage());
        }
    }

    /** The picture that an answer is about. */
    Picture read(Answer answer) {
        return read(answer, Picture.class, PATH);
    }

    /** The user that uploads. */
    User user() {
        Answer answer =
                client.read(Request.get("users/me").query("context", "edit").query("_fields", "id,capabilities"));
        return read(answer, User.class, "users/me");
    }

    private <T> T read(Answer answer, Class<T> type, String what) {
        try {
            return Api.JSON.read(answer.bytes(), type);
        } catch (Json.Malformed malformed) {
            throw Api.malformed(client, answer, what, malformed.getMessage());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
