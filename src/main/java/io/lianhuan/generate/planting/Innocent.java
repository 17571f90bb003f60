package io.lianhuan.generate.planting;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.Tender;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Companies that share something and did nothing wrong. */
public class Innocent implements Plot {

    private final String kind;
    private final List<Firm> members;
    private final List<Lot> lots;
    private final List<Habit> habits;

    public Innocent(String kind, List<Firm> members, List<Lot> lots, Habit... habits) {
        this.kind = kind;
        this.members = List.copyOf(members);
        this.lots = List.copyOf(lots);
        this.habits = List.of(habits);
    }

    protected List<Firm> members() {
        return members;
    }

    @Override
    public List<Lot> lots() {
        return lots;
    }

    @Override
    public List<Firm> bidders(Lot lot) {
        return members;
    }

    @Override
    public void arrange(Tender tender, Dice dice) {
        habits.forEach(habit -> habit.shaping().shape(tender, members, dice));
    }

    @Override
    public Truth truth() {
        Set<Trace> evidence = habits.stream().map(Habit::trace).collect(Collectors.toSet());
        return Truth.of(Truth.Category.INNOCENT, kind, Difficulty.PLAIN, members, lots, evidence);
    }
}
