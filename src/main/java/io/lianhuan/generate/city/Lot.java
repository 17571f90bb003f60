package io.lianhuan.generate.city;

import io.lianhuan.generate.award.AwardMethod;
import java.time.LocalDateTime;

/**
 * A lot (标段) that is put out to tender.
 *
 * @param number its place in the order of openings
 * @param ceiling the highest price allowed, in fen
 * @param estimate in fen
 * @param deposit in fen
 * @param round which attempt it is (招标次数)
 * @param isFailed whether too few came and it was tendered again
 * @param bidders how many are to come
 * @param days time for completion
 */
public record Lot(
        int number,
        Project project,
        String code,
        String name,
        LotKind kind,
        AwardMethod method,
        long ceiling,
        long estimate,
        long deposit,
        int round,
        boolean isFailed,
        int bidders,
        int days,
        LocalDateTime publishedAt,
        LocalDateTime openedAt) {

    public Place place() {
        return project.place();
    }

    /** The number of the contract that follows an award. */
    public String contractNumber() {
        return "HT-" + code.substring(7, 9) + "-" + code.substring(9);
    }

    /** The number of the works permit (施工许可证编号): area, day of issue, kind, serial. */
    public String permitNumber() {
        var day = openedAt.toLocalDate().plusDays(45).toString().replace("-", "");
        return place().code() + day + "01" + "%02d".formatted(number % 100);
    }
}
