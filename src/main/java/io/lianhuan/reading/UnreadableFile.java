package io.lianhuan.reading;

/** A file that is refused as a whole. Its message never quotes a cell. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String where;
    private final String cure;

    /**
     * @param what what is wrong
     * @param where the file, and the place in it as far as it is known
     * @param cure what the user can do
     */
    public UnreadableFile(String what, String where, String cure) {
        super(where + ": " + what + " " + cure);
        this.what = what;
        this.where = where;
        this.cure = cure;
    }

    UnreadableFile(String what, String where, String cure, Throwable cause) {
        this(what, where, cure);
        initCause(cause);
    }

    public String what() {
        return what;
    }

    public String where() {
        return where;
    }

    public String cure() {
        return cure;
    }
}
