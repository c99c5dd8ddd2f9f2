package dev.navette.testkit;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.AccountHolder;
import dev.navette.model.sales.ShopAccount;
import dev.navette.model.sales.ShopCustomer;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.testkit.ShopAccountsWorld.Shown;

import static org.assertj.core.api.Assertions.assertThat;

/** What a writer of customers keeps to where customers have contacts, and what its rules are made of. */
abstract class ShopContactRules extends WriterContract<ShopCustomer, Map<String, String>, ShopAccountsWorld> {

    static final Set<AccountField> BEGINNINGS = EnumSet.of(AccountField.NEWSLETTER, AccountField.OPT_IN);

    private final Map<String, ForeignId> ids = new HashMap<>();

    ShopContactRules() {}

    @Override
    final String nameOf(String element) {
        return element;
    }

    @Override
    final boolean keepsNames() {
        return false;
    }

    @Override
    final Claim asked(String element) {
        return new Claim(element, ids.getOrDefault(element, new ForeignId("404404")));
    }

    @Override
    final Map<String, String> thing(String element, int version) {
        return content(system().kept(People.account(element, version)));
    }

    @Override
    final Object changed(Map<String, String> content) {
        return content;
    }

    @Override
    final ForeignId putByHand(String element) {
        ForeignId id = system().put(People.account(element, 1));
        ids.put(element, id);
        return id;
    }

    @Override
    final Write<ShopCustomer> change(ForeignId id, String element, int version) {
        return own(id, People.account(element, version), changeable());
    }

    @Override
    final List<There<Map<String, String>>> there() {
        return system().accounts().stream()
                .map(shown -> new There<>(shown.id(), element(shown), content(shown.account())))
                .toList();
    }

    @Test
    @Tag("CUS-2")
    void contactsGetAccountsOfTheirOwn() {
        var customer = new ShopCustomer(
                People.account("EM-1", 1), List.of(People.account("EM-1//1", 2), People.account("EM-1//2", 3)));
        Set<Field> some = Set.of(AccountField.EMAIL, AccountField.NAME);
        var write = new Write<>(
                new Claim("EM-1", null, List.of(new Claim("EM-1//1", null), new Claim("EM-1//2", null))),
                customer,
                changeable(),
                Map.of("EM-1//1", some, "EM-1//2", some),
                Map.of());

        Outcome.Done done = done(write);

        assertThat(done.parts())
                .as("Each contact has an account, and its id is told under our name of it")
                .containsOnlyKeys("EM-1//1", "EM-1//2");
        assertThat(system().accounts()).as("One for each of them").hasSize(3);
        assertThat(holder(done.parts().get("EM-1//2")).firstName())
                .as("What is written of one is not written of another")
                .isEqualTo("Maud 3");
        assertThat(holder(done.parts().get("EM-1//2")).company())
                .as("Of a contact the fields of its part are written, and no others")
                .isNull();
    }

    @Test
    @Tag("CUS-2")
    void aContactIsChangedAlone() {
        ForeignId own = putByHand("EM-1");
        ForeignId contact = putByHand("EM-2");
        var customer = new ShopCustomer(People.account("EM-1", 5), List.of(People.account("EM-2", 5)));
        var write = new Write<>(
                new Claim("EM-1", own, List.of(new Claim("EM-2", contact))),
                customer,
                Set.<Field>of(),
                Map.of("EM-2", changeable()),
                Map.<Named, ForeignId>of());

        Outcome.Done done = done(write);

        assertThat(done.id()).as("The customer is told under its own id").isEqualTo(own);
        assertThat(List.of(shown("EM-1"), shown("EM-2")))
                .as("Where the part alone has fields, the customer's own account stays as it is")
                .containsExactly(expected("EM-1", 1), expected("EM-2", 5));
    }

    @Test
    @Tag("CUS-2")
    void aContactsAddressThatIsTakenIsToldAndNothingIsWritten() {
        ForeignId taken = putByHand("EM-2");
        var customer = new ShopCustomer(
                People.account("EM-1", 1),
                List.of(People.account("EM-1//1", 5)
                        .with(new AccountHolder(People.emailOf("EM-2"), "Ada", "Autre", null, null))));
        var write = new Write<>(
                new Claim("EM-1", null, List.of(new Claim("EM-1//1", null))),
                customer,
                changeable(),
                Map.of("EM-1//1", changeable()),
                Map.<Named, ForeignId>of());

        Outcome.Done done = done(write);

        assertThat(done.parts()).as("The account that has the address is told").containsEntry("EM-1//1", taken);
        assertThat(done.left()).as("Its fields are left").isEqualTo(changeable());
        assertThat(shown("EM-2")).as("Nothing of it is written").isEqualTo(expected("EM-2", 1));
        assertThat(shown("EM-1")).as("The customer itself has its account").isEqualTo(expected("EM-1", 1));
    }

    @Test
    @Tag("GDPR-1")
    void aContactThatIsGoneIsRefusedAndNotMadeAnew() {
        ForeignId own = putByHand("EM-1");
        ForeignId gone = putByHand("EM-2");
        system().remove(gone);
        var customer = new ShopCustomer(People.account("EM-1", 5), List.of(People.account("EM-2", 5)));
        var write = new Write<>(
                new Claim("EM-1", own, List.of(new Claim("EM-2", gone))),
                customer,
                changeable(),
                Map.of("EM-2", changeable()),
                Map.<Named, ForeignId>of());

        Outcome.Done done = done(write);

        assertThat(done.refused())
                .as("A contact whose account is gone is refused for itself: it may have had it erased")
                .containsOnlyKeys("EM-2");
        done.refused().values().forEach(this::isDiscreet);
        assertThat(there()).extracting(There::name).containsExactly("EM-1");
        assertThat(shown("EM-1")).as("The others are written").isEqualTo(expected("EM-1", 5));
    }

    @Test
    void whatIsKnownIsResolvedWithItsContacts() {
        ForeignId own = putByHand("EM-1");
        ForeignId contact = putByHand("EM-2");
        ForeignId gone = putByHand("EM-3");
        system().remove(gone);
        var claim = new Claim(
                "EM-1", own, List.of(new Claim("EM-2", contact), new Claim("EM-3", gone), new Claim("EM-4", null)));

        List<Resolution> resolutions = writer().resolve(List.of(claim, new Claim("EM-5", null)), attempt());

        assertThat(resolutions)
                .as("An account with an id is found by it, a contact too; the shop does not know our names")
                .containsExactly(new Resolution.Found(own, Map.of("EM-2", contact)), Resolution.absent());
    }

    final Set<Field> changeable() {
        Set<Field> fields = new LinkedHashSet<>(system().fields());
        fields.removeAll(BEGINNINGS);
        fields.remove(AccountField.EMAIL);
        fields.remove(AccountField.GROUP);
        return fields;
    }

    static Write<ShopCustomer> own(@Nullable ForeignId id, ShopAccount account, Set<? extends Field> fields) {
        return new Write<>(new Claim(account.name(), id), ShopCustomer.of(account), fields, Map.of());
    }

    final Outcome.Done done(Write<ShopCustomer> write) {
        Outcome outcome = write(List.of(write)).get(0);
        assertThat(outcome).as("It is done").isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    final Map<String, String> content(ShopAccount account) {
        return People.content(
                account, changeable().stream().map(AccountField.class::cast).toList());
    }

    final AccountHolder holder(@Nullable ForeignId id) {
        return shown(Objects.requireNonNull(id)).account().holder();
    }

    final Shown shown(ForeignId id) {
        return system().accounts().stream()
                .filter(shown -> shown.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The element that this contract calls so, by the address with which it logs in. */
    final String element(Shown shown) {
        String email = shown.account().holder().email();
        return Stream.concat(
                        ids.keySet().stream(), IntStream.rangeClosed(1, 200).mapToObj(i -> "EM-" + i))
                .filter(element -> People.emailOf(element).equalsIgnoreCase(email))
                .findFirst()
                .orElse(email);
    }

    final void isDiscreet(Fault fault) {
        assertThat(People.PERSONAL)
                .as("A refusal says nothing of whose account it is: %s", fault.element())
                .noneMatch(fault.message()::contains);
    }
}
