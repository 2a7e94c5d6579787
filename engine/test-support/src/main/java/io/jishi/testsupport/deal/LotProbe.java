package io.jishi.testsupport.deal;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.event.TimeAdvanced;
import io.jishi.core.model.Market;
import io.jishi.core.model.MarketModel;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;
import java.util.List;

/**
 * Stands where auctions stand, to ask a source of lots what auctions ask it: OpenLot opens the one lot there may be,
 * PlaceBid ends it, won by who is qualified and bids 1 or more, without a winner otherwise. It tells the number of the
 * qualified, and who they are, in TimeAdvanced.
 */
public final class LotProbe implements MarketModel {
    private final Market market;
    private long lastLot;
    private long qualified;
    private int count;
    private boolean won;

    /**
     * No lot.
     *
     * @param market what it shares with the other models.
     */
    public LotProbe(final Market market) {
        this.market = market;
    }

    @Override
    public Model model() {
        return Model.AUCTION;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(CommandType.OPEN_LOT, CommandType.PLACE_BID);
    }

    @Override
    public void onCommand(final Command command) {
        if (command instanceof OpenLot open) {
            final RejectReason reason = market.lotSource().checkLot(open);
            if (reason == RejectReason.NONE) {
                qualified = 0;
                count = 0;
                market.lotSource().onLotOpened(open.listingId, ++lastLot, this::onQualified);
                tell(count);
            } else {
                market.events().reject(command, reason, open.listingId);
            }
        } else {
            bid((PlaceBid)command);
        }
    }

    private void onQualified(final int participantId) {
        qualified |= 1L << participantId;
        count++;
    }

    private void tell(final int number) {
        final TimeAdvanced event = new TimeAdvanced();
        market.events().begin(event, Visibility.OPERATOR);
        event.timersFired = number;
        market.events().emit(event);
    }

    /** The lot's id is its listing's here: this probe is told which listing it is about. */
    private void bid(final PlaceBid bid) {
        won = (qualified >>> bid.participantId & 1) == 1 && bid.priceFen > 0;
        tell((int)qualified);
        market.lotSource().onLotClosed(bid.lotId, won ? bid.participantId : 0, won ? bid.priceFen : 0,
            bid.clientBidId == 1);
        qualified = 0;
    }

    @Override
    public void hashInto(final StateHash hash) {
        hash.add(lastLot).add(qualified);
    }
}
