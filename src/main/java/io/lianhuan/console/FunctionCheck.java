package io.lianhuan.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Calls of functions: only those on the list, and what each gives. */
final class FunctionCheck {

    private static final Set<String> AGGREGATES = Set.of(
            "count", "sum", "avg", "min", "max", "collect", "stdev", "stdevp", "percentilecont", "percentiledisc");

    /** What these give is a number, a truth value or a time, whatever they are given. */
    private static final Set<String> NUMBERS = Set.of(
            "count",
            "sum",
            "avg",
            "stdev",
            "stdevp",
            "id",
            "length",
            "size",
            "isempty",
            "exists",
            "abs",
            "ceil",
            "ceiling",
            "floor",
            "round",
            "sign",
            "sqrt",
            "exp",
            "log",
            "ln",
            "log10",
            "e",
            "pi",
            "rand",
            "isnan",
            "sin",
            "cos",
            "tan",
            "cot",
            "asin",
            "acos",
            "atan",
            "atan2",
            "degrees",
            "radians",
            "haversin",
            "tointeger",
            "tointegerornull",
            "tofloat",
            "tofloatornull",
            "toboolean",
            "tobooleanornull",
            "char_length",
            "character_length",
            "date",
            "datetime",
            "localdatetime",
            "time",
            "localtime",
            "duration",
            "timestamp",
            "point");

    /** What these tell of a thing is not personal. */
    private static final Set<String> PLAIN = Set.of("elementid", "labels", "type", "valuetype", "randomuuid");

    private static final Set<String> SAME_LENGTH = Set.of(
            "coalesce",
            "nullif",
            "min",
            "max",
            "tostring",
            "tostringornull",
            "tointegerlist",
            "tofloatlist",
            "tostringlist",
            "tobooleanlist",
            "toupper",
            "upper",
            "tolower",
            "lower",
            "trim",
            "btrim",
            "ltrim",
            "rtrim",
            "left",
            "right",
            "substring",
            "normalize",
            "reverse",
            "tail",
            "percentilecont",
            "percentiledisc");

    private static final Set<String> READ_AT_ONCE = Set.of("size", "head", "last", "coalesce", "isempty");
    private static final int PARTS_OF_TEXT = 8;
    private static final int LONGEST_REPLACEMENT = 16;

    private final Checking checking;
    private final ExpressionCheck expressions;

    FunctionCheck(Checking checking, ExpressionCheck expressions) {
        this.checking = checking;
        this.expressions = expressions;
    }

    /** Whether an expression takes several rows together. */
    static boolean aggregates(SyntaxPart part) {
        if (part.is("CountStar") || (part.is("FunctionInvocation") && AGGREGATES.contains(name(part)))) {
            return true;
        }
        var any = new boolean[1];
        part.below(each -> any[0] |= aggregates(each));
        return any[0];
    }

    static String name(SyntaxPart call) {
        var name = call.part("functionName");
        var space = name.part("namespace").fields().get("parts");
        var spaces = space instanceof List<?> list ? list : List.of();
        return (spaces.isEmpty()
                                ? ""
                                : String.join(
                                                ".",
                                                spaces.stream()
                                                        .map(String::valueOf)
                                                        .toList())
                                        + '.')
                        .toLowerCase(Locale.ROOT)
                + name.text("name").toLowerCase(Locale.ROOT);
    }

    Carried of(SyntaxPart call, Map<String, Carried> scope, int repeated) {
        var name = name(call);
        if (!checking.vocabulary().hasFunction(name) || call.has("maybeLocalFunction")) {
            throw checking.refuse(Refused.Code.NOT_ALLOWED, call, "function %s is not on the list".formatted(name));
        }
        var arguments = call.list("args");
        if (name.equals("range")) {
            return range(call, arguments, scope, repeated);
        }
        var all = Carried.TEXT;
        boolean allNumbers = true;
        int size = 0;
        for (SyntaxPart argument : arguments) {
            var one = AGGREGATES.contains(name)
                    ? expressions.ofEveryRow(argument, scope, repeated)
                    : expressions.of(argument, scope, repeated);
            if (!READ_AT_ONCE.contains(name)) {
                expressions.single(call, one, repeated);
            }
            all = all.or(one.within());
            allNumbers &= one.isNumber();
            size = Math.max(size, one.size());
        }
        return given(call, name, all.sized(Math.max(1, size)), allNumbers && !arguments.isEmpty());
    }

    private Carried given(SyntaxPart call, String name, Carried all, boolean allNumbers) {
        if (NUMBERS.contains(name) || name.contains(".")) {
            return Carried.NUMBER;
        }
        if (PLAIN.contains(name)) {
            return Carried.TEXT;
        }
        if (SAME_LENGTH.contains(name)) {
            return allNumbers ? Carried.NUMBER : all;
        }
        return switch (name) {
            case "collect" -> all.deep(all.depth() + 1);
            case "head", "last" -> all.deep(all.depth() - 1);
            case "split" -> all.deep(1).sized(all.size() * PARTS_OF_TEXT);
            case "replace" -> all.sized(all.size() * replacement(call));
            case "nodes", "relationships" -> all;
            case "startnode", "endnode" -> Carried.of(checking.hiddenOfAny());
            case "properties", "keys" -> whole(call, all);
            default ->
                throw checking.refuse(Refused.Code.NOT_ALLOWED, call, "function %s is not on the list".formatted(name));
        };
    }

    private Carried whole(SyntaxPart call, Carried all) {
        if (!all.keys().isEmpty()) {
            throw checking.refuse(
                    Refused.Code.PERSONAL,
                    call,
                    "this may tell personal properties: return the node itself, name what you need, or give a purpose");
        }
        return Carried.TEXT.deep(all.depth());
    }

    private int replacement(SyntaxPart call) {
        var by = call.list("args").getLast();
        if (!by.is("StringLiteral") || by.text("value").length() > LONGEST_REPLACEMENT) {
            throw checking.refuse(
                    Refused.Code.TOO_COSTLY,
                    call,
                    "replace takes a text in quotes of at most %d characters to put in".formatted(LONGEST_REPLACEMENT));
        }
        return Math.max(1, by.text("value").length());
    }

    private Carried range(SyntaxPart call, List<SyntaxPart> arguments, Map<String, Carried> scope, int repeated) {
        arguments.forEach(argument -> expressions.of(argument, scope, repeated));
        boolean hasLengths = arguments.stream().limit(2).anyMatch(FunctionCheck::isLength);
        if (!hasLengths) {
            long from = bound(call, arguments.get(0));
            long to = bound(call, arguments.get(1));
            long step = arguments.size() > 2 ? bound(call, arguments.get(2)) : 1;
            checkLength(call, from, to, step == 0 ? 1 : step);
        } else {
            arguments.stream()
                    .limit(2)
                    .filter(argument -> !isLength(argument))
                    .forEach(argument -> bound(call, argument));
        }
        return new Carried(Set.of(), 1, 1, false, false, false);
    }

    private void checkLength(SyntaxPart call, long from, long to, long step) {
        long most = checking.settings().rangeLength();
        double length = Math.abs((double) to - from) / Math.abs((double) step) + 1;
        if (length > most) {
            throw new Refused(
                    Refused.Code.TOO_COSTLY,
                    String.valueOf(checking.refuse(
                                    Refused.Code.TOO_COSTLY, call, "range() with more than %d numbers".formatted(most))
                            .getMessage()),
                    most,
                    (long) length);
        }
    }

    /** size(list), or a number added to or taken from it: no longer than the list that is already there. */
    private static boolean isLength(SyntaxPart bound) {
        if (bound.is("Subtract", "Add")) {
            return isLength(bound.part("lhs"))
                    && bound.part("rhs").is("SignedDecimalIntegerLiteral")
                    && bound.part("rhs").text("stringVal").length() <= 4;
        }
        return bound.is("FunctionInvocation") && List.of("size", "length").contains(name(bound));
    }

    private long bound(SyntaxPart call, SyntaxPart bound) {
        if (bound.is("UnarySubtract")) {
            return -bound(call, bound.part("rhs"));
        }
        if (bound.is("SignedDecimalIntegerLiteral")) {
            return parsed(call, bound.text("stringVal"));
        }
        if (bound.is("ExplicitParameter") && checking.parameters().get(bound.text("name")) instanceof Number number) {
            return number.longValue();
        }
        throw checking.refuse(
                Refused.Code.TOO_COSTLY,
                call,
                "range() takes numbers, parameters, and size(…) with a number added or taken away");
    }

    private long parsed(SyntaxPart call, String digits) {
        try {
            return Long.parseLong(digits.replace("_", ""));
        } catch (NumberFormatException tooLarge) {
            throw checking.refuse(Refused.Code.TOO_COSTLY, call, "%s is no bound for range()".formatted(digits));
        }
    }
}
