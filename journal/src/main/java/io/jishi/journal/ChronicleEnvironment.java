package io.jishi.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * What Chronicle Queue needs from the JVM, and what we do not want from it. Looked at before any of its classes loads.
 */
public final class ChronicleEnvironment {
    private static final String[] OPENED =
        {"jdk.internal.misc", "java.util.zip", "java.lang.reflect", "sun.nio.ch"};
    private static final String[] EXPORTED = {"jdk.internal.ref"};

    private ChronicleEnvironment() {
    }

    /**
     * Checks the JVM's flags and quietens Chronicle. Cheap; may be called again.
     *
     * @throws JournalException naming the missing flags. Without {@code java.base/sun.nio.ch} Chronicle would silently
     *                          open the journal read-only.
     */
    public static void require() {
        final List<String> missing = missingFlags(ChronicleEnvironment.class.getModule());
        if (!missing.isEmpty()) {
            throw new JournalException("the JVM lacks flags that the journal needs; start java with: "
                + String.join(" ", missing));
        }
        quieten();
    }

    /** Flags that would give the module what it needs and that this JVM was not started with. */
    static List<String> missingFlags(final Module module) {
        final Module base = Object.class.getModule();
        final List<String> missing = new ArrayList<>();
        for (final String name : OPENED) {
            if (!base.isOpen(name, module)) {
                missing.add("--add-opens=java.base/" + name + "=ALL-UNNAMED");
            }
        }
        for (final String name : EXPORTED) {
            if (!base.isExported(name, module)) {
                missing.add("--add-exports=java.base/" + name + "=ALL-UNNAMED");
            }
        }
        return missing;
    }

    private static void quieten() {
        setIfAbsent("chronicle.analytics.disable");
        setIfAbsent("chronicle.announcer.disable");
        setIfAbsent("chronicle.disk.monitor.disable");
    }

    private static void setIfAbsent(final String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, "true");
        }
    }
}
