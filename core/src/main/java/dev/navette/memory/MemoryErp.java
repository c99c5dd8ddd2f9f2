package dev.navette.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.Account;
import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.model.Document;
import dev.navette.model.ForeignId;
import dev.navette.model.Image;
import dev.navette.model.Medium;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.DocumentItem;
import dev.navette.model.sales.DocumentPayment;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ErpQuote;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Shipment;
import dev.navette.spi.ArticleWriter;
import dev.navette.spi.Connection;
import dev.navette.spi.CustomerReader;
import dev.navette.spi.Limits;
import dev.navette.spi.MediaReader;
import dev.navette.spi.Read;
import dev.navette.spi.Role;

/**
 * An ERP in memory that tests and demos fill, also while it is read. Articles and stock are read in the order of their
 * last change; an article is read with the stock that is known of it, so a change of its stock is a change of it.
 *
 * <p>Its account is its name. Another object of the same name counts its changes anew: read it with a store of its own,
 * or fill it the same way. Thread-safe.
 */
public final class MemoryErp {

    private final String name;
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, ArticleStock> stocks = new HashMap<>();
    private final Map<String, Fault> faults = new HashMap<>();
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final Shelf<Article> articleShelf = new Shelf<>();
    private final Shelf<ArticleStock> stockShelf = new Shelf<>();
    private final ErpCustomers customers = new ErpCustomers();
    private final MemorySales sales = new MemorySales(this::move);

    /**
     * An empty one.
     *
     * @param name tells it apart from others
     */
    public MemoryErp(String name) {
        this.name = name;
    }

    /** Adds or changes an article; its stock too, if the article brings one. */
    public synchronized void put(Article article) {
        String key = article.reference().value();
        ArticleStock brought = article.stock();
        articles.put(key, article);
        if (brought != null) {
            stocks.put(key, brought);
        }
        boolean mended = faults.remove(key) != null;
        shelveArticle(key);
        if (brought != null || mended) {
            shelveStock(key);
        }
    }

    /** The article of a reference, without its stock. */
    public synchronized Optional<Article> article(String reference) {
        return Optional.ofNullable(articles.get(new Reference(reference).value()));
    }

    /** Adds or changes the stock of an article, whether the ERP has that article or not. */
    public synchronized void put(ArticleStock stock) {
        String key = stock.reference().value();
        stocks.put(key, stock);
        faults.remove(key);
        shelveStock(key);
        shelveArticle(key);
    }

    /** Sets what one warehouse has on the shelf, without orders; the article's other warehouses keep theirs. */
    public void stocking(String reference, String warehouse, long units) {
        stocking(reference, warehouse, WarehouseStock.real(Quantity.of(units)));
    }

    /** Sets what one warehouse holds; the article's other warehouses keep theirs. */
    public synchronized void stocking(String reference, String warehouse, WarehouseStock holds) {
        ArticleStock former = stocks.get(new Reference(reference).value());
        var warehouses = new HashMap<String, WarehouseStock>(former == null ? Map.of() : former.warehouses());
        warehouses.put(warehouse, holds);
        put(new ArticleStock(new Reference(reference), former == null || former.tracked(), warehouses));
    }

    /** Keeps a picture's content; the article that shows it names what this gives. */
    public Image image(String fileName, byte[] content) {
        Image image = Image.of(fileName, content);
        contents.put(image.hash(), content.clone());
        return image;
    }

    /** Keeps a document's content; the article that it belongs to names what this gives. */
    public Document document(String fileName, byte[] content) {
        Document document = Document.of(fileName, content);
        contents.put(document.hash(), content.clone());
        return document;
    }

    /** Takes the content of a picture or a document away; articles that show it name it still. */
    public void remove(Medium medium) {
        contents.remove(medium.hash());
    }

    /** Takes an article and its stock away. */
    public synchronized void remove(String reference) {
        articles.remove(reference);
        stocks.remove(reference);
        faults.remove(reference);
        articleShelf.remove(reference);
        stockShelf.remove(reference);
    }

    /**
     * Makes all readers give this fault under this name (of a document its id), until something of that name is put or it is
     * removed.
     */
    public void faulty(String name, Fault fault) {
        synchronized (this) {
            faults.put(name, fault);
            shelveArticle(name);
            shelveStock(name);
        }
        customers.faulty(name, fault);
        sales.faulty(name, fault); // after our lock: what moves stock takes theirs first
    }

    /**
     * Makes it refuse a second account, document or payment of one name: a create of a known one adopts it and changes
     * nothing. If nothing is said it takes them twice, as many ERPs do.
     */
    public MemoryErp refusingDoubles() {
        sales.options().refusingDoubles = true;
        return this;
    }

    /** Sets what its writers of sales allow; 100 elements in one call, one call at a time, settled at once, if nothing is said. */
    public MemoryErp limitedTo(Limits limits) {
        sales.options().limits = limits;
        return this;
    }

    /** Makes it take these types of documents only. */
    public MemoryErp making(Set<DocumentType> types) {
        sales.options().types = Set.copyOf(types);
        return this;
    }

    /** Makes it book the payments of a document with it; if nothing is said they are written apart. */
    public MemoryErp takingPayments() {
        sales.options().takingPayments = true;
        return this;
    }

    /** Closes the days before this one to invoices and credit notes (ORD-33). */
    public MemoryErp openFrom(LocalDate day) {
        sales.options().openFrom = day;
        return this;
    }

    /** Leaves every document that is to be validated from now on a draft, and says why (ORD-27); null ends that. */
    public void holding(@Nullable String reason) {
        sales.options().holding = reason;
    }

    /** Adds an account by hand, or puts it in the place of the one with its code. */
    public void put(Customer customer) {
        sales.accounts().put(customer);
    }

    /** Adds an account by hand of which nothing else is known: a company where it has numbers, in France. */
    public void put(ErpAccount account) {
        put(ErpAccounts.customer(account));
    }

    /** Adds or changes a customer as its people know it, with an account of its code. */
    public void put(ErpCustomer customer) {
        customers.put(customer);
        put(ErpCustomers.account(customer));
    }

    /** Takes a customer and its account away by hand; its documents stay. */
    public void removeCustomer(String code) {
        customers.remove(code);
        sales.accounts().remove(code);
    }

    /** All accounts, in the order they came; one code twice where it took a double. */
    public List<Customer> customers() {
        return sales.accounts().all();
    }

    /**
     * The account of a code.
     *
     * @throws IllegalStateException when there are several
     */
    public Optional<Customer> customer(String code) {
        return only(sales.accounts().of(code), code);
    }

    /** Makes a document by hand, whatever there is of its reference and its account; it moves the stock as any other. */
    public ForeignId put(SalesDocument document) {
        return sales.make(document);
    }

    /**
     * Makes a document say something else by hand, as people edit a draft; id, number, state and reference stay, and so does
     * the stock.
     *
     * @throws IllegalArgumentException when there is no such document
     */
    public void set(ForeignId document, SalesDocument next) {
        sales.set(document, next);
    }

    /** All sales documents, in the order they were made. */
    public List<MemoryDocument> documents() {
        return sales.documents().all().stream().map(Piece::document).toList();
    }

    /**
     * The document of an external reference.
     *
     * @throws IllegalStateException when there are several; {@link #documents} has them all
     */
    public Optional<MemoryDocument> document(String reference) {
        return only(sales.documents().idsOf(Optional.empty(), reference), reference)
                .map(id -> sales.documents().at(id).document());
    }

    /**
     * Makes a document of another type of one that is there, a draft with the next number of its type, as people do: a
     * delivery note of an order, an invoice of a delivery note. It moves the stock once along such a chain.
     *
     * @throws IllegalArgumentException when there is no such document
     */
    public ErpDocument transform(ForeignId document, DocumentType type) {
        return transform(document, type, List.of());
    }

    /**
     * The same with a part of its articles; its total is their share of the whole.
     *
     * @param some all of them where this is empty
     * @throws IllegalArgumentException when there is no such document, or an article is not on it
     */
    public ErpDocument transform(ForeignId document, DocumentType type, List<DocumentItem> some) {
        return sales.transform(document, type, some).shown();
    }

    /**
     * Says how the goods of a document went (ORD-28).
     *
     * @throws IllegalArgumentException when there is no such document
     */
    public void ship(ForeignId document, Shipment shipment) {
        sales.ship(document, shipment);
    }

    /**
     * Makes a document final.
     *
     * @throws IllegalArgumentException when there is no such document
     */
    public void validate(ForeignId document) {
        sales.validate(document);
    }

    /**
     * Makes a document a draft that cannot be made final.
     *
     * @param reason in the ERP's words
     * @throws IllegalArgumentException when there is no such document
     */
    public void hold(ForeignId document, String reason) {
        sales.hold(document, reason);
    }

    /** Makes it print documents at that time only, as one does that prints in a queue (ORD-29); null ends that. */
    public void printingFrom(@Nullable Instant time) {
        sales.options().printingFrom = time;
    }

    /** Adds a quote by hand, or puts it in the place of the one with its id; it is no document of {@link #documents}. */
    public void put(ErpQuote quote) {
        sales.quotes().put(Read.of(quote.id().value(), quote));
    }

    /** Takes a document, a payment or a quote away by hand; its id and number are not given again, and no stock moves. */
    public void remove(ForeignId id) {
        sales.remove(id);
    }

    /** Books a payment by hand, whatever there is of its reference. */
    public ForeignId put(DocumentPayment payment) {
        return sales.payments().add(payment);
    }

    /** All payments, in the order they were booked. */
    public List<MemoryPayment> payments() {
        return sales.payments().all();
    }

    /** What a profile reads from. */
    public Connection<?> connection() {
        Map<Class<? extends Role>, Role> roles =
                ErpReaders.all(articleShelf, stockShelf, this::warehouses, this::article);
        return Connection.live(new Account("memory-erp", name), context -> {
            Map<Class<? extends Role>, Role> all = new HashMap<>(roles);
            all.put(CustomerReader.class, customers);
            all.put(MediaReader.class, new MemoryMediaReader("memory-erp " + name, contents));
            all.put(ArticleWriter.class, new MemoryArticleWriter(this, "memory-erp " + name, context.clock()));
            all.putAll(sales.roles("memory-erp " + name, context));
            return new RoleSet(all);
        });
    }

    private synchronized Set<String> warehouses() {
        return stocks.values().stream()
                .flatMap(stock -> stock.warehouses().keySet().stream())
                .collect(Collectors.toSet());
    }

    private synchronized void move(Reference article, @Nullable String warehouse, Quantity real, Quantity ordered) {
        ArticleStock stock = stocks.get(article.value());
        if (stock == null || !stock.tracked()) {
            return;
        }
        Map<String, WarehouseStock> warehouses = stock.warehouses();
        String only = warehouses.size() == 1 ? warehouses.keySet().iterator().next() : "";
        String where = warehouse == null ? only : warehouse;
        WarehouseStock holds = warehouses.get(where);
        if (holds != null) {
            stocking(
                    article.value(),
                    where,
                    new WarehouseStock(
                            holds.real().plus(real), holds.customerOrders().plus(ordered), holds.supplierOrders()));
        }
    }

    private static <T> Optional<T> only(List<T> all, String name) {
        if (all.size() > 1) {
            throw new IllegalStateException("the ERP has " + all.size() + " of the name " + name);
        }
        return all.stream().findFirst();
    }

    private void shelveArticle(String key) {
        Article article = articles.get(key);
        ArticleStock stock = stocks.get(key);
        shelve(articleShelf, key, article == null || stock == null ? article : article.with(stock));
    }

    private void shelveStock(String key) {
        shelve(stockShelf, key, stocks.get(key));
    }

    private <T> void shelve(Shelf<T> shelf, String key, @Nullable T element) {
        Fault fault = faults.get(key);
        if (fault != null) {
            shelf.put(Read.faulty(key, fault));
        } else if (element != null) {
            shelf.put(Read.of(key, element));
        } else {
            shelf.remove(key);
        }
    }
}
