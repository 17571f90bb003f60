package io.lianhuan.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Queries and their clauses: only those that read, in the order in which they pass values on. */
final class QueryCheck {

    private static final int MOST_LONG_COLUMNS = 8;
    private static final int LONGEST_SEARCH = 256;

    private final Checking checking;
    private final ExpressionCheck expressions;
    private boolean hasStar;

    QueryCheck(Checking checking) {
        this.checking = checking;
        this.expressions = new ExpressionCheck(checking, this);
    }

    /** Checks the whole statement; gives its columns in order, or none where a star stands for them. */
    List<String> whole(SyntaxPart statement) {
        var columns = query(statement, new HashMap<>(), true).keySet();
        return hasStar ? List.of() : List.copyOf(columns);
    }

    /** Checks a query inside another that sees its variables. */
    Map<String, Carried> inner(SyntaxPart query, Map<String, Carried> scope) {
        return query(query, new HashMap<>(scope), false);
    }

    private Map<String, Carried> query(SyntaxPart query, Map<String, Carried> scope, boolean isLast) {
        return switch (query.kind()) {
            case "SingleQuery" -> single(query, scope, isLast);
            case "UnionAll", "UnionDistinct" -> union(query, scope, isLast && query.is("UnionAll"));
            default -> throw refused(query);
        };
    }

    private Map<String, Carried> union(SyntaxPart union, Map<String, Carried> scope, boolean isLast) {
        var columns = new LinkedHashMap<>(query(union.part("lhs"), new HashMap<>(scope), isLast));
        query(union.part("rhs"), new HashMap<>(scope), isLast)
                .forEach((name, value) -> columns.merge(name, value, Carried::or));
        return columns;
    }

    private Map<String, Carried> single(SyntaxPart query, Map<String, Carried> scope, boolean isLast) {
        Map<String, Carried> columns = Map.of();
        for (SyntaxPart clause : query.list("clauses")) {
            switch (clause.kind()) {
                case "Match" -> match(clause, scope);
                case "Unwind" -> unwind(clause, scope);
                case "With" -> replace(scope, projection(clause, scope, false));
                case "Return" -> columns = projection(clause, scope, isLast);
                case "UnresolvedCall" -> procedure(clause, scope);
                case "ScopeClauseSubqueryCall", "ImportingWithSubqueryCall" -> call(clause, scope);
                case "Finish" -> {}
                default -> throw refused(clause);
            }
        }
        return columns;
    }

    private static void replace(Map<String, Carried> scope, Map<String, Carried> by) {
        scope.clear();
        scope.putAll(by);
    }

    private Refused refused(SyntaxPart clause) {
        return checking.refuse(
                Refused.Code.NOT_ALLOWED,
                clause,
                "%s is not on the list: the console reads, with MATCH, WITH, UNWIND, CALL { }, UNION and RETURN"
                        .formatted(clause.kind()));
    }

    private void match(SyntaxPart match, Map<String, Carried> scope) {
        if (match.has("hints") || match.has("search")) {
            throw checking.refuse(Refused.Code.NOT_ALLOWED, match, "hints for the planner are not on the list");
        }
        expressions.patterns().bind(match.part("pattern"), scope);
        where(match, scope);
    }

    private void where(SyntaxPart clause, Map<String, Carried> scope) {
        var where = clause.maybe("where");
        if (where != null) {
            refine(where.part("expression"), scope);
            expressions.ofEveryRow(where.part("expression"), scope, 0);
        }
    }

    /** A condition n:Company, alone or among others that must all hold, tells what n is. */
    void refine(SyntaxPart condition, Map<String, Carried> scope) {
        if (condition.is("And", "Ands")) {
            condition.below(each -> refine(each, scope));
        } else if (condition.is("LabelExpressionPredicate")
                && condition.part("entity").is("Variable")
                && condition.part("labelExpression").is("Leaf")) {
            var label = condition.part("labelExpression").part("name").text("name");
            if (checking.vocabulary().labels().contains(label)) {
                scope.computeIfPresent(
                        condition.part("entity").text("name"),
                        (name, known) -> known.keeping(checking.hidden(Set.of(label))));
            }
        }
    }

    private void unwind(SyntaxPart clause, Map<String, Carried> scope) {
        var list = expressions.of(clause.part("expression"), scope, 0);
        scope.put(
                clause.part("variable").text("name"),
                list.within().deep(list.depth() - 1).sized(1));
    }

    /** WITH or RETURN: what is named goes on, and everything of before only with a star. */
    private Map<String, Carried> projection(SyntaxPart clause, Map<String, Carried> scope, boolean isLast) {
        var items = clause.part("returnItems");
        if (clause.has("groupBy")) {
            throw checking.refuse(Refused.Code.NOT_ALLOWED, clause, "GROUP BY is not on the list");
        }
        var after = new LinkedHashMap<String, Carried>();
        if (!items.part("projectionType").is("FreeProjection")) {
            after.putAll(scope);
            hasStar |= isLast;
        }
        var list = items.list("items");
        for (int index = 0; index < list.size(); index++) {
            after.put(columnOf(list.get(index)), item(clause, list, index, scope, isLast));
        }
        checkWidth(clause, after);
        var sorted = new HashMap<>(scope);
        sorted.putAll(after);
        rest(clause, sorted);
        return after;
    }

    private static String columnOf(SyntaxPart item) {
        return item.is("AliasedReturnItem") ? item.part("variable").text("name") : item.text("inputText");
    }

    private Carried item(
            SyntaxPart clause, List<SyntaxPart> items, int index, Map<String, Carried> scope, boolean isLast) {
        var expression = items.get(index).part("expression");
        boolean isNamed = clause.part("returnItems").part("projectionType").is("FreeProjection");
        var mask = isLast && isNamed ? maskOf(clause, items, expression, scope) : null;
        if (mask != null) {
            checking.mask(index, mask);
            return Carried.SECRET;
        }
        var value = expressions.of(expression, scope, 0);
        // a bare variable stays what it is; of anything else only what can be read through it is known
        return expression.is("Variable") || value.isNumber() ? value : value.within();
    }

    /** How a column of the last RETURN is masked; null when it is not personal. */
    private @Nullable String maskOf(
            SyntaxPart clause, List<SyntaxPart> items, SyntaxPart expression, Map<String, Carried> scope) {
        if (!expression.is("Property") || !expression.part("map").is("Variable")) {
            return null;
        }
        var variable = expression.part("map").text("name");
        var key = expression.part("propertyKey").text("name");
        var base = scope.get(variable);
        if (base == null || base.isSecret() || !base.keys().contains(key)) {
            return null;
        }
        boolean groups = clause.isTrue("distinct")
                || items.stream().anyMatch(item -> FunctionCheck.aggregates(item.part("expression")));
        if (groups && items.stream().noneMatch(item -> identifies(item.part("expression"), variable))) {
            throw checking.refuse(
                    Refused.Code.PERSONAL,
                    expression,
                    "rows are grouped by a personal value: return `%s` or `%s.id` beside it"
                            .formatted(variable, variable));
        }
        var names = new TreeSet<>(checking.vocabulary().labels());
        names.addAll(checking.vocabulary().types());
        var kinds = new TreeSet<>(checking.vocabulary().maskOf(names, key));
        return kinds.size() == 1 ? kinds.first() : "TEXT";
    }

    private static boolean identifies(SyntaxPart expression, String variable) {
        return (expression.is("Variable") && expression.text("name").equals(variable))
                || (expression.is("Property")
                        && expression.part("map").is("Variable")
                        && expression.part("map").text("name").equals(variable)
                        && expression.part("propertyKey").text("name").equals("id"));
    }

    private void checkWidth(SyntaxPart clause, Map<String, Carried> columns) {
        long lists = columns.values().stream()
                .filter(column -> column.depth() > 0)
                .mapToInt(Carried::size)
                .sum();
        if (clause.is("Return") && lists > MOST_LONG_COLUMNS) {
            throw checking.refuse(
                    Refused.Code.TOO_COSTLY,
                    clause,
                    "more than %d lists in one row; return fewer".formatted(MOST_LONG_COLUMNS));
        }
    }

    private void rest(SyntaxPart clause, Map<String, Carried> scope) {
        var order = clause.maybe("orderBy");
        if (order != null) {
            order.list("sortItems").forEach(item -> expressions.of(item.part("expression"), scope, 0));
        }
        for (String bound : List.of("skip", "limit")) {
            var count = clause.maybe(bound);
            if (count != null) {
                expressions.of(count.part("expression"), scope, 0);
            }
        }
        where(clause, scope);
    }

    private void procedure(SyntaxPart call, Map<String, Carried> scope) {
        var name = procedureName(call);
        if (!checking.vocabulary().hasProcedure(name)) {
            throw checking.refuse(Refused.Code.NOT_ALLOWED, call, "procedure %s is not on the list".formatted(name));
        }
        var arguments = call.list("declaredArguments");
        var found = name.equals("db.index.fulltext.queryNodes") ? searched(call, arguments) : Carried.TEXT;
        arguments.forEach(argument -> expressions.of(argument, scope, 0));
        var result = call.maybe("declaredResult");
        if (result == null) {
            return;
        }
        result.list("items").forEach(item -> {
            var output = item.maybe("output");
            var column = output == null ? item.part("variable").text("name") : output.text("name");
            scope.put(item.part("variable").text("name"), column.equals("node") ? found : Carried.TEXT);
        });
        where(result, scope);
    }

    private Carried searched(SyntaxPart call, List<SyntaxPart> arguments) {
        var index = arguments.isEmpty() ? null : arguments.getFirst();
        var labels = index == null || !index.is("StringLiteral")
                ? null
                : checking.vocabulary().fulltextIndexes().get(index.text("value"));
        if (labels == null || arguments.size() != 2) {
            throw checking.refuse(
                    Refused.Code.NOT_ALLOWED,
                    call,
                    "full-text search takes the name of an index in quotes, one of %s, and what to look for"
                            .formatted(checking.vocabulary().fulltextIndexes().keySet()));
        }
        var words = arguments.get(1);
        var said = words.is("StringLiteral")
                ? words.text("value")
                : words.is("ExplicitParameter")
                        ? String.valueOf(checking.parameters().get(words.text("name")))
                        : null;
        if (said == null || said.length() > LONGEST_SEARCH || said.indexOf('/') >= 0) {
            throw checking.refuse(
                    Refused.Code.TOO_COSTLY,
                    call,
                    "what to look for is a text or parameter of at most %d characters without /"
                            .formatted(LONGEST_SEARCH));
        }
        return Carried.seen(checking.hidden(labels));
    }

    private static String procedureName(SyntaxPart call) {
        var name = call.part("procedureName");
        var parts = new ArrayList<String>();
        if (name.part("namespace").fields().get("parts") instanceof List<?> spaces) {
            spaces.forEach(space -> parts.add(String.valueOf(space)));
        }
        parts.add(name.text("name"));
        return String.join(".", parts);
    }

    private void call(SyntaxPart call, Map<String, Carried> scope) {
        if (call.has("inTransactionsParameters")) {
            throw checking.refuse(Refused.Code.NOT_ALLOWED, call, "the console runs in one transaction of its own");
        }
        Map<String, Carried> seen = new HashMap<>();
        if (call.is("ImportingWithSubqueryCall") || call.isTrue("isImportingAll")) {
            seen.putAll(scope);
        } else {
            call.list("importedVariables").forEach(variable -> {
                var name = variable.text("name");
                if (scope.containsKey(name)) {
                    seen.put(name, scope.get(name));
                }
            });
        }
        scope.putAll(query(call.part("innerQuery"), seen, false));
    }
}
