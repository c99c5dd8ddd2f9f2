package dev.navette.testkit;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.EmailAddress;
import dev.navette.model.sales.ShopAccount;
import dev.navette.spi.ShopCustomerFinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link ShopCustomerFinder} keeps to: extend it, and return the shop that is searched. */
@Timeout(120)
public abstract class ShopCustomerFinderContract extends WireReadingRules {

    private ShopAccountsWorld world;

    /** For a connector's own test. */
    protected ShopCustomerFinderContract() {}

    /**
     * A shop without any account, in which the contract may do what a person does.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract ShopAccountsWorld world() throws Exception;

    @Override
    final Class<ShopCustomerFinder> role() {
        return ShopCustomerFinder.class;
    }

    @BeforeEach
    void aWorld() throws Exception {
        world = world();
    }

    @Test
    void everyKeyHasItsAnswer() {
        put("client-1@example.com", "client-100@example.com");

        Map<EmailAddress, List<ForeignId>> found = find(addresses(100));

        assertThat(found)
                .as("100 keys may be asked at once, and each has an entry, what is not found an empty one")
                .containsOnlyKeys(addresses(100).stream().map(EmailAddress::new).toArray(EmailAddress[]::new));
    }

    @Test
    void whatIsThereIsFoundAndNothingElse() {
        Map<String, ForeignId> ids = put("maud@example.com", "ada@example.com");

        Map<EmailAddress, List<ForeignId>> found =
                find(List.of("ada@example.com", "personne@example.com", "maud@example.com"));

        assertThat(found)
                .as("Each address has the id of the account with which its holder logs in")
                .isEqualTo(Map.of(
                        new EmailAddress("maud@example.com"), List.of(id(ids, "maud@example.com")),
                        new EmailAddress("ada@example.com"), List.of(id(ids, "ada@example.com")),
                        new EmailAddress("personne@example.com"), List.of()));
    }

    @Test
    @Tag("CUS-7")
    void anAddressIsMatchedExactly() {
        put("maud@example.com.evil.example", "xmaud@example.com", "maud+achats@example.com", "m.aud@example.com");

        assertThat(find(List.of("maud@example.com", "aud@example.com", "maud@example.co"))
                        .values())
                .as(
                        "An address is matched whole: never by its beginning, a part of it or what some providers ignore. What"
                                + " is found is taken over")
                .allMatch(List::isEmpty);
    }

    @Test
    @Tag("CUS-7")
    void capitalsMakeNoOtherAddress() {
        Map<String, ForeignId> ids = put("Maud.Perrin@Example.com");

        assertThat(find(List.of("maud.perrin@example.com")))
                .as(
                        "People type capitals: an account that is missed for them is refused as a second one of its address")
                .containsEntry(
                        new EmailAddress("maud.perrin@example.com"), List.of(id(ids, "Maud.Perrin@Example.com")));
    }

    @Test
    void whatIsDeletedIsFoundNoMore() {
        Map<String, ForeignId> ids = put("maud@example.com");
        find(List.of("maud@example.com"));
        world.remove(id(ids, "maud@example.com"));

        assertThat(find(List.of("maud@example.com")))
                .as("What is gone is not found from memory")
                .containsEntry(new EmailAddress("maud@example.com"), List.of());
    }

    @Test
    void anAddressMayHoldWhatSearchesUseThemselves() {
        List<String> odd = List.of(
                "o'brien@example.com",
                "a&b@example.com",
                "a+b@example.com",
                "a%41b@example.com",
                "a/b?c=d@example.com");
        Map<String, ForeignId> ids = put(odd.stream().filter(world::holds).toArray(String[]::new));

        Map<EmailAddress, List<ForeignId>> found = find(ids.keySet());

        ids.forEach((address, id) -> assertThat(found)
                .as("An address is found whatever is in it: what addresses of pages and searches use themselves")
                .containsEntry(new EmailAddress(address), List.of(id)));
    }

    @Test
    void aKeyAskedTwiceIsAnsweredOnce() {
        put("maud@example.com");

        assertThat(find(Arrays.asList("maud@example.com", "MAUD@example.com")))
                .as("A key is answered once, however often it is asked")
                .hasSize(1);
    }

    @Test
    void aSystemThatDoesNotAnswerIsToldAsSuch() {
        put("maud@example.com");
        ShopCustomerFinder finder = role(world.connection(), role());
        List<EmailAddress> keys = List.of(new EmailAddress("maud@example.com"));
        assumeTrue(world.silence(), "this system always answers");

        assertThatThrownBy(() -> finder.find(keys))
                .as("A system that does not answer is told as such: an empty answer says that there is none")
                .isInstanceOf(UnreachableException.class);
    }

    @Test
    void aThreadThatIsToldToStopStaysTold() {
        put("maud@example.com");

        interrupted(() -> find(List.of("maud@example.com")));

        assertThat(find(List.of("maud@example.com")))
                .as("What was stopped leaves nothing in the way of the next call")
                .hasSize(1);
    }

    @Override
    final ShopAccountsWorld system() {
        return world;
    }

    @Override
    final void fill(int elements) {
        put(addresses(elements).toArray(String[]::new));
    }

    @Override
    final Map<String, Supplier<Object>> questions(int elements, int page) {
        return Map.of("finding accounts", () -> find(addresses(elements)));
    }

    private Map<EmailAddress, List<ForeignId>> find(Collection<String> addresses) {
        return role(world.connection(), role())
                .find(addresses.stream().map(EmailAddress::new).toList());
    }

    private Map<String, ForeignId> put(String... addresses) {
        var ids = new LinkedHashMap<String, ForeignId>();
        for (String address : addresses) {
            ids.put(address, world.put(ShopAccount.of("by hand", address)));
        }
        return ids;
    }

    private static ForeignId id(Map<String, ForeignId> ids, String address) {
        return WriterResolveRules.id(ids, address);
    }

    private static List<String> addresses(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "client-" + number + "@example.com")
                .toList();
    }
}
