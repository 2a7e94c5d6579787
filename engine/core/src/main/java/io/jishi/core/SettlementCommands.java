package io.jishi.core;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandHandler;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.DeclareDefault;
import io.jishi.core.event.EventSink;
import io.jishi.core.model.MarketModel;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import java.util.List;

/**
 * What follows an award, whichever model made it: it is paid, or its winner defaults. The command names the model,
 * which answers. Checks: NOT_AUTHORISED (a default is the operator's to declare), NOT_SUPPORTED for a model that is not
 * there or has nothing to be paid, then the model's own.
 */
final class SettlementCommands implements CommandHandler {
    private final ReferenceData reference;
    private final EventSink events;
    private final List<MarketModel> models;

    SettlementCommands(final ReferenceData reference, final EventSink events, final List<MarketModel> models) {
        this.reference = reference;
        this.events = events;
        this.models = models;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(CommandType.CONFIRM_PAYMENT, CommandType.DECLARE_DEFAULT);
    }

    @Override
    public void onCommand(final Command command) {
        if (command instanceof ConfirmPayment payment) {
            final MarketModel model = find(payment.model);
            rejectUnless(model == null ? RejectReason.NOT_SUPPORTED : model.confirmPayment(payment), command,
                payment.subjectId);
        } else {
            final DeclareDefault declared = (DeclareDefault)command;
            rejectUnless(check(declared), command, declared.subjectId);
        }
    }

    private RejectReason check(final DeclareDefault command) {
        if (!reference.isOperator(command)) {
            return RejectReason.NOT_AUTHORISED;
        }
        final MarketModel model = find(command.model);
        return model == null ? RejectReason.NOT_SUPPORTED : model.declareDefault(command);
    }

    private void rejectUnless(final RejectReason reason, final Command command, final long subjectId) {
        if (reason != RejectReason.NONE) {
            events.reject(command, reason, subjectId);
        }
    }

    private MarketModel find(final Model wanted) {
        for (int i = 0; i < models.size(); i++) {
            if (models.get(i).model() == wanted) {
                return models.get(i);
            }
        }
        return null;
    }
}
