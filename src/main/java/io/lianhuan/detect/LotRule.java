package io.lianhuan.detect;

import java.util.List;

/** A rule that looks at one lot at a time. What it says of a lot depends on nothing but the lot and the values used in it. */
public non-sealed interface LotRule extends Rule {

    /** What it finds in these lots. */
    List<Finding> findIn(List<String> lotIds);
}
