package io.jishi.demo.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.demo.listing.ListingSource;
import io.jishi.demo.script.Step.Kind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private static final ListingSource LISTINGS =
        ListingSource.load(Path.of(System.getProperty("jishi.root"), "config", "listings"));

    private final Schedule schedule = Schedule.of(60);
    private final Script script = Script.of(LISTINGS, schedule, 1);

    @Test
    void shouldBeTheSameForTheSameSeed() {
        assertThat(Script.of(LISTINGS, schedule, 1).steps()).isEqualTo(script.steps());
    }

    @Test
    void shouldDifferForAnotherSeed() {
        assertThat(Script.of(LISTINGS, schedule, 2).steps()).isNotEqualTo(script.steps());
    }

    @Test
    void shouldPublishEveryListingOnceAtItsHome() {
        assertThat(of(Kind.OFFER)).hasSize(LISTINGS.supplies().size())
            .allSatisfy(step -> assertThat(step.venue().name()).isEqualTo(step.supply().head().owner().venue()));
        assertThat(of(Kind.SEEK)).hasSize(LISTINGS.demands().size())
            .allSatisfy(step -> assertThat(step.venue().name()).isEqualTo(step.demand().head().owner().venue()));
        assertThat(script.steps().stream().filter(it -> it.kind() == Kind.OFFER || it.kind() == Kind.SEEK)
            .map(Step::clientListingId)).doesNotHaveDuplicates();
    }

    @Test
    void shouldTakeAmendAndWithdrawAfterPublishing() {
        final Map<Long, Long> published = new HashMap<>();
        for (final Step step : script.steps()) {
            if (step.kind() == Kind.OFFER || step.kind() == Kind.SEEK) {
                published.put(step.clientListingId(), step.offsetNs());
            } else {
                assertThat(published).containsKey(step.clientListingId());
            }
        }
    }

    @Test
    void shouldDoWhatItsRulesSayAboutAsOftenAsTheySay() {
        final Map<Kind, Long> counts =
            script.steps().stream().collect(Collectors.groupingBy(Step::kind, Collectors.counting()));

        assertThat(counts.get(Kind.TAKE)).isBetween(1630L / 12 * 7 / 10, 1630L / 12 * 13 / 10);
        assertThat(counts.get(Kind.CUT_PRICE)).isBetween(1630L / 8 * 7 / 10, 1630L / 8 * 13 / 10);
        assertThat(counts.get(Kind.RAISE_BUDGET)).isBetween(7242L / 8 * 9 / 10, 7242L / 8 * 11 / 10);
        assertThat(counts.get(Kind.WITHDRAW)).isBetween(8872L / 24 * 8 / 10, 8872L / 24 * 12 / 10);
    }

    @Test
    void shouldBeInOrderOfTimeAndEndBeforeTheTradingDoes() {
        assertThat(script.steps().stream().map(Step::offsetNs)).isSorted()
            .allSatisfy(offsetNs -> assertThat(offsetNs).isBetween(0L, schedule.tradingNs()));
    }

    @Test
    void shouldLeaveEachStepToOneGateway() {
        final List<Step> gathered = List.of(DemoVenue.values()).stream()
            .flatMap(venue -> script.stepsOf(venue).stream()).toList();

        assertThat(gathered).containsExactlyInAnyOrderElementsOf(script.steps());
    }

    private List<Step> of(final Kind kind) {
        return script.steps().stream().filter(step -> step.kind() == kind).toList();
    }
}
