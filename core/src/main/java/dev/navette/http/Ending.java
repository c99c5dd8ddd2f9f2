package dev.navette.http;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.http.HttpClient;

import org.jspecify.annotations.Nullable;

/** Ends a client of the JDK's: at once from Java 21 on; on 17 its thread ends by itself once nobody holds it. */
final class Ending {

    private static final @Nullable MethodHandle SHUTDOWN_NOW = find();

    private Ending() {}

    static void of(HttpClient client) {
        if (SHUTDOWN_NOW == null) {
            return;
        }
        try {
            SHUTDOWN_NOW.invokeExact(client);
        } catch (RuntimeException | Error defect) {
            throw defect;
        } catch (Throwable impossible) {
            throw new IllegalStateException("a method without exceptions threw one", impossible);
        }
    }

    private static @Nullable MethodHandle find() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(HttpClient.class, "shutdownNow", MethodType.methodType(void.class));
        } catch (NoSuchMethodException before21) {
            return null;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("a public method is closed", impossible);
        }
    }
}
