package io.jishi.testsupport.pool;

import static io.jishi.testsupport.pool.PoolScenario.G06;
import static io.jishi.testsupport.pool.PoolScenario.G06F;
import static io.jishi.testsupport.pool.PoolScenario.G06N;
import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.vocabulary.Right;
import org.junit.jupiter.api.Test;

/** Worked cases 8 and 10 of the market rules, and every field of the events they make. */
class PoolWorkedCasesTest {
    private static final long BEIJING = 1L << 1;
    private static final long TIANJIN = 1L << 2;
    private static final long FIELD_3 = 1L << 3;
    private static final long YEAR_2025 = 1_735_660_800_000_000_000L;
    private static final long YEAR_2029 = 1_861_891_200_000_000_000L;
    private static final long YEAR_2030 = 1_893_427_200_000_000_000L;
    private static final long YEAR_2031 = 1_924_963_200_000_000_000L;

    @Test
    void shouldKeepExclusiveRightsApartInTerritoryFieldOfUseAndTerm() {
        final PoolScenario market = new PoolScenario().at(YEAR_2025);
        market.asset(7, 11);
        assertThat(market.grant(7, Right.EXCLUSIVE, 21, (g) -> {
            g.territoryLow = BEIJING;
            g.fieldsOfUse = FIELD_3;
            g.toNs = YEAR_2030;
        })).containsExactly("granted 1 EXCLUSIVE of 7 to 21");

        assertThat(market.grant(7, Right.ORDINARY, 22, (g) -> {
            g.territoryLow = BEIJING | TIANJIN;
            g.fieldsOfUse = FIELD_3;
            g.fromNs = YEAR_2029;
            g.toNs = YEAR_2031;
        })).containsExactly("rejected RIGHT_CONFLICT");
        assertThat(market.grant(7, Right.ORDINARY, 22, (g) -> {
            g.territoryLow = TIANJIN;
            g.fieldsOfUse = FIELD_3;
            g.fromNs = YEAR_2029;
            g.toNs = YEAR_2031;
        })).containsExactly("granted 2 ORDINARY of 7 to 22");
    }

    @Test
    void shouldPairByPrefixMaturityAndPriceInOrder() {
        final PoolScenario market = worked();

        assertThat(market.demand(market.demand(21, G06N, 5, 90), (d) -> {
            d.rights = 1 << 3 | 1 << 1;
            d.minMaturity = 6;
        })).containsExactly(
            "accepted #4",
            "traded 3@80 #1 left 0 with #4 left 2",
            "reported 3@80",
            "ended #1 FILLED left 0");
        assertThat(market.demand(market.demand(21, G06, 3, 75), (d) -> d.minMaturity = 5)).containsExactly(
            "accepted #5",
            "traded 1@60 #3 left 0 with #5 left 2",
            "reported 1@60",
            "ended #3 FILLED left 0",
            "traded 2@70 #2 left 0 with #5 left 0",
            "reported 2@70",
            "ended #2 FILLED left 0",
            "ended #5 FILLED left 0");
        assertThat(market.withdraw(21, 4)).containsExactly("ended #4 WITHDRAWN left 2");
    }

    private static PoolScenario worked() {
        final PoolScenario market = new PoolScenario();
        assertThat(market.supply(market.supply(11, G06N, 3, 80), (s) -> s.maturity = 7)).containsExactly("accepted #1");
        assertThat(market.supply(11, 2, 70)).containsExactly("accepted #2");
        assertThat(market.supply(market.supply(11, G06F, 1, 60), (s) -> s.maturity = 9)).containsExactly("accepted #3");
        return market;
    }

    @Test
    void shouldTellEveryFieldOfATrade() {
        final PoolScenario market = new PoolScenario().at(YEAR_2025);
        market.asset(7, 12);
        market.supply(market.supply(12, G06N, 3, 80), (s) -> {
            s.assetId = 7;
            s.regionId = 2;
            s.territoryLow = BEIJING;
            s.fieldsOfUse = FIELD_3;
            s.rightToNs = YEAR_2030;
            s.modes = 6;
            s.minUnits = 2;
            s.validUntilNs = YEAR_2029;
        });
        assertThat(market.lastEvents()).extracting(Object::toString).containsExactly(
            "LISTING_ACCEPTED sequence=22 timestampNs=1735660800000000000 causeSequence=22 participantId=12 venueId=2"
                + " visibility=PUBLIC listingId=1 clientListingId=1 priceFen=80 units=3 minUnits=2"
                + " validUntilNs=1861891200000000000 assetId=7 fieldId=3 rights=8 modes=6 side=SUPPLY maturity=5"
                + " regionId=2 visibilityOfListing=NATIONAL executionMode=FIRM minimumGrade=D");

        market.demand(21, 2, 90);
        assertThat(market.lastEvents()).extracting(Object::toString).containsExactly(
            "LISTING_ACCEPTED sequence=23 timestampNs=1735660800000000000 causeSequence=23 participantId=21 venueId=1"
                + " visibility=PUBLIC listingId=2 clientListingId=2 priceFen=90 units=2 fieldId=3 rights=8 side=DEMAND"
                + " visibilityOfListing=NATIONAL executionMode=FIRM minimumGrade=D",
            "TRADED sequence=24 timestampNs=1735660800000000000 causeSequence=23 participantId=21 counterpartyId=12"
                + " venueId=1 counterVenueId=2 visibility=PARTIES tradeNumber=1 priceFen=80 quantityUnits=2"
                + " valueFen=160 restingId=1 incomingId=2 restingClientId=1 incomingClientId=2"
                + " restingRemainingUnits=1 grantId=1 buyerId=21 sellerId=12 fieldId=3 ruleSetVersion=2"
                + " tradeVenueId=2 tradeYear=2025 buyerVenueId=1 sellerVenueId=2 model=POOL executionMode=FIRM"
                + " right=ORDINARY contractType=LICENCE buyerIncoming=1",
            "TRADE_REPORTED sequence=25 timestampNs=1735660800000000000 causeSequence=23 venueId=2 visibility=PUBLIC"
                + " tradeNumber=1 priceFen=80 quantityUnits=2 fieldId=3 tradeYear=2025 model=POOL right=ORDINARY"
                + " contractType=LICENCE",
            "RIGHT_GRANTED sequence=26 timestampNs=1735660800000000000 causeSequence=23 participantId=21"
                + " counterpartyId=12 venueId=1 counterVenueId=2 visibility=PARTIES grantId=1 assetId=7"
                + " fromNs=1735660800000000000 toNs=1893427200000000000 territoryLow=2 fieldsOfUse=8 right=ORDINARY",
            "LISTING_ENDED sequence=27 timestampNs=1735660800000000000 causeSequence=23 participantId=21 venueId=1"
                + " visibility=PUBLIC listingId=2 clientListingId=2 reason=FILLED");
    }
}
