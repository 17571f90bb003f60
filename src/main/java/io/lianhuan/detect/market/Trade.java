package io.lianhuan.detect.market;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trade that a lot asks for, read from its requirements (投标人资格条件): 市政公用工程施工总承包三级及以上 asks for 市政公用工程施工总承包. */
public final class Trade {

    private static final Pattern QUALIFICATION =
            Pattern.compile("[\\p{IsHan}（）()]*?(?:施工总承包|专业承包|劳务|监理|设计|勘察|检测|造价)(?=[^\\p{IsHan}]|[特一二三四甲乙丙]级|资质|$)");

    private Trade() {}

    /** The first qualification that is named; empty where none is. */
    public static String of(@Nullable String requirements) {
        if (requirements == null) {
            return "";
        }
        var found = QUALIFICATION.matcher(requirements);
        return found.find() ? found.group().replaceFirst("^.*(?:具备|具有|持有)", "") : "";
    }
}
