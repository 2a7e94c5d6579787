package io.jishi.core.rights;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.DefineAsset;
import io.jishi.core.command.EndGrant;
import io.jishi.core.command.GrantRight;
import io.jishi.core.event.AssetDefined;
import io.jishi.core.event.EventSink;
import io.jishi.core.reference.OperatorCommands;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Visibility;
import java.util.List;

/**
 * The operator's commands of the rights register. Order of checks, NOT_AUTHORISED always first:
 * <ul>
 * <li>DefineAsset: BAD_VALUE (id below 1, amount or time negative), UNKNOWN_PARTY (the owner), ALREADY_DEFINED,
 * TOO_MANY_ASSETS.</li>
 * <li>GrantRight: UNKNOWN_ASSET, UNKNOWN_PARTY (the grantee), BAD_RIGHT (none, or an assignment limited in territory,
 * fields of use or term: the title passes whole), BAD_VALUE (a time negative, or an end not after its start), EXPIRED,
 * RIGHT_CONFLICT, TOO_MANY_GRANTS, TOO_MANY_TIMERS.</li>
 * <li>EndGrant: UNKNOWN_GRANT.</li>
 * </ul>
 */
public final class RightsCommands extends OperatorCommands {
    private final RightsRegister register;
    private final RightCell cell = new RightCell();
    private final AssetDefined assetDefined = new AssetDefined();

    /**
     * A handler over the register.
     *
     * @param reference participants and sessions.
     * @param events    the way out.
     * @param register  the register.
     */
    public RightsCommands(
        final ReferenceData reference, final EventSink events, final RightsRegister register) {
        super(reference, events);
        this.register = register;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(CommandType.DEFINE_ASSET, CommandType.GRANT_RIGHT, CommandType.END_GRANT);
    }

    @Override
    protected void onOperatorCommand(final Command command) {
        switch (command.type()) {
            case DEFINE_ASSET:
                defineAsset((DefineAsset)command);
                break;
            case GRANT_RIGHT:
                grantRight((GrantRight)command);
                break;
            default:
                endGrant((EndGrant)command);
                break;
        }
    }

    private void defineAsset(final DefineAsset command) {
        final RejectReason reason = check(command);
        if (reason != RejectReason.NONE) {
            events.reject(command, reason, command.assetId);
            return;
        }
        register.define(command);
        events.begin(assetDefined, Visibility.PARTIES);
        assetDefined.participantId = command.ownerParticipantId;
        assetDefined.venueId = reference.participants().find(command.ownerParticipantId).homeVenueId();
        assetDefined.assetId = command.assetId;
        assetDefined.appraisalFen = command.appraisalFen;
        assetDefined.appraisedAtNs = command.appraisedAtNs;
        events.emit(assetDefined);
    }

    private RejectReason check(final DefineAsset command) {
        if (command.assetId < 1 || command.appraisalFen < 0 || command.appraisedAtNs < 0) {
            return RejectReason.BAD_VALUE;
        }
        if (reference.participants().find(command.ownerParticipantId) == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        if (register.find(command.assetId) != RightsRegister.NONE) {
            return RejectReason.ALREADY_DEFINED;
        }
        return register.isFull() ? RejectReason.TOO_MANY_ASSETS : RejectReason.NONE;
    }

    private void grantRight(final GrantRight command) {
        cell.right = command.right;
        cell.territoryLow = command.territoryLow;
        cell.territoryHigh = command.territoryHigh;
        cell.fieldsOfUse = command.fieldsOfUse;
        cell.fromNs = command.fromNs;
        cell.toNs = command.toNs;
        final int asset = register.find(command.assetId);
        final RejectReason reason = check(command, asset);
        if (reason == RejectReason.NONE) {
            register.grant(asset, cell, command.granteeId);
        } else {
            events.reject(command, reason, command.assetId);
        }
    }

    private RejectReason check(final GrantRight command, final int asset) {
        if (asset == RightsRegister.NONE) {
            return RejectReason.UNKNOWN_ASSET;
        }
        if (reference.participants().find(command.granteeId) == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        if (!reference.regions().allDefined(command.territoryLow, command.territoryHigh)) {
            return RejectReason.UNKNOWN_REGION;
        }
        if (command.right == null || (command.right == Right.ASSIGNMENT && cell.isLimited())) {
            return RejectReason.BAD_RIGHT;
        }
        if (command.fromNs < 0 || command.toNs < 0 || (command.toNs != 0 && command.toNs <= command.fromNs)) {
            return RejectReason.BAD_VALUE;
        }
        final RejectReason reason = register.check(asset, cell);
        return reason == RejectReason.NONE ? register.checkRoom(cell) : reason;
    }

    private void endGrant(final EndGrant command) {
        if (!register.end(command.grantId, command.reasonCode)) {
            events.reject(command, RejectReason.UNKNOWN_GRANT, command.grantId);
        }
    }
}
