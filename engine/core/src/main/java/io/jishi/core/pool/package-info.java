/**
 * The pool: attribute-constrained supply and demand; execution modes FIRM, PROPOSAL and OPEN_LICENCE.
 *
 * <p>Parts: {@code Listings} holds every listing in a slab of numbers; {@code SupplyIndex} and {@code DemandIndex} find
 * the resting ones in order of price and time; {@code Compatibility} and {@code RightsCheck} are the rules of who may
 * pair; {@code Plan} makes a whole command's pairings before anything is changed; {@code Matching} carries them out;
 * {@code LongSearch} goes on with searches that need more than a command's looks, for trades ({@code LongFill}) or
 * proposals ({@code LongIntroduction}); {@code ReadAhead} reads the memory that a batch of commands will need, {@code
 * Arrivals} that of the new listings in it; {@code Stock} ends listings and keeps their timers; the {@code ...Checks}
 * refuse; {@code ListingEvents} tells. An index may be replaced without touching a rule: it must show every listing
 * that could pair, in order, and may show more.
 *
 * <p>Every queue is a B+-tree of its own whose root is only as large as it needs to be, in {@code PriceQueues}. A
 * supply stands in the queue of its leaf, right and maturity, and in those of the nodes above only as far as it is the
 * best there; so a demand for any prefix starts from at most 81 known bests. A demand stands in the queue of its
 * prefix, minimum of maturity and set of rights; a supply meets those of at most nine nodes, and a table at each node
 * says which of them are worth a look. {@code Walk} merges queues exactly by price and place in line and opens them as
 * late as it can: of demands the nodes, their groups ({@code DemandGroups}, found by {@code
 * GroupNumbers}) and what comes after a group's best each when it is its turn;
 * {@code SupplyIndex} and {@code DemandIndex} say how to walk them. {@code CandidateBits} beside an entry refuse many a
 * candidate without its row. Rows are allocated at the start, nodes of the trees as the stock grows, as many as it will
 * take in the long run; while listings come and go nothing is. When PROPOSAL listings got their places is in {@code
 * PlacedTimes}, tags are in {@code Tags}, the chains of an asset in {@code AssetChains}.
 *
 * <p>PROPOSAL: {@code Score} rates a pair, {@code ProposalSearch} finds the best over the {@code ProposalIndex} and
 * keeps them in a {@code Ranking}; {@code Introductions} opens proposals in {@code Matches} by the {@code MatchBook};
 * {@code Proposals} answers both sides. OPEN_LICENCE: {@code OpenLicences} over {@code Notices}.
 *
 * <p>PROPOSAL listings stand in no queues but in {@code ProposalPages}, each a {@code ProposalPage} of many listings
 * with a row of bits for each right, maturity, mode, region, tag, bit of the price and so on ({@code EntryRows}). What
 * a candidate can score at most by these rows is its {@code IndexBound}; {@code PageFilter} finds in a page, a row
 * after the other ({@code PageWords}), who meets and has so much, {@code PageRanges} which pages there are: supplies
 * stand by {@code Lane}, so that a demand finds the best prices of the rights that it asks for. {@code
 * ProposalSearch} goes through them once, reads the rows of the best so far and keeps the others for the end, if they
 * can still reach the last place. If more than a command may read can ({@code ReadLimit}), it goes back to the pages
 * that have the best of them ({@code MostInPages}); if they are too many, or there are more than it may pass, {@code
 * LongSearch} goes on with it by {@code ProposalScan}: page after page as well, but in the order of what stands there
 * ({@code InOrder}), so that it can be taken up again whatever has become of the pages.
 *
 * <p>What ends together is over at once and told in slices: {@code LiveListings} tells who is over, {@code MassEnds}
 * goes through those that a kill switch or a title ended ({@code MassEnd}), timers of ends ({@code Timers}) tell the
 * others. What ends in a slice ({@code EndingQueue}, or timers that are due) is read ahead by {@code EndingAhead}.
 *
 * <p>Each line names a way in which the code was broken on purpose and the test that failed, beside the comparison with
 * the naive twin; the tests are in the module test-support, package {@code io.jishi.testsupport.pool}.
 * <ul>
 * <li>Compatibility: maturity must exceed the minimum (PoolPairingTest, shouldAskForMaturityModesAndRegions)</li>
 * <li>Compatibility, SupplyIndex: prices that are equal do not cross (PoolPairingTest,
 * shouldBuyLowestThenEarliestAcrossFieldsAndRights)</li>
 * <li>Compatibility: empty modes are nothing (PoolPairingTest, shouldEndAtItsEndBeforeACommandOfThatInstant)</li>
 * <li>Compatibility: region of the supply not asked (PoolTwinTest, shouldAnswerAsItsNaiveTwin)</li>
 * <li>Compatibility: region of the buyer not asked (PoolPairingTest, shouldAskForMaturityModesAndRegions)</li>
 * <li>Listings: all-or-none ignored (PoolPairingTest, shouldFillAnIncomingAllOrNoneFromSeveralOrNotAtAll)</li>
 * <li>Listings: minimum binds after the first fill (PoolPairingTest, shouldNotBindByAMinimumOnceFilled)</li>
 * <li>Listings: minimum ignored (PoolPairingTest, shouldNeverAddUpTwoSmallSuppliesForARestingMinimum)</li>
 * <li>Plan: trades although its own minimum is unmet (PoolPairingTest,
 * shouldFillAnIncomingAllOrNoneFromSeveralOrNotAtAll)</li>
 * <li>Plan: resting minimum and all-or-none ignored (PoolPairingTest,
 * shouldNeverAddUpTwoSmallSuppliesForARestingMinimum)</li>
 * <li>PriceQueues: later before earlier at one price (PoolPairingTest,
 * shouldBuyLowestThenEarliestAcrossFieldsAndRights)</li>
 * <li>Walk: later before earlier at one price of different queues (PoolTwinTest, shouldAnswerAsItsNaiveTwin)</li>
 * <li>SupplyIndex: what a best stood for is not followed (PoolPairingTest,
 * shouldBuyLowestThenEarliestAcrossFieldsAndRights)</li>
 * <li>DemandIndex: lowest budget first (PoolPairingTest, shouldSellAtTheRestingBudgetHighestThenEarliest)</li>
 * <li>DemandIndex: of a right the lowest budget is known, not the highest; a node at the limit is left out
 * (PoolTwinTest, shouldAnswerAsItsNaiveTwin)</li>
 * <li>DemandGroups: the price of a group is not known at its node (PoolPairingTest,
 * shouldSellAtTheRestingBudgetHighestThenEarliest)</li>
 * <li>DemandGroups: groups of the maturity itself not offered; one beyond the limit offered, or at the limit left out
 * (PoolTwinTest, shouldAnswerAsItsNaiveTwin)</li>
 * <li>DemandGroups: a group that is closed is still found; found without its node; without one of its rights
 * (PoolTwinTest, shouldAnswerAsItsNaiveTwin)</li>
 * <li>Unfinished: who is first in line stays when it ends; or all stay (PoolTwinTest,
 * shouldAnswerAsItsNaiveTwin)</li>
 * <li>Walk: only one of those offered for later is opened (PoolPairingTest,
 * shouldSellAtTheRestingBudgetHighestThenEarliest)</li>
 * <li>Walk: what is offered for later comes behind an equal price (PoolTwinTest, shouldAnswerAsItsNaiveTwin)</li>
 * <li>PriceQueues: the first leaf is forgotten when a root grows, or stays when another root is the leaf; QueueNodes:
 * entries move without the last number (PriceQueuesTest, shouldHoldWhatASortedSetHoldsWhileItGrowsAndShrinks)</li>
 * <li>QueueNodes: room is kept for no entries; or not used (PriceQueuesTest,
 * shouldAllocateNothingWhileEntriesComeAndGoOnceThereIsRoomForThem)</li>
 * <li>Matching: trade numbered at the buyer's venue (PoolPairingTest, shouldAskForMaturityModesAndRegions)</li>
 * <li>SubmitChecks: supply above a leaf (PoolPairingTest, shouldReadAPrefixAsAncestorOrSelf)</li>
 * <li>DemandIndex: demands for the whole tree not found (PoolPairingTest, shouldMeetRestingDemandsAtEveryDepth)</li>
 * <li>SupplyIndex: supplies not found from the whole tree (PoolPairingTest, shouldReadAPrefixAsAncestorOrSelf)</li>
 * <li>HandleTable: a removal loses what shares its chain (every twin run: none comes to its end)</li>
 * <li>LongSearch: pairs with what came later (PoolLongSearchTest, shouldPairOnlyWithWhatWasInLineBefore)</li>
 * <li>LongSearch: no second scan when the best was taken (PoolLongSearchTest,
 * shouldLookAgainWhenTheBestWasTakenMeanwhile)</li>
 * <li>Plan: a minimum reached by a search that went on is not enough (PoolLongSearchTest,
 * shouldReachAMinimumFromAllThatItFinds)</li>
 * <li>Shortlist: keeps the worst (PoolLongSearchTest, shouldFindLaterWhatItWouldHaveFoundAtOnce)</li>
 * <li>Stock: the search of a reduced listing goes on (PoolTwinTest, shouldAnswerAsItsNaiveTwin)</li>
 * <li>Compatibility: the same owner trades (PoolPartiesTest, shouldSkipTheSameOwnerAndGoOn)</li>
 * <li>Compatibility: grade of the buyer not asked (PoolPartiesTest, shouldAskForGradesBothWaysAtTheTimeOfMatching)</li>
 * <li>Compatibility: grade of the supplier not asked (PoolPartiesTest,
 * shouldAskForGradesBothWaysAtTheTimeOfMatching)</li>
 * <li>Compatibility: visibility of one side only asked (PoolPartiesTest, shouldKeepAVenueDemandToItsVenue)</li>
 * <li>Compatibility: a halted resting listing trades (PoolPartiesTest, shouldNotMatchWhenStatesChange)</li>
 * <li>Matching: price of the incoming side (PoolPartiesTest, shouldAskForGradesBothWaysAtTheTimeOfMatching)</li>
 * <li>Stock: a searched amend keeps its place (PoolPartiesTest, shouldEndWhatAKillSwitchCoversInTheOrderOfPlaces)</li>
 * <li>SubmitChecks: empty rights accepted (PoolPartiesTest, shouldRefuseDemandsWithImpossibleTerms)</li>
 * <li>SubmitChecks: client id used twice (PoolPartiesTest, shouldRefuseSuppliesInOrder)</li>
 * <li>SubmitChecks: PROPOSAL taken for FIRM (PoolPartiesTest, shouldRefuseDemandsWithImpossibleTerms)</li>
 * <li>Compatibility: links of venues not asked (PoolTakeTest,
 * shouldCountAsNationalAndAskOnlyTheSuppliersConditions)</li>
 * <li>Compatibility: a blocked owner trades (PoolTakeTest,
 * shouldNotBeTakenWhileAnythingAboveItIsHaltedClosedOrBlocked)</li>
 * <li>Compatibility: a listing halted by itself trades (PoolTakeTest, shouldNameTheFirstReasonInOrder)</li>
 * <li>SubmitChecks: largest value ignored (PoolTakeTest, shouldKeepToTheVenuesLargestValue)</li>
 * <li>TakeChecks: highest price ignored (PoolTakeTest, shouldNameTheFirstReasonInOrder)</li>
 * <li>TakeChecks: more taken than is left (PoolTakeTest,
 * shouldNotTakeMoreThanIsLeftNorPartOfAllOrNoneNorLessThanTheMinimum)</li>
 * <li>TakeChecks: part of all-or-none: other reason (PoolTakeTest,
 * shouldNotTakeMoreThanIsLeftNorPartOfAllOrNoneNorLessThanTheMinimum)</li>
 * <li>TakeChecks: demand taken (PoolTakeTest, shouldTakeOnlyASupply)</li>
 * <li>TakeChecks: BAD_UNITS before HALTED (PoolTakeTest, shouldNameTheFirstReasonInOrder)</li>
 * <li>ListingEvents: VENUE listing told to everybody (PoolTakeTest,
 * shouldCountAsNationalAndAskOnlyTheSuppliersConditions)</li>
 * <li>Listings: more units keep the place (PoolAmendTest, shouldGoToTheBackWithAnythingElse)</li>
 * <li>Listings: a later end keeps the place (PoolAmendTest, shouldGoToTheBackWithAnythingElse)</li>
 * <li>Listings: an identical amend loses the place (PoolAmendTest,
 * shouldKeepItsPlaceWithFewerUnitsAnEarlierEndOrTheSame)</li>
 * <li>Plan: one fill fewer than allowed (PoolAmendTest, shouldLeaveTheListingUntouchedWhenRefused)</li>
 * <li>Stock: old timer stays armed (PoolAmendTest, shouldKeepItsPlaceWithFewerUnitsAnEarlierEndOrTheSame)</li>
 * <li>SubmitChecks: value beyond 64 bits (PoolAmendTest, shouldLeaveTheListingUntouchedWhenRefused)</li>
 * <li>PoolModel: stranger's listing found (PoolAmendTest, shouldNotKnowAStrangersListing)</li>
 * <li>PoolModel: new total equal to what is filled rests (PoolAmendTest, shouldReadUnitsAsTheNewTotal)</li>
 * <li>ListingEvents: hiding a listing not told (PoolAmendTest, shouldGoToTheBackWithAnythingElse)</li>
 * <li>Plan: second trade blind to the first grant (RightsRegisterTest,
 * shouldLetTheSecondTradeOfACommandSeeTheFirstOnesGrant)</li>
 * <li>Plan: supply in conflict is found (RightsRegisterTest, shouldNotGrantARightWhoseTermIsOver)</li>
 * <li>Plan: room for grants not asked (RightsRegisterTest, shouldRefuseTradesWhoseGrantsFindNoRoom)</li>
 * <li>Matching: other listings survive an assignment (RightsRegisterTest,
 * shouldEndListingsWhenATitlePassesOutsideTheExchange)</li>
 * <li>Matching: RIGHT_ENDED among the trades (RightsRegisterTest,
 * shouldEndTheOtherListingsOfAnAssetWhoseTitlePassed)</li>
 * <li>Stock: a filled listing ends with the asset (RightsRegisterTest,
 * shouldAssignDespiteAnEarlierExclusiveWhichSurvives)</li>
 * <li>RightCell: regions above 63 ignored (RightsRegisterTest, shouldSeeRegionsAbove63AndFieldsOfUse)</li>
 * <li>RightCell: fields of use ignored (RightsRegisterTest, shouldSeeRegionsAbove63AndFieldsOfUse)</li>
 * <li>RightCell: term ignored (RightsRegisterTest, shouldOverlapHalfOpenInTerm)</li>
 * <li>RightCell: term closed at its end (RightsRegisterTest, shouldOverlapHalfOpenInTerm)</li>
 * <li>RightCell: open licence beside a distant exclusive (RightsRegisterTest,
 * shouldRefuseAnOpenLicenceWhileAnyExclusiveIsInForce)</li>
 * <li>RightCell: conflict in one order only (RightsRegisterTest,
 * shouldAssignDespiteAnEarlierExclusiveWhichSurvives)</li>
 * <li>RightCell: sole not exclusive (RightsRegisterTest, shouldAskForTheOwnerAndOneUnitOfASingleRight)</li>
 * <li>RightCell: empty territory is nowhere (RightsRegisterTest,
 * shouldAssignDespiteAnEarlierExclusiveWhichSurvives)</li>
 * <li>RightsRegister: title does not pass (RightsRegisterTest, shouldEndTheOtherListingsOfAnAssetWhoseTitlePassed)</li>
 * <li>RightsRegister: assignment enters a cell (RightsRegisterTest,
 * shouldEndTheOtherListingsOfAnAssetWhoseTitlePassed)</li>
 * <li>RightsRegister: rights never expire (RightsRegisterTest, shouldNotGrantARightWhoseTermIsOver)</li>
 * <li>RightsRegister: a term that is over is granted (RightsRegisterTest, shouldNotGrantARightWhoseTermIsOver)</li>
 * <li>SubmitChecks: end at this instant accepted (PoolAmendTest)</li>
 * <li>SubmitChecks: several units of a single right (RightsRegisterTest,
 * shouldAskForTheOwnerAndOneUnitOfASingleRight)</li>
 * <li>SubmitChecks: another's asset offered (RightsRegisterTest, shouldAskForTheOwnerAndOneUnitOfASingleRight)</li>
 * <li>TakeChecks: right in conflict taken (RightsRegisterTest, shouldNotGrantARightWhoseTermIsOver)</li>
 * <li>Plan: timers of rights not counted (RightsRegisterTest,
 * shouldRefuseTradesWhoseGrantsFindNoTimerForTheirEnds)</li>
 * <li>DemandGroups: groups beyond a supply's maturity offered (PoolLongSearchTest,
 * shouldNotLookAtDemandsThatAskForMoreMaturity)</li>
 * <li>GroupNumbers: a place that is opened gets nothing, or loses what did not fit; a removal leaves a hole; what did
 * not fit is not looked for, or does not move up (GroupNumbersTest, shouldFindWhatAMapFindsWhileItGrowsAndShrinks);
 * keys of equal hashes not compared (PoolTwinTest, shouldAnswerAsItsNaiveTwin)</li>
 * <li>Matches: a proposal that ended counts as one of its listing (PoolTwinTest, shouldAnswerAsItsNaiveTwin)</li>
 * <li>Listings: an amended listing forgets its proposals (PoolMatchTest,
 * shouldEndByDeclineSilenceNewTermsOrTheEndOfAListing)</li>
 * <li>Notices: one that is paid keeps its room, or its id (PoolOpenLicenceTest, shouldKeepToItsLimits)</li>
 * <li>Stock: a venue's kill switch kills everywhere (PoolTwinTest, shouldAnswerAsItsNaiveTwin)</li>
 * <li>RightCell: territory ignored (PoolWorkedCasesTest,
 * shouldKeepExclusiveRightsApartInTerritoryFieldOfUseAndTerm)</li>
 * </ul>
 */
package io.jishi.core.pool;
