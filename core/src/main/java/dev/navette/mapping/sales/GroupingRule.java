package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Exchange;
import dev.navette.model.sales.Order;

/**
 * Which orders become one document together (ORD-23, ORD-31): all that were placed on a day of the shop's calendar, on the
 * next one; or all of a till's session, once it is closed. Those of companies, those for which an invoice was asked, and
 * those with another address, account, currency or VAT treatment than the others never do: they stay what they are.
 *
 * @param orders which ones
 * @param by what makes them one
 * @param account of the ERP, for the document; required where any are grouped
 * @param shop whose orders, where an account has several shops; empty where it has one. Days are named by the account, so
 *     those of one shop alone are grouped; another shop needs an account of its own to have its days
 * @param currency ISO 4217 code of the shop's own currency
 */
public record GroupingRule(
        @Default("none") Orders orders,
        @Default("day") By by,
        @Nullable String account,
        @Default("") String shop,
        @Default("EUR") String currency)
        implements OrderOption, Checked {

    /** Every order is a document of its own. */
    public static final GroupingRule NONE = new GroupingRule(Orders.NONE, By.DAY, null, "", "EUR");

    /** Which orders are grouped. */
    public enum Orders {
        NONE,
        /** Those of buyers without an account in the shop. */
        GUESTS,
        ALL
    }

    /** What makes orders one document. */
    public enum By {
        /** The day on which they were placed, in the shop's zone. */
        DAY,
        /** The session of a till, once it is closed. */
        SESSION
    }

    public GroupingRule {
        Objects.requireNonNull(orders, "orders");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(shop, "shop");
        Objects.requireNonNull(currency, "currency");
    }

    /** The days of all orders, on an account of the ERP. */
    public static GroupingRule all(String account) {
        return new GroupingRule(Orders.ALL, By.DAY, account, "", "EUR");
    }

    /** The days of guests, on an account of the ERP. */
    public static GroupingRule guests(String account) {
        return new GroupingRule(Orders.GUESTS, By.DAY, account, "", "EUR");
    }

    /** The same by sessions of tills. */
    public GroupingRule bySession() {
        return new GroupingRule(orders, By.SESSION, account, shop, currency);
    }

    /** The same of one of several shops. */
    public GroupingRule ofShop(String code) {
        return new GroupingRule(orders, by, account, code, currency);
    }

    /** The same of a shop with another currency. */
    public GroupingRule in(String code) {
        return new GroupingRule(orders, by, account, shop, code);
    }

    /** Whether any are. */
    boolean groups() {
        return orders != Orders.NONE;
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (groups() && blank(account)) {
            problems.add(new Problem(
                    "$.account",
                    "missing: orders are grouped, and no account is named for them",
                    "Name the ERP's account for grouped orders, or group none"));
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(one -> one.getCurrencyCode().equals(currency))) {
            problems.add(new Problem(
                    "$.currency", "'" + currency + "' is no currency", "Write a code of ISO 4217, as in \"EUR\""));
        }
        return problems;
    }

    /** What other rules must allow: an ERP takes the tax of a day once, a shop takes it order by order (ORD-13). */
    List<Problem> problemsWith(DiscrepancyRule discrepancy, LineRule lines) {
        if (!groups()) {
            return List.of();
        }
        if (!discrepancy.closed()) {
            return List.of(new Problem(
                    "$.discrepancy.closed",
                    "orders are grouped, and no line may close what rounding makes of many in one document",
                    "Let discrepancy lines be written, or group none"));
        }
        return discrepancy.untaxed() != null || lines.basis() == LineRule.LineBasis.GROSS
                ? List.of()
                : List.of(new Problem(
                        "$.discrepancy.untaxed",
                        "missing: orders are grouped, and a cent may be left to which no amount with tax comes",
                        "Name a VAT code of rate 0, or write lines with their tax"));
    }

    /** Why an order is never grouped, if anything in it says so; nothing personal. */
    Optional<String> alone(Order order) {
        return Stream.of(
                        outside(order),
                        sessionless(order),
                        company(order),
                        order.head().invoiceAsked() ? "an invoice is asked for" : null,
                        blank(order.buyer().erpCode()) ? null : "an account of the ERP is typed for its buyer",
                        Shipment.of(order).size() > 1 ? "it goes to several addresses" : null,
                        foreign(order))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private @Nullable String outside(Order order) {
        if (!groups()) {
            return "no orders are grouped";
        }
        if (!order.head().shop().equals(shop)) {
            return "it is of another shop than the one whose orders are grouped";
        }
        return orders == Orders.GUESTS && !order.buyer().guest() ? "its buyer is no guest" : null;
    }

    private @Nullable String sessionless(Order order) {
        return by == By.SESSION && order.head().session() == null ? "it is of no session of a till" : null;
    }

    private static @Nullable String company(Order order) {
        Business business = order.buyer().business();
        if (!blank(order.billing().company())) {
            return "it is billed to a company";
        }
        if (!blank(business.siret())) {
            return "its buyer has a SIRET";
        }
        if (!blank(business.vatNumber())) {
            return "its buyer has a VAT number";
        }
        return blank(business.electronicAddress()) && blank(business.orderNumber())
                ? null
                : "its buyer asks for what a company's invoice bears";
    }

    private @Nullable String foreign(Order order) {
        Exchange exchange = order.money().exchange();
        Currency own = order.money().currency();
        boolean same = own.getCurrencyCode().equals(currency);
        return same && (exchange == null || exchange.shopCurrency().equals(own))
                ? null
                : "it is in " + own + ", and what is grouped is in the shop's own currency, " + currency;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
