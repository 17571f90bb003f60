package io.lianhuan.generate;

import io.lianhuan.generate.planting.Truth;

/** What is planted in a city, and may be left out of it: in a city without rings every ring that is found is a false alarm. */
public enum Planting {
    RINGS(Truth.Category.RING),
    CHAINS(Truth.Category.CHAIN),
    INNOCENTS(Truth.Category.INNOCENT),
    CONFLICTS(Truth.Category.CONFLICT);

    private final Truth.Category category;

    Planting(Truth.Category category) {
        this.category = category;
    }

    boolean isOf(Truth.Category other) {
        return category == other;
    }
}
