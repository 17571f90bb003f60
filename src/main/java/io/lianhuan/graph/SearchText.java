package io.lianhuan.graph;

import io.lianhuan.value.AccountNumber;
import io.lianhuan.value.CreditCode;
import io.lianhuan.value.EmailAddress;
import io.lianhuan.value.IpValue;
import io.lianhuan.value.MachineKind;
import io.lianhuan.value.MachineValue;
import io.lianhuan.value.OrganisationName;
import io.lianhuan.value.PersonalKey;
import io.lianhuan.value.PhoneNumber;
import io.lianhuan.value.RegistrationNumber;
import io.lianhuan.value.Spelling;
import io.lianhuan.value.Unreadable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a text that somebody looks for may stand for: an id, a value in another form than it is kept in, a name, its pinyin.
 *
 * @param ids ids as typed, in capitals, and a credit code without its spaces
 * @param values ids of things that are known by a value: telephones, accounts, mailboxes, network addresses, parts of computers
 * @param names as names are folded, in both scripts
 * @param latin as pinyin or initials
 * @param words as a query of words; none when there are no words
 */
record SearchText(
        String text,
        Set<String> ids,
        Set<String> values,
        List<String> names,
        @Nullable String latin,
        List<String> words,
        boolean isForPersons) {

    /** What the full-text query language would take for an operator. */
    private static final Pattern OPERATORS = Pattern.compile("[+\\-!(){}\\[\\]^\"~*?:\\\\/&|<>=]");

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]");

    /** The arguments of the statement, for others to be added. */
    Map<String, Object> arguments() {
        var arguments = new HashMap<String, Object>();
        arguments.put("text", text);
        arguments.put("ids", List.copyOf(ids));
        arguments.put("values", List.copyOf(values));
        arguments.put("names", names);
        arguments.put("latin", latin);
        arguments.put("words", words);
        arguments.put("persons", isForPersons);
        return arguments;
    }

    /** Reads texts; personal numbers are compared by their keyed hash. */
    @Component
    static class Reader {

        private final PersonalKey key;

        Reader(PersonalKey key) {
            this.key = key;
        }

        /** What a folded text may stand for. Numbers that identify persons count only for those who may see them. */
        SearchText read(String text, boolean isForPersons) {
            var ids = new LinkedHashSet<>(List.of(text, text.toUpperCase(Locale.ROOT)));
            var values = new LinkedHashSet<String>();
            add(ids, () -> CreditCode.of(text).value());
            add(values, () -> key.hash("phone", PhoneNumber.of(text).value()));
            add(values, () -> key.hash("account", AccountNumber.of(text).value()));
            add(values, () -> key.hash("email", EmailAddress.of(text).value()));
            add(values, () -> IpValue.of(text).value());
            Arrays.stream(MachineKind.values())
                    .forEach(kind -> add(
                            values,
                            () -> MachineValue.of(kind, text)
                                    .map(value -> value.kind() + ":" + value.value())
                                    .orElseThrow(() -> new Unreadable("is a placeholder", "give a value"))));
            if (isForPersons) {
                add(values, () -> key.hash("person", text.toUpperCase(Locale.ROOT)));
                add(
                        values,
                        () -> key.hash(
                                "registration", RegistrationNumber.of(text).stableKey()));
            }
            var latin = Spelling.typed(text);
            return new SearchText(
                    text,
                    ids,
                    values,
                    Spelling.scripts(folded(text)),
                    latin.isEmpty() ? null : latin,
                    words(text),
                    isForPersons);
        }

        private static List<String> words(String text) {
            return Spelling.scripts(text).stream()
                    .map(script -> OPERATORS.matcher(script).replaceAll(" ").toLowerCase(Locale.ROOT))
                    .filter(words -> LETTERS.matcher(words).find())
                    .distinct()
                    .toList();
        }

        private static void add(Set<String> known, Supplier<String> read) {
            Stream.of(read).map(Reader::orNothing).filter(id -> !id.isEmpty()).forEach(known::add);
        }

        private static String orNothing(Supplier<String> read) {
            try {
                return read.get();
            } catch (Unreadable otherKind) {
                return "";
            }
        }

        private static String folded(String text) {
            try {
                return OrganisationName.of(text).folded();
            } catch (Unreadable noName) {
                return text;
            }
        }
    }
}
