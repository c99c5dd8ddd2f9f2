package dev.navette.testkit.connectors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.navette.error.Fault;
import dev.navette.error.HintRefusedException;
import dev.navette.error.UnreachableException;
import dev.navette.spi.Hint;
import dev.navette.spi.Hints;
import dev.navette.spi.Reader;
import dev.navette.spi.StockReader;
import dev.navette.testkit.HintsContract;
import dev.navette.testkit.HintsWorld;

/** Webhooks that break one rule each. */
final class BrokenHints {

    private BrokenHints() {}

    static class TakesTheFirstOnly extends HintsContract {

        @Override
        protected HintsWorld world() {
            return till(new SignedTill.Lines() {
                @Override
                public List<Hint> hints(Map<String, List<String>> headers, byte[] body) {
                    return super.hints(headers, body).stream().limit(1).toList();
                }
            });
        }
    }

    static class HintsAtWhatNobodyReads extends HintsContract {

        @Override
        protected HintsWorld world() {
            var lines = new SignedTill.Lines() {
                @Override
                Class<? extends Reader<?>> reader() {
                    return StockReader.class;
                }
            };
            return new SignedTill() {
                @Override
                Hints role() {
                    return lines;
                }

                @Override
                public List<Hint> hints() {
                    return List.of(new Hint(StockReader.class, "EM-1"), new Hint(StockReader.class, "EM-2"));
                }
            };
        }
    }

    static class TurnsThemAroundEachTime extends HintsContract {

        @Override
        protected HintsWorld world() {
            return till(new SignedTill.Lines() {

                private boolean around;

                @Override
                public synchronized List<Hint> hints(Map<String, List<String>> headers, byte[] body) {
                    var hints = new ArrayList<>(super.hints(headers, body));
                    around = !around;
                    if (around) {
                        Collections.reverse(hints);
                    }
                    return hints;
                }
            });
        }
    }

    static class TakesEverythingForArticles extends HintsContract {

        @Override
        protected HintsWorld world() {
            return till(new SignedTill.Lines() {
                @Override
                boolean isRead(String topic) {
                    return true;
                }
            });
        }
    }

    static class BelievesTheUnsigned extends HintsContract {

        @Override
        protected HintsWorld world() {
            return till(new SignedTill.Lines() {
                @Override
                boolean isOurs(String given, byte[] body) {
                    return given.isEmpty() || super.isOurs(given, body);
                }
            });
        }
    }

    static class BelievesAnySignatureOfOurs extends HintsContract {

        @Override
        protected HintsWorld world() {
            return till(new SignedTill.Lines() {
                @Override
                boolean isOurs(String given, byte[] body) {
                    return super.isOurs(given, SignedTill.bytes("till/1 drawers 7")) || super.isOurs(given, body);
                }
            });
        }
    }

    static class ComparesTheBeginning extends HintsContract {

        @Override
        protected HintsWorld world() {
            return till(new SignedTill.Lines() {
                @Override
                boolean isOurs(String given, byte[] body) {
                    return !given.isEmpty()
                            && (SignedTill.sign(body).startsWith(given) || given.startsWith(SignedTill.sign(body)));
                }
            });
        }
    }

    static class SignsWithoutBlanks extends HintsContract {

        @Override
        protected HintsWorld world() {
            return till(new SignedTill.Lines() {
                @Override
                public List<Hint> hints(Map<String, List<String>> headers, byte[] body) {
                    return super.hints(
                            headers, SignedTill.bytes(new String(body, StandardCharsets.ISO_8859_1).strip()));
                }
            });
        }
    }

    static class BreaksOnWhatItCannotRead extends HintsContract {

        @Override
        protected HintsWorld world() {
            return till(new SignedTill.Lines() {
                @Override
                RuntimeException unreadable() {
                    return new IllegalArgumentException("unexpected end");
                }
            });
        }
    }

    static class ShowsTheSignature extends HintsContract {

        @Override
        protected HintsWorld world() {
            return till(new SignedTill.Lines() {
                @Override
                public List<Hint> hints(Map<String, List<String>> headers, byte[] body) {
                    try {
                        return super.hints(headers, body);
                    } catch (HintRefusedException refused) {
                        throw SignedTill.refused("These headers are not ours: " + headers);
                    }
                }
            });
        }
    }

    static class ServesOneThreadOnly extends HintsContract {

        @Override
        protected HintsWorld world() {
            Thread alone = Thread.currentThread();
            return till(new SignedTill.Lines() {
                @Override
                public List<Hint> hints(Map<String, List<String>> headers, byte[] body) {
                    if (Thread.currentThread() != alone) {
                        throw new IllegalStateException("another call is being served");
                    }
                    return super.hints(headers, body);
                }
            });
        }
    }

    /** Asks the till what it has sent. */
    static class AsksBack extends HintsContract {

        @Override
        protected HintsWorld world() {
            return new SignedTill() {

                private boolean silent;

                @Override
                Hints role() {
                    return new Lines() {
                        @Override
                        public List<Hint> hints(Map<String, List<String>> headers, byte[] body) {
                            if (silent) {
                                throw new UnreachableException(
                                        Fault.of("The till does not answer", "till", "its articles", "Start it"));
                            }
                            return super.hints(headers, body);
                        }
                    };
                }

                @Override
                public boolean silence() {
                    silent = true;
                    return true;
                }
            };
        }
    }

    private static HintsWorld till(Hints hints) {
        return new SignedTill() {
            @Override
            Hints role() {
                return hints;
            }
        };
    }
}
