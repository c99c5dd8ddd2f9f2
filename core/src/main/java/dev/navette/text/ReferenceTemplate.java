package dev.navette.text;

import java.util.List;
import java.util.Optional;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.text.ReferenceTemplateReader.Part;

/**
 * How a document's reference (ORD-4) or a payment's label (ORD-21) is put together: {@code Web %OI - %CF %CL} gives
 * {@code Web 187 - John DOE}. The codes are those of {@link ReferencePlaceholder}, in their case; where two begin alike,
 * the longer one is meant; {@code %%} is a percent sign, and no other one may stand there. Immutable; {@code toString} is
 * the text that {@link #parse} makes an equal template of.
 *
 * <p>What has no value gives nothing, and neither does the punctuation around it, blanks, dashes, {@code / | , ; : · _ &
 * +}: of what stands on both sides the longer remains, at either end nothing does, and brackets around nothing go too.
 * Values are taken as they are: a person named {@code %OI} keeps that name.
 */
public final class ReferenceTemplate {

    private final String text;
    private final List<Part> parts;

    private ReferenceTemplate(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
    }

    /**
     * What was made of the template. Names may be in it, so its text is for the ERP alone.
     *
     * @param text on one line; empty where no value was there and nothing else
     * @param leftOut how many characters were cut off
     */
    public record Rendered(String text, int leftOut) {

        /**
         * The same in at most so many characters (code points): the rest is cut off at the end, and punctuation that
         * would dangle there with it.
         *
         * @throws IllegalArgumentException when {@code longest} is below 1
         */
        public Rendered within(int longest) {
            if (longest < 1) {
                throw new IllegalArgumentException("longest is below 1: " + longest);
            }
            int length = text.codePointCount(0, text.length());
            if (length <= longest) {
                return this;
            }
            String kept = TidyLine.withoutEnd(text.substring(0, text.offsetByCodePoints(0, longest)));
            return new Rendered(kept, leftOut + length - kept.codePointCount(0, kept.length()));
        }

        /** Without the text. */
        @Override
        public String toString() {
            return "a reference of " + text.codePointCount(0, text.length()) + " characters, " + leftOut + " cut off";
        }
    }

    /**
     * The template that a person wrote.
     *
     * @throws InvalidSettingsException with all that is wrong in it
     */
    public static ReferenceTemplate parse(String text) {
        var reader = new ReferenceTemplateReader(text);
        List<Part> parts = reader.read();
        Optional<Problem> problem = reader.problem();
        if (problem.isPresent()) {
            throw new InvalidSettingsException("The template of a reference", List.of(problem.get()));
        }
        return new ReferenceTemplate(text, parts);
    }

    /** What it gives for these values. */
    public Rendered render(ReferenceValues values) {
        var line = new TidyLine();
        for (Part part : parts) {
            if (part.placeholder() == null) {
                line.fixed(part.text());
            } else {
                line.value(values.of(part.placeholder()));
            }
        }
        return new Rendered(line.text(), 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReferenceTemplate that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
