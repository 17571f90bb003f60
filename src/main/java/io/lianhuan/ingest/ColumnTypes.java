package io.lianhuan.ingest;

import io.lianhuan.value.AccountNumber;
import io.lianhuan.value.CertificateNumber;
import io.lianhuan.value.CreditCode;
import io.lianhuan.value.EmailAddress;
import io.lianhuan.value.IpValue;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.MachineKind;
import io.lianhuan.value.MachineValue;
import io.lianhuan.value.Numeral;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonNumber;
import io.lianhuan.value.PhoneNumber;
import io.lianhuan.value.Text;
import io.lianhuan.value.TimeRange;
import io.lianhuan.value.Times;
import io.lianhuan.value.Unreadable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How the text of a cell becomes a value, by the type of a table's component. Placeholders (无, -, / …) are no value. A
 * {@code List} holds the parts of a cell with several values.
 */
final class ColumnTypes {

    private static final Map<Class<?>, Function<String, ?>> BY_TYPE = new HashMap<>();
    private static final Map<Class<?>, Function<String, List<?>>> LISTS =
            Map.of(PhoneNumber.class, PhoneNumber::all, IpValue.class, IpValue::all);

    static {
        put(String.class, ColumnTypes::text);
        put(CompanyId.class, CompanyId::of);
        put(CreditCode.class, CreditCode::of);
        put(OrganisationName.class, OrganisationName::of);
        put(PersonNumber.class, PersonNumber::of);
        put(RegistrationKey.class, RegistrationKey::of);
        put(CertificateNumber.class, CertificateNumber::of);
        put(LotCode.class, LotCode::of);
        put(AccountNumber.class, AccountNumber::of);
        put(PhoneNumber.class, PhoneNumber::of);
        put(EmailAddress.class, EmailAddress::of);
        put(IpValue.class, IpValue::of);
        put(OffsetDateTime.class, Times::dateTime);
        put(LocalDate.class, Times::date);
        put(YearMonth.class, Times::month);
        put(TimeRange.class, TimeRange::of);
        put(Integer.class, ColumnTypes::integer);
        put(Long.class, ColumnTypes::whole);
        put(BigDecimal.class, Numeral::of);
        put(Boolean.class, ColumnTypes::yesOrNo);
    }

    private ColumnTypes() {}

    /** The reader of a single value of that type. */
    static Function<String, ?> of(Class<?> type) {
        var parser = BY_TYPE.get(type);
        if (parser == null) {
            throw new IllegalStateException("no way to read a column of type " + type.getName());
        }
        return parser;
    }

    /** The reader of a cell that holds several values of that type. */
    static Function<String, List<?>> listOf(Class<?> type) {
        var list = LISTS.get(type);
        if (list != null) {
            return list;
        }
        var parser = of(type);
        return text -> Text.split(text).stream().<Object>map(parser).toList();
    }

    /** The reader of a cell that holds machine values of one kind. */
    static Function<String, List<?>> machines(MachineKind kind) {
        return text -> Text.split(text).stream()
                .flatMap(part -> MachineValue.of(kind, part).stream())
                .distinct()
                .toList();
    }

    private static <T> void put(Class<T> type, Function<String, ? extends T> parser) {
        BY_TYPE.put(type, parser);
    }

    private static String text(String raw) {
        return Text.fold(Text.checked(raw));
    }

    private static Integer integer(String raw) {
        try {
            return Math.toIntExact(whole(raw));
        } catch (ArithmeticException tooLarge) {
            throw new Unreadable("is too large a number", "check whether two columns were exchanged", tooLarge);
        }
    }

    private static Long whole(String raw) {
        try {
            return Numeral.of(raw).longValueExact();
        } catch (ArithmeticException fraction) {
            throw new Unreadable("is not a whole number", "write digits only", fraction);
        }
    }

    private static Boolean yesOrNo(String raw) {
        return switch (Text.fold(raw).toLowerCase(java.util.Locale.ROOT)) {
            case "是", "有", "y", "yes", "true", "1", "已提交", "已缴纳", "成功" -> true;
            case "否", "无", "n", "no", "false", "0", "未提交", "未缴纳", "失败" -> false;
            default -> throw new Unreadable("is neither yes nor no", "write 是 or 否");
        };
    }
}
