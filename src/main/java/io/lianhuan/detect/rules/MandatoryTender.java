package io.lianhuan.detect.rules;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From how much on a contract has to be tendered, by what is built or bought and by the rules of the time. */
enum MandatoryTender {
    SERVICES("监理|设计|勘察|咨询|服务|检测", 500_000, 1_000_000),
    GOODS("货物|设备|材料|采购|供货", 1_000_000, 2_000_000),
    WORKS("", 2_000_000, 4_000_000);

    /** 必须招标的工程项目规定 took the place of the rules of 2000. */
    private static final LocalDate RAISED = LocalDate.of(2018, 6, 1);

    private static final long FEN = 100;

    private final Pattern words;
    private final long before;
    private final long since;

    MandatoryTender(String words, long before, long since) {
        this.words = Pattern.compile(words);
        this.before = before;
        this.since = since;
    }

    /** What a lot's {@code kind} names; works where it names nothing, for which the limit is highest. EPC is works. */
    static MandatoryTender of(@Nullable String kind) {
        if (kind == null || kind.contains("施工") || kind.contains("EPC") || kind.contains("总承包")) {
            return WORKS;
        }
        for (MandatoryTender one : values()) {
            if (one.words.matcher(kind).find()) {
                return one;
            }
        }
        return WORKS;
    }

    /** In fen, on a day. */
    long from(LocalDate day) {
        return FEN * (day.isBefore(RAISED) ? before : since);
    }
}
