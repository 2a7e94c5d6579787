package io.jishi.node.codec;

import io.jishi.wire.AcceptOfferDecoder;
import io.jishi.wire.AdvanceTimeDecoder;
import io.jishi.wire.AmendDisclosureDecoder;
import io.jishi.wire.AmendListingDecoder;
import io.jishi.wire.AnswerFirstRefusalDecoder;
import io.jishi.wire.ApplyToBuyDecoder;
import io.jishi.wire.CancelOrderDecoder;
import io.jishi.wire.CommitBidDecoder;
import io.jishi.wire.ConfirmMatchDecoder;
import io.jishi.wire.ConfirmPaymentDecoder;
import io.jishi.wire.CounterOfferDecoder;
import io.jishi.wire.CreditDepositDecoder;
import io.jishi.wire.DecideApplicationDecoder;
import io.jishi.wire.DeclareDefaultDecoder;
import io.jishi.wire.DeclineMatchDecoder;
import io.jishi.wire.DeclineOfferDecoder;
import io.jishi.wire.DefineAssetDecoder;
import io.jishi.wire.DefineCalendarDecoder;
import io.jishi.wire.DefineFieldDecoder;
import io.jishi.wire.DefineInstrumentDecoder;
import io.jishi.wire.DefineRegionDecoder;
import io.jishi.wire.DefineVenueDecoder;
import io.jishi.wire.DisburseForfeitDecoder;
import io.jishi.wire.DisqualifyBidderDecoder;
import io.jishi.wire.DraftDisclosureDecoder;
import io.jishi.wire.DropSessionDecoder;
import io.jishi.wire.EndGrantDecoder;
import io.jishi.wire.EnterOrderDecoder;
import io.jishi.wire.GrantRightDecoder;
import io.jishi.wire.HaltDecoder;
import io.jishi.wire.IssueCertificateDecoder;
import io.jishi.wire.MakeOfferDecoder;
import io.jishi.wire.MassCancelDecoder;
import io.jishi.wire.NoticeOfTakeDecoder;
import io.jishi.wire.ObjectToAgreementDecoder;
import io.jishi.wire.OfferAgreementDecoder;
import io.jishi.wire.OpenLotDecoder;
import io.jishi.wire.PlaceBidDecoder;
import io.jishi.wire.QualifyBidderDecoder;
import io.jishi.wire.RegisterHolderDecoder;
import io.jishi.wire.RegisterParticipantDecoder;
import io.jishi.wire.RegisterSessionDecoder;
import io.jishi.wire.ReplaceOrderDecoder;
import io.jishi.wire.RequestBookSnapshotDecoder;
import io.jishi.wire.ResolveObjectionDecoder;
import io.jishi.wire.ResumeDecoder;
import io.jishi.wire.RevealBidDecoder;
import io.jishi.wire.RevealReserveDecoder;
import io.jishi.wire.ScoreOfferDecoder;
import io.jishi.wire.SetCreditGradeDecoder;
import io.jishi.wire.SetFeeTableDecoder;
import io.jishi.wire.SetKillSwitchDecoder;
import io.jishi.wire.SetOwnerGroupDecoder;
import io.jishi.wire.SetParticipantStatusDecoder;
import io.jishi.wire.SetPhaseDecoder;
import io.jishi.wire.SetPoolRulesDecoder;
import io.jishi.wire.SetProxyMaximumDecoder;
import io.jishi.wire.SetReferencePriceDecoder;
import io.jishi.wire.SetSessionStatusDecoder;
import io.jishi.wire.StepDisclosureDecoder;
import io.jishi.wire.SubmitDemandDecoder;
import io.jishi.wire.SubmitSupplyDecoder;
import io.jishi.wire.TakeDecoder;
import io.jishi.wire.TakeStepDecoder;
import io.jishi.wire.TopUpBidDecoder;
import io.jishi.wire.WithdrawBidDecoder;
import io.jishi.wire.WithdrawDepositDecoder;
import io.jishi.wire.WithdrawListingDecoder;
import org.agrona.collections.Int2IntHashMap;

/** The commands of the schema and the lengths of their blocks; those that the core cannot answer yet included. */
public final class CommandTemplates {
    private static final int NOT_A_COMMAND = -1;
    private static final Int2IntHashMap BLOCK_LENGTHS = new Int2IntHashMap(NOT_A_COMMAND);

    static {
        addOperatorCommands();
        addTradingCommands();
        addAuctionCommands();
    }

    private CommandTemplates() {
    }

    private static void addOperatorCommands() {
        add(RegisterSessionDecoder.TEMPLATE_ID, RegisterSessionDecoder.BLOCK_LENGTH);
        add(SetSessionStatusDecoder.TEMPLATE_ID, SetSessionStatusDecoder.BLOCK_LENGTH);
        add(DropSessionDecoder.TEMPLATE_ID, DropSessionDecoder.BLOCK_LENGTH);
        add(AdvanceTimeDecoder.TEMPLATE_ID, AdvanceTimeDecoder.BLOCK_LENGTH);
        add(DefineVenueDecoder.TEMPLATE_ID, DefineVenueDecoder.BLOCK_LENGTH);
        add(SetPoolRulesDecoder.TEMPLATE_ID, SetPoolRulesDecoder.BLOCK_LENGTH);
        add(SetFeeTableDecoder.TEMPLATE_ID, SetFeeTableDecoder.BLOCK_LENGTH);
        add(DefineCalendarDecoder.TEMPLATE_ID, DefineCalendarDecoder.BLOCK_LENGTH);
        add(DefineRegionDecoder.TEMPLATE_ID, DefineRegionDecoder.BLOCK_LENGTH);
        add(DefineFieldDecoder.TEMPLATE_ID, DefineFieldDecoder.BLOCK_LENGTH);
        add(DefineInstrumentDecoder.TEMPLATE_ID, DefineInstrumentDecoder.BLOCK_LENGTH);
        add(SetReferencePriceDecoder.TEMPLATE_ID, SetReferencePriceDecoder.BLOCK_LENGTH);
        add(DefineAssetDecoder.TEMPLATE_ID, DefineAssetDecoder.BLOCK_LENGTH);
        add(RegisterParticipantDecoder.TEMPLATE_ID, RegisterParticipantDecoder.BLOCK_LENGTH);
        add(SetParticipantStatusDecoder.TEMPLATE_ID, SetParticipantStatusDecoder.BLOCK_LENGTH);
        add(SetCreditGradeDecoder.TEMPLATE_ID, SetCreditGradeDecoder.BLOCK_LENGTH);
        add(SetOwnerGroupDecoder.TEMPLATE_ID, SetOwnerGroupDecoder.BLOCK_LENGTH);
        add(SetPhaseDecoder.TEMPLATE_ID, SetPhaseDecoder.BLOCK_LENGTH);
        add(HaltDecoder.TEMPLATE_ID, HaltDecoder.BLOCK_LENGTH);
        add(ResumeDecoder.TEMPLATE_ID, ResumeDecoder.BLOCK_LENGTH);
        add(SetKillSwitchDecoder.TEMPLATE_ID, SetKillSwitchDecoder.BLOCK_LENGTH);
    }

    private static void addTradingCommands() {
        add(EnterOrderDecoder.TEMPLATE_ID, EnterOrderDecoder.BLOCK_LENGTH);
        add(CancelOrderDecoder.TEMPLATE_ID, CancelOrderDecoder.BLOCK_LENGTH);
        add(ReplaceOrderDecoder.TEMPLATE_ID, ReplaceOrderDecoder.BLOCK_LENGTH);
        add(MassCancelDecoder.TEMPLATE_ID, MassCancelDecoder.BLOCK_LENGTH);
        add(RequestBookSnapshotDecoder.TEMPLATE_ID, RequestBookSnapshotDecoder.BLOCK_LENGTH);
        add(SubmitSupplyDecoder.TEMPLATE_ID, SubmitSupplyDecoder.BLOCK_LENGTH);
        add(SubmitDemandDecoder.TEMPLATE_ID, SubmitDemandDecoder.BLOCK_LENGTH);
        add(AmendListingDecoder.TEMPLATE_ID, AmendListingDecoder.BLOCK_LENGTH);
        add(WithdrawListingDecoder.TEMPLATE_ID, WithdrawListingDecoder.BLOCK_LENGTH);
        add(TakeDecoder.TEMPLATE_ID, TakeDecoder.BLOCK_LENGTH);
        add(ConfirmMatchDecoder.TEMPLATE_ID, ConfirmMatchDecoder.BLOCK_LENGTH);
        add(DeclineMatchDecoder.TEMPLATE_ID, DeclineMatchDecoder.BLOCK_LENGTH);
        add(NoticeOfTakeDecoder.TEMPLATE_ID, NoticeOfTakeDecoder.BLOCK_LENGTH);
        add(ConfirmPaymentDecoder.TEMPLATE_ID, ConfirmPaymentDecoder.BLOCK_LENGTH);
        add(GrantRightDecoder.TEMPLATE_ID, GrantRightDecoder.BLOCK_LENGTH);
        add(EndGrantDecoder.TEMPLATE_ID, EndGrantDecoder.BLOCK_LENGTH);
    }

    private static void addAuctionCommands() {
        add(OpenLotDecoder.TEMPLATE_ID, OpenLotDecoder.BLOCK_LENGTH);
        add(RegisterHolderDecoder.TEMPLATE_ID, RegisterHolderDecoder.BLOCK_LENGTH);
        add(QualifyBidderDecoder.TEMPLATE_ID, QualifyBidderDecoder.BLOCK_LENGTH);
        add(PlaceBidDecoder.TEMPLATE_ID, PlaceBidDecoder.BLOCK_LENGTH);
        add(SetProxyMaximumDecoder.TEMPLATE_ID, SetProxyMaximumDecoder.BLOCK_LENGTH);
        add(WithdrawBidDecoder.TEMPLATE_ID, WithdrawBidDecoder.BLOCK_LENGTH);
        add(CommitBidDecoder.TEMPLATE_ID, CommitBidDecoder.BLOCK_LENGTH);
        add(RevealBidDecoder.TEMPLATE_ID, RevealBidDecoder.BLOCK_LENGTH);
        add(TakeStepDecoder.TEMPLATE_ID, TakeStepDecoder.BLOCK_LENGTH);
        add(ScoreOfferDecoder.TEMPLATE_ID, ScoreOfferDecoder.BLOCK_LENGTH);
        add(AnswerFirstRefusalDecoder.TEMPLATE_ID, AnswerFirstRefusalDecoder.BLOCK_LENGTH);
        add(TopUpBidDecoder.TEMPLATE_ID, TopUpBidDecoder.BLOCK_LENGTH);
        add(DisqualifyBidderDecoder.TEMPLATE_ID, DisqualifyBidderDecoder.BLOCK_LENGTH);
        add(RevealReserveDecoder.TEMPLATE_ID, RevealReserveDecoder.BLOCK_LENGTH);
        add(DeclareDefaultDecoder.TEMPLATE_ID, DeclareDefaultDecoder.BLOCK_LENGTH);
        add(DraftDisclosureDecoder.TEMPLATE_ID, DraftDisclosureDecoder.BLOCK_LENGTH);
        add(StepDisclosureDecoder.TEMPLATE_ID, StepDisclosureDecoder.BLOCK_LENGTH);
        add(AmendDisclosureDecoder.TEMPLATE_ID, AmendDisclosureDecoder.BLOCK_LENGTH);
        add(ApplyToBuyDecoder.TEMPLATE_ID, ApplyToBuyDecoder.BLOCK_LENGTH);
        add(DecideApplicationDecoder.TEMPLATE_ID, DecideApplicationDecoder.BLOCK_LENGTH);
        add(MakeOfferDecoder.TEMPLATE_ID, MakeOfferDecoder.BLOCK_LENGTH);
        add(IssueCertificateDecoder.TEMPLATE_ID, IssueCertificateDecoder.BLOCK_LENGTH);
        add(OfferAgreementDecoder.TEMPLATE_ID, OfferAgreementDecoder.BLOCK_LENGTH);
        add(CounterOfferDecoder.TEMPLATE_ID, CounterOfferDecoder.BLOCK_LENGTH);
        add(AcceptOfferDecoder.TEMPLATE_ID, AcceptOfferDecoder.BLOCK_LENGTH);
        add(DeclineOfferDecoder.TEMPLATE_ID, DeclineOfferDecoder.BLOCK_LENGTH);
        add(ObjectToAgreementDecoder.TEMPLATE_ID, ObjectToAgreementDecoder.BLOCK_LENGTH);
        add(ResolveObjectionDecoder.TEMPLATE_ID, ResolveObjectionDecoder.BLOCK_LENGTH);
        add(CreditDepositDecoder.TEMPLATE_ID, CreditDepositDecoder.BLOCK_LENGTH);
        add(WithdrawDepositDecoder.TEMPLATE_ID, WithdrawDepositDecoder.BLOCK_LENGTH);
        add(DisburseForfeitDecoder.TEMPLATE_ID, DisburseForfeitDecoder.BLOCK_LENGTH);
    }

    private static void add(final int templateId, final int blockLength) {
        BLOCK_LENGTHS.put(templateId, blockLength);
    }

    /**
     * Whether a template id is a command of the schema.
     *
     * @param templateId from a message header.
     * @return false for events, messages of the session layer and ids that nobody gave.
     */
    public static boolean isCommand(final int templateId) {
        return BLOCK_LENGTHS.get(templateId) != NOT_A_COMMAND;
    }

    /**
     * Length of the block of a command: a shorter one is not that command.
     *
     * @param templateId of a command.
     * @return the length in bytes in this version of the schema.
     */
    static int blockLength(final int templateId) {
        return BLOCK_LENGTHS.get(templateId);
    }
}
