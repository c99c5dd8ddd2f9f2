package dev.navette.state.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLDataException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import dev.navette.model.Fingerprint;

/**
 * All fingerprints of one element in one value: a version, then for each field in the order of their codes the code's
 * length, the code and the 16 bytes of the fingerprint.
 */
final class FingerprintsCodec {

    private static final byte VERSION = 1;
    private static final int LONGEST_CODE = 255;
    private static final int PRINT = 2 * Long.BYTES;

    private FingerprintsCodec() {}

    static byte[] encode(Map<String, Fingerprint> prints) {
        var fields = new TreeMap<>(prints);
        var codes = new ArrayList<byte[]>(fields.size());
        int length = 1;
        for (String code : fields.keySet()) {
            byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > LONGEST_CODE) {
                throw new IllegalArgumentException("the code of a field is longer than 255 bytes: " + code);
            }
            codes.add(bytes);
            length += 1 + bytes.length + PRINT;
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).put(VERSION);
        int field = 0;
        for (Fingerprint print : fields.values()) {
            byte[] code = codes.get(field++);
            buffer.put((byte) code.length).put(code).putLong(print.high()).putLong(print.low());
        }
        return buffer.array();
    }

    static Map<String, Fingerprint> decode(byte[] bytes) throws SQLDataException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length == 0 || buffer.get() != VERSION) {
            throw new SQLDataException("fingerprints of an unknown version");
        }
        if (!buffer.hasRemaining()) {
            return Map.of();
        }
        var prints = new HashMap<String, Fingerprint>();
        while (buffer.hasRemaining()) {
            int length = buffer.get() & 0xFF;
            if (buffer.remaining() < length + PRINT) {
                throw new SQLDataException("fingerprints that end too early");
            }
            String code = new String(bytes, buffer.position(), length, StandardCharsets.UTF_8);
            buffer.position(buffer.position() + length);
            prints.put(code, new Fingerprint(buffer.getLong(), buffer.getLong()));
        }
        return prints;
    }
}
