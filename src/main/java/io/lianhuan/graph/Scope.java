package io.lianhuan.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The districts (行政区域) that whoever asks now may see. A statement that declares the parameter {@code districts} is given them,
 * so that no caller can forget to.
 */
@FunctionalInterface
public interface Scope {

    /** Beginnings of the codes; null for all. */
    @Nullable
    List<String> districts();
}
