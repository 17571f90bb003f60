package io.lianhuan.value;

/** What a personal value is, and so how it is masked (脱敏). */
public enum PersonalKind {
    NAME,
    NUMBER,
    PHONE,
    ACCOUNT,
    ADDRESS,
    TEXT
}
