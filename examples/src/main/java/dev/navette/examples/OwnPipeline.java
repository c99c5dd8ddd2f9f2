package dev.navette.examples;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.navette.Navette;
import dev.navette.flow.Flow;
import dev.navette.flow.Pipeline;
import dev.navette.flow.Sink;
import dev.navette.flow.Source;
import dev.navette.flow.Tracked;
import dev.navette.mapping.Mapped;
import dev.navette.model.Account;
import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.LinkKind;
import dev.navette.model.Money;
import dev.navette.profile.Profile;
import dev.navette.spi.Connection;
import dev.navette.spi.KeyedWriter;
import dev.navette.spi.ListReader;
import dev.navette.spi.Read;
import dev.navette.spi.Write;

/** A host with things of its own: points that customers collect at the till become credit in the shop, a cent each. */
public final class OwnPipeline {

    /** A customer's loyalty card, as the till has it. */
    record Card(String number, long points, boolean blocked) {}

    /** What the till can do. */
    interface Cards extends ListReader<Card> {}

    /** What the shop can do: it takes a card's credit off the next order. */
    interface Credits extends KeyedWriter<Money> {}

    /** The shop's credits by the number of the card: here in memory, in earnest a table or a service. */
    record CreditBook(Map<String, Money> credits, Clock clock) implements Credits {

        @Override
        public boolean has(String card) {
            return credits.containsKey(card);
        }

        @Override
        public void put(Write<Money> write) {
            credits.put(write.claim().name(), write.element());
        }
    }

    static Flow pointsToCredit(Currency currency) {
        var amount = Field.of(new LinkKind("CREDIT"), "amount");
        var pipeline = new Pipeline<Card, Money>(
                Source.of(Cards.class),
                card -> new Mapped.Ready<>(new Money(BigDecimal.valueOf(card.points(), 2), currency)),
                Sink.to(Credits.class, new Tracked<>(amount, money -> FieldValue.of(money.toString()))));
        return Flow.of("points-to-credit", pipeline.filtered(card -> !card.blocked(), "the card is blocked"));
    }

    static Profile loyalty(List<Card> till, Map<String, Money> shop) {
        Cards cards = () -> Read.each(till, Card::number);
        return Profile.named("loyalty")
                .erp(Connection.live(new Account("till", "paris"), cards))
                .shop(Connection.live(new Account("shop", "paris"), new CreditBook(shop, Clock.systemUTC())))
                .flow(pointsToCredit(Currency.getInstance("EUR")))
                .build();
    }

    /** Runs it. */
    public static void main(String[] args) {
        var shop = new TreeMap<String, Money>();
        try (Navette navette = Navette.inMemory()) {
            navette.run(loyalty(List.of(new Card("C-1001", 1250, false)), shop));
        }
        System.out.println(shop);
    }
}
