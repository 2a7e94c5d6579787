package io.jishi.testsupport.deal;

import io.jishi.core.command.AcceptOffer;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.CounterOffer;
import io.jishi.core.command.DeclineOffer;
import io.jishi.core.command.ObjectToAgreement;
import io.jishi.core.command.OfferAgreement;
import io.jishi.core.command.ResolveObjection;
import io.jishi.core.event.AgreementChanged;
import io.jishi.core.event.ObjectionChanged;
import io.jishi.core.event.Traded;
import io.jishi.core.model.Market;
import io.jishi.core.model.MarketModel;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Venue;
import io.jishi.core.rights.RightCell;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.AgreementState;
import io.jishi.core.vocabulary.ContractType;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.Visibility;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Agreements as plainly as they can be written: one list, searched for everything, every check in the order of the
 * page. It shares the exchange's services with the model as built, and no other code.
 */
public final class NaiveAgreementModel implements MarketModel {
    private static final long DAY_NS = 24L * 3600 * 1_000_000_000;
    private static final Set<Right> LICENCES = EnumSet.of(Right.EXCLUSIVE, Right.SOLE, Right.ORDINARY, Right.OPEN);
    private final Market market;
    private final List<NaiveDeal> deals = new ArrayList<>();
    private long lastId;
    private long lastProtest;

    /**
     * No agreement.
     *
     * @param market what it shares with the other models.
     */
    public NaiveAgreementModel(final Market market) {
        this.market = market;
    }

    @Override
    public Model model() {
        return Model.AGREEMENT;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(CommandType.RESOLVE_OBJECTION, CommandType.OBJECT_TO_AGREEMENT, CommandType.DECLINE_OFFER,
            CommandType.ACCEPT_OFFER, CommandType.COUNTER_OFFER, CommandType.OFFER_AGREEMENT);
    }

    @Override
    public void onCommand(final Command command) {
        if (command instanceof OfferAgreement c) {
            answer(command, c.clientAgreementId, new Checks(command).offer(c), () -> offer(c));
        } else if (command instanceof CounterOffer c) {
            answer(command, c.agreementId, new Checks(command).counter(find(c.agreementId), c.priceFen), () -> {
                final NaiveDeal deal = find(c.agreementId);
                deal.standing = deal.turn();
                deal.price = c.priceFen;
                to(deal, AgreementState.COUNTERED, RejectReason.NONE);
            });
        } else if (command instanceof AcceptOffer c) {
            answer(command, c.agreementId, new Checks(command).accept(find(c.agreementId)),
                () -> accept(find(c.agreementId)));
        } else if (command instanceof DeclineOffer c) {
            answer(command, c.agreementId, new Checks(command).decline(find(c.agreementId)),
                () -> end(find(c.agreementId), AgreementState.DECLINED, RejectReason.NONE));
        } else if (command instanceof ObjectToAgreement c) {
            answer(command, c.agreementId, new Checks(command).object(c.agreementId), () -> object(c));
        } else {
            final ResolveObjection c = (ResolveObjection)command;
            answer(command, c.objectionId, new Checks(command).resolve(c), () -> resolve(c));
        }
    }

    private void answer(
        final Command command, final long subject, final RejectReason reason, final Runnable accepted) {
        if (reason == RejectReason.NONE) {
            accepted.run();
        } else {
            market.events().reject(command, reason, subject);
        }
    }

    private NaiveDeal find(final long id) {
        return any((deal) -> deal.id == id);
    }

    private NaiveDeal any(final Predicate<NaiveDeal> wanted) {
        return deals.stream().filter(wanted).findAny().orElse(null);
    }

    private Participant party(final int id) {
        return market.reference().participants().find(id);
    }

    private Venue venue(final int id) {
        return market.reference().venues().find(id);
    }

    private void offer(final OfferAgreement c) {
        final NaiveDeal deal = new NaiveDeal();
        deal.id = ++lastId;
        deal.offer = new OfferAgreement();
        deal.offer.assetId = c.assetId;
        deal.offer.fieldId = c.fieldId;
        deal.offer.right = c.right;
        deal.offer.units = c.units;
        deal.offer.publicityDays = c.publicityDays;
        deal.client = c.clientAgreementId;
        deal.offerer = c.participantId;
        deal.other = c.toParticipantId;
        deal.venue = c.venueId;
        deal.offererSells = c.offererSells;
        deal.price = c.priceFen;
        deal.standing = deal.offerer;
        deals.add(deal);
        run(deal, c.validUntilNs);
        to(deal, AgreementState.OFFERED, RejectReason.NONE);
    }

    private void run(final NaiveDeal deal, final long end) {
        deal.end = end;
        deal.timer = market.timers().arm(end == 0 ? Long.MAX_VALUE : end, deal.id, this::onTimer);
    }

    private void to(final NaiveDeal deal, final AgreementState state, final RejectReason reason) {
        final boolean wasPublic = !deal.bargaining();
        deal.state = state;
        final AgreementChanged event = new AgreementChanged();
        market.events().begin(event, wasPublic || state == AgreementState.PUBLICITY
            || (state == AgreementState.AWARDED && deal.offer.publicityDays > 0) ? Visibility.PUBLIC
            : Visibility.PARTIES);
        event.participantId = deal.offerer;
        event.counterpartyId = deal.other;
        event.venueId = deal.venue;
        event.agreementId = deal.id;
        event.clientAgreementId = deal.client;
        event.priceFen = deal.price;
        event.endsAtNs = deal.bargaining() || state == AgreementState.PUBLICITY ? deal.end : 0;
        event.state = state;
        event.relatedParties = party(deal.offerer).sameOwnerAs(party(deal.other));
        event.offererSells = deal.offererSells;
        event.reason = reason;
        event.assetId = deal.offer.assetId;
        event.units = deal.units();
        market.events().emit(event);
    }

    private void end(final NaiveDeal deal, final AgreementState state, final RejectReason reason) {
        market.timers().cancel(deal.timer);
        to(deal, state, reason);
        deals.remove(deal);
    }

    private void accept(final NaiveDeal deal) {
        market.timers().cancel(deal.timer);
        deal.timer = Timers.NONE;
        if (deal.offer.publicityDays > 0) {
            run(deal, plus(market.clock().nowNs(), deal.offer.publicityDays * DAY_NS));
            to(deal, AgreementState.PUBLICITY, RejectReason.NONE);
        } else {
            award(deal);
        }
    }

    private static long plus(final long a, final long b) {
        return BigInteger.valueOf(a).add(BigInteger.valueOf(b)).min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
    }

    private void award(final NaiveDeal deal) {
        end(deal, AgreementState.AWARDED, RejectReason.NONE);
        final Traded traded = market.trades().begin(venue(deal.venue));
        traded.participantId = deal.turn();
        traded.counterpartyId = deal.standing;
        traded.venueId = deal.venue;
        traded.counterVenueId = deal.venue;
        traded.priceFen = deal.price;
        traded.quantityUnits = deal.units();
        traded.restingId = deal.id;
        traded.restingClientId = deal.client;
        traded.incomingId = 0;
        traded.incomingClientId = 0;
        traded.restingRemainingUnits = 0;
        traded.incomingRemainingUnits = 0;
        traded.grantId = deal.offer.assetId == 0 ? 0 : market.rights().nextGrantId();
        traded.buyerId = deal.buyer();
        traded.sellerId = deal.seller();
        traded.buyerVenueId = deal.venue;
        traded.sellerVenueId = deal.venue;
        traded.fieldId = deal.offer.fieldId;
        traded.model = Model.AGREEMENT;
        traded.executionMode = ExecutionMode.FIRM;
        traded.right = deal.offer.right;
        traded.buyerIncoming = deal.turn() == deal.buyer();
        market.trades().report(venue(deal.venue));
        if (deal.offer.assetId != 0) {
            market.rights().grant(market.rights().find(deal.offer.assetId), cell(deal), deal.buyer());
        }
    }

    private static RightCell cell(final NaiveDeal deal) {
        final RightCell cell = new RightCell();
        cell.right = deal.offer.right;
        return cell;
    }

    private void onTimer(final long id, final long deadlineNs) {
        final NaiveDeal deal = find(id);
        deal.timer = Timers.NONE;
        if (deal.bargaining()) {
            end(deal, AgreementState.EXPIRED, RejectReason.NONE);
            return;
        }
        final RejectReason reason = canPass(deal);
        if (reason == RejectReason.NONE) {
            award(deal);
        } else {
            end(deal, AgreementState.TERMINATED, reason);
        }
    }

    private RejectReason canPass(final NaiveDeal deal) {
        if (deal.offer.assetId == 0) {
            return RejectReason.NONE;
        }
        final int asset = market.rights().find(deal.offer.assetId);
        if (market.rights().ownerOf(asset) != deal.seller()) {
            return RejectReason.UNKNOWN_ASSET;
        }
        final Right right = deal.offer.right;
        final List<Right> inForce = new ArrayList<>();
        market.rights().forEach(asset, (id, assetId, granted, grantee) -> inForce.add(granted.right));
        final boolean single = right == Right.EXCLUSIVE || right == Right.SOLE;
        if (inForce.stream().anyMatch((r) -> single ? LICENCES.contains(r)
            : right == Right.ORDINARY && (r == Right.EXCLUSIVE || r == Right.SOLE))) {
            return RejectReason.RIGHT_CONFLICT;
        }
        return right != Right.ASSIGNMENT && market.rights().size() == market.limits().maxGrants()
            ? RejectReason.TOO_MANY_GRANTS : RejectReason.NONE;
    }

    private void object(final ObjectToAgreement c) {
        final NaiveDeal deal = find(c.agreementId);
        deal.protests.add(new NaiveDeal.Protest(++lastProtest, c.participantId));
        tell(deal, deal.protests.get(deal.protests.size() - 1), true, false);
        if (deal.protests.size() == 1) {
            deal.stopped = market.clock().nowNs();
            market.timers().cancel(deal.timer);
            deal.timer = market.timers().arm(Long.MAX_VALUE, deal.id, this::onTimer);
            to(deal, AgreementState.OBJECTED, RejectReason.NONE);
        }
    }

    private void tell(final NaiveDeal deal, final NaiveDeal.Protest protest, final boolean open, final boolean upheld) {
        final ObjectionChanged event = new ObjectionChanged();
        market.events().begin(event, Visibility.PUBLIC);
        event.participantId = protest.by();
        event.venueId = deal.venue;
        event.objectionId = protest.id();
        event.agreementId = deal.id;
        event.open = open;
        event.upheld = upheld;
        market.events().emit(event);
    }

    private void resolve(final ResolveObjection c) {
        final NaiveDeal deal = any((d) -> d.protests.stream().anyMatch((p) -> p.id() == c.objectionId));
        final NaiveDeal.Protest protest =
            deal.protests.stream().filter((p) -> p.id() == c.objectionId).findAny().orElseThrow();
        tell(deal, protest, false, c.upheld);
        deal.protests.remove(protest);
        if (c.upheld) {
            end(deal, AgreementState.TERMINATED, RejectReason.NONE);
        } else if (deal.protests.isEmpty()) {
            market.timers().cancel(deal.timer);
            run(deal, plus(deal.end, market.clock().nowNs() - deal.stopped));
            deal.stopped = 0;
            to(deal, AgreementState.PUBLICITY, RejectReason.NONE);
        }
    }

    @Override
    public void onKilled(final Scope scope, final long subjectId) {
        for (final NaiveDeal deal : List.copyOf(deals)) {
            final boolean inScope = switch (scope) {
                case ALL -> true;
                case VENUE -> deal.venue == subjectId;
                default -> deal.offerer == subjectId || deal.other == subjectId;
            };
            if (inScope && deal.bargaining()) {
                end(deal, AgreementState.TERMINATED, RejectReason.KILLED);
            }
        }
    }

    @Override
    public void hashInto(final StateHash hash) {
        hash.add(lastId).add(lastProtest).add(deals.size());
        for (final NaiveDeal d : deals) {
            hash.add(d.id).add(d.client).add(d.offerer).add(d.other).add(d.venue).add(d.offererSells);
            hash.add(d.offer.assetId).add(d.offer.fieldId).add(d.offer.right.code()).add(d.units());
            hash.add(d.offer.publicityDays).add(d.state.code()).add(d.price).add(d.standing == d.offerer);
            hash.add(d.end).add(d.protests.size()).add(d.stopped);
        }
        hash.add(deals.stream().mapToInt((d) -> d.protests.size()).sum());
        deals.stream().flatMap((d) -> d.protests.stream().map((p) -> new long[] {p.id(), d.id, p.by()}))
            .sorted(Comparator.comparingLong((p) -> p[0]))
            .forEach((p) -> hash.add(p[0]).add(p[1]).add(p[2]));
    }

    /** Every reason in its order: the first that holds stays. */
    private final class Checks {
        private final Command command;
        private RejectReason first = RejectReason.NONE;

        Checks(final Command command) {
            this.command = command;
        }

        private boolean fine() {
            return first == RejectReason.NONE;
        }

        private Checks refuse(final RejectReason reason, final boolean holds) {
            first = fine() && holds ? reason : first;
            return this;
        }

        private void party(final int venueId) {
            first = market.gate().checkParty(command, venueId);
        }

        private void open(final int venueId) {
            if (fine()) {
                first = market.gate().checkOpen(venue(venueId), command.participantId);
            }
        }

        RejectReason offer(final OfferAgreement c) {
            party(c.venueId);
            refuse(RejectReason.UNKNOWN_VENUE, venue(c.venueId) == null);
            refuse(RejectReason.MODEL_NOT_ALLOWED, fine() && !venue(c.venueId).allows(Model.AGREEMENT));
            open(c.venueId);
            refuse(RejectReason.BAD_VALUE, c.clientAgreementId <= 0);
            refuse(RejectReason.DUPLICATE_ID,
                any((d) -> d.offerer == c.participantId && d.client == c.clientAgreementId) != null);
            final Participant to = NaiveAgreementModel.this.party(c.toParticipantId);
            refuse(RejectReason.UNKNOWN_PARTY, to == null);
            refuse(RejectReason.SELF_TRADE, c.toParticipantId == c.participantId);
            refuse(RejectReason.PARTY_BLOCKED, fine() && market.gate().isBlocked(to, c.venueId));
            return fine() ? terms(c, c.offererSells ? NaiveAgreementModel.this.party(c.participantId) : to) : first;
        }

        private RejectReason terms(final OfferAgreement c, final Participant seller) {
            final boolean single = c.right.code() <= Right.SOLE.code();
            refuse(RejectReason.BAD_UNITS, c.units < 0 || (single && c.units > 1));
            refuse(RejectReason.BAD_PRICE, c.priceFen <= 0);
            refuse(RejectReason.UNKNOWN_FIELD, c.fieldId != 0 && market.reference().fields().indexOf(c.fieldId) < 0);
            refuse(RejectReason.BAD_RIGHT, c.right == Right.OPEN || c.contractType != contract(c.right));
            final int asset = market.rights().find(c.assetId);
            refuse(RejectReason.UNKNOWN_ASSET,
                c.assetId != 0 && (asset < 0 || market.rights().ownerOf(asset) != seller.id()));
            refuse(RejectReason.EXPIRED, c.validUntilNs != 0 && c.validUntilNs <= market.clock().nowNs());
            final boolean institution = switch (seller.kind()) {
                case UNIVERSITY, INSTITUTE -> true;
                default -> false;
            };
            refuse(RejectReason.BAD_VALUE, institution
                && c.publicityDays < market.reference().venues().find(c.venueId).minPublicityDays());
            value(c.priceFen, Math.max(1, c.units), c.venueId);
            refuse(RejectReason.TOO_MANY_AGREEMENTS, deals.size() >= market.limits().maxDeals());
            return refuse(RejectReason.TOO_MANY_TIMERS, !market.timers().hasRoomFor(1)).first;
        }

        private ContractType contract(final Right right) {
            return switch (right) {
                case ASSIGNMENT, KNOW_HOW -> ContractType.TRANSFER;
                case DEVELOPMENT -> ContractType.DEVELOPMENT;
                case CONSULTING -> ContractType.CONSULTING;
                case SERVICE -> ContractType.SERVICE;
                default -> ContractType.LICENCE;
            };
        }

        private void value(final long price, final long units, final int venueId) {
            final BigInteger value = BigInteger.valueOf(price).multiply(BigInteger.valueOf(units));
            refuse(RejectReason.AMOUNT_RANGE, value.bitLength() > 63);
            final long most = fine() ? venue(venueId).maxOrderValueFen() : 0;
            refuse(RejectReason.MAX_VALUE, most > 0 && value.compareTo(BigInteger.valueOf(most)) > 0);
        }

        private void turn(final NaiveDeal deal) {
            party(deal == null ? 0 : deal.venue);
            mine(deal);
            if (fine()) {
                open(deal.venue);
                refuse(RejectReason.STATE, !deal.bargaining());
                refuse(RejectReason.NOT_YOUR_PHASE, deal.turn() != command.participantId);
            }
        }

        private void mine(final NaiveDeal deal) {
            refuse(RejectReason.UNKNOWN_AGREEMENT, deal == null
                || (command.participantId != deal.offerer && command.participantId != deal.other));
        }

        RejectReason counter(final NaiveDeal deal, final long price) {
            turn(deal);
            refuse(RejectReason.BAD_PRICE, price <= 0);
            if (fine()) {
                value(price, deal.units(), deal.venue);
            }
            return first;
        }

        RejectReason accept(final NaiveDeal deal) {
            turn(deal);
            if (fine()) {
                final Participant standing = NaiveAgreementModel.this.party(deal.standing);
                refuse(RejectReason.PARTY_BLOCKED, market.gate().isBlocked(standing, deal.venue));
            }
            return fine() ? canPass(deal) : first;
        }

        RejectReason decline(final NaiveDeal deal) {
            first = market.gate().checkOwner(command);
            mine(deal);
            return refuse(RejectReason.STATE, fine() && !deal.bargaining()).first;
        }

        RejectReason object(final long id) {
            final NaiveDeal deal = find(id);
            party(deal == null ? 0 : deal.venue);
            refuse(RejectReason.LATE, deal == null && id > 0 && id <= lastId);
            refuse(RejectReason.UNKNOWN_AGREEMENT, deal == null || deal.bargaining());
            if (fine()) {
                refuse(RejectReason.NOT_AUTHORISED,
                    command.participantId == deal.offerer || command.participantId == deal.other);
                refuse(RejectReason.STATE, deal.protests.stream().anyMatch((p) -> p.by() == command.participantId));
                refuse(RejectReason.TOO_MANY_AGREEMENTS,
                    deals.stream().mapToInt((d) -> d.protests.size()).sum() >= market.limits().maxDeals());
            }
            return first;
        }

        RejectReason resolve(final ResolveObjection c) {
            refuse(RejectReason.NOT_AUTHORISED, !market.reference().isOperator(c));
            return refuse(RejectReason.UNKNOWN_OBJECTION,
                any((d) -> d.protests.stream().anyMatch((p) -> p.id() == c.objectionId)) == null).first;
        }
    }
}
