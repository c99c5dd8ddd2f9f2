package dev.navette.woocommerce.fake;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.Test;

import dev.navette.woocommerce.fake.Client.Answered;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

class FakeMediaTest extends OnFakeShop {

    private final Client wordPress =
            new Client(shop, Client.basic(FakeWooCommerce.USER, FakeWooCommerce.APPLICATION_PASSWORD.replace(" ", "")));

    private Answered upload(String authorization, String file) {
        return client.send(HttpRequest.newBuilder(URI.create(shop.uri() + "/wp-json/wp/v2/media"))
                .POST(BodyPublishers.ofByteArray(new byte[] {1, 2, 3}))
                .header("Authorization", authorization)
                .header("Content-Type", "image/jpeg")
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .build());
    }

    private static String user() {
        return Client.basic(FakeWooCommerce.USER, FakeWooCommerce.APPLICATION_PASSWORD);
    }

    @Test
    void takesAPictureAndShowsIt() {
        Answered made = upload(user(), "mug.jpg");
        JsonNode again = upload(user(), "mug.jpg").json();

        assertThat(made.status()).isEqualTo(201);
        assertThat(shop.media().values())
                .allSatisfy(content -> assertThat(content).containsExactly(1, 2, 3));
        assertThat(at(again, "source_url")).endsWith("/wp-content/uploads/2026/mug-1.jpg");
        assertThat(client.get(URI.create(at(again, "source_url")).getPath())
                        .response()
                        .body())
                .containsExactly(1, 2, 3);
        assertThat(wordPress.get("/wp-json/wp/v2/media?search=mug").json()).hasSize(2);
        assertThat(wordPress.get("/wp-json/wp/v2/media?page=2").code()).isEqualTo("rest_post_invalid_page_number");
    }

    @Test
    void refusesOthers() {
        assertThat(upload(Client.basic(FakeWooCommerce.USER, "wrong"), "a.jpg").code())
                .isEqualTo("incorrect_password");
        assertThat(upload(Client.basic(shop.account().key(), shop.account().secret()), "a.jpg")
                        .code())
                .isEqualTo("invalid_username");
        assertThat(new Client(shop, "").post("/wp-json/wp/v2/media", "{}").status())
                .isEqualTo(401);
        assertThat(upload(user(), "a.exe").status()).isEqualTo(500);
        assertThat(shop.media()).isEmpty();
    }

    @Test
    void deletesByForceOnly() {
        long picture = shop.putMedia("mug.jpg", new byte[] {1});
        long mug = shop.put("{\"images\": [{\"id\": " + picture + "}]}");

        assertThat(wordPress.delete("/wp-json/wp/v2/media/" + picture).status()).isEqualTo(501);
        assertThat(wordPress
                        .delete("/wp-json/wp/v2/media/" + picture + "?force=true")
                        .status())
                .isEqualTo(200);
        assertThat(wordPress.get("/wp-json/wp/v2/media/" + picture).status()).isEqualTo(404);
        assertThat(at(shown(mug), "images")).isEqualTo("[]");
    }
}
