package io.jishi.core.model;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandHandler;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.IssueCertificate;
import io.jishi.core.event.CertificateChanged;
import io.jishi.core.event.EventSink;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.vocabulary.CertificateState;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;
import java.util.List;

/**
 * The operator sets the certificate of a trade: NONE, PROVISIONAL, ISSUED, REVOKED, one step at a time (a provisional
 * one can be revoked too) and never back, so no project has two. Checks: NOT_AUTHORISED, UNKNOWN_TRADE (no such trade,
 * a trade of the book, or one of too long ago), STATE.
 */
public final class CertificateCommands implements CommandHandler {
    private final ReferenceData reference;
    private final EventSink events;
    private final TradeRegister register;
    private final List<MarketModel> models;
    private final CertificateChanged changed = new CertificateChanged();

    /**
     * A handler over the register of trades.
     *
     * @param market what the models share.
     * @param models told of the certificates of their trades.
     */
    public CertificateCommands(final Market market, final List<MarketModel> models) {
        reference = market.reference();
        events = market.events();
        register = market.trades().register();
        this.models = models;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(CommandType.ISSUE_CERTIFICATE);
    }

    @Override
    public void onCommand(final Command command) {
        final IssueCertificate issue = (IssueCertificate)command;
        final int trade = register.find(issue.tradeVenueId, issue.tradeYear, issue.tradeNumber);
        final RejectReason reason = check(issue, trade);
        if (reason != RejectReason.NONE) {
            events.reject(command, reason, issue.tradeNumber);
            return;
        }
        register.state(trade, issue.state);
        events.begin(changed, Visibility.PARTIES);
        changed.participantId = register.buyerOf(trade);
        changed.counterpartyId = register.sellerOf(trade);
        changed.venueId = issue.tradeVenueId;
        changed.tradeNumber = issue.tradeNumber;
        changed.tradeYear = issue.tradeYear;
        changed.state = issue.state;
        events.emit(changed);
        for (int i = 0; i < models.size(); i++) {
            if (models.get(i).model() == register.modelOf(trade)) {
                models.get(i).onCertificate(register.subjectOf(trade), issue.state);
            }
        }
    }

    private RejectReason check(final IssueCertificate command, final int trade) {
        if (!reference.isOperator(command)) {
            return RejectReason.NOT_AUTHORISED;
        }
        if (trade == TradeRegister.NONE) {
            return RejectReason.UNKNOWN_TRADE;
        }
        return follows(register.stateOf(trade), command.state) ? RejectReason.NONE : RejectReason.STATE;
    }

    private static boolean follows(final CertificateState now, final CertificateState next) {
        return switch (next) {
            case PROVISIONAL -> now == CertificateState.NONE;
            case ISSUED -> now == CertificateState.PROVISIONAL;
            case REVOKED -> now == CertificateState.PROVISIONAL || now == CertificateState.ISSUED;
            default -> false;
        };
    }
}
