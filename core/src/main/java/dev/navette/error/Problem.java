package dev.navette.error;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that is wrong in what a user wrote or a system sent. All problems are reported at once.
 *
 * @param path where, as a JSON path: {@code $.flows.stockUpdate.warehouses}
 * @param what what is wrong, without a full stop; never a secret
 * @param remedy what to write instead, an imperative without a full stop
 */
public record Problem(String path, String what, String remedy) implements Serializable {

    public Problem {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** The same problem, seen from further up: {@code $.price} below {@code $.article} is {@code $.article.price}. */
    public Problem below(String parent) {
        return new Problem(parent + path.substring(path.startsWith("$") ? 1 : 0), what, remedy);
    }

    @Override
    public String toString() {
        return path + ": " + what + ". " + remedy + ".";
    }
}
