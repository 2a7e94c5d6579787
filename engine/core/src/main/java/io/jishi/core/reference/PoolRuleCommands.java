package io.jishi.core.reference;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.SetPoolRules;
import io.jishi.core.event.EventSink;
import io.jishi.core.event.PoolRulesSet;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;
import java.util.List;

/**
 * Sets how a venue scores proposals. Checks: NOT_AUTHORISED, UNKNOWN_VENUE, BAD_VALUE (weights that do not sum to 1000,
 * a threshold above it, no or too many proposals, no time or more than a year to confirm).
 */
public final class PoolRuleCommands extends OperatorCommands {
    private final PoolRulesSet poolRulesSet = new PoolRulesSet();

    /**
     * A handler over the tables.
     *
     * @param reference the tables.
     * @param events    the way out.
     */
    public PoolRuleCommands(final ReferenceData reference, final EventSink events) {
        super(reference, events);
    }

    @Override
    public List<CommandType> commands() {
        return List.of(CommandType.SET_POOL_RULES);
    }

    @Override
    protected void onOperatorCommand(final Command command) {
        final SetPoolRules rules = (SetPoolRules)command;
        final Venue venue = reference.venues().find(rules.venueId);
        if (venue == null) {
            events.reject(command, RejectReason.UNKNOWN_VENUE, rules.venueId);
        } else if (!PoolRules.areValid(rules)) {
            events.reject(command, RejectReason.BAD_VALUE, rules.venueId);
        } else {
            venue.poolRules().set(rules);
            events.begin(poolRulesSet, Visibility.PUBLIC);
            poolRulesSet.venueId = venue.id();
            poolRulesSet.threshold = rules.threshold;
            poolRulesSet.topK = rules.topK;
            events.emit(poolRulesSet);
        }
    }
}
