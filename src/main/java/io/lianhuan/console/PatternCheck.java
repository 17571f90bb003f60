package io.lianhuan.console;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Patterns: every node has a label and every relationship a type that may be seen. Where a statement leaves them out, all that
 * may be seen are written in, so that the database itself passes over everything else.
 */
final class PatternCheck {

    private static final Set<String> WRAPPINGS = Set.of(
            "ForMatch",
            "Pattern",
            "PrefixedPatternPart",
            "PathPatternPart",
            "RelationshipsPattern",
            "RelationshipChain",
            "PathConcatenation",
            "ParenthesizedPath");
    private static final Set<String> TRIVIAL = Set.of(
            "AllPaths",
            "AnyPath",
            "AnyShortestPath",
            "AllShortestPaths",
            "ShortestGroups",
            "CountedShortestPaths",
            "Walk",
            "Trail",
            "Acyclic",
            "OUTGOING",
            "INCOMING",
            "BOTH",
            "UnsignedDecimalIntegerLiteral",
            "PathLengthQuantifier");

    private final Checking checking;
    private final ExpressionCheck expressions;

    PatternCheck(Checking checking, ExpressionCheck expressions) {
        this.checking = checking;
        this.expressions = expressions;
    }

    /** Checks a pattern and binds its variables. */
    void bind(SyntaxPart pattern, Map<String, Carried> scope) {
        if (WRAPPINGS.contains(pattern.kind())) {
            pattern.below(part -> bind(part, scope));
        } else if (!TRIVIAL.contains(pattern.kind())) {
            bindPart(pattern, scope);
        }
    }

    private void bindPart(SyntaxPart pattern, Map<String, Carried> scope) {
        switch (pattern.kind()) {
            case "NodePattern" -> node(pattern, scope);
            case "RelationshipPattern" -> relationship(pattern, scope);
            case "NamedPatternPart" -> {
                bind(pattern.part("patternPart"), scope);
                scope.put(pattern.part("variable").text("name"), Carried.of(keysOfPath(pattern)));
            }
            case "ShortestPathsPatternPart" -> bind(pattern.part("element"), scope);
            case "QuantifiedPath" -> {
                bind(pattern.part("part"), scope);
                condition(pattern.maybe("optionalWhereExpression"), scope);
            }
            default ->
                throw checking.refuse(
                        Refused.Code.NOT_ALLOWED,
                        pattern,
                        "patterns with %s are not on the list".formatted(pattern.kind()));
        }
    }

    /** What can be read through a path: of one whose things are all labelled, what can be read of those. */
    Set<String> keysOfPath(SyntaxPart pattern) {
        if (pattern.is("QuantifiedPath", "ShortestPathsPatternPart") || pattern.has("length")) {
            return checking.hiddenOfAny();
        }
        if (pattern.is("NodePattern", "RelationshipPattern")) {
            var labels = pattern.maybe("labelExpression");
            var proven = labels == null ? null : of(labels);
            return proven == null ? checking.hiddenOfAny() : checking.hidden(proven);
        }
        var keys = new TreeSet<String>();
        pattern.below(part -> keys.addAll(keysOfPath(part)));
        return keys;
    }

    private void node(SyntaxPart pattern, Map<String, Carried> scope) {
        var variable = pattern.maybe("variable");
        var known = variable == null ? null : scope.get(variable.text("name"));
        var value = narrowed(pattern, variable, known, checking.vocabulary().labels(), '(');
        if (variable != null) {
            scope.put(variable.text("name"), value);
        }
        inside(pattern, value, scope);
    }

    private void relationship(SyntaxPart pattern, Map<String, Carried> scope) {
        var variable = pattern.maybe("variable");
        var known = variable == null ? null : scope.get(variable.text("name"));
        var value = narrowed(pattern, variable, known, checking.vocabulary().types(), '[');
        if (variable != null) {
            scope.put(variable.text("name"), value);
        }
        inside(pattern, value, scope);
    }

    /** The value of a variable whose labels or types are known after this. */
    private Carried narrowed(
            SyntaxPart pattern, @Nullable SyntaxPart variable, @Nullable Carried known, Set<String> all, char bracket) {
        var labels = pattern.maybe("labelExpression");
        if (labels != null) {
            var proven = proven(labels, all);
            var value = Carried.seen(checking.hidden(proven));
            return known == null || !known.isSeen() ? value : Carried.seen(common(known.keys(), value.keys()));
        }
        if (known != null && known.isSeen()) {
            return known;
        }
        insert(pattern, variable, all, bracket);
        var hidden = checking.hidden(all);
        return Carried.seen(known == null ? hidden : common(known.keys(), hidden));
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        var common = new TreeSet<>(one);
        common.retainAll(other);
        return common;
    }

    /** Names of which the thing surely has one; refuses expressions that do not tell. */
    private Set<String> proven(SyntaxPart labels, Set<String> all) {
        names(labels, all);
        var proven = of(labels);
        if (proven == null) {
            throw checking.refuse(
                    Refused.Code.NOT_ALLOWED,
                    labels,
                    "name the labels or types that are meant, not those that are not");
        }
        return proven;
    }

    private @Nullable Set<String> of(SyntaxPart labels) {
        return switch (labels.kind()) {
            case "Leaf" -> Set.of(labels.part("name").text("name"));
            case "DynamicLeaf" -> written(labels);
            case "Conjunctions", "ColonConjunction" -> conjunction(labels);
            case "Disjunctions", "ColonDisjunction" -> disjunction(labels);
            default -> null;
        };
    }

    /** The labels of {@code $any(['A', 'B'])}; null when they are only known when the statement runs. */
    private static @Nullable Set<String> written(SyntaxPart labels) {
        var made = labels.part("expr");
        var list = made.part("expression");
        if (made.isTrue("all") || !list.is("ListLiteral")) {
            return null;
        }
        var texts = list.list("expressions");
        return texts.stream().allMatch(each -> each.is("StringLiteral"))
                ? texts.stream().map(each -> each.text("value")).collect(Collectors.toUnmodifiableSet())
                : null;
    }

    /** That of its parts which tells most: the one with the fewest personal properties. */
    private @Nullable Set<String> conjunction(SyntaxPart labels) {
        Set<String> best = null;
        for (SyntaxPart part : parts(labels)) {
            var one = of(part);
            if (one != null
                    && (best == null
                            || checking.vocabulary().personalOf(one).size()
                                    < checking.vocabulary().personalOf(best).size())) {
                best = one;
            }
        }
        return best;
    }

    private @Nullable Set<String> disjunction(SyntaxPart labels) {
        var together = new TreeSet<String>();
        for (SyntaxPart part : parts(labels)) {
            var one = of(part);
            if (one == null) {
                return null;
            }
            together.addAll(one);
        }
        return together;
    }

    private static List<SyntaxPart> parts(SyntaxPart labels) {
        return labels.has("children") ? labels.list("children") : List.of(labels.part("lhs"), labels.part("rhs"));
    }

    /** Refuses names that may not be seen, wherever they stand, and those that are only known when the statement runs. */
    void names(SyntaxPart labels, Set<String> all) {
        switch (labels.kind()) {
            case "Leaf" -> name(labels, labels.part("name").text("name"), all);
            case "DynamicLeaf" -> names(labels, written(labels), all);
            case "Negation" -> names(labels.part("e"), all);
            case "Wildcard" -> {}
            case "Conjunctions", "ColonConjunction", "Disjunctions", "ColonDisjunction" ->
                parts(labels).forEach(part -> names(part, all));
            default -> throw made(labels);
        }
    }

    private void names(SyntaxPart place, @Nullable Set<String> names, Set<String> all) {
        if (names == null) {
            throw made(place);
        }
        names.stream().sorted().forEach(name -> name(place, name, all));
    }

    private Refused made(SyntaxPart place) {
        return checking.refuse(
                Refused.Code.NOT_ALLOWED,
                place,
                "labels and types that are made while the statement runs are not allowed");
    }

    private void name(SyntaxPart place, String name, Set<String> all) {
        if (!all.contains(name)) {
            throw checking.refuse(
                    Refused.Code.UNKNOWN_NAME, place, "there is no label or type `%s` to see".formatted(name));
        }
    }

    private void inside(SyntaxPart pattern, Carried value, Map<String, Carried> scope) {
        var properties = pattern.maybe("properties");
        if (properties != null) {
            if (properties.is("MapExpression")) {
                properties.list("items").forEach(item -> {
                    var key = item.part("_1").text("name");
                    if (value.keys().contains(key)) {
                        throw checking.personal(item.part("_1"), key);
                    }
                    expressions.of(item.part("_2"), scope, 0);
                });
            } else if (!value.keys().isEmpty()) {
                throw checking.refuse(
                        Refused.Code.PERSONAL,
                        properties,
                        "write the properties out: a parameter may hold personal ones");
            } else {
                expressions.of(properties, scope, 0);
            }
        }
        condition(pattern.maybe("predicate"), scope);
    }

    private void condition(@Nullable SyntaxPart predicate, Map<String, Carried> scope) {
        if (predicate != null) {
            expressions.ofEveryRow(predicate, scope, 0);
        }
    }

    private void insert(SyntaxPart pattern, @Nullable SyntaxPart variable, Set<String> all, char bracket) {
        var words = bracket == '(' ? anyLabelOf(all) : all.stream().sorted().collect(Collectors.joining("|", ":", ""));
        var text = checking.text();
        if (variable != null) {
            checking.insert(endOfName(text, variable.offset()), words);
        } else if (bracket == '(') {
            if (text.charAt(pattern.offset())
                    == '(') { // the ends of ()-[:R]->+() that the parser makes up are not in the text
                checking.insert(pattern.offset() + 1, words);
            }
        } else {
            insertType(text, pattern.offset(), words);
        }
    }

    /** Looked up while the statement runs: the planner would multiply alternatives out, see {@link PlanningCheck}. */
    private static String anyLabelOf(Set<String> all) {
        return all.stream().sorted().collect(Collectors.joining("', '", ":$any(['", "'])"));
    }

    private void insertType(String text, int offset, String words) {
        int at = offset;
        while (at < text.length() && "<-".indexOf(text.charAt(at)) >= 0 && text.charAt(at) != '[') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '[') {
            checking.insert(at + 1, words);
            return;
        }
        int dash = text.indexOf('-', offset);
        if (dash < 0 || dash > offset + 1 || text.charAt(Math.min(dash + 1, text.length() - 1)) != '-') {
            throw new Refused(Refused.Code.SYNTAX, "write relationships without blanks or with brackets: -[r]->");
        }
        checking.insert(dash + 1, '[' + words + ']');
    }

    private static int endOfName(String text, int start) {
        int at = start;
        if (text.charAt(start) == '`') {
            at++;
            while (at < text.length() && (text.charAt(at) != '`' || text.startsWith("``", at))) {
                at += text.startsWith("``", at) ? 2 : 1;
            }
            return at + 1;
        }
        while (at < text.length() && Character.isUnicodeIdentifierPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}
