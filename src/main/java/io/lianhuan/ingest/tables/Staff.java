package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.BadRow;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.NodeFact;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.PersonId;
import io.lianhuan.value.PersonNumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** People whom rows name by the number of a document, or by name at a company. */
final class Staff {

    private static final String COLUMN = "身份证号";
    private static final Pattern MANAGER = Pattern.compile("项目经理|项目负责人|总监理工程师|^项目总监$|^总监$");
    private static final Pattern NOT_IN_CHARGE = Pattern.compile("代表|副|助理|执行");

    private Staff() {}

    /** Who a row with a column for the number of a document names. A masked number without a name is a {@link BadRow}. */
    static PersonId required(PersonNumber number, @Nullable String name) {
        var id = PersonId.of(number, name);
        if (id == null) {
            throw new BadRow(
                    COLUMN, "is masked, and no name stands beside it", "give the whole number, or the name too");
        }
        return id;
    }

    /** Who plays a part for a company; states nothing where the row names nobody. */
    static void names(
            Facts facts,
            NodeFact from,
            String role,
            @Nullable String name,
            @Nullable PersonNumber number,
            @Nullable String certificate,
            @Nullable Party at) {
        var id = at == null
                ? PersonId.of(number, name)
                : PersonId.of(number, Certificate.registration(certificate), name, at.id());
        if (id != null) {
            facts.relate(from, RelationKind.NAMES, facts.person(id, "name", name), "role", role);
        }
    }

    /** PROJECT_MANAGER for whoever heads the work (项目经理, 总监), but not for deputies; STAFF for anybody else. */
    static String role(@Nullable String position) {
        var inCharge = position != null
                && MANAGER.matcher(position).find()
                && !NOT_IN_CHARGE.matcher(position).find();
        return inCharge ? "PROJECT_MANAGER" : "STAFF";
    }
}
