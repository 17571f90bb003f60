package io.lianhuan.ingest.tables;

import io.lianhuan.graph.RelationKind;
import io.lianhuan.ingest.BadRow;
import io.lianhuan.ingest.CompanyId;
import io.lianhuan.ingest.Facts;
import io.lianhuan.ingest.NodeFact;
import io.lianhuan.ingest.Party;
import io.lianhuan.ingest.PersonId;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import io.lianhuan.value.Unreadable;
import org.jspecify.annotations.Nullable;

/** Somebody whom a row names in one place for both companies and natural people. */
sealed interface Subject {

    /** An organisation. */
    record Organisation(Party party) implements Subject {}

    /** A natural person. */
    record Individual(
            @Nullable PersonNumber number, @Nullable String name) implements Subject {}

    /**
     * Told apart by the form of the number, or by the name where there is none; null where the row names nobody. A number of
     * neither form is a {@link BadRow}.
     */
    static @Nullable Subject of(@Nullable String number, @Nullable String name, String column) {
        if (number == null) {
            return name == null ? null : named(name);
        }
        try {
            return isPersonNumber(number)
                    ? new Individual(PersonNumber.of(number), name)
                    : new Organisation(
                            new Party(CompanyId.of(number), name == null ? null : OrganisationName.of(name)));
        } catch (Unreadable problem) {
            throw new BadRow(column, problem.reason(), problem.cure());
        }
    }

    /** An organisation or a person by the name alone. */
    static Subject named(String name) {
        if (!Holder.isOrganisation(name)) {
            return new Individual(null, name);
        }
        var organisation = OrganisationName.of(name);
        return new Organisation(new Party(CompanyId.named(organisation), organisation));
    }

    /** Relates a node to it. A person by name alone is told apart by the company; without one nothing can be said. */
    default void relate(Facts facts, NodeFact from, RelationKind kind, @Nullable Party at) {
        var node = node(facts, at);
        if (node != null) {
            facts.relate(from, kind, node);
        }
    }

    /** Its node; null for a person by name alone and no company. */
    default @Nullable NodeFact node(Facts facts, @Nullable Party at) {
        return switch (this) {
            case Organisation organisation -> facts.company(organisation.party());
            case Individual individual -> {
                var id = PersonId.of(individual.number(), null, individual.name(), at == null ? null : at.id());
                yield id == null ? null : facts.person(id, "name", individual.name());
            }
        };
    }

    private static boolean isPersonNumber(String number) {
        try {
            CompanyId.of(number);
            return false;
        } catch (Unreadable noCode) {
            return number.indexOf('*') >= 0 || Holder.isPersonNumber(number);
        }
    }
}
