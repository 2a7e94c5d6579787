package io.jishi.core.command;

import io.jishi.core.vocabulary.Coded;
import io.jishi.core.vocabulary.Codes;

/** Commands the core answers; the code is the template id on the wire. */
public enum CommandType implements Coded {
    /** {@link UnreadableCommand}: it carries the template id of what was sent. */
    UNREADABLE(0),
    /** {@link RegisterSession}. */
    REGISTER_SESSION(1),
    /** {@link SetSessionStatus}. */
    SET_SESSION_STATUS(2),
    /** {@link DropSession}. */
    DROP_SESSION(3),
    /** {@link AdvanceTime}. */
    ADVANCE_TIME(4),
    /** {@link DefineVenue}. */
    DEFINE_VENUE(10),
    /** {@link SetPoolRules}. */
    SET_POOL_RULES(11),
    /** {@link SetFeeTable}. */
    SET_FEE_TABLE(12),
    /** {@link DefineCalendar}. */
    DEFINE_CALENDAR(13),
    /** {@link DefineRegion}. */
    DEFINE_REGION(14),
    /** {@link DefineField}. */
    DEFINE_FIELD(15),
    /** {@link DefineInstrument}. */
    DEFINE_INSTRUMENT(16),
    /** {@link SetReferencePrice}. */
    SET_REFERENCE_PRICE(17),
    /** {@link DefineAsset}. */
    DEFINE_ASSET(18),
    /** {@link RegisterParticipant}. */
    REGISTER_PARTICIPANT(20),
    /** {@link SetParticipantStatus}. */
    SET_PARTICIPANT_STATUS(21),
    /** {@link SetCreditGrade}. */
    SET_CREDIT_GRADE(22),
    /** {@link SetOwnerGroup}. */
    SET_OWNER_GROUP(23),
    /** {@link SetPhase}. */
    SET_PHASE(30),
    /** {@link Halt}. */
    HALT(31),
    /** {@link Resume}. */
    RESUME(32),
    /** {@link SetKillSwitch}. */
    SET_KILL_SWITCH(33),
    /** {@link EnterOrder}. */
    ENTER_ORDER(40),
    /** {@link CancelOrder}. */
    CANCEL_ORDER(41),
    /** {@link ReplaceOrder}. */
    REPLACE_ORDER(42),
    /** {@link MassCancel}. */
    MASS_CANCEL(43),
    /** {@link RequestBookSnapshot}. */
    REQUEST_BOOK_SNAPSHOT(44),
    /** {@link SubmitSupply}. */
    SUBMIT_SUPPLY(50),
    /** {@link SubmitDemand}. */
    SUBMIT_DEMAND(51),
    /** {@link AmendListing}. */
    AMEND_LISTING(52),
    /** {@link WithdrawListing}. */
    WITHDRAW_LISTING(53),
    /** {@link Take}. */
    TAKE(54),
    /** {@link ConfirmMatch}. */
    CONFIRM_MATCH(55),
    /** {@link DeclineMatch}. */
    DECLINE_MATCH(56),
    /** {@link NoticeOfTake}. */
    NOTICE_OF_TAKE(57),
    /** {@link ConfirmPayment}. */
    CONFIRM_PAYMENT(58),
    /** {@link GrantRight}. */
    GRANT_RIGHT(59),
    /** {@link EndGrant}. */
    END_GRANT(60),
    /** {@link OpenLot}. */
    OPEN_LOT(70),
    /** {@link RegisterHolder}. */
    REGISTER_HOLDER(71),
    /** {@link QualifyBidder}. */
    QUALIFY_BIDDER(72),
    /** {@link PlaceBid}. */
    PLACE_BID(73),
    /** {@link SetProxyMaximum}. */
    SET_PROXY_MAXIMUM(74),
    /** {@link WithdrawBid}. */
    WITHDRAW_BID(75),
    /** {@link CommitBid}. */
    COMMIT_BID(76),
    /** {@link RevealBid}. */
    REVEAL_BID(77),
    /** {@link TakeStep}. */
    TAKE_STEP(78),
    /** {@link ScoreOffer}. */
    SCORE_OFFER(79),
    /** {@link AnswerFirstRefusal}. */
    ANSWER_FIRST_REFUSAL(80),
    /** {@link TopUpBid}. */
    TOP_UP_BID(81),
    /** {@link DisqualifyBidder}. */
    DISQUALIFY_BIDDER(82),
    /** {@link RevealReserve}. */
    REVEAL_RESERVE(83),
    /** {@link DeclareDefault}. */
    DECLARE_DEFAULT(84),
    /** {@link DraftDisclosure}. */
    DRAFT_DISCLOSURE(90),
    /** {@link StepDisclosure}. */
    STEP_DISCLOSURE(91),
    /** {@link AmendDisclosure}. */
    AMEND_DISCLOSURE(92),
    /** {@link ApplyToBuy}. */
    APPLY_TO_BUY(93),
    /** {@link DecideApplication}. */
    DECIDE_APPLICATION(94),
    /** {@link MakeOffer}. */
    MAKE_OFFER(95),
    /** {@link IssueCertificate}. */
    ISSUE_CERTIFICATE(96),
    /** {@link OfferAgreement}. */
    OFFER_AGREEMENT(100),
    /** {@link CounterOffer}. */
    COUNTER_OFFER(101),
    /** {@link AcceptOffer}. */
    ACCEPT_OFFER(102),
    /** {@link DeclineOffer}. */
    DECLINE_OFFER(103),
    /** {@link ObjectToAgreement}. */
    OBJECT_TO_AGREEMENT(104),
    /** {@link ResolveObjection}. */
    RESOLVE_OBJECTION(105),
    /** {@link CreditDeposit}. */
    CREDIT_DEPOSIT(110),
    /** {@link WithdrawDeposit}. */
    WITHDRAW_DEPOSIT(111),
    /** {@link DisburseForfeit}. */
    DISBURSE_FORFEIT(112);

    private static final Codes<CommandType> CODES = new Codes<>(values());

    private final int code;

    CommandType(final int code) {
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
    public static CommandType ofCode(final int code) {
        return CODES.get(code);
    }
}
