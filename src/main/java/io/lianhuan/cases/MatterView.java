package io.lianhuan.cases;

/** A matter as doors show it. */
interface MatterView {

    Matter matter();

    /** Its id. */
    default String id() {
        return matter().id();
    }
}
