package dev.navette.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.mapping.sales.CustomerMatches;
import dev.navette.mapping.sales.CustomerQuestion;
import dev.navette.mapping.sales.ImportFacts;
import dev.navette.model.Article;
import dev.navette.model.ForeignId;
import dev.navette.model.Reference;
import dev.navette.model.sales.AccountKeys;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.KnownArticle;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderLine;
import dev.navette.spi.AccountFinder;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.Read;
import dev.navette.state.store.LedgerEntry;

/** Looks up what must be known to decide about orders: for many at once, and each thing once in a run. */
final class Facts {

    /** The most that a role is asked for at once. */
    private static final int AT_ONCE = 100;

    private final Pair between;
    private final LocalDate today;
    private final @Nullable LocalDate openFrom;
    private final Map<Reference, KnownArticle> articles = new HashMap<>();
    private final Set<Reference> asked = new HashSet<>();

    Facts(Pair between) {
        this.between = between;
        this.today = LocalDate.ofInstant(between.clock().instant(), between.zone());
        this.openFrom = between.erp()
                .connector()
                .role(DocumentWriter.class)
                .flatMap(DocumentWriter::openFrom)
                .orElse(null);
    }

    /** What is known of a buyer before anything was looked up: a guest by the order, others by their account. */
    static String buyer(Order order) {
        ForeignId account = order.buyer().account();
        return account == null ? "O" + order.id() : "C" + account;
    }

    /** What is known of each order, by its id. */
    Map<ForeignId, ImportFacts> of(List<Order> orders, Map<ForeignId, List<LedgerEntry>> entries) {
        learnArticles(orders);
        Map<ForeignId, CustomerMatches> customers = customers(orders);
        var facts = new HashMap<ForeignId, ImportFacts>();
        for (Order order : orders) {
            List<LedgerEntry> own = entries.getOrDefault(order.id(), List.of());
            facts.put(
                    order.id(),
                    facts(
                            articlesOf(order),
                            customers.getOrDefault(order.id(), CustomerMatches.NONE),
                            booked(own),
                            grouped(own)));
        }
        return facts;
    }

    /** What is known of many orders that may become one document. */
    ImportFacts together(List<Order> orders) {
        learnArticles(orders);
        return facts(articles, CustomerMatches.NONE, Set.of(), null);
    }

    /** Of which of the orders that bear our mark the ERP has a document. */
    Set<ForeignId> inErp(List<Order> orders) {
        var references = new HashMap<ExternalReference, ForeignId>();
        for (Order order : orders) {
            String mark = order.head().mark();
            if (mark != null) {
                for (String word : mark.split(" ", -1)) {
                    ExternalReference.parse(word).ifPresent(reference -> references.put(reference, order.id()));
                }
            }
        }
        var found = new HashSet<ForeignId>();
        between.erp()
                .connector()
                .role(DocumentReader.class)
                .ifPresent(reader -> inParts(references.keySet(), some -> {
                    for (ErpDocument document : reader.bearing(some)) {
                        ForeignId order = references.get(document.reference());
                        if (order != null) {
                            found.add(order);
                        }
                    }
                }));
        return found;
    }

    private ImportFacts facts(
            Map<Reference, KnownArticle> known,
            CustomerMatches customers,
            Set<String> booked,
            @Nullable ExternalReference grouped) {
        return new ImportFacts(between.tag(), between.zone(), today, openFrom, known, customers, booked, grouped);
    }

    private Map<Reference, KnownArticle> articlesOf(Order order) {
        var known = new HashMap<Reference, KnownArticle>();
        references(order).forEach(reference -> {
            KnownArticle article = articles.get(reference);
            if (article != null) {
                known.put(reference, article);
            }
        });
        return known;
    }

    private void learnArticles(List<Order> orders) {
        Set<Reference> wanted = new LinkedHashSet<>();
        orders.stream().flatMap(Facts::references).forEach(wanted::add);
        wanted.removeAll(asked);
        asked.addAll(wanted);
        between.erp()
                .connector()
                .role(ArticleReader.class)
                .ifPresent(reader -> inParts(
                        wanted,
                        some -> reader.named(some.stream().map(Reference::value).toList())
                                .forEach(read -> learn(read, some))));
    }

    private void learn(Read<Article> read, Collection<Reference> wanted) {
        Article article = read.element();
        if (article == null) {
            return;
        }
        wanted.stream()
                .filter(reference -> reference.value().equals(read.name()))
                .forEach(reference -> articles.put(
                        reference,
                        new KnownArticle(article.reference(), article.texts().name(), Nature.GOODS, List.of())));
    }

    private static Stream<Reference> references(Order order) {
        return order.money().lines().stream().map(OrderLine::reference).filter(Objects::nonNull);
    }

    private Map<ForeignId, CustomerMatches> customers(List<Order> orders) {
        Map<String, String> linked = between.ledger()
                .accounts(between.pair(), orders.stream().map(Facts::buyer).toList());
        List<CustomerQuestion> questions = orders.stream()
                .map(order -> CustomerQuestion.of(order, between.flow().rule().customers()))
                .toList();
        List<ErpAccount> accounts = accounts(questions, linked.values());
        var matches = new HashMap<ForeignId, CustomerMatches>();
        for (Order order : orders) {
            matches.put(order.id(), new CustomerMatches(linked.get(buyer(order)), accounts));
        }
        return matches;
    }

    private List<ErpAccount> accounts(List<CustomerQuestion> questions, Collection<String> linked) {
        Optional<AccountFinder> finder = between.erp().connector().role(AccountFinder.class);
        if (finder.isEmpty()) {
            return List.of();
        }
        var codes = new LinkedHashSet<String>(linked);
        var sirets = new LinkedHashSet<String>();
        var emails = new LinkedHashSet<String>();
        var numbers = new LinkedHashSet<String>();
        for (CustomerQuestion question : questions) {
            codes.addAll(question.codes());
            add(question.siret(), sirets);
            add(question.email(), emails);
            add(question.vatNumber(), numbers);
        }
        var found = new ArrayList<ErpAccount>();
        inParts(codes, some -> found.addAll(finder.get().find(AccountKeys.codes(Set.copyOf(some)))));
        inParts(
                sirets,
                some -> found.addAll(
                        finder.get().find(new AccountKeys(Set.of(), Set.copyOf(some), Set.of(), Set.of()))));
        inParts(
                emails,
                some -> found.addAll(
                        finder.get().find(new AccountKeys(Set.of(), Set.of(), Set.copyOf(some), Set.of()))));
        inParts(
                numbers,
                some -> found.addAll(
                        finder.get().find(new AccountKeys(Set.of(), Set.of(), Set.of(), Set.copyOf(some)))));
        return found;
    }

    private static void add(@Nullable String key, Set<String> keys) {
        if (key != null) {
            keys.add(key);
        }
    }

    private static Set<String> booked(List<LedgerEntry> entries) {
        var booked = new HashSet<String>();
        for (LedgerEntry entry : entries) {
            if (entry.kind() == LedgerEntry.Kind.PAYMENT && entry.content() != null) {
                booked.add(Codecs.PAYMENTS.decode(entry.content()).payment().id());
            }
        }
        return booked;
    }

    private static @Nullable ExternalReference grouped(List<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == LedgerEntry.Kind.DOCUMENT)
                .map(entry -> new ExternalReference(entry.name()))
                .filter(reference -> reference.kind() == ExternalReference.Kind.DAY
                        || reference.kind() == ExternalReference.Kind.SESSION)
                .findFirst()
                .orElse(null);
    }

    private static <T> void inParts(Collection<T> all, Consumer<List<T>> part) {
        List<T> list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            part.accept(list.subList(from, Math.min(from + AT_ONCE, list.size())));
        }
    }
}
