package dev.navette.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.jspecify.annotations.Nullable;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.model.Secret;

/** Whom a connection trusts. */
final class Trust {

    private static final String PLACE = "$.transport.trustStore";

    private Trust() {}

    /** As the settings say; nothing where it is left to the JDK. */
    static Optional<SSLContext> of(Transport transport, String system) {
        Path store = transport.trustStore();
        return store == null ? Optional.empty() : Optional.of(context(store, transport.trustPassword(), system));
    }

    private static SSLContext context(Path file, @Nullable Secret password, String system) {
        try (InputStream content = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(content, password == null ? null : password.reveal().toCharArray());
            if (store.size() == 0) { // what is encrypted is passed over in silence where no password is given
                throw refused(system, "it holds no certificate that can be read", "Name its password too");
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw refused(
                    system,
                    "it cannot be read as a PKCS 12 file with that password",
                    "Look at the path and the password, or make it anew with keytool");
        }
    }

    private static InvalidSettingsException refused(String system, String what, String remedy) {
        return new InvalidSettingsException("The connection to " + system, List.of(new Problem(PLACE, what, remedy)));
    }
}
