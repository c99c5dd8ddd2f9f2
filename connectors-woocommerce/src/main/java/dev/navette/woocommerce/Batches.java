package dev.navette.woocommerce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.error.AccessRefusedException;
import dev.navette.http.Body;
import dev.navette.http.Reply;
import dev.navette.http.Request;
import dev.navette.http.Resend;
import dev.navette.spi.Attempt;

/**
 * The batches of one call of a writer, one after the other. Once one could not be sent, the others are not either: what
 * held it up would hold them up.
 */
final class Batches {

    private final Api api;
    private final Attempt attempt;
    private @Nullable Reply stopped;
    private boolean left;

    Batches(Api api, Attempt attempt) {
        this.api = api;
        this.attempt = attempt;
    }

    /**
     * Sends one.
     *
     * @param resend whether sending it twice is sending it once
     * @throws AccessRefusedException when rights are refused and nothing has left in this call before
     */
    Reply send(String path, List<Map<String, Object>> create, List<Map<String, Object>> update, Resend resend) {
        Reply before = stopped;
        if (before != null) {
            return before;
        }
        var body = new LinkedHashMap<String, Object>();
        if (!create.isEmpty()) {
            body.put("create", create);
        }
        if (!update.isEmpty()) {
            body.put("update", update);
        }
        Reply reply = api.send(
                Request.post(path + "/batch", Body.json(Api.JSON.write(body)))
                        .query("_fields", "create,update")
                        .resend(resend),
                attempt);
        if (reply instanceof Reply.Denied denied && !left) {
            throw new AccessRefusedException(denied.fault());
        }
        switch (reply.kind()) {
            case ANSWERED, UNKNOWN -> left = true;
            case NOT_SENT, RETRY_LATER, DENIED -> stopped = reply;
        }
        return reply;
    }
}
