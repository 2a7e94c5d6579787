package io.jishi.testsupport.deal;

import io.jishi.core.command.AcceptOffer;
import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.Command;
import io.jishi.core.command.CounterOffer;
import io.jishi.core.command.DeclineOffer;
import io.jishi.core.command.ObjectToAgreement;
import io.jishi.core.command.OfferAgreement;
import io.jishi.core.command.ResolveObjection;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.ContractType;
import io.jishi.core.vocabulary.Right;
import io.jishi.testsupport.RecordedEvent;
import io.jishi.testsupport.SeededFlow;
import io.jishi.testsupport.auction.ListingLots;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Random commands for agreements: a market is laid out first, then anything may come. Ids are guessed near the last
 * ones given, so most commands meet something that is there.
 */
public class DealFlow extends SeededFlow implements ListingLots.Dice {
    private static final long DAY_NS = 86_400_000_000_000L;
    private final int parties;
    private final int venues;
    private final boolean tiny;
    private final Deque<Command> layout;
    private final DealOperator operator;
    private long nowNs = 1_000_000;
    private int objections;

    /**
     * A flow.
     *
     * @param seed decides everything.
     */
    public DealFlow(final long seed) {
        super(seed);
        hostilePerMille(3);
        parties = between(3, 8);
        venues = between(1, 3);
        tiny = chance(250);
        operator = new DealOperator(this, parties, venues);
        layout = new ArrayDeque<>(operator.layout());
    }

    /**
     * Limits that the exchanges must have.
     *
     * @return the limits.
     */
    public CoreLimits limits() {
        return new CoreLimits().maxSessions(4).maxVenues(4).maxParticipants(10).maxFields(4).maxInstruments(1)
            .maxOrders(1).maxLevels(1).maxListings(1).maxAssets(12).maxReservations(100)
            .maxGrants(tiny ? between(1, 4) : 1_000).maxTimers(tiny ? between(3, 12) : 1_100)
            .maxDeals(tiny ? between(1, 6) : 40);
    }

    DealOperator operator() {
        return operator;
    }

    @Override
    public final long nowNs() {
        return nowNs;
    }

    @Override
    public final int draw(final int from, final int to) {
        return between(from, to);
    }

    @Override
    public final boolean dice(final int perMille) {
        return chance(perMille);
    }

    int any(final int from, final int to) {
        return number(from, to);
    }

    @Override
    public final int party() {
        return any(1, parties);
    }

    int venue() {
        return any(1, venues);
    }

    Right right() {
        return chance(500) ? Right.ORDINARY : Right.ofCode(between(1, 9));
    }

    /**
     * Time of the next command.
     *
     * @return nanoseconds, never less than before.
     */
    public long nextTimeNs() {
        if (layout.isEmpty() && chance(500)) {
            nowNs += chance(100) ? DAY_NS : chance(300) ? DAY_NS / 4 : between(0, 10);
        }
        return nowNs;
    }

    /**
     * Sets the time, in a flow of several.
     *
     * @param timeNs time of the next command.
     */
    public final void at(final long timeNs) {
        nowNs = timeNs;
    }

    /**
     * Whether the market is still being laid out.
     *
     * @return true until it is.
     */
    public final boolean isLayout() {
        return !layout.isEmpty();
    }

    /**
     * The next command; its time is {@link #nextTimeNs()}, asked before.
     *
     * @return a new command.
     */
    public Command next() {
        if (!layout.isEmpty()) {
            return layout.poll();
        }
        return nextDeal();
    }

    /**
     * A command after the layout.
     *
     * @return a new command.
     */
    protected Command nextDeal() {
        final int dice = between(0, 99);
        if (dice < 15) {
            return operator.command();
        }
        if (dice < 40) {
            return offer();
        }
        return switch (dice / 10) {
            case 4, 5 -> counter();
            case 6 -> accept();
            case 7 -> chance(500) ? accept() : decline();
            case 8 -> object();
            default -> chance(700) ? resolve() : new AdvanceTime();
        };
    }

    private Command offer() {
        final OfferAgreement c = new OfferAgreement();
        c.participantId = party();
        c.toParticipantId = party();
        c.clientAgreementId = number(1L, 60L);
        c.venueId = venue();
        c.offererSells = chance(600);
        c.right = right();
        c.contractType = chance(960) ? contract(c.right) : ContractType.ofCode(between(1, 5));
        c.assetId = chance(600) ? operator.asset(c.offererSells ? c.participantId : c.toParticipantId) : 0;
        c.fieldId = any(0, 3);
        c.units = c.right.code() <= Right.SOLE.code() && chance(950) ? between(0, 1) : number(0, 5);
        c.priceFen = number(1L, 2_000L);
        c.validUntilNs = chance(300) ? nowNs + between(-1, 4) * (DAY_NS / 4) : 0;
        c.publicityDays = chance(650) ? between(15, 20) : between(0, 3);
        return c;
    }

    private static ContractType contract(final Right right) {
        return switch (right) {
            case ASSIGNMENT, KNOW_HOW -> ContractType.TRANSFER;
            case DEVELOPMENT -> ContractType.DEVELOPMENT;
            case CONSULTING -> ContractType.CONSULTING;
            case SERVICE -> ContractType.SERVICE;
            default -> ContractType.LICENCE;
        };
    }

    private long agreement() {
        return chance(980) ? Math.max(0, operator.lastAgreement() - between(0, 12)) : number(0L, 1_000_000L);
    }

    private Command counter() {
        final CounterOffer c = new CounterOffer();
        c.agreementId = agreement();
        c.participantId = operator.turn(c.agreementId);
        c.priceFen = number(1L, 2_000L);
        return c;
    }

    private Command accept() {
        final AcceptOffer c = new AcceptOffer();
        c.agreementId = agreement();
        c.participantId = operator.turn(c.agreementId);
        return c;
    }

    private Command decline() {
        final DeclineOffer c = new DeclineOffer();
        c.agreementId = agreement();
        c.participantId = operator.turn(c.agreementId);
        return c;
    }

    private Command object() {
        final ObjectToAgreement c = new ObjectToAgreement();
        c.agreementId = agreement();
        c.participantId = party();
        c.reasonCode = between(0, 9);
        objections++;
        return c;
    }

    private Command resolve() {
        final ResolveObjection c = new ResolveObjection();
        c.objectionId = chance(980) ? Math.max(0, operator.lastObjection() - between(0, 6)) : any(0, objections);
        c.upheld = chance(250);
        c.sessionId = chance(20) ? 9 : 0;
        return c;
    }

    /**
     * Learns from the answer who may answer which agreement, and the last ids given.
     *
     * @param events the answer to the last command.
     */
    public void learn(final List<RecordedEvent> events) {
        events.forEach(operator::learn);
    }
}
