package dev.navette.testkit.connectors;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.UnreachableException;
import dev.navette.http.Answer;
import dev.navette.http.PinnedClient;
import dev.navette.http.Reply;
import dev.navette.http.Request;
import dev.navette.spi.Attempt;

/** How a connector of the kiosk talks to it: as the toolkit does, or with one bad habit. */
interface KioskLine {

    /**
     * Asks something.
     *
     * @throws UnreachableException when there is no answer that can be believed
     * @throws AccessRefusedException when the key is refused
     */
    Answer read(Request request);

    /** Sends something that changes the kiosk. */
    Reply send(Request request, Attempt attempt);

    void close();

    /** The toolkit's client itself. */
    static KioskLine of(PinnedClient client) {
        return new KioskLine() {
            @Override
            public Answer read(Request request) {
                return client.read(request);
            }

            @Override
            public Reply send(Request request, Attempt attempt) {
                return client.send(request, attempt);
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }
}
