package io.lianhuan.generate.planting;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.Tender;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Companies that share something and did nothing wrong. */
public final class Innocent implements Plot {

    private final String kind;
    private final List<Firm> members;
    private final List<Lot> lots;
    private final List<Habit> habits;
    private final Set<Trace> shown = EnumSet.noneOf(Trace.class);
    private boolean takesTurns;

    public Innocent(String kind, List<Firm> members, List<Lot> lots, Habit... habits) {
        this.kind = kind;
        this.members = List.copyOf(members);
        this.lots = List.copyOf(lots);
        this.habits = List.of(habits);
    }

    /** Lets one member after another bid, each for another lot. */
    public Innocent takingTurns() {
        takesTurns = true;
        return this;
    }

    /** Names a trace that comes from what the members are, not from how they bid. */
    public Innocent showing(Trace trace) {
        shown.add(trace);
        return this;
    }

    @Override
    public List<Lot> lots() {
        return lots;
    }

    @Override
    public List<Firm> bidders(Lot lot) {
        return takesTurns ? List.of(members.get(lots.indexOf(lot) % members.size())) : members;
    }

    @Override
    public void arrange(Tender tender, Dice dice) {
        var present = bidders(tender.lot());
        habits.stream().filter(habit -> habit.shows(tender, present, dice)).forEach(habit -> shown.add(habit.trace()));
    }

    @Override
    public Truth truth() {
        return Truth.of(Truth.Category.INNOCENT, kind, Difficulty.PLAIN, members, lots, shown);
    }
}
