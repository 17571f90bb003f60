package io.lianhuan.generate.city;

import io.lianhuan.generate.chance.Dice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The city: who lives in it and which lots are tendered. Bids are made lot by lot by {@link Tendering}. */
public final class City {

    private static final long FIRST_FREE_PERSON = 3_600_000;
    private static final long FIRST_FREE_ORGANISATION = 200_000;
    private static final int FIRST_FREE_COMPUTER = 400_000;

    private final Scale scale;
    private final long seed;
    private final Identities identities;
    private final List<Firm> firms;
    private final Institutions institutions;
    private final List<Lot> lots;
    private final Map<Trade, Pool> pools = new EnumMap<>(Trade.class);
    private final Map<String, Employment> employments = new HashMap<>();
    private final Map<Firm, Firm> parents = new HashMap<>();
    private final List<Firm> unregistered = new ArrayList<>();
    private long people = FIRST_FREE_PERSON;
    private long organisations = FIRST_FREE_ORGANISATION;
    private int computers = FIRST_FREE_COMPUTER;

    private City(Scale scale, long seed, Identities identities) {
        this.scale = scale;
        this.seed = seed;
        this.identities = identities;
        this.institutions = Institutions.of(scale, seed, identities);
        this.firms = new Firms(scale, seed, identities).founded();
        this.lots = new Lots(scale, seed, institutions).planned();
        for (Trade trade : Trade.values()) {
            pools.put(trade, new Pool(firmsOf(trade)));
        }
    }

    /** The city of that scale and seed. It takes a second for a hundred thousand people. */
    public static City of(Scale scale, long seed) {
        return new City(scale, seed, new Identities(seed));
    }

    public Scale scale() {
        return scale;
    }

    /** Dice for the thing that the key names. */
    public Dice dice(Object... key) {
        return Dice.of(seed, key);
    }

    public List<Firm> firms() {
        return firms;
    }

    public List<Firm> firmsOf(Trade trade) {
        return firms.stream().filter(firm -> firm.trades().contains(trade)).toList();
    }

    public List<Lot> lots() {
        return lots;
    }

    public Institutions institutions() {
        return institutions;
    }

    Pool pool(Trade trade) {
        return pools.getOrDefault(trade, new Pool(List.of()));
    }

    /** Companies that the registers of this city do not hold. */
    public void forget(List<Firm> others) {
        unregistered.addAll(others);
    }

    public List<Firm> registered() {
        var hidden = Set.copyOf(unregistered);
        return firms.stream().filter(firm -> !hidden.contains(firm)).toList();
    }

    /** Says that a company is the other's subsidiary: of themselves the two never bid against each other. */
    public void join(Firm parent, Firm subsidiary) {
        parents.put(subsidiary, parent);
    }

    boolean isKin(Firm one, Firm other) {
        return parents.get(one) == other || parents.get(other) == one;
    }

    /** Says that somebody is insured elsewhere than where the person is registered. */
    public void employ(Person person, Employment employment) {
        employments.put(person.identityNumber(), employment);
    }

    /** Where a person is insured, if it is not the company that names the person. */
    public Employment employment(Person person, Firm otherwise) {
        return employments.getOrDefault(
                person.identityNumber(), Employment.at(otherwise.creditCode(), otherwise.name()));
    }

    public Person newPerson() {
        return identities.person(people++);
    }

    public Person newPensioner() {
        return identities.retired(people++ - FIRST_FREE_PERSON);
    }

    /** A namesake: somebody else of that name. */
    public Person namesake(String name) {
        var other = newPerson();
        return new Person(name, other.identityNumber(), other.phone());
    }

    public Computer newComputer() {
        return identities.computer(computers++);
    }

    public String newDongle() {
        return identities.dongle(computers++);
    }

    public Account newAccount(String holder, Place place) {
        return identities.account(people++, holder, place);
    }

    /** A company that does not bid. */
    public Organisation newOrganisation(String suffix, Place place) {
        long number = organisations++;
        var name = Names.company(dice("organisation", number), place, suffix);
        return new Organisation(identities.creditCode("91", place, number), name, place);
    }

    public String newAddress() {
        return identities.networkAddress((int) (organisations++ - FIRST_FREE_ORGANISATION));
    }

    public Constructor newConstructor(Person person, Firm at) {
        return Firms.constructor(identities, dice("constructor", person.identityNumber()), person, at.home(), people++);
    }
}
