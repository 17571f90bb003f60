package io.lianhuan.bench;

import io.lianhuan.bench.Stage.Quality;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/** The same joins in DuckDB, two threads, with counts and nothing that shows them. */
final class DuckDbPart {

    private static final String NAME = "DuckDB";

    private static final Map<String, String> JOINS =
            Map.of(PairBenchmark.J1, """
            SELECT one, other, count(*) AS hits FROM (
              SELECT least(a.firm, b.firm) AS one, greatest(a.firm, b.firm) AS other
              FROM bids a JOIN bids b ON a.lot = b.lot AND a.address = b.address AND a.firm < b.firm
              UNION ALL
              SELECT least(a.firm, b.firm), greatest(a.firm, b.firm)
              FROM bids a JOIN bids b ON a.lot = b.lot AND a.machine = b.machine AND a.firm < b.firm)
            GROUP BY one, other
            """, PairBenchmark.J2, """
            WITH uses AS (SELECT DISTINCT value, firm FROM (
                SELECT address AS value, firm FROM bids UNION ALL SELECT -1 - machine, firm FROM bids)),
              small AS (SELECT value FROM uses GROUP BY value HAVING count(*) BETWEEN 2 AND 50),
              candidates AS (SELECT DISTINCT a.firm AS one, b.firm AS other
                FROM small JOIN uses a USING (value) JOIN uses b USING (value) WHERE a.firm < b.firm)
            SELECT one, other, count(*) AS lots
            FROM candidates JOIN bids a ON a.firm = one JOIN bids b ON b.firm = other AND b.lot = a.lot
            GROUP BY one, other
            """, PairBenchmark.J3, """
            SELECT a.firm AS one, b.firm AS other, count(*) AS lots
            FROM bids a JOIN bids b ON a.lot = b.lot AND a.firm < b.firm
            GROUP BY one, other HAVING count(*) >= 3
            """);

    private final SampleMarket market;

    DuckDbPart(SampleMarket market) {
        this.market = market;
    }

    void run() throws SQLException {
        try (var connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:")) {
            execute(connection, "SET threads = 2");
            execute(connection, "CREATE TABLE bids (lot INTEGER, firm INTEGER, address INTEGER, machine INTEGER)");
            Stage.warm(NAME, "fill a table", 0, () -> load(connection), Quality::count);
            join(connection, PairBenchmark.J1, 2);
            if (market.bids() <= PairBenchmark.LARGEST_SQL) {
                join(connection, PairBenchmark.J3, 1);
                join(connection, PairBenchmark.J2, 0);
            }
        }
    }

    private void join(Connection connection, String stage, int warm) {
        Stage.warm(
                NAME, stage, warm, () -> keep(connection, JOINS.getOrDefault(stage, "")), any -> quality(connection));
    }

    private long load(DuckDBConnection connection) {
        try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "bids")) {
            for (int lot = 0; lot < market.lots(); lot++) {
                for (int bid = market.lotStart()[lot]; bid < market.lotStart()[lot + 1]; bid++) {
                    appender.beginRow();
                    appender.append(lot);
                    appender.append(market.firm()[bid]);
                    appender.append(market.address()[bid]);
                    appender.append(market.machine()[bid]);
                    appender.endRow();
                }
            }
            return market.bids();
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static boolean keep(Connection connection, String join) {
        execute(connection, "CREATE OR REPLACE TEMP TABLE pairs AS " + join);
        return true;
    }

    private Quality quality(Connection connection) {
        var planted = new Planted(market);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT one, other FROM pairs")) {
            while (rows.next()) {
                planted.pair(rows.getInt(1), rows.getInt(2));
            }
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
        return planted.quality();
    }

    private static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
