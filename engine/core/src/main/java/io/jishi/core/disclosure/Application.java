package io.jishi.core.disclosure;

import io.jishi.core.command.ApplyToBuy;
import io.jishi.core.reference.Participant;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.Timers;

/** An application to buy what is listed. Carriers are reused. */
final class Application {
    Disclosure disclosure;
    Participant applicant;
    long beneficialOwnerId;
    long accountId;
    long offerFen;
    boolean decided;
    boolean qualified;
    /** Refused, lapsed or void: it stays on record, so that nobody applies twice. */
    boolean over;
    /** Its deposit comes from the same account as another's. */
    boolean suspect;
    /** It bids in the lot that is the competition of the listing; its deposit is the lot's to release. */
    boolean bids;
    /** Deposit due; 0 before it is qualified. */
    long dueFen;
    /** When the deposit is due at the latest; 0 = it is reserved, or nothing is due. */
    long dueAtNs;
    /** Time that was left when the listing was suspended. */
    long leftNs;
    int timer = Timers.NONE;

    void applied(final Disclosure to, final Participant by, final ApplyToBuy command) {
        disclosure = to;
        applicant = by;
        beneficialOwnerId = command.beneficialOwnerId;
        accountId = command.depositAccountId;
        offerFen = command.offerFen;
        decided = false;
        qualified = false;
        over = false;
        suspect = false;
        bids = false;
        dueFen = 0;
        dueAtNs = 0;
        leftNs = 0;
        timer = Timers.NONE;
    }

    /** Whether it counts: qualified, its deposit there, not void, lapsed or suspect. */
    boolean counts() {
        return qualified && !over && !suspect && dueAtNs == 0;
    }

    void hashInto(final StateHash hash) {
        hash.add(applicant.id()).add(beneficialOwnerId).add(accountId).add(offerFen);
        hash.add(decided).add(qualified).add(over).add(suspect).add(bids).add(dueFen).add(dueAtNs).add(leftNs);
    }
}
