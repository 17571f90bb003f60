package io.lianhuan.value;

/** The unit of an amount: 元, 万元 or 亿元, also as the codes 0 and 1 of the national format. */
public enum MoneyUnit {
    YUAN(100),
    TEN_THOUSAND_YUAN(1_000_000),
    HUNDRED_MILLION_YUAN(10_000_000_000L);

    private final long fen;

    MoneyUnit(long fen) {
        this.fen = fen;
    }

    public long fen() {
        return fen;
    }

    public static MoneyUnit of(String raw) {
        return switch (Text.fold(raw)) {
            case "元", "0", "人民币元", "人民币", "CNY", "RMB" -> YUAN;
            case "万元", "1", "万", "人民币万元" -> TEN_THOUSAND_YUAN;
            case "亿元", "亿" -> HUNDRED_MILLION_YUAN;
            default -> throw new Unreadable("is no unit of money", "write 元, 万元 or 亿元");
        };
    }
}
