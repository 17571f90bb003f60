package io.lianhuan.console;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Expressions. The database stops a statement between rows but not inside an expression, so whatever repeats inside one is kept
 * short, and whatever grows is kept small; see the package for the rules and why. A kind of expression that is not named here is
 * refused.
 *
 * <p>How much is repeated: 0 nothing, 1 a short list, 2 a long one or two short ones, 3 a short one in a long one.
 */
final class ExpressionCheck {

    private static final int SHORT = 1;
    private static final int LONG = 2;
    private static final int MOST = 3;
    private static final Set<String> NUMBERS = Set.of(
            "SignedDecimalIntegerLiteral",
            "SignedHexIntegerLiteral",
            "SignedOctalIntegerLiteral",
            "DecimalDoubleLiteral",
            "UnsignedDecimalIntegerLiteral",
            "True",
            "False",
            "Null",
            "Infinity",
            "NaN",
            "CountStar");
    private static final Set<String> TESTS = Set.of(
            "Equals",
            "NotEquals",
            "InvalidNotEquals",
            "LessThan",
            "LessThanOrEqual",
            "GreaterThan",
            "GreaterThanOrEqual",
            "StartsWith",
            "EndsWith",
            "Contains");
    private static final Set<String> JUNCTIONS =
            Set.of("And", "Or", "Xor", "Ands", "Ors", "Not", "IsNull", "IsNotNull");
    private static final Set<String> ARITHMETIC =
            Set.of("Subtract", "Multiply", "Divide", "Modulo", "Pow", "UnarySubtract", "UnaryAdd");
    private static final Set<String> TESTED_LISTS =
            Set.of("AllIterablePredicate", "AnyIterablePredicate", "NoneIterablePredicate", "SingleIterablePredicate");

    private final Checking checking;
    /** The length of a stored text, as names have it. */
    private static final int STORED_TEXT = 64;

    /** The most stored values that are looked through in every row: the database does not stop between rows. */
    private static final int FEW = 16;

    private final PatternCheck patterns;
    private final FunctionCheck functions;
    private final QueryCheck queries;
    private boolean inEveryRow;

    ExpressionCheck(Checking checking, QueryCheck queries) {
        this.checking = checking;
        this.queries = queries;
        this.patterns = new PatternCheck(checking, this);
        this.functions = new FunctionCheck(checking, this);
    }

    PatternCheck patterns() {
        return patterns;
    }

    /** What an expression gives; refuses what must not run. */
    Carried of(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        var value = checking.limited(any(part, scope, repeated), part);
        if (inEveryRow && value.depth() == 0 && value.size() > FEW && part.is("Variable", "ExplicitParameter")) {
            throw checking.refuse(
                    Refused.Code.TOO_COSTLY,
                    part,
                    "a long text or list is looked through in every row; shorten it, or give a list as a parameter of IN");
        }
        if (value.isSecret()) {
            throw checking.personal(part, part.is("Variable") ? part.text("name") : part.kind());
        }
        return value;
    }

    /**
     * What an expression gives that is computed for rows of which nobody knows how many there are, in a condition or an aggregate: the
     * database does not stop between such rows either, so no long list may be looked through.
     */
    Carried ofEveryRow(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        boolean before = inEveryRow;
        inEveryRow = true;
        try {
            return of(part, scope, repeated);
        } finally {
            inEveryRow = before;
        }
    }

    private Carried any(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        if (NUMBERS.contains(part.kind())) {
            return Carried.NUMBER;
        }
        if (TESTS.contains(part.kind())) {
            compared(part, scope, repeated);
            return Carried.NUMBER;
        }
        if (JUNCTIONS.contains(part.kind())) {
            part.below(each -> of(each, scope, repeated));
            return Carried.NUMBER;
        }
        if (ARITHMETIC.contains(part.kind())) {
            part.below(each -> of(each, scope, repeated));
            return Carried.NUMBER;
        }
        if (TESTED_LISTS.contains(part.kind())) {
            overList(part.part("scope"), part.part("expression"), scope, repeated);
            return Carried.NUMBER;
        }
        return other(part, scope, repeated);
    }

    private Carried other(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        return switch (part.kind()) {
            case "StringLiteral" -> Carried.TEXT;
            case "Variable" -> scope.getOrDefault(part.text("name"), unknown());
            case "ExplicitParameter" -> parameter(part);
            case "ListLiteral" -> together(part.list("expressions"), scope, repeated);
            case "MapExpression" ->
                together(
                        part.list("items").stream().map(item -> item.part("_2")).toList(), scope, repeated);
            case "Property" -> property(part, scope, repeated);
            case "ContainerIndex" -> indexed(part, scope, repeated);
            case "ListSlice" -> sliced(part, scope, repeated);
            case "Add", "Concatenate" -> added(part, scope, repeated);
            case "In" -> contained(part, scope, repeated);
            case "RegexMatch" -> matched(part, scope, repeated);
            case "IsTyped", "IsNotTyped", "IsNormalized", "IsNotNormalized" -> {
                of(part.part("lhs"), scope, repeated);
                yield Carried.NUMBER;
            }
            case "LabelExpressionPredicate" -> labelled(part, scope, repeated);
            case "CaseExpression" -> cases(part, scope, repeated);
            case "FunctionInvocation" -> functions.of(part, scope, repeated);
            case "ListComprehension" -> overList(part.part("scope"), part.part("expression"), scope, repeated);
            case "ReduceExpression" -> reduced(part, scope, repeated);
            case "MapProjection" -> projected(part, scope, repeated);
            case "PatternComprehension" -> patternComprehension(part, scope, repeated);
            case "PatternExpression" -> {
                subquery(part, repeated);
                patterns.bind(part.part("pattern"), new HashMap<>(scope));
                yield Carried.NUMBER;
            }
            case "ExistsExpression", "CountExpression" -> {
                subquery(part, repeated);
                queries.inner(part.part("query"), scope);
                yield Carried.NUMBER;
            }
            case "CollectExpression" -> collected(part, scope, repeated);
            default ->
                throw checking.refuse(
                        Refused.Code.NOT_ALLOWED,
                        part,
                        "expressions of the kind %s are not on the list".formatted(part.kind()));
        };
    }

    private Carried unknown() {
        return Carried.of(checking.hiddenOfAny()).deep(1);
    }

    private Carried parameter(SyntaxPart part) {
        var name = part.text("name");
        if (!checking.parameters().containsKey(name)) {
            throw checking.refuse(Refused.Code.SYNTAX, part, "parameter $%s is missing".formatted(name));
        }
        var value = checking.parameters().get(name);
        return switch (value) {
            case Number number -> Carried.NUMBER;
            case Boolean truth -> Carried.NUMBER;
            case String text -> Carried.TEXT.sized(Math.clamp(text.length() / STORED_TEXT, 1, FEW + 1));
            case null -> Carried.TEXT;
            default -> Carried.TEXT.deep(Math.min(2, depthOf(value)));
        };
    }

    private static int depthOf(@Nullable Object value) {
        return switch (value) {
            case Collection<?> list ->
                1 + list.stream().mapToInt(ExpressionCheck::depthOf).max().orElse(0);
            case Map<?, ?> map ->
                1
                        + map.values().stream()
                                .mapToInt(ExpressionCheck::depthOf)
                                .max()
                                .orElse(0);
            case null -> 0;
            default -> 0;
        };
    }

    private Carried together(List<SyntaxPart> parts, Map<String, Carried> scope, int repeated) {
        var all = Carried.TEXT;
        int size = 0;
        for (SyntaxPart part : parts) {
            var one = of(part, scope, repeated);
            all = all.or(one.within());
            size += one.isNumber() ? 0 : one.size();
        }
        return all.sized(Math.max(1, size));
    }

    private Carried property(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        var base = of(part.part("map"), scope, repeated);
        var key = part.part("propertyKey").text("name");
        if (base.keys().contains(key)) {
            throw checking.personal(part, key);
        }
        return base.within();
    }

    private Carried indexed(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        var base = of(part.part("expr"), scope, repeated);
        var index = part.part("idx");
        var place = of(index, scope, repeated);
        if (index.is("StringLiteral") && base.keys().contains(index.text("value"))) {
            throw checking.personal(part, index.text("value"));
        }
        if (!base.keys().isEmpty() && !place.isNumber() && !index.is("StringLiteral")) {
            throw checking.refuse(
                    Refused.Code.PERSONAL,
                    part,
                    "a key that is only known when the statement runs may be a personal one");
        }
        return base.within().deep(base.depth() - 1);
    }

    private Carried sliced(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        var base = of(part.part("list"), scope, repeated);
        for (String end : List.of("from", "to")) {
            var bound = part.maybe(end);
            if (bound != null) {
                of(bound, scope, repeated);
            }
        }
        single(part, base, repeated);
        return base.within();
    }

    private Carried added(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        var left = of(part.part("lhs"), scope, repeated);
        var right = of(part.part("rhs"), scope, repeated);
        if (left.isNumber() && right.isNumber()) {
            return Carried.NUMBER;
        }
        single(part, left, repeated);
        single(part, right, repeated);
        return left.or(right)
                .within()
                .sized((left.isNumber() ? 0 : left.size()) + (right.isNumber() ? 0 : right.size()));
    }

    private void compared(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        single(part, of(part.part("lhs"), scope, repeated), repeated);
        single(part, of(part.part("rhs"), scope, repeated), repeated);
    }

    private Carried contained(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        single(part, of(part.part("lhs"), scope, repeated), repeated);
        var list = of(part.part("rhs"), scope, repeated);
        if (!part.part("rhs").is("ExplicitParameter")) { // looked up by hash
            single(part, list, repeated);
        }
        return Carried.NUMBER;
    }

    /** Refuses looking through a list that may be long while another is looked through. */
    void single(SyntaxPart part, Carried value, int repeated) {
        if (repeated > 0 && value.depth() > 0) {
            throw checking.refuse(
                    Refused.Code.TOO_COSTLY,
                    part,
                    "a list that may be long is looked through for each entry of another; UNWIND one of them, or match the two patterns together");
        }
    }

    private Carried matched(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        of(part.part("lhs"), scope, repeated);
        var pattern = part.part("rhs");
        if (!pattern.is("StringLiteral")) {
            throw checking.refuse(
                    Refused.Code.TOO_COSTLY, part, "=~ takes a pattern in quotes, no parameter or expression");
        }
        var problem = RegexCheck.problemOf(pattern.text("value"));
        if (problem != null) {
            throw checking.refuse(Refused.Code.TOO_COSTLY, part, problem);
        }
        return Carried.NUMBER;
    }

    private Carried labelled(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        of(part.part("entity"), scope, repeated);
        var all = new TreeSet<>(checking.vocabulary().labels());
        all.addAll(checking.vocabulary().types());
        patterns.names(part.part("labelExpression"), all);
        return Carried.NUMBER;
    }

    private Carried cases(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        var subject = part.maybe("expression");
        if (subject != null) {
            single(subject, of(subject, scope, repeated), repeated);
        }
        Carried result = null;
        for (SyntaxPart alternative : part.list("alternatives")) {
            of(alternative.part("_1"), scope, repeated);
            var told = new HashMap<>(scope);
            if (subject == null) {
                queries.refine(alternative.part("_1"), told);
            }
            var one = of(alternative.part("_2"), told, repeated);
            result = result == null ? one : result.or(one);
        }
        var otherwise = part.maybe("default");
        if (otherwise != null) {
            result = Objects.requireNonNull(result).or(of(otherwise, scope, repeated));
        }
        return Objects.requireNonNull(result);
    }

    /** A list comprehension, or a test of the entries of a list. */
    private Carried overList(SyntaxPart inner, SyntaxPart list, Map<String, Carried> scope, int repeated) {
        var source = of(list, scope, repeated);
        int within = deeper(list, source, repeated);
        var inside = new HashMap<>(scope);
        inside.put(
                inner.part("variable").text("name"),
                source.within().deep(source.depth() - 1).sized(1));
        var condition = inner.maybe("innerPredicate");
        if (condition != null) {
            of(condition, inside, within);
        }
        var extracted = inner.maybe("extractExpression");
        if (extracted == null) {
            return source.within();
        }
        var value = of(extracted, inside, within);
        single(extracted, value, within);
        return value.or(Carried.TEXT).within().deep(source.depth()).sized(source.size() * value.size());
    }

    private int deeper(SyntaxPart list, Carried source, int repeated) {
        boolean mayBeLong = repeated == 0 && !inEveryRow;
        int within = source.depth() == 0 ? repeated + SHORT : mayBeLong ? LONG : MOST + 1;
        if (within > MOST) {
            throw checking.refuse(
                    Refused.Code.TOO_COSTLY,
                    list,
                    "a list that may be long is looked through within another one or for every row; the database cannot stop that. UNWIND it");
        }
        return within;
    }

    private Carried reduced(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        var inner = part.part("scope");
        var list = part.part("list");
        var source = of(list, scope, repeated);
        int within = deeper(list, source, repeated);
        var start = of(part.part("init"), scope, repeated);
        var inside = new HashMap<>(scope);
        inside.put(
                inner.part("variable").text("name"),
                source.within().deep(source.depth() - 1).sized(1));
        inside.put(inner.part("accumulator").text("name"), Carried.NUMBER);
        var value = of(inner.part("expression"), inside, within);
        if (!start.isNumber() || (!value.isNumber() && !Choice.isChoice(inner.part("expression")))) {
            throw checking.refuse(
                    Refused.Code.TOO_COSTLY,
                    part,
                    "reduce may not make a text or list longer: begin with a number and add toInteger(…) or toFloat(…), or UNWIND the list and take sum()");
        }
        return value.isNumber() ? Carried.NUMBER : value.within().or(start.within());
    }

    private Carried projected(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        var base = of(part.part("name"), scope, repeated);
        var all = base.within();
        int size = 1;
        for (SyntaxPart item : part.list("items")) {
            switch (item.kind()) {
                case "AllPropertiesSelector" -> {
                    if (!base.keys().isEmpty()) {
                        throw checking.refuse(
                                Refused.Code.PERSONAL,
                                item,
                                ".* may hold personal properties: return the node itself, or name what you need");
                    }
                }
                case "PropertySelector" -> selected(item, base);
                case "VariableSelector" ->
                    all = all.or(of(item.part("id"), scope, repeated).within());
                case "LiteralEntry" -> {
                    var entry = of(item.part("exp"), scope, repeated);
                    all = all.or(entry.within());
                    size += entry.isNumber() ? 0 : entry.size();
                }
                default ->
                    throw checking.refuse(Refused.Code.NOT_ALLOWED, item, "this map projection is not on the list");
            }
        }
        return all.sized(size);
    }

    private void selected(SyntaxPart item, Carried base) {
        var key = item.part("key").text("name");
        if (base.keys().contains(key)) {
            throw checking.personal(item, key);
        }
    }

    private Carried patternComprehension(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        subquery(part, repeated);
        var inside = new HashMap<>(scope);
        patterns.bind(part.part("pattern"), inside);
        var path = part.maybe("namedPath");
        if (path != null) {
            inside.put(path.text("name"), Carried.of(patterns.keysOfPath(part.part("pattern"))));
        }
        var condition = part.maybe("predicate");
        if (condition != null) {
            of(condition, inside, 0);
        }
        var value = of(part.part("projection"), inside, 0);
        return value.within().deep(value.depth() + 1);
    }

    private Carried collected(SyntaxPart part, Map<String, Carried> scope, int repeated) {
        subquery(part, repeated);
        var columns = queries.inner(part.part("query"), scope);
        var value = columns.values().stream().reduce(Carried.TEXT, Carried::or);
        return value.within().deep(value.depth() + 1);
    }

    private void subquery(SyntaxPart part, int repeated) {
        if (repeated > SHORT) {
            throw checking.refuse(
                    Refused.Code.TOO_COSTLY,
                    part,
                    "a pattern is looked for in each entry of a long list; UNWIND the list");
        }
    }

    /** Expressions that only choose among values there are, so that nothing grows. */
    private static final class Choice {

        private static final Set<String> KINDS = Set.of(
                "CaseExpression",
                "Variable",
                "Property",
                "PropertyKeyName",
                "Tuple2",
                "FunctionName",
                "Namespace",
                "AnyType");

        static boolean isChoice(SyntaxPart part) {
            boolean known = KINDS.contains(part.kind())
                    || NUMBERS.contains(part.kind())
                    || TESTS.contains(part.kind())
                    || JUNCTIONS.contains(part.kind());
            var all = new boolean[] {known};
            part.below(each -> all[0] &= isChoice(each));
            return all[0];
        }
    }
}
