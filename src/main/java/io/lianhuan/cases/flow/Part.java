package io.lianhuan.cases.flow;

/** What somebody does in the handling of alerts and cases (岗位). */
public enum Part {
    DISPATCHER("分办人"),
    OFFICER("承办人"),
    REVIEWER("审核人"),
    APPROVER("批准人"),
    LEGAL("法制审核人"),
    OVERSEER("督办人");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    /** The Chinese word. */
    public String title() {
        return title;
    }
}
