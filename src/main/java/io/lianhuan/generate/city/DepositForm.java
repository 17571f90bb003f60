package io.lianhuan.generate.city;

/** How a bid deposit is given. */
public enum DepositForm {
    TRANSFER("电汇"),
    BANK_GUARANTEE("银行保函"),
    INSURANCE("保险保函");

    private final String title;

    DepositForm(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
