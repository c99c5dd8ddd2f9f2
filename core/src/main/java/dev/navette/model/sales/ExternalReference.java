package dev.navette.model.sales;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The name that a unit of import has in the ERP (ORD-3), by which it is looked up there before every write. At most 32
 * characters in one fixed format: the tag of the shop's account, what the unit is made of, its part, and the number of the
 * repeat that a person forced.
 *
 * <pre>
 * s1:1042            an order, by the shop's id, never by the number that buyers see
 * s1:1042/2          what of it goes to its second address
 * s1:1042/R7         a refund, by the shop's id
 * s1:1042/B7         the goods that came back with that refund (bon de retour)
 * s1:1042/P1         a payment; also of an address, a day, a session or a refund: s1:1042/R7/P3
 * s1:D2026-11-20     all that a shop sold on a day; s1:D2026-11-20/2 what came late
 * s1:S12             what a till sold in a session
 * s1:1042/F2         an order that is in the ERP and was forced again; any other unit too: s1:1042/R7/F2
 * </pre>
 *
 * <p>Ids of more than ten digits are in base 36 behind a {@code z}; other ids of at most 18 small letters, digits, dashes
 * and underscores stand behind an {@code n}; of all others stands a hash behind an {@code h}. Where an order's id and its
 * refund's or payment's are so long together that no repeat would fit (above 28 characters), one hash stands for both:
 * {@code s1:xR}, {@code s1:xB} or {@code s1:xP} and 18 characters. Two units never have one reference, not even where case does not
 * count, but for hashes that agree by chance, which is why what is found is compared before it is adopted.
 *
 * @param text in that format
 */
public record ExternalReference(String text) {

    private static final int LONGEST_FIRST = 28; // and "/F99" behind it
    private static final int MOST_ADDRESSES = 99;
    private static final int MOST_OF_A_DAY = 9999;
    private static final int MOST_REPEATS = 99;
    private static final Pattern TAG = Pattern.compile("[a-z][1-9][0-9]{0,3}");
    private static final Pattern FORM =
            Pattern.compile("(?<tag>" + TAG + "):(?<unit>(?:(?<order>" + ReferenceKey.PATTERN
                    + ")(?:/(?<address>[1-9][0-9]?)|/(?<given>[RB])(?<refund>" + ReferenceKey.PATTERN + "))?"
                    + "|D(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:/(?<late>[2-9]|[1-9][0-9]{1,3}))?"
                    + "|S(?<session>" + ReferenceKey.PATTERN + ")"
                    + "|x(?<hashed>[RBP])(?<hash>[0-9a-z]{18}))"
                    + "(?:/P(?<payment>" + ReferenceKey.PATTERN + "))?)"
                    + "(?:/F(?<repeat>[2-9]|[1-9][0-9]))?");

    /** What a reference names. Switch on it without a default. */
    public enum Kind {
        ORDER,
        /** What of an order goes to one of several addresses. */
        ADDRESS,
        REFUND,
        /** Goods that came back with a refund. */
        RETURN,
        PAYMENT,
        /** What a shop sold on a day. */
        DAY,
        /** What a till sold in a session. */
        SESSION
    }

    /** @throws IllegalArgumentException when the text is none, or not the one way in which it is written */
    public ExternalReference {
        Objects.requireNonNull(text, "text");
        if (!isOurs(text)) {
            throw new IllegalArgumentException("no external reference in our format");
        }
    }

    /** A reference that was found somewhere, or nothing where the text is none of ours. */
    public static Optional<ExternalReference> parse(String text) {
        return isOurs(text) ? Optional.of(new ExternalReference(text)) : Optional.empty();
    }

    /**
     * Of an order.
     *
     * @param tag of the shop's account, such as {@code s1}: see {@link #isTag}
     * @param id the shop's, never the number that buyers see
     */
    public static ExternalReference order(String tag, String id) {
        return new ExternalReference(tagged(tag) + ReferenceKey.of(id));
    }

    /** Of what a shop sold on a day of its own calendar. */
    public static ExternalReference day(String tag, LocalDate day) {
        return new ExternalReference(tagged(tag) + "D" + day);
    }

    /** Of what a till sold in a session, by the till's id of it. */
    public static ExternalReference session(String tag, String id) {
        return new ExternalReference(tagged(tag) + "S" + ReferenceKey.of(id));
    }

    /** Whether a text can stand before the colon: a small letter and a number from 1 to 9999. */
    public static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    /**
     * What of this order goes to one of its addresses.
     *
     * @param number from 1 to 99
     */
    public ExternalReference address(int number) {
        require(kind() == Kind.ORDER, "an address is a part of an order");
        require(number >= 1 && number <= MOST_ADDRESSES, "the number of an address is from 1 to 99");
        return with("/" + number);
    }

    /**
     * What was sold on this day and came when its document was written already.
     *
     * @param number from 2 to 9999
     */
    public ExternalReference late(int number) {
        require(kind() == Kind.DAY && part().isEmpty(), "what came late is a part of a day");
        require(number >= 2 && number <= MOST_OF_A_DAY, "the number of what came late is from 2 to 9999");
        return with("/" + number);
    }

    /** A refund of this order, by the shop's id of it. */
    public ExternalReference refund(String id) {
        require(kind() == Kind.ORDER, "a refund is one of an order");
        return with('R', id);
    }

    /** The goods that came back with a refund of this order, by the shop's id of the refund. */
    public ExternalReference returned(String id) {
        require(kind() == Kind.ORDER, "goods come back of an order");
        return with('B', id);
    }

    /** A payment of this unit, by the shop's id of it. */
    public ExternalReference payment(String id) {
        require(kind() != Kind.PAYMENT, "a payment has no payments");
        return with('P', id);
    }

    /**
     * The same unit once more, as a person forced it.
     *
     * @param number from 2 to 99, or 1 for the unit as it was first
     */
    public ExternalReference repeated(int number) {
        require(number >= 1 && number <= MOST_REPEATS, "the number of a repeat is from 1 to 99");
        return new ExternalReference(tagged(tag()) + unit() + repeat(number));
    }

    /** Of the shop's account. */
    public String tag() {
        return text.substring(0, text.indexOf(':'));
    }

    public Kind kind() {
        Matcher form = form();
        if (form.group("payment") != null || "P".equals(form.group("hashed"))) {
            return Kind.PAYMENT;
        }
        if (form.group("refund") != null || form.group("hashed") != null) {
            boolean goods = "B".equals(form.group("given")) || "B".equals(form.group("hashed"));
            return goods ? Kind.RETURN : Kind.REFUND;
        }
        if (form.group("day") != null) {
            return Kind.DAY;
        }
        if (form.group("session") != null) {
            return Kind.SESSION;
        }
        return form.group("address") == null ? Kind.ORDER : Kind.ADDRESS;
    }

    /** What stands behind the first slash, without the repeat: {@code 2}, {@code R7}, {@code R7/P3}; empty for the whole. */
    public String part() {
        String unit = unit();
        int slash = unit.indexOf('/');
        return slash < 0 ? "" : unit.substring(slash + 1);
    }

    /** Which time this is that the unit is written: 1, or more where a person forced it. */
    public int repeat() {
        String number = form().group("repeat");
        return number == null ? 1 : Integer.parseInt(number);
    }

    /** The reference of the order that this is, or is a part of; nothing for a day, a session and a hash for both. */
    public Optional<ExternalReference> wholeOrder() {
        return Optional.ofNullable(form().group("order")).map(key -> new ExternalReference(tagged(tag()) + key));
    }

    /** The shop's id of the order, where the reference tells it: not where a hash stands for it. */
    public Optional<String> orderId() {
        return Optional.ofNullable(form().group("order")).flatMap(ReferenceKey::id);
    }

    /** The day that a {@link Kind#DAY} is about. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(form().group("day")).map(LocalDate::parse);
    }

    /** As it stands in the ERP. */
    @Override
    public String toString() {
        return text;
    }

    private ExternalReference with(String part) {
        return new ExternalReference(tagged(tag()) + unit() + part + repeat(repeat()));
    }

    private ExternalReference with(char kind, String id) {
        String part = "/" + kind + ReferenceKey.of(id);
        if (tagged(tag()).length() + unit().length() + part.length() <= LONGEST_FIRST) {
            return with(part);
        }
        String hash = ReferenceKey.hash(unit() + "\n" + kind + id);
        return new ExternalReference(tagged(tag()) + "x" + kind + hash + repeat(repeat()));
    }

    private String unit() {
        return form().group("unit");
    }

    private Matcher form() {
        Matcher form = FORM.matcher(text);
        require(form.matches(), "no external reference in our format");
        return form;
    }

    private static String tagged(String tag) {
        require(isTag(tag), "a tag is a small letter and a number from 1 to 9999");
        return tag + ":";
    }

    private static String repeat(int number) {
        return number == 1 ? "" : "/F" + number;
    }

    private static boolean isOurs(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return false;
        }
        String hash = form.group("hash");
        return isKey(form.group("order"))
                && isKey(form.group("refund"))
                && isKey(form.group("session"))
                && isKey(form.group("payment"))
                && isDay(form.group("day"))
                && (hash == null || ReferenceKey.isHash(hash))
                && form.end("unit") <= LONGEST_FIRST
                && !("P".equals(form.group("hashed")) && form.group("payment") != null);
    }

    private static boolean isKey(@Nullable String key) {
        return key == null || ReferenceKey.isOurs(key);
    }

    private static boolean isDay(@Nullable String day) {
        try {
            return day == null || LocalDate.parse(day).toString().equals(day);
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static void require(boolean held, String rule) {
        if (!held) {
            throw new IllegalArgumentException(rule);
        }
    }
}
