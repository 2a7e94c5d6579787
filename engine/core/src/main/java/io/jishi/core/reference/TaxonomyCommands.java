package io.jishi.core.reference;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.DefineField;
import io.jishi.core.command.DefineRegion;
import io.jishi.core.event.EventSink;
import io.jishi.core.event.FieldDefined;
import io.jishi.core.event.RegionDefined;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;
import java.util.List;

/** Defines fields and regions. Checks: NOT_AUTHORISED, then the command's own in the order of its code. */
public final class TaxonomyCommands extends OperatorCommands {
    private final FieldDefined fieldDefined = new FieldDefined();
    private final RegionDefined regionDefined = new RegionDefined();

    /**
     * A handler over the tables.
     *
     * @param reference the tables.
     * @param events    the way out.
     */
    public TaxonomyCommands(final ReferenceData reference, final EventSink events) {
        super(reference, events);
    }

    @Override
    public List<CommandType> commands() {
        return List.of(CommandType.DEFINE_FIELD, CommandType.DEFINE_REGION);
    }

    @Override
    protected void onOperatorCommand(final Command command) {
        if (command.type() == CommandType.DEFINE_FIELD) {
            defineField((DefineField)command);
        } else {
            defineRegion((DefineRegion)command);
        }
    }

    private void defineField(final DefineField command) {
        final Fields fields = reference.fields();
        final int parent = fields.indexOf(command.parentFieldId);
        final RejectReason reason = check(command, fields, parent);
        if (reason != RejectReason.NONE) {
            events.reject(command, reason, command.fieldId);
            return;
        }
        fields.codes().take(command.codeLow, command.codeHigh);
        final int index = fields.add(command.fieldId, parent);
        events.begin(fieldDefined, Visibility.PUBLIC);
        fieldDefined.fieldId = command.fieldId;
        fieldDefined.parentFieldId = command.parentFieldId;
        fieldDefined.depth = fields.depthOf(index);
        fieldDefined.codeLow = command.codeLow;
        fieldDefined.codeHigh = command.codeHigh;
        events.emit(fieldDefined);
    }

    private static RejectReason check(final DefineField command, final Fields fields, final int parent) {
        if (command.fieldId <= 0 || command.codeLow == 0) {
            return RejectReason.BAD_VALUE;
        }
        if (parent == Fields.UNKNOWN) {
            return RejectReason.UNKNOWN_FIELD;
        }
        if (fields.depthOf(parent) >= CoreLimits.MAX_FIELD_DEPTH) {
            return RejectReason.BAD_VALUE;
        }
        if (fields.indexOf(command.fieldId) != Fields.UNKNOWN
            || !fields.codes().isFree(command.codeLow, command.codeHigh)) {
            return RejectReason.ALREADY_DEFINED;
        }
        return fields.isFull() ? RejectReason.TOO_MANY_FIELDS : RejectReason.NONE;
    }

    private void defineRegion(final DefineRegion command) {
        final Regions regions = reference.regions();
        if (command.regionId < 1 || command.regionId > Regions.MAX_ID || command.codeLow == 0) {
            events.reject(command, RejectReason.BAD_VALUE, command.regionId);
        } else if (regions.exists(command.regionId) || !regions.codes().isFree(command.codeLow, command.codeHigh)) {
            events.reject(command, RejectReason.ALREADY_DEFINED, command.regionId);
        } else {
            regions.codes().take(command.codeLow, command.codeHigh);
            regions.add(command.regionId);
            events.begin(regionDefined, Visibility.PUBLIC);
            regionDefined.regionId = command.regionId;
            regionDefined.codeLow = command.codeLow;
            regionDefined.codeHigh = command.codeHigh;
            events.emit(regionDefined);
        }
    }
}
