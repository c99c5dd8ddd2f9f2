package dev.navette.woocommerce.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.node.ObjectNode;

/** {@code wp/v2/media}, WordPress's own: it takes an application password, no key of WooCommerce. All of it is believed. */
final class MediaRoutes {

    private static final String FILES = "/wp-content/uploads/";
    private static final Pattern FILE_NAME = Pattern.compile("(?i)filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");

    private final Shop shop;
    private final Keys keys;

    MediaRoutes(Shop shop, Keys keys) {
        this.shop = shop;
        this.keys = keys;
    }

    void add(Routes routes) {
        routes.add("GET", "/wp/v2/users/me", Right.NONE, this::user);
        routes.add("GET", "/wp/v2/media", Right.NONE, this::list);
        routes.add("POST", "/wp/v2/media", Right.NONE, this::upload);
        routes.add("GET", "/wp/v2/media/#", Right.NONE, call -> Reply.ok(shown(existing(call))));
        routes.add("PUT POST PATCH", "/wp/v2/media/#", Right.NONE, this::change);
        routes.add("DELETE", "/wp/v2/media/#", Right.NONE, this::delete);
    }

    /** A file itself, as a browser asks for it. */
    Optional<Reply> file(String path) {
        if (!path.startsWith(FILES)) {
            return Optional.empty();
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        return shop.media().all().stream()
                .filter(picture -> picture.file.equals(name))
                .findFirst()
                .map(picture -> Reply.bytes(Media.type(name).orElse("application/octet-stream"), picture.content()));
    }

    /** Who the application password is of; what he may do is for his own eyes, in the context edit. */
    private Reply user(Call call) {
        permit(call, "rest_not_logged_in", "You are not currently logged in.");
        ObjectNode user = Json.object().put("id", 1);
        if (call.query().edit()) {
            user.putObject("capabilities").put("read", true).put("upload_files", true);
        }
        return Reply.ok(user);
    }

    /** A page beyond the end is refused here, where WooCommerce's own lists are empty: believed. */
    private Reply list(Call call) {
        keys.hasPassword(call.request());
        Query query = call.query();
        String search = query.text("search").map(Texts::folded).orElse("");
        List<Long> include = query.ids("include");
        List<String> slugs = query.list("slug");
        List<Media.Picture> found = shop.media().all().stream()
                .filter(picture -> Texts.folded(picture.title).contains(search) || picture.file.contains(search))
                .filter(picture -> slugs.isEmpty() || slugs.contains(picture.slug))
                .filter(picture -> include.isEmpty() || include.contains(picture.id))
                .sorted(order(query))
                .toList();
        if (query.offset() > 0 && query.offset() >= found.size()) {
            throw new Refusal(
                    400,
                    "rest_post_invalid_page_number",
                    "The page number requested is larger than the number of pages available.");
        }
        return Listing.page(found, query, this::shown, shop.address() + "/wp-json/wp/v2/media");
    }

    private static Comparator<Media.Picture> order(Query query) {
        Comparator<Media.Picture> order = Comparator.comparingLong(picture -> picture.id);
        return "asc".equals(query.choice("order", "desc", List.of("asc", "desc"))) ? order : order.reversed();
    }

    private Reply upload(Call call) {
        permit(call, "rest_cannot_create", "Sorry, you are not allowed to create posts as this user.");
        Received request = call.request();
        if (request.body().length == 0) {
            throw new Refusal(400, "rest_upload_no_data", "No data supplied.");
        }
        if (request.header("Content-Type").isEmpty()) {
            throw new Refusal(400, "rest_upload_no_content_type", "No Content-Type supplied.");
        }
        String disposition = request.header("Content-Disposition")
                .orElseThrow(() ->
                        new Refusal(400, "rest_upload_no_content_disposition", "No Content-Disposition supplied."));
        Matcher name = FILE_NAME.matcher(disposition);
        if (!name.find()) {
            throw new Refusal(
                    400,
                    "rest_upload_invalid_disposition",
                    "Invalid Content-Disposition supplied. Content-Disposition needs to be formatted as"
                            + " `attachment; filename=&quot;image.png&quot;` or similar.");
        }
        String file = name.group(1) == null ? name.group(2) : name.group(1);
        if (Media.type(file).isEmpty()) {
            throw new Refusal(
                    500, "rest_upload_sideload_error", "Sorry, you are not allowed to upload this file type.");
        }
        Media.Picture picture = shop.media().add(file, request.body());
        // Parameters beside a raw body are fields: class-wp-rest-attachments-controller.php.
        call.query().text("slug").ifPresent(slug -> shop.media().call(picture, slug));
        return Reply.json(201, shown(picture))
                .header("Location", shop.address() + "/wp-json/wp/v2/media/" + picture.id);
    }

    private Reply change(Call call) {
        permit(call, "rest_cannot_edit", "Sorry, you are not allowed to edit this post.");
        Media.Picture picture = existing(call);
        ObjectNode form = call.form();
        if (form.hasNonNull("alt_text")) {
            picture.alt = Texts.clean(Php.text(form.path("alt_text")));
        }
        if (form.hasNonNull("title")) {
            picture.title = Php.text(form.path("title"));
        }
        return Reply.ok(shown(picture));
    }

    private Reply delete(Call call) {
        permit(call, "rest_cannot_delete", "Sorry, you are not allowed to delete this post.");
        Media.Picture picture = existing(call);
        if (!call.force()) {
            throw new Refusal(
                    501,
                    "rest_trash_not_supported",
                    "The post does not support trashing. Set &#039;force=true&#039; to delete.");
        }
        shop.media().remove(picture.id);
        ObjectNode answer = Json.object().put("deleted", true);
        answer.set("previous", shown(picture));
        return Reply.ok(answer);
    }

    private void permit(Call call, String code, String message) {
        if (!keys.hasPassword(call.request())) {
            throw new Refusal(401, code, message);
        }
    }

    private Media.Picture existing(Call call) {
        return shop.media()
                .find(call.lastId())
                .orElseThrow(() -> new Refusal(404, "rest_post_invalid_id", "Invalid post ID."));
    }

    private ObjectNode shown(Media.Picture picture) {
        ObjectNode node = Json.object().put("id", picture.id);
        node.put("date", shop.dates().local(picture.created))
                .put("date_gmt", shop.dates().gmt(picture.created));
        node.put("modified", shop.dates().local(picture.created))
                .put("modified_gmt", shop.dates().gmt(picture.created));
        node.putObject("guid").put("rendered", shop.media().address(picture));
        node.put("slug", picture.slug).put("status", "inherit").put("type", "attachment");
        node.putObject("title").put("raw", picture.title).put("rendered", Texts.kses(picture.title));
        node.put("alt_text", picture.alt).put("media_type", "image");
        node.put("mime_type", Media.type(picture.file).orElse(""));
        node.putObject("media_details").put("file", picture.file).put("filesize", picture.content().length);
        return node.put("source_url", shop.media().address(picture));
    }
}
