package io.lianhuan.detect;

/** A finding, ring or chain as doors show it, for other modules to hand on. */
public interface Shown {

    /** Its id. */
    String id();
}
