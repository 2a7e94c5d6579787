package io.jishi.perf.pool;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Two tables of H2 in memory with an index each: supplies by (right, field, ask), demands by (field, budget). Fields
 * are numbered so that what lies under a prefix is a range.
 */
final class TablePool extends OtherPool {
    private static final String SUPPLIES = "select id from supplies where rights in (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        + " and field between ? and ?"
        + " and ask <= ? and maturity >= ?"
        + " and (? = 0 or bitand(lshift(cast(1 as bigint), region), cast(? as bigint)) <> 0)"
        + " and (modes = 0 or ? = 0 or bitand(modes, cast(? as int)) <> 0) order by ask, place limit 1";
    private static final String DEMANDS = "select id from demands where field in (?, ?, ?, ?, ?) and budget >= ?"
        + " and bitand(rights, cast(? as int)) <> 0 and maturity <= ?"
        + " and (regions = 0 or bitand(lshift(cast(1 as bigint), cast(? as int)), regions) <> 0)"
        + " and (modes = 0 or ? = 0 or bitand(modes, cast(? as int)) <> 0) order by budget desc, place limit 1";

    private static final int RIGHTS = 9;
    private static final int DEPTHS = 5;
    private final int[] first;
    private final int[] last;
    private final Ipc ipc;
    private final Connection connection;
    private final PreparedStatement insertSupply;
    private final PreparedStatement insertDemand;
    private final PreparedStatement deleteSupply;
    private final PreparedStatement deleteDemand;
    private final PreparedStatement findSupply;
    private final PreparedStatement findDemand;

    TablePool(final Ipc ipc, final PoolAnswers answers) {
        super(answers);
        this.ipc = ipc;
        first = new int[ipc.size()];
        last = new int[ipc.size()];
        number(ipc);
        try {
            connection = DriverManager.getConnection("jdbc:h2:mem:");
            create();
            insertSupply = connection.prepareStatement("insert into supplies values (?, ?, ?, ?, ?, ?, ?, ?)");
            insertDemand = connection.prepareStatement("insert into demands values (?, ?, ?, ?, ?, ?, ?, ?)");
            deleteSupply = connection.prepareStatement("delete from supplies where id = ?");
            deleteDemand = connection.prepareStatement("delete from demands where id = ?");
            findSupply = connection.prepareStatement(SUPPLIES);
            findDemand = connection.prepareStatement(DEMANDS);
        } catch (final SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Depth first, so that each node is followed by all that lies under it. */
    private void number(final Ipc taxonomy) {
        final int[] sizes = new int[taxonomy.size()];
        for (int node = taxonomy.size() - 1; node > 0; node--) {
            sizes[node]++;
            sizes[taxonomy.parentOf(node)] += sizes[node];
        }
        final int[] next = new int[taxonomy.size()];
        next[0] = 1;
        last[0] = taxonomy.size();
        for (int node = 1; node < taxonomy.size(); node++) {
            final int parent = taxonomy.parentOf(node);
            first[node] = next[parent];
            last[node] = first[node] + sizes[node] - 1;
            next[parent] += sizes[node];
            next[node] = first[node] + 1;
        }
    }

    private void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table supplies (id bigint primary key, field int, rights int, maturity int,"
                + " region int, modes int, ask bigint, place bigint)");
            statement.execute("create table demands (id bigint primary key, field int, rights int, maturity int,"
                + " regions bigint, modes int, budget bigint, place bigint)");
            statement.execute("create index by_ask on supplies (rights, field, ask, place)");
            statement.execute("create index by_budget on demands (field, budget desc, place)");
        }
    }

    @Override
    void insert(final Offer offer) {
        try {
            final PreparedStatement statement = offer.supply ? insertSupply : insertDemand;
            statement.setLong(1, offer.id);
            statement.setInt(2, first[offer.field]);
            statement.setInt(3, offer.rights);
            statement.setInt(4, offer.maturity);
            statement.setLong(5, offer.supply ? offer.region : offer.regions);
            statement.setInt(6, offer.modes);
            statement.setLong(7, offer.priceFen);
            statement.setLong(8, offer.place);
            statement.executeUpdate();
        } catch (final SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void remove(final Offer offer) {
        try {
            final PreparedStatement statement = offer.supply ? deleteSupply : deleteDemand;
            statement.setLong(1, offer.id);
            statement.executeUpdate();
        } catch (final SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    Offer best(final Offer incoming) {
        try {
            final PreparedStatement statement = incoming.supply ? demandsFor(incoming) : suppliesFor(incoming);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? standing(found.getLong(1)) : null;
            }
        } catch (final SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PreparedStatement suppliesFor(final Offer demand) throws SQLException {
        int left = demand.rights;
        for (int at = 1; at <= RIGHTS; at++) {
            findSupply.setInt(at, Integer.lowestOneBit(left));
            left = Integer.bitCount(left) == 1 ? left : left & (left - 1);
        }
        findSupply.setInt(RIGHTS + 1, first[demand.field]);
        findSupply.setInt(RIGHTS + 2, last[demand.field]);
        findSupply.setLong(RIGHTS + 3, demand.priceFen);
        findSupply.setInt(RIGHTS + 4, demand.maturity);
        findSupply.setLong(RIGHTS + 5, demand.regions);
        findSupply.setLong(RIGHTS + 6, demand.regions);
        findSupply.setInt(RIGHTS + 7, demand.modes);
        findSupply.setInt(RIGHTS + 8, demand.modes);
        return findSupply;
    }

    private PreparedStatement demandsFor(final Offer supply) throws SQLException {
        int field = supply.field;
        for (int at = 1; at <= DEPTHS; at++) {
            findDemand.setInt(at, first[field]);
            field = field == 0 ? 0 : ipc.parentOf(field);
        }
        findDemand.setLong(DEPTHS + 1, supply.priceFen);
        findDemand.setInt(DEPTHS + 2, supply.rights);
        findDemand.setInt(DEPTHS + 3, supply.maturity);
        findDemand.setInt(DEPTHS + 4, supply.region);
        findDemand.setInt(DEPTHS + 5, supply.modes);
        findDemand.setInt(DEPTHS + 6, supply.modes);
        return findDemand;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (final SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
