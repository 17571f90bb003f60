package io.lianhuan.ingest;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.EvaluationException;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.Assign;
import org.springframework.expression.spel.ast.BeanReference;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.ConstructorReference;
import org.springframework.expression.spel.ast.Indexer;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.StringLiteral;
import org.springframework.expression.spel.ast.TypeReference;
import org.springframework.expression.spel.ast.VariableReference;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.MapAccessor;
import org.springframework.expression.spel.support.SimpleEvaluationContext;

/** An expression over the cells of a foreign row, in Spring's expression language, read once for a sheet. */
final class Formula {

    private static final SpelExpressionParser PARSER = new SpelExpressionParser();
    private static final EvaluationContext CONTEXT = SimpleEvaluationContext.forPropertyAccessors(
                    new MapAccessor(false))
            .withAssignmentDisabled()
            .withInstanceMethods()
            .build();

    private final SpelExpression expression;
    private final Set<String> names = new TreeSet<>();
    private final Set<String> columns;

    private Formula(SpelExpression expression, Map<String, Set<String>> known) {
        this.expression = expression;
        collect(expression.getAST(), true);
        this.columns = names.stream()
                .flatMap(name -> known.getOrDefault(name, Set.of(name)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Throws {@link IllegalArgumentException} with a reason when the text is no expression that is allowed.
     *
     * @param known names that are no columns, each with the columns it is made of
     */
    static Formula of(String text, Map<String, Set<String>> known) {
        try {
            return new Formula(PARSER.parseRaw(text), known);
        } catch (ParseException problem) {
            throw new IllegalArgumentException("is no expression: " + problem.getSimpleMessage(), problem);
        }
    }

    /** The columns and other names it uses. */
    Set<String> names() {
        return names;
    }

    /** The columns behind those names. */
    Set<String> columns() {
        return columns;
    }

    /** The columns as messages name them. */
    String title() {
        return String.join(", ", columns);
    }

    /** Its value as the text of a cell; no value gives an empty text. */
    String text(Map<String, Object> row) {
        return text(value(row));
    }

    /** Whether it holds; what is neither true nor false is a {@link BadRow}. */
    boolean holds(Map<String, Object> row) {
        if (value(row) instanceof Boolean answer) {
            return answer;
        }
        throw bad("the condition of the mapping is neither true nor false here");
    }

    BadRow bad(String reason) {
        return new BadRow(title(), reason, "correct the row or the mapping");
    }

    private @Nullable Object value(Map<String, Object> row) {
        try {
            return expression.getValue(CONTEXT, row);
        } catch (EvaluationException | IndexOutOfBoundsException problem) {
            throw bad("the expression of the mapping has no value here");
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Object[] parts -> text(java.util.Arrays.asList(parts));
            case Collection<?> parts -> parts.stream().map(Formula::text).collect(Collectors.joining("；"));
            default -> value.toString();
        };
    }

    private void collect(SpelNode node, boolean isStart) {
        refuse(node);
        if (isStart && node instanceof PropertyOrFieldReference name) {
            names.add(name.getName());
        }
        if (isStart && node instanceof Indexer && node.getChild(0) instanceof StringLiteral name) {
            names.add(String.valueOf(name.getLiteralValue().getValue()));
        }
        for (int at = 0; at < node.getChildCount(); at++) {
            collect(node.getChild(at), !(node instanceof CompoundExpression) || at == 0);
        }
    }

    /** What reaches out of the row. */
    private static void refuse(SpelNode node) {
        switch (node) {
            case TypeReference type -> throw refused("types");
            case ConstructorReference constructor -> throw refused("constructors");
            case BeanReference bean -> throw refused("beans");
            case Assign assignment -> throw refused("assignments");
            case VariableReference variable -> refuse(variable.toStringAST());
            default -> {
                // the rest stays within the row
            }
        }
    }

    private static void refuse(String variable) {
        if (!variable.equals("#this")) {
            throw refused(variable);
        }
    }

    private static IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("uses %s, which expressions must not".formatted(what));
    }
}
