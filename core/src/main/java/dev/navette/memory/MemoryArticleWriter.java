package dev.navette.memory;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.navette.error.Fault;
import dev.navette.model.Article;
import dev.navette.model.ArticleField;
import dev.navette.model.ArticleValues;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.spi.ArticleWriter;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/** Keeps articles under their references, which are their ids. What a person took away is not made anew. */
record MemoryArticleWriter(MemoryErp erp, String system, Clock clock) implements ArticleWriter {

    @Override
    public Limits limits() {
        return new Limits(1, 1, Duration.ZERO);
    }

    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    @Override
    public List<Outcome> write(List<Write<Article>> batch, Attempt attempt) {
        return batch.stream().map(write -> write(write, attempt)).toList();
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return batch.stream()
                .map(MemoryArticleWriter::idOf)
                .<Resolution>map(id -> erp.article(id.value()).isPresent() ? Resolution.found(id) : Resolution.absent())
                .toList();
    }

    private Outcome write(Write<Article> write, Attempt attempt) {
        if (!clock.instant().isBefore(attempt.deadline())) {
            return new Outcome.NotSent("its time had passed");
        }
        synchronized (erp) {
            return write(write, erp.article(idOf(write.claim()).value()));
        }
    }

    private Outcome write(Write<Article> write, Optional<Article> there) {
        ForeignId id = idOf(write.claim());
        boolean known = write.claim().known().isPresent();
        if (there.isEmpty() && known) {
            return Outcome.rejected(Fault.of(
                    "The ERP has no article " + id,
                    system,
                    "article " + write.claim().name(),
                    "Put it back in the ERP, or unlink it"));
        }
        Article element = write.element();
        Set<Field> fields = new HashSet<>(write.fields());
        if (there.isPresent() && !known) {
            fields.removeAll(write.kept());
        }
        Article former = there.orElseGet(
                () -> Article.named(element.reference().value(), element.texts().name()));
        Article next = former;
        for (ArticleField field : ArticleField.values()) {
            if (fields.contains(field)) {
                next = ArticleValues.copy(field, element, next);
            }
        }
        if (there.isEmpty() || !next.equals(former)) {
            erp.put(next);
        }
        return there.isEmpty() ? Outcome.created(id) : Outcome.updated(id);
    }

    private static ForeignId idOf(Claim claim) {
        return claim.known().orElseGet(() -> new ForeignId(claim.name()));
    }
}
