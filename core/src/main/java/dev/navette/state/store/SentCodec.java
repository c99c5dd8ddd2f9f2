package dev.navette.state.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLDataException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.navette.model.Fingerprint;
import dev.navette.model.LinkKind;

/**
 * What a write holds, as bytes: a version, then for the element and each of its parts its kind, its name and its
 * fingerprints as {@link FingerprintsCodec} has them, each after its length in four bytes.
 */
final class SentCodec {

    private static final byte VERSION = 1;

    private SentCodec() {}

    static byte[] encode(Map<ElementKey, Map<String, Fingerprint>> sent) {
        List<byte[]> blocks = new ArrayList<>();
        sent.forEach((key, prints) -> {
            blocks.add(key.kind().code().getBytes(StandardCharsets.UTF_8));
            blocks.add(key.name().getBytes(StandardCharsets.UTF_8));
            blocks.add(FingerprintsCodec.encode(prints));
        });
        int length = 1;
        for (byte[] block : blocks) {
            length += Integer.BYTES + block.length;
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).put(VERSION);
        blocks.forEach(block -> buffer.putInt(block.length).put(block));
        return buffer.array();
    }

    static Map<ElementKey, Map<String, Fingerprint>> decode(byte[] bytes) throws SQLDataException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length == 0 || buffer.get() != VERSION) {
            throw new SQLDataException("what a write holds is of an unknown version");
        }
        var sent = new LinkedHashMap<ElementKey, Map<String, Fingerprint>>();
        while (buffer.hasRemaining()) {
            var kind = new LinkKind(text(buffer));
            sent.put(new ElementKey(kind, text(buffer)), FingerprintsCodec.decode(block(buffer)));
        }
        return sent;
    }

    private static String text(ByteBuffer buffer) throws SQLDataException {
        return new String(block(buffer), StandardCharsets.UTF_8);
    }

    private static byte[] block(ByteBuffer buffer) throws SQLDataException {
        if (buffer.remaining() < Integer.BYTES) {
            throw new SQLDataException("what a write holds ends too early");
        }
        int length = buffer.getInt();
        if (length < 0 || buffer.remaining() < length) {
            throw new SQLDataException("what a write holds ends too early");
        }
        byte[] block = new byte[length];
        buffer.get(block);
        return block;
    }
}
