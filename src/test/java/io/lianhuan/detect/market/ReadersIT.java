package io.lianhuan.detect.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** A and B share a machine in L1, where B bids first; C shows an address that ties nobody; L3 has no bids. */
@IntegrationTest
class ReadersIT {

    private static final String GRAPH = """
            CREATE (l2:Lot {id: 'L2'}), (l1:Lot {id: 'L1'}), (:Lot {id: 'L3'}),
              (c:Company {id: 'C'}), (b:Company {id: 'B'}), (a:Company {id: 'A'}), (m:Company {id: 'M'}),
              (shared:Machine {id: 'Z', admissible: true}), (own:Machine {id: 'Y', admissible: true}),
              (local:IpAddress {id: 'X', admissible: false})
            CREATE (b)-[:SUBMITTED {role: 'LEADER'}]->(two:Bid {id: '2', companyId: 'B', price: 200, status: '废标'})-[:FOR_LOT]->(l1),
              (m)-[:SUBMITTED {role: 'MEMBER'}]->(two),
              (a)-[:SUBMITTED {role: 'LEADER'}]->(one:Bid {id: '1', companyId: 'A', amount: '1.5', discount: 0.1,
                submittedAt: datetime('2026-03-01T09:00+08:00')})-[:FOR_LOT]->(l1),
              (c)-[:SUBMITTED {role: 'LEADER'}]->(three:Bid {id: '3', companyId: 'C'})-[:FOR_LOT]->(l2),
              (one)-[:MADE_ON {context: 'MADE'}]->(shared), (one)-[:MADE_ON {context: 'UPLOADED'}]->(shared), (two)-[:MADE_ON]->(shared),
              (two)-[:MADE_ON]->(own), (three)-[:SENT_FROM]->(local)
            """;

    @Autowired
    Driver driver;

    @Autowired
    MarketReader markets;

    @Autowired
    ValueReader values;

    @BeforeEach
    void draw() {
        try (var session = driver.session()) {
            session.run(GRAPH).consume();
        }
    }

    @Test
    void theMarketIsSortedByLotAndBidAndKnowsNoMembersOfConsortia() {
        var market = markets.read();

        assertThat(market.lots()).extracting(Market.MarketLot::id).containsExactly("L1", "L2", "L3");
        assertThat(market.lotStart()).containsExactly(0, 2, 3, 3);
        assertThat(market.firms()).containsExactly("A", "B", "C");
        assertThat(market.bidIds()).containsExactly("1", "2", "3");
        assertThat(market.bidLot()).containsExactly(0, 0, 1);
        assertThat(market.bidFirm()).containsExactly(0, 1, 2);
        assertThat(market.price()).containsExactly(150, 200, Double.NaN);
        assertThat(market.discount()).containsExactly(0.1, Double.NaN, Double.NaN);
        assertThat(market.submittedAt()).containsExactly(1_772_326_800L, 0, 0);
        assertThat(market.isValid()).containsExactly(true, false, true);
    }

    @Test
    void whatBidsShowIsSortedAndEachValueCountsOnce() {
        var named = values.read();

        assertThat(named.lots()).containsExactly("L1", "L2", "L3");
        assertThat(named.firms()).containsExactly("A", "B", "C");
        assertThat(named.values()).containsExactly("Z", "Y");
        assertThat(named.bids().lotStart()).containsExactly(0, 2, 3, 3);
        assertThat(named.bids().bidFirm()).containsExactly(0, 1, 2);
        assertThat(named.bids().values().row(0)).containsExactly(0);
        assertThat(named.bids().values().row(1)).containsExactly(1, 0);
        assertThat(named.bids().values().row(2)).isEmpty();
    }
}
