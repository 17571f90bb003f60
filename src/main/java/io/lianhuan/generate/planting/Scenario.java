package io.lianhuan.generate.planting;

import java.util.List;

/**
 * A story that is planted in the city: a kind of ring, of licence-lending chain, or of something innocent that looks like one.
 * Every class that implements it is found on the class path.
 */
public interface Scenario {

    Truth.Category category();

    /** The plots of one round, with everybody and every lot they need taken from the casting. */
    List<Plot> plant(Casting casting);
}
