package io.lianhuan.graph.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldingsTests {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final Holder ANN = Holder.person("ann");
    private static final Holder BEN = Holder.person("ben");

    private final Map<String, List<Holding>> known = new TreeMap<>();

    @Test
    void sharesMultiplyAlongAChain() {
        held("target", company("middle", 0.5), person(BEN, 0.5));
        held("middle", person(ANN, 0.6), person(BEN, 0.4));
        assertThat(shares()).containsOnlyKeys(ANN, BEN);
        assertThat(shares().get(ANN)).isCloseTo(0.3, EXACT);
        assertThat(stake(ANN).paths())
                .containsExactly(new OwnershipPath(0.3, List.of("middle", "target"), List.of(0.6, 0.5)));
    }

    @Test
    void sharesAddOverChains() {
        held("target", company("left", 0.5), company("right", 0.3), person(ANN, 0.2));
        held("left", person(ANN, 0.4), person(BEN, 0.6));
        held("right", person(ANN, 1.0));
        assertThat(shares().get(ANN)).isCloseTo(0.2 + 0.2 + 0.3, EXACT);
        assertThat(stake(ANN).paths())
                .extracting(OwnershipPath::companies)
                .first()
                .isEqualTo(List.of("right", "target"));
        assertThat(stake(ANN).paths()).hasSize(3);
        assertThat(result().problems()).isEmpty();
    }

    @Test
    void crossHoldingsCountAsOftenAsTheyGoRound() {
        held("target", person(ANN, 0.8), company("other", 0.2));
        held("other", company("target", 0.5), person(BEN, 0.5));
        assertThat(shares().get(ANN)).isCloseTo(0.8 / 0.9, EXACT);
        assertThat(shares().get(BEN)).isCloseTo(0.1 / 0.9, EXACT);
        assertThat(stake(BEN).paths()).hasSize(1);
        assertThat(result().problems()).isEmpty();
    }

    @Test
    void ownSharesCountForTheOthers() {
        held("target", company("target", 0.1), person(ANN, 0.9));
        assertThat(shares().get(ANN)).isCloseTo(1, EXACT);
    }

    @Test
    void aTightLoopIsSolvedToo() {
        held("target", company("other", 0.999), person(ANN, 0.001));
        held("other", company("target", 0.999), person(BEN, 0.001));
        assertThat(shares().get(ANN)).isCloseTo(0.001 / (1 - 0.999 * 0.999), EXACT);
        assertThat(shares().get(BEN)).isCloseTo(0.999 * 0.001 / (1 - 0.999 * 0.999), EXACT);
    }

    @Test
    void whatBelongsToNobodyOutsideIsTold() {
        held("target", company("one", 0.4), person(ANN, 0.6));
        held("one", company("other", 1.0));
        held("other", company("one", 1.0));
        assertThat(shares().get(ANN)).isCloseTo(0.6, EXACT);
        assertThat(result().problems())
                .extracting(OwnershipProblem::kind)
                .containsOnly(OwnershipProblem.Kind.GOES_ROUND);
        assertThat(result().problems().stream()
                        .mapToDouble(OwnershipProblem::share)
                        .sum())
                .isCloseTo(0.4, EXACT);
    }

    @Test
    void sharesAboveOneAreToldAndUsedAsStated() {
        held("target", company("middle", 0.5), person(BEN, 0.5));
        held("middle", person(ANN, 0.8), person(BEN, 0.7));
        assertThat(shares().get(ANN)).isCloseTo(0.4, EXACT);
        assertThat(stake(ANN).isDoubtful()).isTrue();
        assertThat(result().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(OwnershipProblem.Kind.SHARES_ABOVE_ONE);
            assertThat(problem.companyId()).isEqualTo("middle");
            assertThat(problem.share()).isCloseTo(1.5, EXACT);
        });
    }

    @Test
    void aLoopThatGrowsHasNoOwners() {
        held("target", company("other", 1.0), person(ANN, 0.5));
        held("other", company("target", 1.0), person(BEN, 0.5), company("other", 0.5));
        assertThat(result().stakes()).isEmpty();
        assertThat(result().problems())
                .extracting(OwnershipProblem::kind)
                .contains(OwnershipProblem.Kind.GOES_ROUND, OwnershipProblem.Kind.SHARES_ABOVE_ONE);
    }

    @Test
    void companiesWithoutKnownShareholdersAreMarked() {
        held("target", company("fund", 0.7), person(ANN, 0.2), new Holding(BEN, null));
        held("fund");
        assertThat(stake(Holder.company("fund")).end()).isEqualTo(OwnershipEnd.NO_KNOWN_SHAREHOLDERS);
        assertThat(shares().get(BEN)).isZero();
        assertThat(result().problems())
                .extracting(OwnershipProblem::kind)
                .containsExactly(OwnershipProblem.Kind.SHARE_UNKNOWN);
    }

    @Test
    void holdingsAreFollowedSoManyLevelsUp() {
        held("target", company("c1", 1.0));
        for (int level = 1; level < 20; level++) {
            held("c" + level, company("c" + (level + 1), 1.0));
        }
        assertThat(result().stakes()).singleElement().satisfies(stake -> {
            assertThat(stake.holder()).isEqualTo(Holder.company("c" + Holdings.LEVELS));
            assertThat(stake.end()).isEqualTo(OwnershipEnd.TOO_FAR_UP);
            assertThat(stake.share()).isCloseTo(1, EXACT);
        });
    }

    @Test
    void aCompanyWithoutKnownShareholdersHasNoOwners() {
        held("target");
        assertThat(result()).isEqualTo(new Holdings.Result(List.of(), List.of()));
    }

    @Test
    void allSharesTogetherAreTheWhole() {
        var random = new Random(20_260_301);
        for (int each = 0; each < 300; each++) {
            known.clear();
            int companies = 1 + random.nextInt(9);
            for (int at = 0; at < companies; at++) {
                held(name(at), parts(random, at, companies));
            }
            assertThat(shares().values().stream().mapToDouble(share -> share).sum())
                    .isCloseTo(1, EXACT);
            assertThat(result().problems()).isEmpty();
            result().stakes().stream()
                    .filter(stake -> stake.paths().size() < Holdings.MOST_PATHS)
                    .forEach(stake -> assertThat(stake.paths().stream()
                                    .mapToDouble(OwnershipPath::share)
                                    .sum())
                            .isCloseTo(stake.share(), EXACT));
        }
    }

    /** Shares of a company that sum to one, held by persons and by companies further up, so that nothing goes round. */
    private static Holding[] parts(Random random, int at, int companies) {
        var holders = new ArrayList<Holder>();
        for (int up = at + 1; up < companies; up++) {
            if (random.nextBoolean()) {
                holders.add(Holder.company(name(up)));
            }
        }
        holders.add(Holder.person("p" + random.nextInt(5)));
        var weights = holders.stream()
                .mapToDouble(holder -> 0.05 + random.nextDouble())
                .toArray();
        double sum = java.util.Arrays.stream(weights).sum();
        var parts = new Holding[weights.length];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = new Holding(holders.get(part), weights[part] / sum);
        }
        return parts;
    }

    private static String name(int at) {
        return at == 0 ? "target" : "c" + at;
    }

    private void held(String company, Holding... holdings) {
        known.put(company, List.of(holdings));
    }

    private static Holding company(String id, double share) {
        return new Holding(Holder.company(id), share);
    }

    private static Holding person(Holder person, @Nullable Double share) {
        return new Holding(person, share);
    }

    private Holdings.Result result() {
        return new Holdings("target", known).result();
    }

    private Map<Holder, Double> shares() {
        return result().stakes().stream().collect(Collectors.toMap(Stake::holder, Stake::share));
    }

    private Stake stake(Holder holder) {
        return result().stakes().stream()
                .filter(stake -> stake.holder().equals(holder))
                .findFirst()
                .orElseThrow();
    }
}
