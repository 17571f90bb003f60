package io.lianhuan.generate.planting;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.Tender;
import java.util.List;

/** One planted story with its cast. */
public interface Plot {

    /** The lots in which it plays. */
    List<Lot> lots();

    /** Who bids for a lot because of it. */
    List<Firm> bidders(Lot lot);

    /** Changes the bids for one of its lots before they are opened. */
    default void arrange(Tender tender, Dice dice) {}

    /** What follows from the award of one of its lots, besides what every award brings. */
    default void follow(Tender tender, Records records) {}

    /** How the work on one of its lots really goes. */
    default Delivery deliver(Delivery delivery) {
        return delivery;
    }

    /** Rows that belong to no lot, written once after all lots. */
    default void file(Records records) {}

    /** The truth; asked for after the last lot. */
    Truth truth();
}
