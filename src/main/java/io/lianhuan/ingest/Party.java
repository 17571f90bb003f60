package io.lianhuan.ingest;

import io.lianhuan.value.OrganisationName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company that plays a part in a row: its id and its name as the row writes it. */
public record Party(CompanyId id, @Nullable OrganisationName name) {

    /**
     * The members of a consortium, the leader first, from the columns of codes and of names; one member for a sole bidder.
     * A name without any code is keyed by itself. Codes and names that do not pair up are a {@link BadRow}.
     */
    public static List<Party> of(List<CompanyId> codes, List<OrganisationName> names, String codeColumn) {
        if (codes.isEmpty()) {
            return names.stream()
                    .map(name -> new Party(CompanyId.named(name), name))
                    .distinct()
                    .toList();
        }
        if (!names.isEmpty() && names.size() != codes.size()) {
            throw new BadRow(
                    codeColumn,
                    "%d codes beside %d names".formatted(codes.size(), names.size()),
                    "give one code for each name, in the same order");
        }
        var parties = new ArrayList<Party>(codes.size());
        for (int at = 0; at < codes.size(); at++) {
            parties.add(new Party(codes.get(at), names.isEmpty() ? null : names.get(at)));
        }
        return parties;
    }

    /** The company of a code and a name; null where the row gives neither. */
    public static @Nullable Party of(@Nullable CompanyId code, @Nullable OrganisationName name) {
        if (code != null) {
            return new Party(code, name);
        }
        return name == null ? null : new Party(CompanyId.named(name), name);
    }
}
