package dev.navette.woocommerce;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.Prospect;
import dev.navette.spi.Page;
import dev.navette.spi.ProspectReader;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.woocommerce.AnchoredPages.Anchor;

/**
 * Reads customers who never ordered. The shop says of each whether an order was ever paid; of those who never paid, it is
 * asked for an order, one request for each. It cannot tell what changed, so all of them are read each time.
 */
final class WooCommerceProspectReader implements ProspectReader {

    /** Whom the shop lets in to buy; others work there. */
    private static final Set<String> BUYERS = Set.of("customer", "subscriber");

    private static final Pattern MARK = Pattern.compile("prospects1 ([0-9]{1,18}) ([0-9]{1,18})");
    private static final Watermark BEGINNING = mark(new Anchor(0, 0));

    private final AccountLists lists;
    private final ShopFacts facts;
    private final WooCommerceSettings settings;
    private final String system;
    private final AnchoredPages<WireAccount> pages;

    WooCommerceProspectReader(AccountLists lists, ShopFacts facts, WooCommerceSettings settings, String system) {
        this.lists = lists;
        this.facts = facts;
        this.settings = settings;
        this.system = system;
        this.pages = new AnchoredPages<>(lists.byNumber(), WireAccount::id, Api.MOST);
    }

    @Override
    public boolean dated() {
        return false;
    }

    @Override
    public Watermark begin(Selection selection) {
        return BEGINNING;
    }

    @Override
    public Page<Prospect> read(Watermark from, int size) {
        Matcher parts = MARK.matcher(from.text());
        Anchor anchor = parts.matches() && Long.parseLong(parts.group(1)) > 0
                ? new Anchor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)))
                : null;
        AnchoredPages.Found<WireAccount> found = pages.after(anchor, size, false);
        var reads = new ArrayList<Read<Prospect>>();
        Anchor last = anchor;
        for (AnchoredPages.Placed<WireAccount> placed : found.rows()) {
            prospect(placed.row()).forEach(reads::add);
            last = new Anchor(placed.row().id(), placed.offset());
        }
        Watermark next = found.end() || last == null ? BEGINNING : mark(last);
        return new Page<>(reads, next, found.end(), OptionalLong.empty());
    }

    @Override
    public List<Read<Prospect>> named(Collection<String> names) {
        List<Long> numbers = names.stream()
                .filter(name -> !name.isBlank())
                .flatMap(name -> Ids.number(new ForeignId(name)).stream())
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<Long, WireAccount> there = lists.including(numbers);
        return numbers.stream()
                .flatMap(number -> Stream.ofNullable(there.get(number)))
                .flatMap(account -> prospect(account).stream())
                .toList();
    }

    private static Watermark mark(Anchor anchor) {
        return new Watermark("prospects1 " + anchor.number() + " " + anchor.offset());
    }

    /** One, or none where it is no prospect. */
    private List<Read<Prospect>> prospect(WireAccount account) {
        if (!BUYERS.contains(String.valueOf(account.role()))
                || Boolean.TRUE.equals(account.isPayingCustomer())
                || lists.hasOrdered(account.id(), facts.orderStatuses())) {
            return List.of();
        }
        String name = Long.toString(account.id());
        LocalDate registered = day(account.dateCreated());
        return List.of(
                registered == null
                        ? Read.faulty(
                                name,
                                Fault.of(
                                        "The shop does not say when the account was made",
                                        system,
                                        "account " + name,
                                        "Look whether an extension of the shop changes what its REST interface answers"))
                        : Read.of(name, prospect(account, registered)));
    }

    private Prospect prospect(WireAccount account, LocalDate registered) {
        CustomerPlaces places = settings.customers();
        String typed = settings.orders().erpCode();
        String code = account.meta(typed);
        var buyer = new OrderBuyer(
                Ids.of(account.id()),
                said(account.email()),
                account.meta(places.group()),
                new Business(account.meta(places.siret()), account.meta(places.vatNumber()), null, null, null),
                code == null ? account.meta(WooCommerceAccountCodeWriter.ACCOUNT) : code);
        return new Prospect(
                Ids.of(account.id()),
                registered,
                buyer,
                said(account.firstName()),
                said(account.lastName()),
                address(account.billing()),
                address(account.shipping()));
    }

    /** Who has said no place has no address: a name alone is none. */
    private @Nullable Address address(@Nullable Map<String, @Nullable Object> party) {
        String street = said(party, "address_1");
        String postCode = said(party, "postcode");
        String city = said(party, "city");
        if (street == null && postCode == null && city == null) {
            return null;
        }
        String country = said(party, "country");
        return new Address(
                said(party, "first_name"),
                said(party, "last_name"),
                said(party, "company"),
                Stream.of(street, said(party, "address_2"))
                        .flatMap(Stream::ofNullable)
                        .toList(),
                postCode,
                city,
                said(party, "state"),
                country == null ? facts.country() : country.toUpperCase(Locale.ROOT),
                said(party, "phone"),
                null);
    }

    /** In the shop's own time, as it is written. */
    private static @Nullable LocalDate day(@Nullable String written) {
        try {
            return LocalDateTime.parse(written == null ? "" : written.replaceFirst("Z$", ""))
                    .toLocalDate();
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable String said(@Nullable Map<String, @Nullable Object> party, String part) {
        Object written = party == null ? null : party.get(part);
        return written == null ? null : said(String.valueOf(written));
    }

    /** Without entities and blanks around it; null where nothing is left. */
    private static @Nullable String said(@Nullable String text) {
        String read = Translation.text(text);
        return read == null || read.isBlank() ? null : read.strip();
    }
}
