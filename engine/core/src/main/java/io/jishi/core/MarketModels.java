package io.jishi.core;

import io.jishi.core.agreement.AgreementModel;
import io.jishi.core.auction.AuctionModel;
import io.jishi.core.continuous.ContinuousModel;
import io.jishi.core.disclosure.DisclosureModel;
import io.jishi.core.model.MarketModelFactory;
import io.jishi.core.pool.PoolModel;
import java.util.List;

/** The registry of market models: a model is a package of its own and one line here. */
public final class MarketModels {
    private MarketModels() {
    }

    /**
     * Every model that is built.
     *
     * @return their factories, in the order of their codes.
     */
    public static List<MarketModelFactory> all() {
        return List.of(
            ContinuousModel::new, PoolModel::new, AuctionModel::new, DisclosureModel::new, AgreementModel::new);
    }
}
