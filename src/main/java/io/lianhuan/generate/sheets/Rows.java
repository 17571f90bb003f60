package io.lianhuan.generate.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file that takes one row after another. */
interface Rows extends Closeable {

    void add(List<String> cells) throws IOException;
}
