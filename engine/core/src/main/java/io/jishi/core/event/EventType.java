package io.jishi.core.event;

import io.jishi.core.vocabulary.Coded;
import io.jishi.core.vocabulary.Codes;

/** Events the core makes; the code is the template id on the wire. */
public enum EventType implements Coded {
    /** {@link Rejected}. */
    REJECTED(200),
    /** {@link Resubmitted}. */
    RESUBMITTED(201),
    /** {@link SessionRegistered}. */
    SESSION_REGISTERED(202),
    /** {@link SessionDropped}. */
    SESSION_DROPPED(203),
    /** {@link TimeAdvanced}. */
    TIME_ADVANCED(204),
    /** {@link VenueDefined}. */
    VENUE_DEFINED(210),
    /** {@link RegionDefined}. */
    REGION_DEFINED(211),
    /** {@link FieldDefined}. */
    FIELD_DEFINED(212),
    /** {@link InstrumentDefined}. */
    INSTRUMENT_DEFINED(213),
    /** {@link ReferencePriceSet}. */
    REFERENCE_PRICE_SET(214),
    /** {@link AssetDefined}. */
    ASSET_DEFINED(215),
    /** {@link ParticipantRegistered}. */
    PARTICIPANT_REGISTERED(216),
    /** {@link ParticipantChanged}. */
    PARTICIPANT_CHANGED(217),
    /** {@link PoolRulesSet}. */
    POOL_RULES_SET(218),
    /** {@link FeeTableSet}. */
    FEE_TABLE_SET(219),
    /** {@link CalendarDefined}. */
    CALENDAR_DEFINED(220),
    /** {@link PhaseChanged}. */
    PHASE_CHANGED(230),
    /** {@link HaltChanged}. */
    HALT_CHANGED(231),
    /** {@link KillSwitchChanged}. */
    KILL_SWITCH_CHANGED(232),
    /** {@link OrderAccepted}. */
    ORDER_ACCEPTED(240),
    /** {@link OrderReplaced}. */
    ORDER_REPLACED(241),
    /** {@link OrderEnded}. */
    ORDER_ENDED(242),
    /** {@link OrderDecremented}. */
    ORDER_DECREMENTED(243),
    /** {@link StopTriggered}. */
    STOP_TRIGGERED(244),
    /** {@link IndicativePrice}. */
    INDICATIVE_PRICE(245),
    /** {@link LevelChanged}. */
    LEVEL_CHANGED(246),
    /** {@link DepthChanged}. */
    DEPTH_CHANGED(247),
    /** {@link BookSnapshot}. */
    BOOK_SNAPSHOT(248),
    /** {@link Traded}. */
    TRADED(250),
    /** {@link TradeReported}. */
    TRADE_REPORTED(251),
    /** {@link CertificateChanged}. */
    CERTIFICATE_CHANGED(252),
    /** {@link FeeCharged}. */
    FEE_CHARGED(253),
    /** {@link ListingAccepted}. */
    LISTING_ACCEPTED(260),
    /** {@link ListingAmended}. */
    LISTING_AMENDED(261),
    /** {@link ListingEnded}. */
    LISTING_ENDED(262),
    /** {@link MatchProposed}. */
    MATCH_PROPOSED(263),
    /** {@link MatchConfirmed}. */
    MATCH_CONFIRMED(264),
    /** {@link MatchEnded}. */
    MATCH_ENDED(265),
    /** {@link CompetitionAnnounced}. */
    COMPETITION_ANNOUNCED(266),
    /** {@link TakeNoticed}. */
    TAKE_NOTICED(267),
    /** {@link RightGranted}. */
    RIGHT_GRANTED(268),
    /** {@link GrantEnded}. */
    GRANT_ENDED(269),
    /** {@link TakeAccepted}. */
    TAKE_ACCEPTED(270),
    /** {@link LotOpened}. */
    LOT_OPENED(280),
    /** {@link LotPhaseChanged}. */
    LOT_PHASE_CHANGED(281),
    /** {@link BidAccepted}. */
    BID_ACCEPTED(282),
    /** {@link AliasAssigned}. */
    ALIAS_ASSIGNED(283),
    /** {@link AuctionExtended}. */
    AUCTION_EXTENDED(284),
    /** {@link BidVoided}. */
    BID_VOIDED(285),
    /** {@link FirstRefusalAsked}. */
    FIRST_REFUSAL_ASKED(286),
    /** {@link FirstRefusalAnswered}. */
    FIRST_REFUSAL_ANSWERED(287),
    /** {@link ReserveRevealed}. */
    RESERVE_REVEALED(288),
    /** {@link DutchStep}. */
    DUTCH_STEP(289),
    /** {@link LotAwarded}. */
    LOT_AWARDED(290),
    /** {@link LotClosed}. */
    LOT_CLOSED(291),
    /** {@link OfferScored}. */
    OFFER_SCORED(292),
    /** {@link DefaultDeclared}. */
    DEFAULT_DECLARED(293),
    /** {@link BidderChanged}. */
    BIDDER_CHANGED(294),
    /** {@link MaximumSet}. */
    MAXIMUM_SET(295),
    /** {@link DisclosureChanged}. */
    DISCLOSURE_CHANGED(300),
    /** {@link ApplicationChanged}. */
    APPLICATION_CHANGED(301),
    /** {@link AgreementChanged}. */
    AGREEMENT_CHANGED(302),
    /** {@link ObjectionChanged}. */
    OBJECTION_CHANGED(303),
    /** {@link DepositMoved}. */
    DEPOSIT_MOVED(310);

    private static final Codes<EventType> CODES = new Codes<>(values());

    private final int code;

    EventType(final int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }

    /**
     * The type with a template id.
     *
     * @param code template id on the wire.
     * @return the type, or null if the core has none with that id.
     */
    public static EventType ofCode(final int code) {
        return CODES.get(code);
    }
}
