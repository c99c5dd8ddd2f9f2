package dev.navette.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

import dev.navette.model.Secret;

/** The signature of a webhook's body: HMAC-SHA256 over its bytes as they came, compared in constant time. Thread-safe. */
public final class Signature {

    /** How the signature is written. */
    public enum Form {
        BASE64,
        /** In hexadecimal digits of either case. */
        HEX
    }

    private final Secret key;
    private final Form form;

    private Signature(Secret key, Form form) {
        this.key = key;
        this.form = form;
    }

    /** Made with a key that both sides have. */
    public static Signature hmacSha256(Secret key, Form form) {
        return new Signature(Objects.requireNonNull(key, "key"), Objects.requireNonNull(form, "form"));
    }

    /** Whether a signature that came with a body was made with our key; false for one in no form at all. */
    public boolean matches(String signature, byte[] body) {
        return read(signature.strip())
                .filter(came -> MessageDigest.isEqual(came, made(body)))
                .isPresent();
    }

    /** The signature of a body. */
    public String of(byte[] body) {
        byte[] made = made(body);
        return form == Form.HEX
                ? HexFormat.of().formatHex(made)
                : Base64.getEncoder().encodeToString(made);
    }

    private byte[] made(byte[] body) {
        return Hmac.sha256(key.reveal().getBytes(StandardCharsets.UTF_8), body);
    }

    private Optional<byte[]> read(String signature) {
        try {
            return Optional.of(
                    form == Form.HEX
                            ? HexFormat.of().parseHex(signature)
                            : Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Signature[" + form + ", " + key + "]";
    }
}
