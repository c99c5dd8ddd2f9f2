package dev.navette.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What products are sorted by: a category below its parent, a brand, an attribute above its values. Made in the shop on
 * demand, under a name that says all of it: {@code category:Boissons/Café}. A slash or a backslash within a label has a
 * backslash before it, so that two terms never share a name.
 *
 * @param name our name of it, unique: the parent's name, a slash and the label; of a first level its sort, a colon and
 *     the label
 * @param label what a person reads, never blank, without spaces around
 * @param parent the name of the term above it, or null on the first level
 */
public record Term(String name, String label, @Nullable String parent) {

    private static final Pattern SORT = Pattern.compile("[a-z][a-z-]*");

    public Term {
        Objects.requireNonNull(name, "name");
        if (Objects.requireNonNull(label, "label").isBlank()) {
            throw new IllegalArgumentException("label is blank");
        }
        if (!label.equals(label.strip())) {
            throw new IllegalArgumentException("label has spaces around it: " + label);
        }
        String above = parent == null ? sortOf(name) + ":" : parent + "/";
        if (!name.equals(above + escaped(label))) {
            throw new IllegalArgumentException(name + " is not the name of " + label + " below " + above);
        }
    }

    /**
     * A term of the first level.
     *
     * @param sort which sort of term, in lower case: {@code category}, {@code brand}
     */
    public static Term first(String sort, String label) {
        return new Term(sort + ":" + escaped(label.strip()), label.strip(), null);
    }

    /**
     * The category at the end of a path (ART-11).
     *
     * @param path the labels, the first level first
     * @throws IllegalArgumentException when the path is empty or one of its labels is blank
     */
    public static Term category(List<String> path) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("path is empty");
        }
        Term term = first("category", path.get(0));
        for (String label : path.subList(1, path.size())) {
            term = term.below(label);
        }
        return term;
    }

    /** The term of this label one level further down. */
    public Term below(String label) {
        return new Term(name + "/" + escaped(label.strip()), label.strip(), name);
    }

    /** The terms above it, the first level first; empty on the first level. What is made before it is. */
    public List<Term> ancestors() {
        Deque<Term> found = new ArrayDeque<>();
        for (Term above = above(); above != null; above = above.above()) {
            found.addFirst(above);
        }
        return List.copyOf(found);
    }

    private @Nullable Term above() {
        if (parent == null) {
            return null;
        }
        int slash = lastSlash(parent);
        String label = parent.substring(Math.max(slash, parent.indexOf(':')) + 1);
        return new Term(parent, plain(label), slash < 0 ? null : parent.substring(0, slash));
    }

    private static String sortOf(String name) {
        String sort = name.substring(0, Math.max(0, name.indexOf(':')));
        if (!SORT.matcher(sort).matches()) {
            throw new IllegalArgumentException("the name does not begin with a sort and a colon: " + name);
        }
        return sort;
    }

    /** Where the last level begins: the last slash with an even number of backslashes before it. */
    private static int lastSlash(String name) {
        int last = -1;
        for (int at = 0; at < name.length(); at++) {
            if (name.charAt(at) == '\\') {
                at++; // what follows belongs to a label
            } else if (name.charAt(at) == '/') {
                last = at;
            }
        }
        return last;
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("/", "\\/");
    }

    private static String plain(String escaped) {
        var label = new StringBuilder();
        for (int at = 0; at < escaped.length(); at++) {
            if (escaped.charAt(at) == '\\') {
                at++;
            }
            label.append(escaped.charAt(at));
        }
        return label.toString();
    }
}
