package io.jishi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChronicleEnvironmentTest {
    @Test
    void shouldFindNothingMissingHere() {
        assertThatCode(ChronicleEnvironment::require).doesNotThrowAnyException();
        assertThat(System.getProperty("chronicle.analytics.disable")).isEqualTo("true");
        assertThat(System.getProperty("chronicle.announcer.disable")).isEqualTo("true");
    }

    @Test
    void shouldNameEveryFlagThatIsMissing() {
        // A named module to which the JVM was told to open nothing stands for a JVM without flags.
        final Module bare = java.sql.Driver.class.getModule();
        assertThat(ChronicleEnvironment.missingFlags(bare)).containsExactly(
            "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
            "--add-opens=java.base/java.util.zip=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED");
    }

    @Test
    void shouldNotHaveTheClassThatReportsUsage() {
        assertThatThrownBy(() -> Class.forName("net.openhft.chronicle.analytics.Analytics"))
            .isInstanceOf(ClassNotFoundException.class);
    }
}
