package io.jishi.demo.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jishi.wire.CooperationModesEncoder;
import io.jishi.wire.Right;
import io.jishi.wire.RightSetEncoder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceValuesTest {
    private final Quirks quirks = new Quirks();

    @ParameterizedTest
    @CsvSource({
        "03/18/2019 12:00 AM, 2019-03-18",
        "2021/9/16 8:00 AM, 2021-09-16",
        "2022/3/27 11:59 PM, 2022-03-27",
        "10/19/2019, 2019-10-19",
        "7/15/2019 8:00 AM, 2019-07-15",
        "'09/05/2019  10:00 AM', 2019-09-05",
        "03/02/20202 05:00 PM, 2020-03-02",
        "04/23/ 10:00 AM, 2018-04-23",
        "2020/02/28 8 a.m., 2020-02-28"
    })
    void shouldReadEveryWayADateIsWritten(final String text, final LocalDate day) {
        assertThat(SourceDates.parse(text, 2018, quirks)).isEqualTo(day);
    }

    @Test
    void shouldCountOddDatesAndRefuseOthers() {
        SourceDates.parse("2021/09/16 8:00 AM", 0, quirks);
        SourceDates.parse("03/02/20202 05:00 PM", 0, quirks);
        SourceDates.parse("04/23/ 10:00 AM", 2020, quirks);
        SourceDates.parse("04/23/2020 10:00 AM", 0, quirks);

        assertThat(quirks.counts()).isEqualTo(
                Map.of(Quirk.DATE_YEAR_FIRST, 1, Quirk.YEAR_TOO_LONG, 1, Quirk.YEAR_MISSING, 1));
        assertThatThrownBy(() -> SourceDates.parse("soon", 2020, quirks)).hasMessageContaining("soon");
    }

    @Test
    void shouldCountBothDaysOfAWindowAndMendANegativeOne() {
        final LocalDate day = LocalDate.of(2015, 5, 1);

        assertThat(SourceDates.windowDays(day, day, quirks)).isEqualTo(1);
        assertThat(SourceDates.windowDays(day, day.plusDays(59), quirks)).isEqualTo(60);
        assertThat(quirks.counts()).isEmpty();
        assertThat(SourceDates.windowDays(day, day.minusDays(1), quirks)).isEqualTo(60);
        assertThat(quirks.counts()).isEqualTo(Map.of(Quirk.WINDOW_NEGATIVE, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "'$425,000', 286951500",
        "30000, 20255400",
        "'Up to $240,000', 162043200",
        "'$3,000,000.00', 2025540000",
        "149964.99, 101253362",
        "'', 0"
    })
    void shouldTurnDollarsIntoFen(final String text, final long fen) {
        assertThat(Money.fenOfDollars(text)).isEqualTo(fen);
    }

    @Test
    void shouldRoundHalfUpAndNeverToNothing() {
        assertThat(Money.divideHalfUp(5, 10)).isEqualTo(1);
        assertThat(Money.divideHalfUp(4, 10)).isZero();
        assertThat(Money.toStep(1)).isEqualTo(10_000);
        assertThat(Money.toStep(15_000)).isEqualTo(20_000);
        assertThat(AwardAmounts.median(List.of(1L, 2L, 9L))).isEqualTo(2);
        assertThat(AwardAmounts.median(List.of(1L, 2L, 3L, 9L))).isEqualTo(3);
    }

    @Test
    void shouldTakeTheMedianOfTheBranchElseOfTheAgencyElseOfAll() {
        final AwardAmounts awards = AwardAmounts.load(Listings.DIRECTORY);

        assertThat(awards.medianFen("Department of Defense", "Missile Defense Agency"))
                .isEqualTo(Money.fenOfDollars("999631"));
        assertThat(awards.medianFen("Department of Defense", "Navy"))
                .isEqualTo(awards.medianFen("Department of Defense", ""))
                .isNotEqualTo(awards.medianFen("Department of Defense", "Missile Defense Agency"));
        assertThat(awards.medianFen("Nobody", "")).isEqualTo(awards.medianFen("No one", "else"));
    }

    @Test
    void shouldCutTextIntoPlainWords() {
        assertThat(Words.of("Antenna&#039;s gas &amp; glass bus Analysis; NASA&nbsp;Sensors (RF)"))
                .isEqualTo(List.of("antenna", "s", "gas", "glass", "bus", "analysis", "nasa", "sensor", "rf"));
        assertThat(Words.unescape("R&amp;amp;D &quot;now&quot; &rsaquo;&#039;s")).isEqualTo("R&D \"now\"  's");
        assertThat(Words.isSignificant("method")).isFalse();
        assertThat(Words.isSignificant("3d")).isFalse();
        assertThat(Words.isSignificant("laser")).isTrue();
    }

    @Test
    void shouldSetUpToFourBitsForAWordAndTheSameForTheSameWord() {
        final Tags laser = Tags.of(Words.of("Laser"));
        final Tags both = Tags.of(Words.of("A method of using lasers for welding"));

        assertThat(laser.count()).isBetween(1, 4);
        assertThat(laser.bits0() & both.bits0()).isEqualTo(laser.bits0());
        assertThat(laser.bits1() & both.bits1()).isEqualTo(laser.bits1());
        assertThat(laser.bits2() & both.bits2()).isEqualTo(laser.bits2());
        assertThat(laser.bits3() & both.bits3()).isEqualTo(laser.bits3());
        assertThat(both.count()).isBetween(laser.count(), 8);
        assertThat(Tags.of(Words.of("the new method")).count()).isZero();
    }

    @Test
    void shouldDrawTheSameNumberForTheSamePurpose() {
        assertThat(Draw.fnv1a("a")).isEqualTo(0xaf63dc4c8601ec8cL);
        final Draw draw = new Draw("LAR-17651");
        assertThat(draw.below("right", 100)).isEqualTo(draw.below("right", 100));
        assertThat(draw.between("x", 3, 3)).isEqualTo(3);
        final int[] seen = new int[10];
        for (int i = 0; i < 10_000; i++) {
            seen[new Draw("key-" + i).below("even", 10)]++;
        }
        for (final int count : seen) {
            assertThat(count).isBetween(850, 1150);
        }
    }

    @Test
    void shouldUseTheBitsOfTheSchema() {
        final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        new CooperationModesEncoder().wrap(buffer, 0).clear().lICENCE(true).tRAINING(true)
                .sELF_IMPLEMENTATION(true);
        assertThat(buffer.getShort(0, java.nio.ByteOrder.LITTLE_ENDIAN)).isEqualTo((short) CooperationMode.setOf(
                CooperationMode.LICENCE, CooperationMode.TRAINING, CooperationMode.SELF_IMPLEMENTATION));

        new RightSetEncoder().wrap(buffer, 0).clear().oRDINARY(true).kNOW_HOW(true).dEVELOPMENT(true);
        assertThat(buffer.getShort(0, java.nio.ByteOrder.LITTLE_ENDIAN)).isEqualTo((short) DemandReader.LICENCES)
                .isEqualTo((short) DemandReader.rightSet(Right.ORDINARY, Right.KNOW_HOW, Right.DEVELOPMENT));
    }
}
