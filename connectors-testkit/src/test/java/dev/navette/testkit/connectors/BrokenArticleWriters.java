package dev.navette.testkit.connectors;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.navette.error.Fault;
import dev.navette.memory.MemoryErp;
import dev.navette.model.Article;
import dev.navette.model.ArticleField;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Reference;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Finder;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.ArticleFinderContract;
import dev.navette.testkit.ArticleWriterContract;
import dev.navette.testkit.ErpArticlesWorld;
import dev.navette.testkit.Faults;
import dev.navette.testkit.FaultyConnector;
import dev.navette.testkit.TestAttempt;

/** Writers and finders of an ERP's articles that break one rule each. */
final class BrokenArticleWriters {

    private static final Fault FAULT = Fault.of("It has no price", "memory-erp ebp", "article EM-2", "Price it");

    private BrokenArticleWriters() {}

    static class WritesEveryField extends ArticleWriterContract {

        @Override
        protected ErpArticlesWorld world() {
            return broken(altering(write -> write.claim().known().isEmpty()
                            || (write.fields().equals(Set.of(ArticleField.NAME))
                                    && write.claim().name().equals("EM-1"))
                    ? write
                    : with(write, write.element(), EnumSet.allOf(ArticleField.class))));
        }
    }

    /** Where a batch names one field of the first article. */
    static class WritesTheSameFieldsOfAll extends ArticleWriterContract {

        @Override
        protected ErpArticlesWorld world() {
            return broken(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    Set<? extends Field> first = batch.get(0).fields();
                    return writer.write(
                            batch.stream()
                                    .map(write -> new Write<>(
                                            write.claim(),
                                            write.element(),
                                            first,
                                            write.parts(),
                                            write.ids(),
                                            write.kept()))
                                    .toList(),
                            attempt);
                }
            });
        }
    }

    static class EmptiesWhatIsAbsent extends ArticleWriterContract {

        @Override
        protected ErpArticlesWorld world() {
            return broken(altering(write -> {
                boolean absent = write.element().prices().equals(ArticlePrices.NONE)
                        && write.claim().known().isPresent();
                return absent
                        ? with(
                                write,
                                write.element().with(new ArticlePrices(Money.of("0", "EUR"), null, null)),
                                write.fields())
                        : write;
            }));
        }
    }

    static class OverwritesWhatIsForNewOnes extends ArticleWriterContract {

        @Override
        protected ErpArticlesWorld world() {
            return broken(altering(write -> with(write, write.element(), write.fields())));
        }
    }

    static class RefusesWhatIsThere extends ArticleWriterContract {

        private final MemoryErp erp = new MemoryErp("ebp");

        @Override
        protected ErpArticlesWorld world() {
            return new MemoryErpArticlesWorld(
                    erp, real -> FaultyConnector.connection(real, refusing()), Optional.empty());
        }

        private Faults refusing() {
            return new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    boolean first = batch.stream()
                            .anyMatch(write -> write.claim().known().isEmpty()
                                    && write.kept().isEmpty()
                                    && erp.article(write.claim().name()).isPresent()
                                    && !attempt.begun()
                                    && isOf(write, "Café moulu 2"));
                    return first ? List.of(Outcome.rejected(FAULT)) : writer.write(batch, attempt);
                }
            };
        }

        private static boolean isOf(Write<?> write, String name) {
            return write.element() instanceof Article article
                    && article.texts().name().equals(name);
        }
    }

    static class MakesWhatIsGoneAnew extends ArticleWriterContract {

        @Override
        protected ErpArticlesWorld world() {
            return broken(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    return batch.stream()
                            .map(write -> {
                                Outcome outcome =
                                        writer.write(List.of(write), attempt).get(0);
                                return outcome instanceof Outcome.Rejected
                                        ? writer.write(List.of(unknown(write)), attempt)
                                                .get(0)
                                        : outcome;
                            })
                            .toList();
                }

                private <T> Write<T> unknown(Write<T> write) {
                    return new Write<>(
                            new Claim(write.claim().name(), null), write.element(), write.fields(), write.ids());
                }
            });
        }
    }

    static class EmptiesWhatNoFieldIsAbout extends ArticleWriterContract {

        private final MemoryErp erp = new MemoryErp("ebp");

        @Override
        protected ErpArticlesWorld world() {
            return new MemoryErpArticlesWorld(
                    erp, real -> FaultyConnector.connection(real, emptying()), Optional.empty());
        }

        private Faults emptying() {
            return new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    List<Outcome> outcomes = writer.write(batch, attempt);
                    batch.forEach(write -> erp.article(write.claim().name())
                            .filter(article -> article.texts().description() != null)
                            .map(article -> article.with(
                                    new ArticleTexts(article.texts().name(), null)))
                            .ifPresent(erp::put));
                    return outcomes;
                }
            };
        }
    }

    static class ForgetsTheDeadline extends ArticleWriterContract {

        @Override
        protected ErpArticlesWorld world() {
            return broken(new Faults() {
                @Override
                public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                    var now = clock.instant();
                    return writer.write(batch, TestAttempt.of(1, now, now.plusSeconds(1)));
                }
            });
        }
    }

    static class CutsLongNames extends ArticleWriterContract {

        @Override
        protected ErpArticlesWorld world() {
            return broken(altering(write -> {
                String name = write.element().texts().name();
                return name.length() <= 255
                        ? write
                        : with(
                                write,
                                write.element().with(new ArticleTexts(name.substring(0, 255), null)),
                                write.fields());
            }));
        }
    }

    /** An ERP that takes no article without a price, and then refuses all that came with it. */
    static class RefusesTheWholeBatch extends ArticleWriterContract {

        @Override
        protected ErpArticlesWorld world() {
            var priceless = new Write<>(
                    new Claim("EM-2", null), Article.named("EM-2", "Thé"), Set.of(ArticleField.NAME), Map.of());
            return new MemoryErpArticlesWorld(
                    new MemoryErp("ebp"),
                    real -> FaultyConnector.connection(real, new Faults() {
                        @Override
                        public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                            return batch.contains(priceless)
                                    ? batch.stream()
                                            .<Outcome>map(write -> Outcome.rejected(FAULT))
                                            .toList()
                                    : writer.write(batch, attempt);
                        }
                    }),
                    Optional.of(priceless));
        }
    }

    static class FindsInAnyCase extends ArticleFinderContract {

        @Override
        protected ErpArticlesWorld world() {
            return broken(new Faults() {
                @Override
                public <K> Map<K, List<ForeignId>> find(Finder<K> finder, Collection<K> keys) {
                    var found = new HashMap<>(finder.find(keys));
                    keys.forEach(key ->
                            found.computeIfPresent(key, (same, ids) -> ids.isEmpty() ? lower(finder, key) : ids));
                    return found;
                }

                @SuppressWarnings("unchecked") // a reference for a reference
                private <K> List<ForeignId> lower(Finder<K> finder, K key) {
                    K lower = (K) new Reference(key.toString().toLowerCase(Locale.ROOT));
                    return finder.find(List.of(lower)).getOrDefault(lower, List.of());
                }
            });
        }
    }

    static class LeavesOutWhatIsNotThere extends ArticleFinderContract {

        @Override
        protected ErpArticlesWorld world() {
            return broken(new Faults() {
                @Override
                public <K> Map<K, List<ForeignId>> find(Finder<K> finder, Collection<K> keys) {
                    var found = new HashMap<>(finder.find(keys));
                    if (keys.size() == 100) {
                        found.values().removeIf(List::isEmpty);
                    }
                    return found;
                }
            });
        }
    }

    static class FindsFromMemory extends ArticleFinderContract {

        @Override
        protected ErpArticlesWorld world() {
            var known = new HashMap<Object, List<ForeignId>>();
            return broken(new Faults() {
                @Override
                public <K> Map<K, List<ForeignId>> find(Finder<K> finder, Collection<K> keys) {
                    var found = new HashMap<K, List<ForeignId>>();
                    finder.find(keys).forEach((key, ids) -> found.put(key, known.getOrDefault(key, ids)));
                    known.putAll(found);
                    return found;
                }
            });
        }
    }

    private static <T> Write<T> with(Write<T> write, T element, Set<? extends Field> fields) {
        return new Write<>(write.claim(), element, fields, write.ids());
    }

    private static Faults altering(UnaryOperator<Write<Article>> alteration) {
        return new Faults() {
            @Override
            @SuppressWarnings("unchecked") // an article for an article
            public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
                return writer.write(
                        batch.stream()
                                .map(write -> (Write<T>) alteration.apply((Write<Article>) write))
                                .toList(),
                        attempt);
            }
        };
    }

    private static ErpArticlesWorld broken(Faults faults) {
        return new MemoryErpArticlesWorld(real -> FaultyConnector.connection(real, faults));
    }
}
