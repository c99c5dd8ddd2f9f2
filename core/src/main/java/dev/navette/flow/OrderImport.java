package dev.navette.flow;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.mapping.Mapped;
import dev.navette.mapping.Rule;
import dev.navette.mapping.sales.CustomerRule;
import dev.navette.mapping.sales.FollowUpRule;
import dev.navette.mapping.sales.OrderPeriod;
import dev.navette.mapping.sales.OrderRule;
import dev.navette.model.Constraints;
import dev.navette.model.Default;
import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.Fingerprint;
import dev.navette.model.LinkKind;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Order;
import dev.navette.spi.AccountFinder;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connector;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.OrderReader;
import dev.navette.spi.PaymentWriter;
import dev.navette.spi.Read;
import dev.navette.spi.Role;
import dev.navette.spi.Selection;

import jakarta.validation.Valid;

/**
 * Takes the shop's orders over into the ERP, each exactly once (ORD-3): its customer, its document, its payments; marks it
 * in the shop; and looks at what becomes of it there afterwards (ORD-38). What cannot be written waits with every reason
 * until a person has mended it. By default: what changed since the last run, without asking anybody first.
 *
 * @param rule what an order becomes
 * @param period which orders are read
 * @param followUps what follows from what happens after the import
 * @param approval whether a person must let each order pass
 * @param stockAtOnce whether the stock of what was sold is sent to the shop right after the import, where the profile has a
 *     {@link StockUpdate} (ORD-15)
 */
public record OrderImport(
        @Inline @Valid OrderRule rule,
        @Default("{}") @Valid OrderPeriod period,
        @Default("{}") @Valid FollowUpRule followUps,
        @Default("none") Approval approval,
        @Default("true") boolean stockAtOnce)
        implements Flow {

    private static final Field CONTENT = Field.of(LinkKind.ORDER, "content");
    private static final Codec<Order> ORDERS = Codec.ofRecord(Order.class);

    /** Whether a person looks at orders before they are written (ORD-27). */
    public enum Approval {
        /** What has no anomaly is written at once. */
        NONE,
        /** Each order waits until a person has let it pass. */
        EACH_ORDER
    }

    public OrderImport {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(followUps, "followUps");
        Objects.requireNonNull(approval, "approval");
    }

    /** What changed since the last run, by a rule. */
    public static OrderImport by(OrderRule rule) {
        return new OrderImport(rule, OrderPeriod.sinceLastRun(), FollowUpRule.NONE, Approval.NONE, true);
    }

    /** The same of another period. */
    public OrderImport of(OrderPeriod other) {
        return new OrderImport(rule, other, followUps, approval, stockAtOnce);
    }

    /** The same with what follows from later changes. */
    public OrderImport following(FollowUpRule other) {
        return new OrderImport(rule, period, other, approval, stockAtOnce);
    }

    /** The same, each order with a person's word. */
    public OrderImport approved() {
        return new OrderImport(rule, period, followUps, Approval.EACH_ORDER, stockAtOnce);
    }

    @Override
    public String task() {
        return "order-import";
    }

    @Override
    public Direction direction() {
        return Direction.SHOP_TO_ERP;
    }

    /** Which orders are read; what becomes of them is decided anew whenever that matters, without reading them again. */
    @Override
    public String options() {
        return period.toString();
    }

    /** By what is decided; when it changes, what was left out is decided anew. */
    public String decisions() {
        return Fingerprint.of(rule.toString(), followUps.toString(), approval.name())
                .toString();
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>(Constraints.problems(rule, "$"));
        period.problems().forEach(problem -> problems.add(problem.below("$.period")));
        return problems;
    }

    @Override
    public List<Problem> problems(Connector erp, Connector shop) {
        var problems = new ArrayList<Problem>();
        erp.role(DocumentWriter.class).ifPresent(writer -> problems.addAll(untaken(writer.types())));
        erp.role(ArticleReader.class)
                .ifPresent(reader -> problems.addAll(rule.unknownArticles(article -> knows(reader, article))));
        return problems;
    }

    /** What it needs of the ERP, as its options and the ERP are (PRO-6). */
    public List<Class<? extends Role>> needed(Connector erp) {
        var needed = new ArrayList<Class<? extends Role>>(List.of(DocumentWriter.class, DocumentReader.class));
        CustomerRule customers = rule.customers();
        boolean makesAccounts =
                customers.accounts().numbered() != null || customers.accounts().guests() != null;
        if (makesAccounts || !customers.updates().isEmpty()) {
            needed.add(CustomerWriter.class);
        }
        if (makesAccounts || !customers.matching().isEmpty()) {
            needed.add(AccountFinder.class);
        }
        boolean paymentsApart = erp.role(DocumentWriter.class)
                .filter(writer -> !writer.takesPayments())
                .isPresent();
        if (paymentsApart && rule.payments().booksPayments()) {
            needed.add(PaymentWriter.class);
        }
        return List.copyOf(needed);
    }

    /** The first step: what is read is kept. */
    @Override
    public Pipeline<Order, Order> pipeline() {
        return keeping(order -> new Mapped.Ready<>(order));
    }

    /** The first step of a run that begins now: only orders of the period are kept. */
    public Pipeline<Order, Order> pipeline(Instant now, ZoneId shopZone) {
        OrderPeriod.Window window = period.window(now, shopZone);
        return keeping(order -> period.takes(
                        order.head().placed(),
                        order.head().modified(),
                        order.head().shop(),
                        window)
                ? new Mapped.Ready<>(order)
                : new Mapped.Ignored<>("it is not of the period"));
    }

    private Pipeline<Order, Order> keeping(Rule<Order, Order> taken) {
        Selection selection = period.goesByWatermark() ? Selection.changed() : Selection.everything();
        return new Pipeline<>(
                Source.of(OrderReader.class).selecting(selection),
                taken,
                Sink.to(
                        OrderStage.class,
                        new Tracked<>(
                                CONTENT,
                                order -> FieldValue.of(order.head().status())
                                        .reckonedFrom(FieldValue.of(ORDERS.encode(order))))));
    }

    private List<Problem> untaken(Set<DocumentType> types) {
        return rule.statuses().statuses().entrySet().stream()
                .filter(status -> !types.contains(status.getValue().type()))
                .map(status -> new Problem(
                        "$.statuses." + status.getKey() + ".type",
                        "the ERP takes no documents of the type "
                                + status.getValue().type(),
                        "Choose one of "
                                + types.stream().map(Enum::name).sorted().toList()))
                .toList();
    }

    private static boolean knows(ArticleReader reader, Reference article) {
        Optional<Read<dev.navette.model.Article>> read =
                reader.named(Set.of(article.value())).stream().findFirst();
        return read.isPresent() && read.get().element() != null;
    }
}
