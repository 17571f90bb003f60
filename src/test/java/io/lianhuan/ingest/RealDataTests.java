package io.lianhuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.graph.RelationKind;
import io.lianhuan.reading.SourceFile;
import io.lianhuan.value.PersonalKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the mappings make of real data, without a graph: each row accepted or rejected for a reason we know. */
class RealDataTests {

    @Test
    void tsuchiuraIsTakenWhole() throws IOException {
        var taken = Taken.of(RealData.TSUCHIURA);
        assertThat(taken.accepted).isEqualTo(6_013);
        assertThat(taken.rejected).isEmpty();
        assertThat(taken.count(NodeKind.LOT)).isEqualTo(1_565);
        assertThat(taken.count(NodeKind.COMPANY)).isEqualTo(269);
        assertThat(taken.relations.get(RelationKind.SUBMITTED)).isEqualTo(6_013);
        taken.holdNoFingerprints();
    }

    @Test
    void tcuIsTakenWhole() throws IOException {
        var taken = Taken.of(RealData.TCU);
        assertThat(taken.accepted).isEqualTo(62_674);
        assertThat(taken.rejected).isEmpty();
        assertThat(taken.count(NodeKind.PROJECT)).isEqualTo(2_000);
        assertThat(taken.count(NodeKind.LOT)).isEqualTo(15_141);
        assertThat(taken.ids(NodeKind.COMPANY).stream().filter(id -> id.startsWith("tcu:")))
                .hasSize(2_729);
        taken.holdNoFingerprints();
    }

    @Test
    void yichangIsTakenButForItsNoise() throws IOException {
        var taken = Taken.of(RealData.YICHANG);
        assertThat(taken.accepted).isEqualTo(1_679 + 12_800 + 1_966 + 2_319 + 6_169);
        assertThat(taken.rejected)
                .isEqualTo(Map.of(
                        "is a past project or a note of a joined table, not the name of a firm", 33,
                        "is the track record of a bidder, for which there is no table", 716,
                        "is a summary of candidates that are imported one by one, for which there is no table", 108));
        assertThat(taken.ids(NodeKind.COMPANY)).noneMatch(id -> id.contains("联合体") || id.contains("、"));
        taken.holdNoFingerprints();
    }

    @Test
    void ocdsIsTakenDirectly() throws IOException {
        var taken = Taken.of(RealData.OCDS);
        assertThat(taken.accepted
                        + taken.rejected.values().stream()
                                .mapToInt(many -> many)
                                .sum())
                .isEqualTo(11 + 100 + 330);
        assertThat(taken.count(NodeKind.BID)).isEqualTo(12 + 36 + 71);
        assertThat(taken.rejected.values().stream().mapToInt(many -> many).sum())
                .isEqualTo(6);
        taken.holdNoFingerprints();
    }

    /** Counts what is taken from a set. */
    private static final class Taken implements Sheet.RowSink {

        private final Facts facts = new Facts(new PersonalKey(new byte[32]));
        private final Map<NodeKind, Set<String>> nodes = new EnumMap<>(NodeKind.class);
        private final Map<RelationKind, Integer> relations = new EnumMap<>(RelationKind.class);
        private final Map<String, Integer> rejected = new TreeMap<>();
        private int accepted;

        static Taken of(RealData set) throws IOException {
            var taken = new Taken();
            var finder = new SheetFinders(new Tables()).of(set.mapping());
            try (var files = Files.list(set.folder())) {
                files.sorted()
                        .filter(Taken::isData)
                        .forEach(file -> finder.in(SourceFile.at(file))
                                .forEach(sheet -> sheet.rows().read(taken)));
            }
            return taken;
        }

        private static boolean isData(Path file) {
            return !file.endsWith("LICENSE");
        }

        @Override
        public void row(long line, List<TableRow> rows) {
            accepted++;
            facts.clear();
            rows.forEach(row -> row.state(facts));
            facts.nodes()
                    .forEach(node -> nodes.computeIfAbsent(node.kind(), kind -> new HashSet<>())
                            .add(node.id()));
            facts.relations().forEach(relation -> relations.merge(relation.kind(), 1, Integer::sum));
        }

        @Override
        public void rejected(RejectedRow row, List<String> cells) {
            rejected.merge(row.reason(), 1, Integer::sum);
        }

        Set<String> ids(NodeKind kind) {
            return nodes.getOrDefault(kind, Set.of());
        }

        int count(NodeKind kind) {
            return ids(kind).size();
        }

        void holdNoFingerprints() {
            assertThat(nodes.keySet())
                    .doesNotContain(
                            NodeKind.MACHINE, NodeKind.IP_ADDRESS, NodeKind.ACCOUNT, NodeKind.PHONE, NodeKind.BID_FILE);
        }
    }
}
