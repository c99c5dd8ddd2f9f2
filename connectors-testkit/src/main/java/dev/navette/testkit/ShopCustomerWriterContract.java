package dev.navette.testkit;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.AccountFields;
import dev.navette.model.sales.AccountHolder;
import dev.navette.model.sales.AccountStart;
import dev.navette.model.sales.GroupMembership;
import dev.navette.model.sales.ShopAccount;
import dev.navette.model.sales.ShopCustomer;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.ShopCustomerWriter;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link ShopCustomerWriter} keeps to: extend it, and return the shop that is written to. */
public abstract class ShopCustomerWriterContract extends ShopContactRules {

    /** For a connector's own test. */
    protected ShopCustomerWriterContract() {}

    @Override
    final Class<ShopCustomerWriter> role() {
        return ShopCustomerWriter.class;
    }

    @Test
    @Tag("CUS-1")
    void whoHasNoAccountGetsOne() {
        List<Outcome> outcomes = write(List.of(creation("EM-2", 2), creation("EM-1", 1)));

        assertThat(doneIds(outcomes))
                .as("A new account's outcome has its id, in the order given")
                .containsExactly(only("EM-2").id(), only("EM-1").id());
        assertThat(List.of(shown("EM-1"), shown("EM-2")))
                .as("It has every field of the write")
                .containsExactly(expected("EM-1", 1), expected("EM-2", 2));
        assertThat(outcomes)
                .as("It is told as made, and nothing of it was left")
                .allSatisfy(outcome -> {
                    assertThat(((Outcome.Done) outcome).effect()).isEqualTo(Outcome.Effect.CREATED);
                    assertThat(((Outcome.Done) outcome).left()).isEmpty();
                });
    }

    @Test
    @Tag("CUS-9")
    void theNamedFieldsAreWrittenAlone() {
        for (Field field : changeable()) {
            String element = "EM-" + field.code();
            ForeignId id = putByHand(element);
            ShopAccount next = People.account(element, 6);

            done(own(id, next, Set.of(field)));

            ShopAccount expected = AccountFields.copy(
                    (AccountField) field, system().kept(next), system().kept(People.account(element, 1)));
            assertThat(shown(element))
                    .as("Only %s is written; all else keeps what the shop has: it may be its holder's own words", field)
                    .isEqualTo(content(expected));
        }
    }

    @Test
    void whatIsAbsentDeletesNothing() {
        ForeignId id = putByHand("EM-1");

        done(own(id, ShopAccount.of("EM-1", People.emailOf("EM-1")), changeable()));

        assertThat(shown("EM-1"))
                .as("What is not said is left alone: absence never deletes")
                .isEqualTo(expected("EM-1", 1));
    }

    @Test
    @Tag("CUS-1")
    void anAddressThatIsTakenIsToldAndNothingIsWritten() {
        ForeignId id = putByHand("EM-1");
        ShopAccount said = People.account("EM-1", 5)
                .with(new AccountHolder("EM-1@EXAMPLE.com".replace("EM-1", local("EM-1")), "Ada", "Autre", null, null));

        Outcome.Done done = done(own(null, said, changeable()));

        assertThat(done.id()).as("The account that has the address is told").isEqualTo(id);
        assertThat(done.effect()).isEqualTo(Outcome.Effect.UNCHANGED);
        assertThat(done.left())
                .as("All fields are left: it may be another customer's, which the engine knows and the shop does not")
                .isEqualTo(changeable());
        assertThat(there()).as("No second one is made").hasSize(1);
        assertThat(shown("EM-1")).as("Nothing of it is written").isEqualTo(expected("EM-1", 1));
    }

    @Test
    @Tag("promise-3")
    void creatingTwiceIsCreatingOnce() {
        Write<ShopCustomer> creation = creation("EM-1", 1);
        TestAttempt attempt = attempt();

        ForeignId first = doneIds(writer().write(List.of(creation), attempt)).get(0);
        ForeignId again = doneIds(writer().write(List.of(creation), attempt.takenUpAgain()))
                .get(0);
        ForeignId later = doneIds(write(List.of(creation))).get(0);

        assertThat(List.of(again, later)).as("One address has one account").containsOnly(first);
        assertThat(there()).hasSize(1);
    }

    @Test
    @Tag("CUS-9")
    void anAddressOfAnotherAccountIsRefused() {
        ForeignId id = putByHand("EM-1");
        putByHand("EM-2");
        ShopAccount moved = People.account("EM-1", 1)
                .with(new AccountHolder(People.emailOf("EM-2"), "Maud 1", "Perrin", null, null));

        Outcome outcome =
                write(List.of(own(id, moved, Set.of(AccountField.EMAIL)))).get(0);

        isWellSaid(outcome, "EM-1");
        assertThat(List.of(shown("EM-1"), shown("EM-2")))
                .as("Nothing of it is written")
                .containsExactly(expected("EM-1", 1), expected("EM-2", 1));
        isDiscreet(((Outcome.Rejected) outcome).fault());
    }

    @Test
    @Tag("CUS-9")
    void anotherAddressIsWrittenWhereItIsNamed() {
        ForeignId id = putByHand("EM-1");
        ShopAccount moved = People.account("EM-7", 1);

        done(own(
                id,
                new ShopAccount(
                        "EM-1",
                        moved.holder(),
                        null,
                        moved.addresses(),
                        moved.business(),
                        null,
                        null,
                        null,
                        AccountStart.USUAL),
                Set.of(AccountField.EMAIL)));

        assertThat(only("EM-7").id())
                .as("Its holder logs in with the new address")
                .isEqualTo(id);
    }

    @Test
    @Tag("CUS-9")
    void nobodyIsSubscribedUnlessTheWriteSaysSo() {
        Set<AccountField> places = EnumSet.copyOf(system().fields());
        places.retainAll(BEGINNINGS);
        assumeTrue(!places.isEmpty(), "this shop has no newsletter of its own");
        ShopAccount eager = People.account("EM-1", 1)
                .with(AccountStart.USUAL.withNewsletter().withOptIn());
        done(own(null, eager, changeable()));
        Set<Field> asked = new LinkedHashSet<>(changeable());
        asked.addAll(places);
        done(own(null, copy(eager, "EM-2"), asked));

        assertThat(account("EM-1").start().newsletter()
                        || account("EM-1").start().optIn())
                .as("What the write does not name is off: nobody has agreed to it")
                .isFalse();
        assertThat(account("EM-2").start().newsletter()
                        || account("EM-2").start().optIn())
                .as("What it names is on")
                .isTrue();
    }

    @Test
    @Tag("CUS-3")
    void anAccountJoinsItsGroup() {
        var pro = GroupMembership.of("PRO");
        var gold = GroupMembership.of("OR");
        Optional<ForeignId> one = system().put(pro.group());
        assumeTrue(one.isPresent(), "this shop has no groups");
        ForeignId other = system().put(gold.group()).orElseThrow();
        ForeignId id = putByHand("EM-1");

        joins(id, pro, one.get());
        Set<ForeignId> first = groups(id);
        joins(id, gold, other);
        Set<ForeignId> second = groups(id);
        joins(id, pro.besideFormer(), one.get());

        assertThat(first).as("It is in the group").contains(one.get());
        assertThat(second)
                .as("It has left the former for the next")
                .contains(other)
                .doesNotContain(one.get());
        assertThat(groups(id)).as("It stays in the former where that is said").contains(one.get(), other);
    }

    @Test
    @Tag("promise-6")
    void whatIsRefusedHoldsUpNoOther() {
        Optional<Write<ShopCustomer>> refused = system().refused("EM-2");
        assumeTrue(refused.isPresent(), "this system takes everything");

        List<Outcome> outcomes = write(List.of(creation("EM-1", 1), refused.get(), creation("EM-3", 3)));

        assertThat(outcomes)
                .extracting(Outcome::kind)
                .as("One customer's refusal is its own")
                .containsExactly(Outcome.Kind.DONE, Outcome.Kind.REJECTED, Outcome.Kind.DONE);
        isWellSaid(outcomes.get(1), "EM-2");
        isDiscreet(((Outcome.Rejected) outcomes.get(1)).fault());
    }

    @Test
    @Tag("PRO-6")
    void whatHasNoPlaceIsSaidWithoutAsking() {
        ShopCustomerWriter writer = role(system().connection(), ShopCustomerWriter.class);
        system().silence();

        for (AccountField field : AccountField.values()) {
            Optional<Problem> lack = writer.lacks(field);
            assertThat(lack.isEmpty())
                    .as(
                            "Whether there is a place for %s is known before a flow starts: else it is left on every run",
                            field)
                    .isEqualTo(system().fields().contains(field));
        }
        assertThat(writer.lacks(AccountStart.USUAL))
                .as("Nobody's password is ever known to us: every shop can invite its holder, or say why not")
                .satisfies(lack ->
                        lack.ifPresent(problem -> assertThat(problem.remedy()).isNotBlank()));
    }

    @Test
    void textsGoWithEveryCharacter() {
        int number = 0;
        for (String text : List.of("L'Île « Œuf »; & Co", "Cafe\u0301 \\ \"ok\"", "Ünlü, \uD83C\uDF75 日本")) {
            number++;
            ShopAccount said = ShopAccount.of("EM-" + number, People.emailOf("EM-" + number))
                    .with(new AccountHolder(People.emailOf("EM-" + number), text, text, null, null));

            done(own(null, said, Set.of(AccountField.EMAIL, AccountField.NAME)));

            assertThat(account("EM-" + number).holder().lastName())
                    .as("Names go with every character")
                    .isEqualTo(system().kept(said).holder().lastName());
        }
    }

    private Write<ShopCustomer> creation(String element, int version) {
        Set<Field> fields = new LinkedHashSet<>(changeable());
        fields.add(AccountField.EMAIL);
        return own(null, People.account(element, version), fields);
    }

    private void joins(ForeignId id, GroupMembership group, ForeignId there) {
        ShopAccount account = People.account("EM-1", 1).with(group);
        done(new Write<>(
                new Claim("EM-1", id),
                ShopCustomer.of(account),
                Set.of(AccountField.GROUP),
                Map.of(new Named(LinkKind.TERM, group.group().name()), there)));
    }

    private Set<ForeignId> groups(ForeignId id) {
        return shown(id).groups();
    }

    private ShopAccount account(String element) {
        return shown(only(element).id()).account();
    }

    private static ShopAccount copy(ShopAccount account, String element) {
        return new ShopAccount(
                element,
                new AccountHolder(People.emailOf(element), "Maud 1", "Perrin", null, null),
                null,
                account.addresses(),
                account.business(),
                account.code(),
                account.notes(),
                account.active(),
                account.start());
    }

    private static String local(String element) {
        return People.emailOf(element)
                .substring(0, People.emailOf(element).indexOf('@'))
                .toUpperCase(Locale.ROOT);
    }
}
