package io.lianhuan.api;

/** What a user may be (角色). Whoever has several may do what any of them may. */
public enum Role {
    /** Explores links and works on alerts (核查员). */
    INVESTIGATOR,
    /** Writes Cypher in the console (分析员). */
    ANALYST,
    /** A program with a token (服务账号). */
    SERVICE,
    /** Assigns, signs and decides (负责人). */
    SUPERVISOR,
    /** Keeps users, imports and settings; sees no case (系统管理员). */
    ADMINISTRATOR,
    /** Reads the audit log and nothing else (审计员). */
    AUDITOR
}
