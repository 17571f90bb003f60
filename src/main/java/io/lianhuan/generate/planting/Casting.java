package io.lianhuan.generate.planting;

import io.lianhuan.generate.chance.Dice;
import io.lianhuan.generate.city.City;
import io.lianhuan.generate.city.Firm;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.city.LotKind;
import io.lianhuan.generate.city.Trade;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Gives companies and lots to plots. Each lot goes to one plot, and each company to one ring or chain; bystanders, who only
 * look like members of something, may look so more than once.
 */
public final class Casting {

    private final City city;
    private final Dice dice;
    private final Map<LotKind, Deque<Lot>> lots = new EnumMap<>(LotKind.class);
    private final Deque<Firm> firms;
    private final Set<Firm> taken = new HashSet<>();

    public Casting(City city) {
        this.city = city;
        this.dice = city.dice("casting");
        for (LotKind kind : LotKind.values()) {
            var free = city.lots().stream()
                    .filter(lot -> lot.kind() == kind && lot.round() == 1 && !lot.isFailed())
                    .toList();
            lots.put(kind, new ArrayDeque<>(dice.shuffled(free)));
        }
        this.firms = new ArrayDeque<>(dice.shuffled(city.firms()));
    }

    /** The name that a new computer gives itself, and every file that is written on it. */
    public String computerName() {
        return "DESKTOP-%07X".formatted(dice.between(0, 0xFFF_FFFF));
    }

    public City city() {
        return city;
    }

    public Dice dice() {
        return dice;
    }

    /** Lots of a kind in the order of their openings; fewer where the city has no more. */
    public List<Lot> lots(LotKind kind, int count) {
        return lots(kind, count, lot -> true);
    }

    public List<Lot> lots(LotKind kind, int count, Predicate<Lot> suitable) {
        var free = lots.getOrDefault(kind, new ArrayDeque<>());
        var found = free.stream().filter(suitable).limit(count).toList();
        free.removeAll(found);
        return found.stream().sorted(Comparator.comparingInt(Lot::number)).toList();
    }

    /** Companies of a trade for one ring or chain, which nobody else gets. */
    public List<Firm> members(Trade trade, int count) {
        return members(count, firm -> firm.trades().contains(trade));
    }

    public List<Firm> members(int count, Predicate<Firm> suitable) {
        var found = free(suitable).limit(count).toList();
        if (found.size() < count) {
            throw new IllegalStateException("the city has too few companies for all that is planted in it");
        }
        taken.addAll(found);
        return found;
    }

    /** Companies that take part in no ring and no chain. */
    public List<Firm> bystanders(Trade trade, int count) {
        return bystanders(count, firm -> firm.trades().contains(trade));
    }

    public List<Firm> bystanders(int count, Predicate<Firm> suitable) {
        var free = free(suitable).toList();
        return dice.pick(free, count);
    }

    private Stream<Firm> free(Predicate<Firm> suitable) {
        return firms.stream().filter(firm -> !taken.contains(firm) && suitable.test(firm));
    }
}
