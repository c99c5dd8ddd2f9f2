package dev.navette.http;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.error.UnreachableException;
import dev.navette.spi.Attempt;
import dev.navette.spi.ConnectorContext;

/**
 * Talks to one service, and to nobody else: every request stays below the base address that it was made with, so that
 * credentials never go elsewhere, whatever the service answers. No redirect is followed; one is refused with the address
 * that it names, since that is what the settings should say.
 *
 * <p>Before each request it takes from the account's budget; what fails is repeated as its {@link Resend} permits, after
 * waits that grow and are drawn by chance (full jitter), or as long as {@code Retry-After} says. A service that asks to be
 * left alone for longer than a minute is not waited for: until then every request fails at once. HTTP/1.1. Each exchange is
 * told to the context, and logged at DEBUG in one line with its parameters, headers and JSON masked (PRO-7): values are
 * shown only of names that are {@link Builder#shown}. Thread-safe.
 */
public final class PinnedClient implements AutoCloseable {

    private final Service service;
    private final Wire wire;
    private final Exchange exchange;
    private final Gate gate;

    private PinnedClient(Service service, Transport transport, long limit, Logger log) {
        this.service = service;
        this.wire = new Wire(client(service, transport), transport, limit);
        this.exchange = new Exchange(service, wire, transport, log);
        this.gate = new Gate(service.context().clock());
    }

    /**
     * For a service.
     *
     * @param base its address; requests go below its path
     * @param context where the clock, the budget, waiting and chance come from
     */
    public static Builder to(URI base, ConnectorContext context) {
        return new Builder(base, context);
    }

    /** What a client is made with. */
    public static final class Builder {

        private static final long LIMIT = 64L << 20;

        private final URI base;
        private final ConnectorContext context;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private Transport transport = Transport.USUAL;
        private Auth auth = Auth.none();
        private String system;
        private Function<Answer, Meaning> meaning = Meaning::usual;
        private Function<Answer, String> words = answer -> "";
        private Consumer<Answer> watcher = answer -> {};
        private boolean json;
        private long limit = LIMIT;
        private Set<String> shown = Set.of();
        private Logger log = LoggerFactory.getLogger(PinnedClient.class);

        private Builder(URI base, ConnectorContext context) {
            this.base = Objects.requireNonNull(base, "base");
            this.context = Objects.requireNonNull(context, "context");
            this.system = context.connection();
        }

        /** How the service is reached; {@link Transport#USUAL} if nothing is said. */
        public Builder by(Transport transport) {
            this.transport = Objects.requireNonNull(transport, "transport");
            return this;
        }

        /** How requests prove who sends them; nothing if nothing is said. */
        public Builder as(Auth auth) {
            this.auth = Objects.requireNonNull(auth, "auth");
            return this;
        }

        /** What messages call the service: {@code WooCommerce shop-fr/shop}; the connection's name if nothing is said. */
        public Builder called(String system) {
            this.system = Objects.requireNonNull(system, "system");
            return this;
        }

        /** A header for each request, such as the version that is asked for. */
        public Builder header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        /** What answers mean, where it is not {@link Meaning#usual}. Asked for none that is a redirect. */
        public Builder meaning(Function<Answer, Meaning> meaning) {
            this.meaning = Objects.requireNonNull(meaning, "meaning");
            return this;
        }

        /**
         * What a service says of a failure, for messages: {@code product_invalid_sku, the SKU is taken}. Nothing personal
         * and no secret. The status goes before it. Where it is blank, or nothing is said: the status, its name, and the
         * title of a page for people.
         */
        public Builder words(Function<Answer, String> words) {
            this.words = Objects.requireNonNull(words, "words");
            return this;
        }

        /** Is shown each answer first: the place to tell the budget what the service announces of its limits. */
        public Builder watching(Consumer<Answer> watcher) {
            this.watcher = Objects.requireNonNull(watcher, "watcher");
            return this;
        }

        /**
         * Answers are JSON: one that is a page for people, empty or cut short is a broken answer, and said to be. That
         * concerns the 200s, and a 404 or 410 that is a page: it comes from something else that stands there. One without
         * content (204, 205) is none of these.
         */
        public Builder json() {
            this.json = true;
            return this;
        }

        /** The most bytes of an answer, packed and unpacked; 64 MiB if nothing is said. */
        public Builder limit(long bytes) {
            if (bytes < 1 || bytes > Integer.MAX_VALUE / 2) {
                throw new IllegalArgumentException("a limit is from 1 byte to 1 GiB");
            }
            this.limit = bytes;
            return this;
        }

        /** Names of parameters, headers and JSON fields whose values the log may show: none is, if nothing is said. */
        public Builder shown(Set<String> names) {
            this.shown = Set.copyOf(names);
            return this;
        }

        /** Where the log goes. */
        Builder logging(Logger log) {
            this.log = log;
            return this;
        }

        /**
         * The client.
         *
         * @throws InvalidSettingsException when the base is not an HTTP address, holds credentials, or would carry them
         *     without TLS to another machine; when the transport has problems or its trust store cannot be read
         */
        public PinnedClient build() {
            List<Problem> problems = transport.problems(base, "$.address");
            if (!problems.isEmpty()) {
                throw new InvalidSettingsException("The connection to " + system, problems);
            }
            var service = new Service(
                    context, Pin.to(base), system, auth, Map.copyOf(headers), meaning, words, watcher, json, shown);
            return new PinnedClient(service, transport, limit, log);
        }
    }

    /** What messages call the service. */
    public String system() {
        return service.system();
    }

    /**
     * Asks, and repeats it until it is answered or has been tried often enough. For requests that are {@link Resend#SAFE}.
     *
     * @return an answer whose meaning is {@link Meaning#ANSWERED}: 404 is one
     * @throws UnreachableException when there is no answer that can be believed, or the thread is told to stop; it stays
     *     told
     * @throws AccessRefusedException when credentials or rights are refused, or the service is at another address
     */
    public Answer read(Request request) {
        if (request.resend() != Resend.SAFE) {
            throw new IllegalArgumentException("what is read is safe to repeat; this changes something: " + request);
        }
        var call = new Call(service, exchange, gate, request, null);
        Reply reply = call.run();
        if (reply instanceof Reply.Answered answered) {
            return answered.answer();
        }
        if (reply instanceof Reply.Denied denied) {
            throw new AccessRefusedException(denied.fault(), call.cause());
        }
        throw new UnreachableException(fault(reply, request), call.cause());
    }

    /**
     * Sends something that changes the service, each time right after a look at the attempt's deadline. What became of it
     * is the reply, also when the thread is told to stop; it stays told. So is what the supplier of a token throws, if it
     * is one of {@link dev.navette.error.NavetteException}'s family: nothing has left then.
     */
    public Reply send(Request request, Attempt attempt) {
        return new Call(service, exchange, gate, request, attempt.deadline()).run();
    }

    /**
     * The request behind a link that the service gave ({@code next} of a page); one without a host is one below the base.
     *
     * @throws dev.navette.error.UnreadableSourceException when it leads anywhere but below the base
     */
    public Request follow(String link) {
        return service.pin().follow(link, service.system());
    }

    /** The link of an answer's {@code Link} header with that relation (RFC 8288), not followed yet. */
    public static Optional<String> link(Answer answer, String relation) {
        return LinkHeader.find(answer.headers("link"), relation);
    }

    /**
     * A fault of this service.
     *
     * @param what what happened, a short sentence without its full stop
     * @param element which element, for example {@code article EM-100}
     * @param answer what it answered: its status and words are told
     * @param remedy what to do, an imperative without a full stop
     */
    public Fault fault(String what, String element, Answer answer, String remedy) {
        return service.fault(what, element, answer, remedy);
    }

    /** Ends what is under way: it is then told as unreachable or unknown. What is asked afterwards does not leave. */
    @Override
    public void close() {
        wire.close();
    }

    private Fault fault(Reply reply, Request request) {
        if (reply instanceof Reply.RetryLater later) {
            return later.fault();
        }
        if (reply instanceof Reply.Unknown unknown) {
            return unknown.fault();
        }
        return new Faults(service, request).unsent(((Reply.NotSent) reply).why());
    }

    /**
     * Without the JVM's own proxy, cookies and passwords: nothing is ambient. What comes over the wire is collected on the
     * client's own thread: who waits for an answer may hold the last thread of the context's executor.
     */
    private static HttpClient client(Service service, Transport transport) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(transport.connect())
                .executor(Runnable::run);
        Trust.of(transport, service.system()).ifPresent(builder::sslContext);
        URI proxy = transport.proxy();
        return builder.proxy(
                        proxy == null
                                ? HttpClient.Builder.NO_PROXY
                                : ProxySelector.of(
                                        InetSocketAddress.createUnresolved(proxy.getHost(), proxy.getPort())))
                .build();
    }
}
