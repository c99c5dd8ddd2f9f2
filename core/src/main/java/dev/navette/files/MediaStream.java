package dev.navette.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;

/** A content that breaks off, rather than end, when it turns out to be another than when it was opened. */
final class MediaStream extends InputStream {

    private final InputStream in;
    private final String path;
    private final String hash;
    private final MessageDigest digest = SourceFile.sha256();
    private boolean ended;
    private boolean same;

    MediaStream(FileChannel channel, String path, String hash) {
        this.in = Channels.newInputStream(channel);
        this.path = path;
        this.hash = hash;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        int count = ended ? -1 : in.read(bytes, offset, length);
        if (count > 0) {
            digest.update(bytes, offset, count);
        } else {
            end();
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void end() throws IOException {
        if (!ended) {
            ended = true;
            same = HexFormat.of().formatHex(digest.digest()).equals(hash);
        }
        if (!same) {
            throw new IOException("the file " + path + " changed while it was read");
        }
    }
}
