package dev.navette.memory;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.function.Function;

import dev.navette.model.Barcode;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Values that stand as one text in a shop's file, so that people can read it and no program makes them binary fractions. */
final class PlainValues {

    private PlainValues() {}

    static JacksonModule module() {
        var module = new SimpleModule("plain-values");
        add(module, Reference.class, Reference::new);
        add(module, Quantity.class, Quantity::of);
        add(module, Barcode.class, Barcode::new);
        add(module, Money.class, PlainValues::money);
        add(module, BigDecimal.class, BigDecimal::new);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> from) {
        module.addSerializer(type, new ToStringSerializer(type));
        module.addDeserializer(type, new FromText<>(type, from));
    }

    /** {@code 12.50 EUR}. */
    private static Money money(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException(text + " is no amount of money");
        }
        return new Money(new BigDecimal(text.substring(0, blank)), Currency.getInstance(text.substring(blank + 1)));
    }

    private static final class FromText<T> extends StdDeserializer<T> {

        private final transient Function<String, T> from;

        FromText(Class<T> type, Function<String, T> from) {
            super(type);
            this.from = from;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return from.apply(parser.getString());
        }
    }
}
