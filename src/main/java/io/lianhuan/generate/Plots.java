package io.lianhuan.generate;

import io.lianhuan.generate.city.City;
import io.lianhuan.generate.city.Lot;
import io.lianhuan.generate.planting.Casting;
import io.lianhuan.generate.planting.Plot;
import io.lianhuan.generate.planting.Scenario;
import io.lianhuan.generate.planting.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** All plots of a city, from every scenario on the class path: first the guilty, who get companies of their own, then the others. */
final class Plots {

    private final List<Plot> all;
    private final Map<Lot, List<Plot>> byLot = new HashMap<>();

    private Plots(List<Plot> all) {
        this.all = List.copyOf(all);
        for (Plot plot : all) {
            plot.lots()
                    .forEach(lot ->
                            byLot.computeIfAbsent(lot, any -> new ArrayList<>()).add(plot));
        }
    }

    static Plots plantedIn(City city, Set<Planting> without) {
        var casting = new Casting(city);
        var plots = new ArrayList<Plot>();
        for (Truth.Category category : planted(without)) {
            for (Scenario scenario : scenarios(category)) {
                for (int round = 0; round < city.scale().plots(); round++) {
                    plots.addAll(scenario.plant(casting));
                }
            }
        }
        return new Plots(plots);
    }

    private static List<Truth.Category> planted(Set<Planting> without) {
        return Arrays.stream(Truth.Category.values())
                .filter(category -> without.stream().noneMatch(planting -> planting.isOf(category)))
                .toList();
    }

    static List<Scenario> scenarios(Truth.Category category) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Scenario.class));
        return scanner.findCandidateComponents(Plots.class.getPackageName() + ".scenarios").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .sorted(Comparator.comparing(Class::getName))
                .<Scenario>map(type -> BeanUtils.instantiateClass(type.asSubclass(Scenario.class)))
                .filter(scenario -> scenario.category() == category)
                .toList();
    }

    List<Plot> all() {
        return all;
    }

    List<Plot> of(Lot lot) {
        return byLot.getOrDefault(lot, List.of());
    }
}
