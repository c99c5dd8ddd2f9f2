package dev.navette.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.navette.error.Problem;
import dev.navette.mapping.CategoryRule;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.Term;

/** Terms of which the shop's id is known without a link: because a person pairs them, or because our name says it. */
final class Pairs {

    /** A category of which our name is the shop's id. */
    private static final String BY_ID = CategoryRule.ID_SORT + ":";

    private Pairs() {}

    static List<Problem> problems(Map<String, String> termIds) {
        return termIds.entrySet().stream()
                .filter(pair -> pair.getValue().isBlank() || !pair.getKey().contains(":"))
                .map(pair -> new Problem(
                        "$.termIds." + pair.getKey(),
                        pair.getValue().isBlank() ? "its id is blank" : "it names no term",
                        "Write for example \"attribute:Couleur/Rouge\": \"12\""))
                .toList();
    }

    static Function<Named, Optional<ForeignId>> ids(Map<String, String> termIds) {
        return named -> named.kind().equals(LinkKind.TERM) ? id(termIds, named.name()) : Optional.empty();
    }

    /** Whether it need not be looked for or made. */
    static boolean isKnown(Map<String, String> termIds, Term term) {
        return id(termIds, term.name()).isPresent();
    }

    private static Optional<ForeignId> id(Map<String, String> termIds, String name) {
        String own = termIds.get(name);
        if (own != null) {
            return Optional.of(new ForeignId(own));
        }
        return name.startsWith(BY_ID) ? Optional.of(new ForeignId(name.substring(BY_ID.length()))) : Optional.empty();
    }
}
