package dev.navette.woocommerce.fake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes of the REST interface, by method and path below {@code /wp-json}. */
final class Routes {

    /** What answers a route. */
    @FunctionalInterface
    interface Handler {
        Reply answer(Call call);
    }

    /** A route that a request fits. */
    record Route(String method, String template, Pattern path, Right right, Handler handler) {}

    /** A route, and what its path says. */
    record Match(Route route, List<Long> ids, List<String> names) {}

    private final Batches batches;
    private final List<Route> routes = new ArrayList<>();

    Routes(Batches batches) {
        this.batches = batches;
    }

    /** @param template {@code #} stands for a number, {@code *} for a name */
    Routes add(String methods, String template, Right right, Handler handler) {
        String pattern = template.replace("*", "(?<name>[\\w-]+)").replace("#", "(\\d+)");
        String numbered = pattern.replace("(?<name>", "(");
        for (String method : methods.split(" ", -1)) {
            routes.add(new Route(method, template, Pattern.compile(numbered), right, handler));
        }
        return this;
    }

    /** All routes of a collection. */
    Routes resource(String template, Function<Call, Resource> of) {
        add("GET", template, Right.LIST, call -> of.apply(call).list(call.query()));
        add("POST", template, Right.CREATE, call -> create(call, of.apply(call)));
        add("GET", template + "/#", Right.VIEW, call -> Reply.ok(of.apply(call).show(call.lastId(), call.query())));
        add("PUT POST PATCH", template + "/#", Right.EDIT, call -> update(call, of.apply(call)));
        add(
                "DELETE",
                template + "/#",
                Right.DELETE,
                call -> Reply.ok(of.apply(call).delete(call.lastId(), call.force())));
        add("PUT POST PATCH", template + "/batch", Right.BATCH, call -> batches.answer(call, of.apply(call)));
        return this;
    }

    private static Reply create(Call call, Resource resource) {
        ObjectNode form = resource.schema().checked(call.form(), true);
        ObjectNode created = resource.create(form, Origin.REQUEST);
        JsonNode self = created.path("_links").path("self").path(0).path("href");
        Reply reply = Reply.json(201, created);
        return self.isString() ? reply.header("Location", self.stringValue()) : reply;
    }

    private static Reply update(Call call, Resource resource) {
        ObjectNode form = resource.schema().checked(call.form(), false);
        return Reply.ok(resource.update(call.lastId(), form, Origin.REQUEST));
    }

    /** @param path below {@code /wp-json}, without a slash at its end */
    Optional<Match> find(String method, String path) {
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(path);
            if (matcher.matches() && (route.method().equals(method) || "OPTIONS".equals(method))) {
                return Optional.of(match(route, matcher));
            }
        }
        return Optional.empty();
    }

    private static Match match(Route route, Matcher matcher) {
        var ids = new ArrayList<Long>();
        var names = new ArrayList<String>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String text = matcher.group(group);
            if (text.matches("\\d{1,18}")) {
                ids.add(Long.parseLong(text));
            } else {
                names.add(text);
            }
        }
        return new Match(route, ids, names);
    }

    /** The methods that a path knows. */
    Set<String> methods(String path) {
        var methods = new LinkedHashSet<String>();
        routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .forEach(route -> methods.add(route.method()));
        return methods;
    }

    /** The templates of all paths, as the index names them. */
    Set<String> templates() {
        var templates = new LinkedHashSet<String>();
        routes.forEach(route ->
                templates.add(route.template().replace("#", "(?P<id>[\\d]+)").replace("*", "(?P<name>[\\w-]+)")));
        return templates;
    }
}
