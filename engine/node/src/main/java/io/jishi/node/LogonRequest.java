package io.jishi.node;

import io.jishi.wire.BooleanType;
import io.jishi.wire.LogonDecoder;

/**
 * What a client said when it logged on, copied out of the message.
 *
 * @param logonId             echoed in the answer.
 * @param sessionId           the session.
 * @param imageSessionId      Aeron session of the client's own publication: its connection is tied to it.
 * @param version             of the schema the client wrote.
 * @param lastSessionSequence last event of the session's stream it has.
 * @param lastPublicSequence  last public event it has.
 * @param wantPublic          whether it wants public events.
 * @param heartbeatMs         longest silence it keeps.
 * @param responseStreamId    stream on which it listens.
 * @param responseChannel     channel on which it listens.
 */
record LogonRequest(
    long logonId,
    int sessionId,
    int imageSessionId,
    int version,
    long lastSessionSequence,
    long lastPublicSequence,
    boolean wantPublic,
    long heartbeatMs,
    int responseStreamId,
    String responseChannel) {

    /** Reads the message but for its token, which must have been read just before. */
    static LogonRequest read(final LogonDecoder logon, final int imageSessionId) {
        return new LogonRequest(
            logon.logonId(),
            logon.sessionId(),
            imageSessionId,
            logon.actingVersion(),
            logon.lastSessionSequence(),
            logon.lastPublicSequence(),
            logon.wantPublicRaw() == BooleanType.TRUE.value(),
            logon.heartbeatMs(),
            logon.responseStreamId(),
            logon.responseChannel());
    }
}
