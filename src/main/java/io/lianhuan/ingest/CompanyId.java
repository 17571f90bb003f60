package io.lianhuan.ingest;

import io.lianhuan.value.CreditCode;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.Unreadable;
import java.util.regex.Pattern;

/**
 * Who a company is, as far as a row says: by credit code, by the number of a foreign register, or by name alone until a
 * code is known.
 *
 * @param value the id of the {@code Company} node
 */
public record CompanyId(String value, Basis basis) {

    /** What an identity rests on. */
    public enum Basis {
        CREDIT_CODE,
        FOREIGN_ID,
        NAME
    }

    private static final Pattern FOREIGN = Pattern.compile("[a-z][a-z0-9-]*:\\S.{0,199}");

    /** A credit code, or {@code scheme:number} as mapping files make them; anything else is {@link Unreadable}. */
    public static CompanyId of(String raw) {
        return FOREIGN.matcher(raw).matches()
                ? new CompanyId(raw, Basis.FOREIGN_ID)
                : new CompanyId(CreditCode.of(raw).value(), Basis.CREDIT_CODE);
    }

    public static CompanyId named(OrganisationName name) {
        return new CompanyId("name:" + name.folded(), Basis.NAME);
    }
}
