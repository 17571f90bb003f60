package io.lianhuan.ingest.tables;

import io.lianhuan.ingest.BadRow;

/** When the characteristics of a file were recorded (环节). */
enum Stage {
    /** By the bid tool, when the file was made (制作, 固化). */
    MADE,
    /** By the platform, when the file came in (递交). */
    SUBMITTED,
    /** By the pricing software (计价). */
    PRICED,
    /** In the buyer's own published file (控制价): values found there tell nothing of a bidder. */
    PUBLISHED;

    static Stage of(String word) {
        return switch (word) {
            case "MADE", "制作", "固化", "投标文件制作", "制作固化" -> MADE;
            case "SUBMITTED", "递交", "提交", "上传" -> SUBMITTED;
            case "PRICED", "计价", "造价" -> PRICED;
            case "PUBLISHED", "控制价", "招标控制价", "招标文件", "公布" -> PUBLISHED;
            default -> throw new BadRow("环节", "is no stage", "write 制作, 递交, 计价 or 控制价");
        };
    }
}
