package io.jishi.core.rights;

import io.jishi.core.command.DefineAsset;
import io.jishi.core.state.HandleTable;
import io.jishi.core.state.StateHash;

/** The assets: dense indexes from 0 in the order of definition. */
final class Assets {
    private final HandleTable byId;
    private final long[] idOf;
    private final int[] ownerOf;
    private final long[] appraisedAtNs;
    private final long[] appraisalFen;
    private int size;

    Assets(final int limit) {
        byId = new HandleTable(limit, (asset) -> StateHash.mix(idOf(asset)));
        idOf = new long[limit];
        ownerOf = new int[limit];
        appraisedAtNs = new long[limit];
        appraisalFen = new long[limit];
    }

    boolean isFull() {
        return size == idOf.length;
    }

    int size() {
        return size;
    }

    int find(final long assetId) {
        return byId.find(StateHash.mix(assetId));
    }

    void add(final DefineAsset command) {
        idOf[size] = command.assetId;
        ownerOf[size] = command.ownerParticipantId;
        appraisedAtNs[size] = command.appraisedAtNs;
        appraisalFen[size] = command.appraisalFen;
        byId.add(size++);
    }

    long idOf(final int asset) {
        return idOf[asset];
    }

    int ownerOf(final int asset) {
        return ownerOf[asset];
    }

    void ownerOf(final int asset, final int participantId) {
        ownerOf[asset] = participantId;
    }

    void hashInto(final StateHash hash) {
        hash.add(size);
        for (int i = 0; i < size; i++) {
            hash.add(idOf[i]).add(ownerOf[i]).add(appraisedAtNs[i]).add(appraisalFen[i]);
        }
    }
}
