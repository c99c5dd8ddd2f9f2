package dev.navette.memory;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.navette.error.Fault;
import dev.navette.error.InvalidSettingsException;
import dev.navette.error.UnreadableSourceException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** The text of a shop's file: readable JSON, the same text for the same assortment. */
final class ShopContent {

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .defaultPrettyPrinter(printer())
            .addModule(PlainValues.module())
            .build();
    private final String system;

    /** @param system what messages call the file */
    ShopContent(String system) {
        this.system = system;
    }

    byte[] write(Assortment assortment) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(ShopFile.of(assortment));
    }

    /** @throws UnreadableSourceException when these bytes are not a shop's */
    Assortment read(byte[] bytes) {
        try {
            int format = format(bytes);
            if (format != ShopFile.FORMAT && format != ShopFile.WITHOUT_ORDERS) {
                throw new IllegalArgumentException("format " + format + " is not " + ShopFile.FORMAT);
            }
            return json.readValue(bytes, ShopFile.class).assortment();
        } catch (JacksonException damaged) {
            TokenStreamLocation at = damaged.getLocation();
            String place = at == null || at.getLineNr() < 1
                    ? "the whole file"
                    : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw damaged(place, said(damaged), damaged);
        } catch (InvalidSettingsException wrong) {
            throw damaged(wrong.subject(), wrong.problems().get(0).toString(), wrong);
        } catch (IllegalArgumentException | NullPointerException | ArithmeticException wrong) {
            throw damaged("the whole file", String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private int format(byte[] bytes) {
        return json.readerFor(Format.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .<Format>readValue(bytes)
                .format();
    }

    /** What is read first, whatever stands beside it. */
    record Format(int format) {}

    /** What is wrong, without the parser's account of our own classes. */
    private static String said(JacksonException damaged) {
        if (damaged instanceof UnrecognizedPropertyException unknown) {
            return "the key " + unknown.getPropertyName() + " is not known";
        }
        if (damaged instanceof DatabindException) {
            return "what stands there is no part of a shop's file";
        }
        String words = String.valueOf(damaged.getOriginalMessage());
        int aside = words.indexOf(" (start marker");
        return aside < 0 ? words : words.substring(0, aside);
    }

    private UnreadableSourceException damaged(String place, String answer, Throwable cause) {
        return new UnreadableSourceException(
                new Fault(
                        "The shop's file is damaged and is left as it is",
                        system,
                        place,
                        answer,
                        "Mend it or put a copy back; to begin with an empty shop, move it away"),
                cause);
    }

    private static DefaultPrettyPrinter printer() {
        var indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
