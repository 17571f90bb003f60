package io.lianhuan.detect.rules;

import io.lianhuan.graph.Rows;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/** Who may be insured elsewhere, or nowhere, without lending a certificate (建办市函〔2019〕92号). */
final class SafeHarbours {

    private static final Pattern EMPLOYS_FOR_OTHERS = Pattern.compile("人力资源|人才|劳务派遣|劳务服务|外服|社会保险|社保");
    private static final Pattern PUBLIC = Pattern.compile("大学|学院|学校|研究院|研究所|设计院|事业|中心|医院|局|委员会|政府|管理处|管理站");
    private static final Pattern OWN_ACCOUNT = Pattern.compile("灵活就业|个体|军|买断|协保");
    private static final int NUMBER_LENGTH = 18;
    private static final int SEX_DIGIT = 16;
    private static final int PENSION_OF_MEN = 60;
    private static final int PENSION_OF_WOMEN = 50;

    private SafeHarbours() {}

    /** Whether a company of that name employs, or insures, people for others. */
    static boolean employsForOthers(@Nullable String name) {
        return name != null && EMPLOYS_FOR_OTHERS.matcher(name).find();
    }

    /** Whether it is the name of a public body, a school or an institute. */
    static boolean isPublic(@Nullable String name) {
        return name != null && PUBLIC.matcher(name).find();
    }

    /** Whether an insurance is one that people pay for themselves, or that a former employer pays on. */
    static boolean isOnOwnAccount(@Nullable String kind) {
        return kind != null && OWN_ACCOUNT.matcher(kind).find();
    }

    /**
     * Whether somebody is of the age of pensioners in a year: a man of 60, anybody else of 50.
     *
     * @param row with birthYear and maskedNumber; without the former nobody is
     */
    static boolean isRetired(MapAccessor row, int year) {
        var birthYear = Rows.whole(row, "birthYear");
        return birthYear != null && year - birthYear >= (isMan(row) ? PENSION_OF_MEN : PENSION_OF_WOMEN);
    }

    private static boolean isMan(MapAccessor row) {
        var number = Rows.text(row, "maskedNumber");
        return number != null
                && number.length() == NUMBER_LENGTH
                && Character.isDigit(number.charAt(SEX_DIGIT))
                && Character.digit(number.charAt(SEX_DIGIT), 10) % 2 == 1;
    }
}
