package dev.navette.http;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import dev.navette.text.Excerpt;

/** Unpacks the body of an answer, and no more of it than the limit. */
final class Unpacked {

    private Unpacked() {}

    static Wire.Result of(Answer packed, byte[] body, long limit) {
        String packing = packed.header("content-encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        boolean plain = packing.isEmpty() || packing.equals("identity") || body.length == 0;
        if (plain) {
            return new Wire.Result.Came(packed, body.length);
        }
        if (!packing.equals("gzip") && !packing.equals("x-gzip")) {
            String what = "The answer is packed as " + Excerpt.of(packing) + ", which was not asked for";
            return new Wire.Result.Failed(Failure.packed(what, false, null), body.length);
        }
        return inflated(packed, body, limit);
    }

    private static Wire.Result inflated(Answer packed, byte[] body, long limit) {
        int most = (int) Math.min(limit + 1, Integer.MAX_VALUE - 8L);
        try (var inflating = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] whole = inflating.readNBytes(most);
            return whole.length > limit
                    ? new Wire.Result.Failed(Failure.tooLong(limit, " once it is unpacked"), body.length)
                    : new Wire.Result.Came(packed.with(whole), body.length);
        } catch (EOFException cut) {
            return new Wire.Result.Failed(
                    Failure.packed("The answer ended in the middle of its gzip", true, cut), body.length);
        } catch (IOException broken) {
            return new Wire.Result.Failed(
                    Failure.packed("The answer says that it is gzip, and is not", true, broken), body.length);
        }
    }
}
