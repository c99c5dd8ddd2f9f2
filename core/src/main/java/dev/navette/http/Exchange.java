package dev.navette.http;

import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;

import dev.navette.spi.RequestMade;

/** One request on the wire, told to the host's metrics and to the log. Thread-safe. */
final class Exchange {

    private final Service service;
    private final Wire wire;
    private final Transport transport;
    private final ExchangeLog log;

    Exchange(Service service, Wire wire, Transport transport, Logger log) {
        this.service = service;
        this.wire = wire;
        this.transport = transport;
        this.log = new ExchangeLog(log, service);
    }

    Wire.Result of(Outgoing outgoing, Request request, int attempt) {
        Instant begin = service.now();
        Wire.Result result = wire.exchange(outgoing.request(request.method(), transport.answer()));
        Duration took = service.since(begin);
        int status =
                result instanceof Wire.Result.Came answered ? answered.answer().status() : 0;
        long received = result.received();
        log.over(outgoing, request, result, took, attempt);
        service.context()
                .made(new RequestMade(
                        service.context().connection(),
                        request.method(),
                        ShownPath.forMetrics(request.path()),
                        status,
                        took,
                        outgoing.length(),
                        received,
                        attempt));
        return result;
    }
}
