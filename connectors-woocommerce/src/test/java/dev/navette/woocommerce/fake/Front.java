package dev.navette.woocommerce.fake;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Lock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** The server before the shop: lets in one request at a time, records it, and answers itself where the shop fails. */
final class Front implements ResponseDefinitionTransformerV2 {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Lock lock;
    private final Router router;
    private final Faults faults;
    private final Clock clock;
    private final List<Received> requests = new ArrayList<>();

    Front(Lock lock, Router router, Faults faults, Clock clock) {
        this.lock = lock;
        this.router = router;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public String getName() {
        return "woocommerce";
    }

    synchronized List<Received> requests() {
        return List.copyOf(requests);
    }

    synchronized void forget() {
        requests.clear();
    }

    private synchronized void record(Received request) {
        requests.add(request);
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Received request = received(event.getRequest());
        record(request);
        Optional<Trouble> trouble = faults.instead();
        if (trouble.isPresent()) {
            return definition(trouble.get());
        }
        Optional<Reply> closed = faults.closed(request);
        Reply reply = closed.isPresent() ? closed.get() : answered(request);
        boolean write = !List.of("GET", "HEAD", "OPTIONS").contains(request.method());
        Optional<Trouble> afterwards = write && closed.isEmpty() ? faults.afterwards() : Optional.empty();
        return afterwards.map(this::definition).orElseGet(() -> definition(reply));
    }

    private Reply answered(Received request) {
        lock.lock();
        try {
            return router.answer(request);
        } finally {
            lock.unlock();
        }
    }

    private static Received received(Request request) {
        var headers = new LinkedHashMap<String, String>();
        HttpHeaders all = request.getHeaders();
        all.all().forEach(header -> headers.put(header.key().toLowerCase(Locale.ROOT), header.firstValue()));
        byte[] body = request.getBody();
        return new Received(request.getMethod().value(), request.getUrl(), headers, body == null ? new byte[0] : body);
    }

    private ResponseDefinition definition(Trouble trouble) {
        if (trouble == Trouble.HANGS_UP) {
            return new ResponseDefinitionBuilder()
                    .withFault(Fault.EMPTY_RESPONSE)
                    .build();
        }
        return definition(trouble.page());
    }

    private ResponseDefinition definition(Reply reply) {
        var definition = new ResponseDefinitionBuilder()
                .withStatus(reply.status())
                .withHeader("Content-Type", reply.contentType())
                .withHeader("Date", HTTP_DATE.format(clock.instant().atOffset(ZoneOffset.UTC)));
        reply.headers().forEach(header -> definition.withHeader(header.name(), header.value()));
        return definition.withBody(reply.body()).build();
    }
}
