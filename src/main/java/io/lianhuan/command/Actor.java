package io.lianhuan.command;

/** Who types commands, as the audit names them. */
final class Actor {

    private Actor() {}

    static String name() {
        return "command:" + System.getProperty("user.name", "unknown");
    }
}
