package io.jishi.core.vocabulary;

/**
 * Why a command was refused. Exactly one, the first that fails in the documented order of checks.
 *
 * <p>The codes are those of the wire and of the journal; they never change.
 */
public enum RejectReason implements Coded {
    /** Accepted. */
    NONE(0),
    /** The command, or a value in it, is in the vocabulary but not built yet. */
    NOT_SUPPORTED(1),
    /** A field holds a value that the schema does not name. */
    MALFORMED(2),
    /** No such session, or it is disabled. */
    UNKNOWN_SESSION(3),
    /** clientSequence is not the next of the session; the next is in detail. */
    SEQUENCE_GAP(4),
    /** No such participant. */
    UNKNOWN_PARTY(5),
    /** The session may not send this for that participant. */
    NOT_AUTHORISED(6),
    /** The participant is blocked, here or at a linked venue. */
    PARTY_BLOCKED(7),
    /** More commands in one second than allowed. */
    RATE(8),
    /** A kill switch is on. */
    KILLED(9),
    /** No such venue. */
    UNKNOWN_VENUE(10),
    /** The venue's profile does not allow the market model. */
    MODEL_NOT_ALLOWED(11),
    /** The subject, its venue, its party or all is halted. */
    HALTED(12),
    /** The phase does not allow the command. */
    NOT_OPEN(13),
    /** The client's id is in use by a live order, listing or bid of the participant. */
    DUPLICATE_ID(14),
    /** The id or code is defined already. */
    ALREADY_DEFINED(15),
    /** A reference-data value is out of its range; the field id is in detail. */
    BAD_VALUE(16),
    /** A product or sum of amounts does not fit 64 bits. */
    AMOUNT_RANGE(17),
    /** The end of life is not in the future. */
    EXPIRED(18),
    /** The subject is not in a state that allows it. */
    STATE(19),
    /** Limit of sessions reached. */
    TOO_MANY_SESSIONS(20),
    /** Limit of participants reached. */
    TOO_MANY_PARTICIPANTS(21),
    /** Limit of venues reached. */
    TOO_MANY_VENUES(22),
    /** Limit of taxonomy nodes reached. */
    TOO_MANY_FIELDS(23),
    /** Limit of instruments reached. */
    TOO_MANY_INSTRUMENTS(24),
    /** Limit of live orders reached. */
    TOO_MANY_ORDERS(25),
    /** Limit of price levels reached. */
    TOO_MANY_LEVELS(26),
    /** Limit of live listings reached. */
    TOO_MANY_LISTINGS(27),
    /** Limit of assets reached. */
    TOO_MANY_ASSETS(28),
    /** Limit of rights in force reached, in all or in the asset. */
    TOO_MANY_GRANTS(29),
    /** Limit of timers reached. */
    TOO_MANY_TIMERS(30),
    /** Limit of lots reached. */
    TOO_MANY_LOTS(31),
    /** Limit of bids reached. */
    TOO_MANY_BIDS(32),
    /** Limit of agreements reached. */
    TOO_MANY_AGREEMENTS(33),
    /** The command would make more trades than one command may. */
    TOO_MANY_FILLS(34),
    /** No such instrument. */
    UNKNOWN_INSTRUMENT(35),
    /** No live order of this participant with that id. */
    UNKNOWN_ORDER(36),
    /** Quantity not positive, not a multiple of the lot, or over the maximum. */
    BAD_QTY(37),
    /** Price missing, not positive, not on the tick, or below 1 fen. */
    BAD_PRICE(38),
    /** Displayed quantity outside 1 to quantity. */
    BAD_DISPLAY(39),
    /** Type, time in force or flags do not go together, or not in this phase. */
    BAD_ORDER_TYPE(40),
    /** Price outside the band around the reference. */
    PRICE_BAND(41),
    /** Price times quantity over the maximum value. */
    MAX_VALUE(42),
    /** Limit of open orders of the participant reached. */
    OPEN_ORDERS(43),
    /** A post-only order would trade. */
    WOULD_TRADE(44),
    /** No such node of the taxonomy, or not a leaf where a leaf is needed. */
    UNKNOWN_FIELD(45),
    /** No such region. */
    UNKNOWN_REGION(46),
    /** Units not positive, or not 1 for an assignment, exclusive or sole licence. */
    BAD_UNITS(47),
    /** No right, an empty set of rights, or one the mode does not allow. */
    BAD_RIGHT(48),
    /** Maturity outside 1 to 9. */
    BAD_MATURITY(49),
    /** Minimum over the units. */
    BAD_MINIMUM(50),
    /** A granted right overlaps in territory, field of use and term. */
    RIGHT_CONFLICT(51),
    /** No live listing with that id, or not the participant's own. */
    UNKNOWN_LISTING(52),
    /** The listing is a demand. */
    NOT_A_SUPPLY(53),
    /** The listing's execution mode does not allow it. */
    WRONG_MODE(54),
    /** The listed price is above the maximum named. */
    PRICE_CHANGED(55),
    /** The listing cannot be taken from that venue. */
    NOT_VISIBLE(56),
    /** Both sides belong to the same owner. */
    SELF_TRADE(57),
    /** The credit grade does not suffice. */
    CREDIT_TOO_LOW(58),
    /** The listing does not admit the party's region. */
    REGION_NOT_ALLOWED(59),
    /** Fewer units are left. */
    NOT_ENOUGH_UNITS(60),
    /** An all-or-none listing is taken whole or not at all. */
    ALL_OR_NONE(61),
    /** Fewer units than the listing's minimum. */
    BELOW_MINIMUM(62),
    /** No open match proposal with that id for the participant. */
    UNKNOWN_MATCH(63),
    /** No such lot. */
    UNKNOWN_LOT(64),
    /** Before the start. */
    EARLY(65),
    /** At or after the end. */
    LATE(66),
    /** Only the parties asked may answer now. */
    NOT_YOUR_PHASE(67),
    /** The seller, or one of its owner group, may not bid. */
    SELLER_BID(68),
    /** Defaulted on this asset before. */
    PRIOR_DEFAULTER(69),
    /** Not qualified for the lot. */
    NOT_QUALIFIED(70),
    /** Deposit missing or not enough. */
    DEPOSIT(71),
    /** The bidder is blocked. */
    BLOCKED(72),
    /** The leader may not raise itself. */
    SELF_RAISE(73),
    /** Below the starting price. */
    BELOW_START(74),
    /** Below the next admissible bid. */
    BELOW_NEXT(75),
    /** Below the published floor. */
    BELOW_FLOOR(76),
    /** Not on the grid of steps. */
    OFF_GRID(77),
    /** Over the largest jump. */
    JUMP(78),
    /** Over the cap or budget. */
    OVER_CAP(79),
    /** Names a step that is not running. */
    WRONG_STEP(80),
    /** More units than are left. */
    UNIT_CAP(81),
    /** This auction's bids cannot be withdrawn. */
    NO_WITHDRAW(82),
    /** No revision is left. */
    REVISIONS(83),
    /** One offer each in this round. */
    ALREADY_BID(84),
    /** A holder of the same or a better rank leads at that price. */
    ROFR_RANK(85),
    /** What is revealed does not match its commitment. */
    HASH_MISMATCH(86),
    /** A price cut below 90 % of the appraisal needs an approval reference. */
    CUT_APPROVAL(87),
    /** The appraisal is older than 12 months. */
    APPRAISAL_STALE(88),
    /** No such public listing. */
    UNKNOWN_DISCLOSURE(89),
    /** One application per beneficial owner and listing. */
    DUPLICATE_APPLICATION(90),
    /** No such agreement. */
    UNKNOWN_AGREEMENT(91),
    /** No such asset, or not the participant's. */
    UNKNOWN_ASSET(92),
    /** No such granted right. */
    UNKNOWN_GRANT(93),
    /** No such calendar. */
    UNKNOWN_CALENDAR(94),
    /** No such trade. */
    UNKNOWN_TRADE(95),
    /** Limit of deposits reserved or forfeited at once reached. */
    TOO_MANY_RESERVATIONS(96),
    /** Limit of open proposals or notices reached. */
    TOO_MANY_MATCHES(97),
    /** Limit of calendars reached. */
    TOO_MANY_CALENDARS(98),
    /** No open objection with that id. */
    UNKNOWN_OBJECTION(99),
    /** Another applicant belongs to the same owner group: both are void. */
    AFFILIATED(100),
    /** Two deposits come from one account: both are suspect. */
    SUSPECT_DEPOSIT(101),
    /** Limit of public listings reached. */
    TOO_MANY_DISCLOSURES(102),
    /** Limit of applications, or of those barred, reached. */
    TOO_MANY_APPLICATIONS(103);

    private static final Codes<RejectReason> CODES = new Codes<>(values());

    private final int code;

    RejectReason(final int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }

    /**
     * The value with a code.
     *
     * @param code as on the wire.
     * @return the value, or null if the vocabulary names none with that code.
     */
    public static RejectReason ofCode(final int code) {
        return CODES.get(code);
    }
}
