package io.lianhuan.generate.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A company that bids, with the people, computers and money it bids with. */
public final class Firm {

    private final int number;
    private final String creditCode;
    private final Place home;
    private final Set<Trade> trades;
    private final int level;
    private final LocalDate founded;
    private final int capital;
    private final String email;
    private final Crew crew;
    private final Equipment equipment;
    private final double appetite;
    private final double merit;
    private String name;
    private Person head;
    private Office office;
    private List<Shareholding> owners;

    /** The people of a company: constructors and engineers first, then other staff, and those who go to openings. */
    public record Crew(List<Constructor> constructors, List<Person> staff, List<Person> agents) {}

    /**
     * What a company bids with.
     *
     * @param dongle of its pricing software
     * @param certificate its signing key
     */
    public record Equipment(List<Computer> computers, String dongle, String certificate, Account account) {}

    Firm(
            int number,
            Register register,
            Set<Trade> trades,
            int level,
            Crew crew,
            Equipment equipment,
            double appetite,
            double merit) {
        this.number = number;
        this.creditCode = register.creditCode();
        this.home = register.home();
        this.founded = register.founded();
        this.capital = register.capital();
        this.email = register.email();
        this.name = register.name();
        this.head = register.head();
        this.office = register.office();
        this.owners = register.owners();
        this.trades = trades;
        this.level = level;
        this.crew = crew;
        this.equipment = equipment;
        this.appetite = appetite;
        this.merit = merit;
    }

    /** What the register of companies holds of a company. */
    record Register(
            String creditCode,
            String name,
            Place home,
            Person head,
            List<Shareholding> owners,
            LocalDate founded,
            int capital,
            Office office,
            String email) {}

    public int number() {
        return number;
    }

    public String creditCode() {
        return creditCode;
    }

    public String name() {
        return name;
    }

    public Place home() {
        return home;
    }

    public Set<Trade> trades() {
        return trades;
    }

    public boolean isWorks() {
        return trades.stream().anyMatch(Trade::isWorks);
    }

    /** Grade of its qualification, 1 the highest. */
    public int level() {
        return level;
    }

    public LocalDate founded() {
        return founded;
    }

    /** Registered capital in 万元. */
    public int capital() {
        return capital;
    }

    public String email() {
        return email;
    }

    public List<Constructor> constructors() {
        return crew.constructors();
    }

    public List<Person> staff() {
        return crew.staff();
    }

    public List<Person> agents() {
        return crew.agents();
    }

    public List<Computer> computers() {
        return equipment.computers();
    }

    public String dongle() {
        return equipment.dongle();
    }

    public String certificate() {
        return equipment.certificate();
    }

    /** Its basic account, which bears its present name. */
    public Account account() {
        return new Account(
                equipment.account().number(), name, equipment.account().bank());
    }

    /** How often it bids, against others of its trade. */
    double appetite() {
        return appetite;
    }

    /** Its usual points for technique and standing, 0 to 1. */
    double merit() {
        return merit;
    }

    public Person head() {
        return head;
    }

    public Office office() {
        return office;
    }

    public List<Shareholding> owners() {
        return owners;
    }

    public void headedBy(Person person) {
        this.head = person;
    }

    public void movedInto(Office other) {
        this.office = other;
    }

    public void ownedBy(List<Shareholding> shareholdings) {
        this.owners = List.copyOf(shareholdings);
    }

    public void renamed(String other) {
        this.name = other;
    }

    @Override
    public String toString() {
        return creditCode;
    }
}
