package io.lianhuan.api;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.lianhuan.api.QueryLimits.Limits;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an operation may cost, known before anything is fetched.
 *
 * <p>The cost is the number of things (objects) that it may give back: a field that gives an object costs 1, or what its
 * {@code @cost} says, and its fields besides; a list costs that as often as its {@code first} or {@code limit} says, wherever the
 * number stands: in the document, in a variable or in a default; lists without such an argument count as {@link #USUAL_LIST}.
 * Fields that give no object are free: aliases and tokens are counted. Sums stay at {@link #MOST}, so that nothing overflows.
 *
 * <p>Each fragment is weighed once, so the time grows with the document and not with what it stands for.
 */
final class QueryWeight {

    static final long MOST = 1_000_000_000L;
    static final int USUAL_LIST = 10;

    private final GraphQLSchema schema;
    private final Limits limits;
    private final Map<String, Object> variables;
    private final OperationDefinition operation;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Weight> weighed = new HashMap<>();

    private QueryWeight(
            GraphQLSchema schema,
            Limits limits,
            Document document,
            OperationDefinition operation,
            Map<String, Object> variables) {
        this.schema = schema;
        this.limits = limits;
        this.operation = operation;
        this.variables = variables;
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(each -> fragments.put(each.getName(), each));
    }

    /** Cost, depth, and the number of fields beside each other. */
    private record Weight(long cost, int depth, int fields) {

        static final Weight NOTHING = new Weight(0, 0, 0);

        Weight and(Weight other) {
            return new Weight(Math.min(MOST, cost + other.cost), Math.max(depth, other.depth), (int)
                    Math.min(MOST, (long) fields + other.fields));
        }
    }

    /** The cost of an operation; refuses one that breaks a limit. */
    static long of(
            GraphQLSchema schema,
            Limits limits,
            Document document,
            @Nullable String operationName,
            Map<String, Object> variables) {
        Counts.of(document).check(limits);
        var operation = operation(document, operationName);
        return operation == null ? 0 : new QueryWeight(schema, limits, document, operation, variables).checked();
    }

    private static @Nullable OperationDefinition operation(Document document, @Nullable String name) {
        var operations = document.getDefinitionsOfType(OperationDefinition.class);
        if (name == null || name.isEmpty()) {
            return operations.size() == 1 ? operations.getFirst() : null;
        }
        return operations.stream()
                .filter(each -> name.equals(each.getName()))
                .findFirst()
                .orElse(null);
    }

    private long checked() {
        var weight = weigh(operation.getSelectionSet(), root(), 1);
        within("rootFields", limits.rootFields(), weight.fields());
        within("depth", limits.depth(), weight.depth());
        within("cost", limits.cost(), weight.cost());
        return weight.cost();
    }

    private static void within(String name, long limit, long actual) {
        if (actual > limit) {
            throw Refused.limit(name, limit, actual);
        }
    }

    private GraphQLObjectType root() {
        return Objects.requireNonNull(
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                });
    }

    /** The weight of fields beside each other; `edges` and `nodes` among them have so many entries as the slice says. */
    private Weight weigh(@Nullable SelectionSet selections, GraphQLCompositeType parent, long slice) {
        var sum = Weight.NOTHING;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                sum = sum.and(weigh(selection, parent, slice));
            }
        }
        return sum;
    }

    private Weight weigh(Selection<?> selection, GraphQLCompositeType parent, long slice) {
        return switch (selection) {
            case Field field -> weigh(field, parent, slice);
            case InlineFragment inline -> {
                var condition = inline.getTypeCondition();
                yield weigh(
                        inline.getSelectionSet(),
                        condition == null ? parent : composite(condition.getName(), parent),
                        slice);
            }
            case FragmentSpread spread -> weigh(spread.getName(), parent, slice);
            default -> Weight.NOTHING;
        };
    }

    private Weight weigh(String fragment, GraphQLCompositeType parent, long slice) {
        var key = fragment + ' ' + slice;
        var known = weighed.get(key);
        if (known == null) {
            var definition = fragments.get(fragment);
            weighed.put(key, Weight.NOTHING);
            known = definition == null
                    ? Weight.NOTHING
                    : weigh(
                            definition.getSelectionSet(),
                            composite(definition.getTypeCondition().getName(), parent),
                            slice);
            weighed.put(key, known);
        }
        return known;
    }

    private GraphQLCompositeType composite(String name, GraphQLCompositeType otherwise) {
        return schema.getType(name) instanceof GraphQLCompositeType type ? type : otherwise;
    }

    private Weight weigh(Field field, GraphQLCompositeType parent, long slice) {
        var definition = definition(field, parent);
        if (definition == null) {
            return new Weight(0, 1, 1);
        }
        var size = size(field, definition);
        var type = GraphQLTypeUtil.unwrapNonNull(definition.getType());
        boolean isList = GraphQLTypeUtil.isList(type);
        if (!(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLCompositeType given)) {
            return new Weight(0, 1, 1);
        }
        var inner = weigh(field.getSelectionSet(), given, size != null && !isList ? size : USUAL_LIST);
        long times = isList ? times(field, size, slice) : 1;
        return new Weight(Math.min(MOST, times * Math.min(MOST, own(definition) + inner.cost())), inner.depth() + 1, 1);
    }

    private static long times(Field field, @Nullable Long size, long slice) {
        if (size != null) {
            return size;
        }
        return field.getName().equals("edges") || field.getName().equals("nodes") ? slice : USUAL_LIST;
    }

    private static long own(GraphQLFieldDefinition definition) {
        var cost = definition.getAppliedDirective("cost");
        return cost == null || !(cost.getArgument("weight").getValue() instanceof Integer weight) ? 1 : weight;
    }

    /** The field of that name; null for what describes the schema, which the engine keeps small itself. */
    private @Nullable GraphQLFieldDefinition definition(Field field, GraphQLCompositeType parent) {
        if (field.getName().startsWith("__")) {
            if (!field.getName().equals(Introspection.TypeNameMetaFieldDef.getName()) && !limits.introspection()) {
                throw Refused.of(Refused.Code.INTROSPECTION_OFF, "此账号不能查询接口定义（introspection 已关闭）。");
            }
            return null;
        }
        return parent instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinition(field.getName())
                : null;
    }

    /** How many entries a field is asked for; null when it takes no such argument. */
    private @Nullable Long size(Field field, GraphQLFieldDefinition definition) {
        for (GraphQLArgument argument : definition.getArguments()) {
            if (argument.getName().equals("first") || argument.getName().equals("limit")) {
                int most = argument.getName().equals("first") ? limits.size() : Integer.MAX_VALUE;
                var given = given(field, argument);
                if (given == null || given < 1 || given > most) {
                    throw Refused.size(argument.getName(), most, given, field.getSourceLocation());
                }
                return given;
            }
        }
        return null;
    }

    private @Nullable Long given(Field field, GraphQLArgument argument) {
        var written = field.getArguments().stream()
                .filter(each -> each.getName().equals(argument.getName()))
                .map(Argument::getValue)
                .findFirst()
                .orElse(null);
        if (written instanceof VariableReference variable) {
            return variables.containsKey(variable.getName())
                    ? number(variables.get(variable.getName()))
                    : byDefault(variable.getName(), argument);
        }
        return written == null ? number(argument) : number(written);
    }

    /** What a variable stands for that the request does not give. */
    private @Nullable Long byDefault(String variable, GraphQLArgument argument) {
        for (VariableDefinition each : operation.getVariableDefinitions()) {
            if (each.getName().equals(variable) && each.getDefaultValue() != null) {
                return number((Object) each.getDefaultValue());
            }
        }
        return number(argument);
    }

    private static @Nullable Long number(GraphQLArgument argument) {
        return argument.hasSetDefaultValue()
                ? number(argument.getArgumentDefaultValue().getValue())
                : null;
    }

    /** The number that a value stands for; what is no number is refused where values are read, and until then stands for the most. */
    private static @Nullable Long number(@Nullable Object value) {
        if (value == null || value instanceof NullValue) {
            return null;
        }
        if (value instanceof IntValue literal) {
            return saturated(literal.getValue());
        }
        if (value instanceof BigInteger whole) {
            return saturated(whole);
        }
        return value instanceof Number number ? number.longValue() : MOST;
    }

    private static long saturated(BigInteger value) {
        return value.bitLength() > 62 ? (value.signum() < 0 ? -MOST : MOST) : value.longValueExact();
    }

    /** What is counted in the document as it is written. */
    private static final class Counts {

        private int aliases;
        private int directives;
        private int fragments;

        static Counts of(Document document) {
            var counts = new Counts();
            counts.add(document);
            return counts;
        }

        private void add(Node<?> node) {
            if (node instanceof Field field && field.getAlias() != null) {
                aliases++;
            } else if (node instanceof Directive) {
                directives++;
            } else if (node instanceof InlineFragment || node instanceof FragmentDefinition) {
                fragments++;
            }
            @SuppressWarnings("rawtypes") // as graphql-java declares it
            List<Node> children = node.getChildren();
            children.forEach(this::add);
        }

        void check(Limits limits) {
            within("aliases", limits.aliases(), aliases);
            within("directives", limits.directives(), directives);
            within("fragments", limits.fragments(), fragments);
        }
    }
}
