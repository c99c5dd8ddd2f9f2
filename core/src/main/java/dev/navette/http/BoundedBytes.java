package dev.navette.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

import org.jspecify.annotations.Nullable;

/** Takes the body of an answer up to a limit; beyond it the exchange ends, and nothing more is held. */
final class BoundedBytes implements BodySubscriber<byte[]> {

    /** It is longer than that. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super("the answer is too long");
        }
    }

    private final long limit;
    private final long announced;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private @Nullable Subscription subscription;

    private BoundedBytes(long limit, long announced) {
        this.limit = limit;
        this.announced = announced;
    }

    static BodyHandler<byte[]> of(long limit) {
        return head -> new BoundedBytes(
                limit, head.headers().firstValueAsLong("content-length").orElse(0));
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        if (announced > limit) {
            refuse();
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (body.isDone()) {
                return;
            }
            keep(buffer);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(kept.toByteArray());
    }

    private void keep(ByteBuffer buffer) {
        if (kept.size() + buffer.remaining() > limit) {
            refuse();
            return;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        kept.writeBytes(bytes);
    }

    private void refuse() {
        body.completeExceptionally(new TooLong());
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
