package io.lianhuan.ingest.tables;

import io.lianhuan.graph.NodeKind;
import io.lianhuan.ingest.BadRow;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.NodeFact;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The building site that a row is about: its permit, or, where a sheet knows sites by project codes alone, a permit known by
 * that code until a row of permits names both.
 */
final class Site {

    private static final Pattern PERMIT_NUMBER = Pattern.compile("\\d{18}");

    private Site() {}

    static NodeFact permit(Facts facts, String number, @Nullable Object... stated) {
        return facts.node(NodeKind.PERMIT, id(number), stated);
    }

    /** By permit number, or by project code; a row with neither is a {@link BadRow}. */
    static NodeFact of(Facts facts, @Nullable String permitNumber, @Nullable String projectCode) {
        return facts.node(NodeKind.PERMIT, id(permitNumber, projectCode));
    }

    static String id(@Nullable String permitNumber, @Nullable String projectCode) {
        if (permitNumber != null) {
            return id(permitNumber);
        }
        if (projectCode == null) {
            throw new BadRow("项目编码", "there is neither a permit nor a project code", "fill in 项目编码 or 施工许可证编号");
        }
        var code = id(projectCode);
        return PERMIT_NUMBER.matcher(code).matches() ? code : "project:" + code;
    }

    private static String id(String number) {
        return number.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
