package io.jishi.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.SetFeeTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FeeTableTest {
    private static final long SEED = 843L;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private static SetFeeTable random(final Random random) {
        final SetFeeTable command = new SetFeeTable();
        final TreeSet<Long> from = new TreeSet<>();
        for (int i = random.nextInt(SetFeeTable.MAX_BRACKETS + 1); i > 0; i--) {
            from.add(random.nextLong() >>> (1 + random.nextInt(62)));
        }
        for (final long fen : from) {
            command.bracketsFromFen[command.bracketsCount] = fen;
            command.bracketsRateBps[command.bracketsCount++] = random.nextInt(10_001);
        }
        command.minimumFen = random.nextBoolean() ? 0 : random.nextInt(1_000);
        command.buyerShareBps = random.nextInt(10_001);
        return command;
    }

    /** The fee bracket by bracket, exact until it is rounded. */
    private static BigDecimal exact(final SetFeeTable table, final long value) {
        BigDecimal fee = BigDecimal.ZERO;
        for (int i = 0; i < table.bracketsCount; i++) {
            final BigDecimal end = i + 1 < table.bracketsCount
                ? BigDecimal.valueOf(Math.min(value, table.bracketsFromFen[i + 1])) : BigDecimal.valueOf(value);
            final BigDecimal part = end.subtract(BigDecimal.valueOf(table.bracketsFromFen[i])).max(BigDecimal.ZERO);
            fee = fee.add(part.multiply(BigDecimal.valueOf(table.bracketsRateBps[i])).divide(WHOLE));
        }
        return fee;
    }

    @Test
    void shouldChargeWhatExactArithmeticRoundedOnceCharges() {
        final Random random = new Random(SEED);
        for (int round = 0; round < 100_000; round++) {
            final SetFeeTable command = random(random);
            final FeeTable table = new FeeTable(command);
            final long value = random.nextLong() >>> (1 + random.nextInt(62));
            final long fee = exact(command, value).setScale(0, RoundingMode.HALF_UP).longValueExact();
            assertThat(table.feeFen(value)).isEqualTo(Math.max(fee, command.minimumFen));
            assertThat(table.buyerPartFen(fee)).isEqualTo(BigDecimal.valueOf(fee)
                .multiply(BigDecimal.valueOf(command.buyerShareBps)).divide(WHOLE)
                .setScale(0, RoundingMode.HALF_UP).longValueExact());
        }
    }

    @Test
    void shouldRoundTheSumOfTheBracketsAndNotEachOfThem() {
        final SetFeeTable command = new SetFeeTable();
        command.bracketsCount = 2;
        command.bracketsFromFen[1] = 1;
        command.bracketsRateBps[0] = 5_000;
        command.bracketsRateBps[1] = 5_000;
        assertThat(new FeeTable(command).feeFen(2)).isEqualTo(1);
        assertThat(new FeeTable(command).feeFen(3)).isEqualTo(2);
    }
}
