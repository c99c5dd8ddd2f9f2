package dev.navette.woocommerce;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Where all tests of this module log to, at DEBUG: it shows warnings, and ends the tests with a failure as soon as one of our
 * loggers says a key, a token, an e-mail address, a name or a telephone number (PRO-2, PRO-7). Named by the system property
 * {@code slf4j.provider}.
 */
@SuppressWarnings("exports") // of SLF4J, for SLF4J alone
public final class LogWatch implements SLF4JServiceProvider {

    private static final String OURS = "dev.navette";

    /** Every secret and everything personal in the data of these tests has one of these forms. */
    private static final List<Pattern> FORBIDDEN = List.of(
            Pattern.compile("\\bc[ks]_[0-9A-Za-z]{6,}"),
            Pattern.compile("(?i)(basic|bearer|oauth) +[0-9A-Za-z+/=_-]{8,}"),
            Pattern.compile("(?i)oauth_signature=[^…]"),
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.[a-z]{2,}"),
            Pattern.compile("(?<![\\d.])0[1-9]([ .-]?\\d\\d){4}(?!\\d)"),
            Pattern.compile("\\+33[ .-]?\\d"),
            Pattern.compile(Pattern.quote(TestSecrets.APPLICATION_PASSWORD)),
            Pattern.compile(Pattern.quote(TestSecrets.WEBHOOK)),
            Pattern.compile("(?i)" + TestSecrets.PERSON));

    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new BasicMDCAdapter();

    /** For SLF4J. */
    public LogWatch() {}

    @Override
    public ILoggerFactory getLoggerFactory() {
        return name -> loggers.computeIfAbsent(name, Watched::new);
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // Everything is there.
    }

    /** What of a message must not be there, or null. */
    static @Nullable String betrayed(String message) {
        return FORBIDDEN.stream()
                .map(pattern -> pattern.matcher(message))
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group())
                .findFirst()
                .orElse(null);
    }

    private static final class Watched extends LegacyAbstractLogger {

        private static final long serialVersionUID = 1L;

        private final boolean ours;

        Watched(String name) {
            this.name = name;
            ours = name.startsWith(OURS);
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                @Nullable String message,
                Object @Nullable [] arguments,
                @Nullable Throwable thrown) {
            String text = String.valueOf(MessageFormatter.basicArrayFormat(message, arguments))
                    + (thrown == null ? "" : " " + thrown);
            if (level.toInt() >= Level.WARN.toInt()) {
                System.err.println(level + " " + name + " " + text);
            }
            String betrayed = ours ? betrayed(text) : null;
            if (betrayed != null) {
                System.err.println("The log betrays " + betrayed + ": " + text);
                Runtime.getRuntime().halt(1); // also where whoever logged would swallow an error
            }
        }

        @Override
        public boolean isTraceEnabled() {
            return false;
        }

        @Override
        public boolean isDebugEnabled() {
            return ours;
        }

        @Override
        public boolean isInfoEnabled() {
            return ours;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }
    }
}
