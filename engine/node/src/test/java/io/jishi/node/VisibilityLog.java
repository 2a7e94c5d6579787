package io.jishi.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.event.DisclosureChanged;
import io.jishi.core.event.Event;
import io.jishi.core.event.EventType;
import io.jishi.core.event.LotAwarded;
import io.jishi.core.vocabulary.DisclosureState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.agrona.DirectBuffer;

/** Who received which event, in lines as {@link VisibilityTest}'s table has them. */
final class VisibilityLog implements Delivery {
    /** Events whose rows are kept: of all models, trades, certificates, fees and deposits. */
    static final Set<EventType> TYPES = EnumSet.range(EventType.ORDER_ACCEPTED, EventType.DEPOSIT_MOVED);
    private static final char FEED = 'F';
    private final Set<String> lines = new TreeSet<>();
    private final Set<EventType> seen = EnumSet.noneOf(EventType.class);
    private final Set<String> awarded = new HashSet<>();
    private final Set<Role> receivers = EnumSet.noneOf(Role.class);
    private boolean isPublic;
    private final List<String> signedByOthers = new ArrayList<>();
    private int signed;
    private int unnamed;
    private String situation = "";

    void situation(final String words) {
        situation = words;
    }

    /** The events that follow are of another exchange. */
    void forgetAwards() {
        awarded.clear();
        situation = "";
    }

    void begin() {
        receivers.clear();
        isPublic = false;
    }

    @Override
    public void toPublic(final long streamSequence, final DirectBuffer b, final int offset, final int length) {
        isPublic = true;
    }

    @Override
    public void toSession(final RegisteredSession session, final long streamSequence, final long eventSequence,
        final DirectBuffer b, final int offset, final int length) {
        receivers.add(Role.ofSession(session.sessionId()));
    }

    void end(final Event event) {
        if (TYPES.contains(event.type())) {
            seen.add(event.type());
            checkBeforeAward(event);
            checkSignature(event);
            lines.add(line(event));
        }
    }

    Set<String> lines() {
        return lines;
    }

    Set<EventType> seen() {
        return seen;
    }

    /** Events that say which party's command caused them. */
    int signed() {
        return signed;
    }

    /** Those of them that do not name that party. */
    List<String> signedByOthers() {
        return signedByOthers;
    }

    /** Public events of lots and listings not awarded yet that were looked at. */
    int unnamed() {
        return unnamed;
    }

    /** Before the award the public is told no bidder. */
    private void checkBeforeAward(final Event event) {
        final String subject = subject(event);
        if (event instanceof LotAwarded
            || (event instanceof DisclosureChanged e && e.state == DisclosureState.AWARDED)) {
            awarded.add(subject);
        }
        if (subject.isEmpty() || awarded.contains(subject)) {
            return;
        }
        final boolean byBidder = event.sessionId != 0 && event.sessionId != Role.OWNER.sessionId
            && event.sessionId != Role.OPERATOR.sessionId;
        if (isPublic) {
            unnamed++;
            assertThat(event.participantId).as("%s", event).isIn(0, Role.OWNER.participantId);
            assertThat(event.counterpartyId).as("%s", event).isIn(0, Role.OWNER.participantId);
            assertThat(byBidder).as("session in %s", event).isFalse();
            if (event.participantId == 0) {
                assertThat(event.sessionId).as("session in %s", event).isZero();
                assertThat(event.clientSequence).as("client sequence in %s", event).isZero();
            }
        }
    }

    private void checkSignature(final Event event) {
        if (event.sessionId != 0 && event.sessionId != Role.OPERATOR.sessionId) {
            final Role sender = Role.ofSession(event.sessionId);
            signed++;
            if (!sender.sendsFor(event.participantId) && !sender.sendsFor(event.counterpartyId)) {
                signedByOthers.add(event.toString());
            }
        }
    }

    /** The lot or public listing that an event is of; empty = of none. */
    private static String subject(final Event event) {
        final Map<String, Long> fields = new HashMap<>();
        event.visit(fields::put);
        if (fields.getOrDefault("lotId", 0L) != 0) {
            return "lot " + fields.get("lotId");
        }
        final long listing = event.type() == EventType.COMPETITION_ANNOUNCED
            ? fields.get("listingId") : fields.getOrDefault("disclosureId", 0L);
        return listing == 0 ? "" : "listing " + listing;
    }

    /** The bidder of a line is the one that the event names: both have the same rights. */
    private String line(final Event event) {
        final boolean swap = event.participantId == Role.OTHER.participantId
            || event.counterpartyId == Role.OTHER.participantId;
        final String names = (Role.ofParty(event.participantId) + " " + Role.ofParty(event.counterpartyId))
            .replace("OTHER", "BIDDER").replace(" -", "").replace("- ", "");
        final StringBuilder to = new StringBuilder().append(isPublic ? FEED : '.');
        for (final Role role : Role.values()) {
            final boolean got = receivers.contains(swap ? swapped(role) : role);
            to.append(role.sessionId == Role.OPERATOR.sessionId || role.venueId != 0 ? "" : " ")
                .append(got ? role.letter : '.');
        }
        return event.type().name() + " | " + names + " | " + (situation.isEmpty() ? "-" : situation) + " | " + to;
    }

    private static Role swapped(final Role role) {
        return switch (role) {
            case BIDDER -> Role.OTHER;
            case BIDDERS_GATEWAY -> Role.OTHERS_GATEWAY;
            case OTHER -> Role.BIDDER;
            case OTHERS_GATEWAY -> Role.BIDDERS_GATEWAY;
            default -> role;
        };
    }
}
