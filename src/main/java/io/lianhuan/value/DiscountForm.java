package io.lianhuan.value;

/** What a rate column counts. */
public enum DiscountForm {
    /** 下浮率: how far below the ceiling price, a fraction or per cent. */
    BELOW_CEILING,
    /** 费率: the share of the ceiling price that is asked, a fraction or per cent. */
    SHARE_OF_CEILING
}
