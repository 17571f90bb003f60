package io.lianhuan.generate.city;

import java.time.LocalDateTime;

/**
 * A tender project (招标项目).
 *
 * @param code 20 characters (招标项目编号)
 * @param investmentCode 投资项目统一代码
 */
public record Project(
        String code,
        String investmentCode,
        String name,
        LotKind kind,
        Place place,
        Organisation buyer,
        Organisation agency,
        LocalDateTime createdAt) {

    /** 项目编号, of which the tender project is one part. */
    public String number() {
        return code.substring(0, 17);
    }
}
