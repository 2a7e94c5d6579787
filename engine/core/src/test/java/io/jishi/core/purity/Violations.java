package io.jishi.core.purity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.agrona.concurrent.SystemEpochClock;

/** One small sin per class: each must be rejected by {@link PurityRule}. */
final class Violations {
    private Violations() {
    }

    static final class ReadsNanoTime {
        long now() {
            return System.nanoTime();
        }
    }

    static final class ReadsTheWallClock {
        long now() {
            return System.currentTimeMillis();
        }
    }

    static final class ReadsAnInstant {
        long now() {
            return Instant.now().getEpochSecond();
        }
    }

    static final class ReadsAgronasClock {
        long now() {
            return SystemEpochClock.INSTANCE.time();
        }
    }

    static final class ReadsTheEnvironment {
        String home() {
            return System.getenv("HOME");
        }
    }

    static final class StartsAThread {
        void run() {
            new Thread(() -> { }).start();
        }
    }

    static final class SharesACounter {
        final AtomicLong counter = new AtomicLong();
    }

    static final class ReadsAFile {
        byte[] bytes(final Path path) throws IOException {
            return Files.readAllBytes(path);
        }
    }

    static final class WritesToTheConsole {
        void say(final String text) {
            System.out.println(text);
        }
    }

    static final class Logs {
        void say(final String text) {
            Logger.getLogger("core").info(text);
        }
    }

    static final class HasRandomness {
        final Random random = new Random(1);
    }

    static final class HasThreadLocalRandomness {
        int next() {
            return ThreadLocalRandom.current().nextInt();
        }
    }

    static final class HasMathRandomness {
        boolean next() {
            return Math.random() > 0;
        }
    }

    static final class Shuffles {
        void shuffle(final List<String> names) {
            Collections.shuffle(names);
        }
    }

    static final class KeepsAHashMap {
        final Map<String, String> names = new HashMap<>();
    }

    static final class KeepsAHashSet {
        final Set<String> names = new HashSet<>();
    }

    static final class KeepsAnIdentityHashMap {
        final IdentityHashMap<String, String> names = new IdentityHashMap<>();
    }

    static final class AsksForIdentity {
        int hash(final Object object) {
            return System.identityHashCode(object);
        }
    }

    static final class HashesByIdentity {
        int hash(final Object object) {
            return object.hashCode();
        }
    }

    static final class KeepsASetInSaltedOrder {
        final Set<String> names = Set.of("a", "b");
    }

    static final class KeepsAMapInSaltedOrder {
        final Map<String, String> names = Map.of("a", "b", "c", "d");
    }

    static final class CollectsIntoASet {
        Set<String> set(final List<String> names) {
            return names.stream().collect(Collectors.toSet());
        }
    }

    static final class GoesParallel {
        long count(final List<String> names) {
            return names.parallelStream().count();
        }
    }

    static final class HasADoubleField {
        double price;
    }

    static final class HasAFloatArray {
        float[] prices;
    }

    static final class TakesADouble {
        void price(final double price) {
            if (price > 0) {
                throw new IllegalStateException();
            }
        }
    }

    static final class ReturnsAFloat {
        float price() {
            return 0;
        }
    }

    static final class PassesADouble {
        long root(final long square) {
            return (long) Math.sqrt((double) square);
        }
    }
}
