package dev.navette.json;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.navette.error.Problem;
import dev.navette.text.Nearest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/** One reading of a JSON text: collects everything that is wrong in it, and shows no value in what it says. */
public final class Reading {

    private final Path folder;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    /** Relative paths are taken from this folder. */
    public Reading(Path folder) {
        this.folder = folder;
    }

    /** What was found so far: one problem for each path, the first found. */
    public List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    /** Notes a problem, unless its place has one already: what follows from the first is of no help. */
    public void add(Problem problem) {
        problems.putIfAbsent(problem.path(), problem);
    }

    /** Whether it is an object; if not, that is a problem. */
    public boolean isObject(JsonNode node, String path) {
        if (!node.isObject()) {
            wrongType(path, node, "an object");
        }
        return node.isObject();
    }

    /** Refuses every key of an object that is not known, with the known one that was probably meant. */
    public void onlyKnown(JsonNode object, Collection<String> known, String path) {
        for (String key : object.propertyNames()) {
            if (!known.contains(key)) {
                String remedy = Nearest.of(key, known)
                        .map(near -> "Write \"" + near + "\", or remove it")
                        .orElseGet(() -> "Remove it; the known keys are " + String.join(", ", known));
                add(new Problem(path + "." + key, "an unknown key", remedy));
            }
        }
    }

    /** Notes that a key is not there. */
    public void missing(String path, String wanted) {
        add(new Problem(path, "missing", "Write " + wanted));
    }

    /** Notes that a name is none of the known ones. */
    void noneOf(Collection<String> known, String written, String path) {
        String all = known.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        String remedy = Nearest.of(written, known)
                .map(near -> "Write \"" + near + "\"; there are " + all)
                .orElseGet(() -> "Write one of " + all);
        add(new Problem(path, "it is none of the known ones", remedy));
    }

    /** Notes that a node is of another type than what is wanted. */
    void wrongType(String path, JsonNode node, String wanted) {
        add(new Problem(path, "it is " + name(node.getNodeType()), "Write " + wanted));
    }

    Path resolve(Path path) {
        return folder.resolve(path).normalize();
    }

    private static String name(JsonNodeType type) {
        return switch (Objects.requireNonNull(type, "type")) {
            case ARRAY -> "a list";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case NUMBER -> "a number";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case BINARY, MISSING, POJO -> "no JSON";
        };
    }
}
