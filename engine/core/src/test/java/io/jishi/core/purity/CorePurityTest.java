package io.jishi.core.purity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.agrona.collections.Long2LongHashMap;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorePurityTest {
    @Test
    void shouldKeepTheWorldOutOfTheCore() {
        final JavaClasses core = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.jishi.core");

        assertThat(core.contain("io.jishi.core.Exchange")).isTrue();
        PurityRule.pure().check(core);
    }

    @ParameterizedTest
    @MethodSource("violations")
    void shouldReject(final Class<?> violation) {
        final JavaClasses classes = new ClassFileImporter().importClasses(violation);

        assertThatThrownBy(() -> PurityRule.pure().check(classes))
            .isInstanceOf(AssertionError.class)
            .hasMessageContaining(violation.getSimpleName());
    }

    @Test
    void shouldLetPureCodePass() {
        final JavaClasses classes = new ClassFileImporter().importClasses(Pure.class);

        assertThatCode(() -> PurityRule.pure().check(classes)).doesNotThrowAnyException();
    }

    static Stream<Class<?>> violations() {
        return Stream.of(Violations.class.getDeclaredClasses());
    }

    /** What the core does all day: integers, arrays, buffers, collections of primitives. */
    static final class Pure {
        private final long[] pricesFen = new long[8];
        private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[8]);
        private final Long2LongHashMap orders = new Long2LongHashMap(16, 0.6f, 0L);

        long copy(final long[] from) {
            System.arraycopy(from, 0, pricesFen, 0, pricesFen.length);
            buffer.putLong(0, pricesFen[0]);
            return orders.put(buffer.getLong(0), Math.multiplyExact(pricesFen[0], 2L));
        }
    }
}
