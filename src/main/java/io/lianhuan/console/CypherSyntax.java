package io.lianhuan.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.ast.semantics.SemanticFeature;
import org.neo4j.cypher.internal.parser.AstParserFactory;
import org.neo4j.cypher.internal.parser.Cypher25AstParserFactory$;
import org.neo4j.cypher.internal.util.ASTNode;
import org.neo4j.cypher.internal.util.Neo4jCypherExceptionFactory;
import scala.Option;
import scala.Product;
import scala.collection.immutable.List$;
import scala.collection.immutable.Seq;

/**
 * Neo4j's own parser of Cypher 25, the language in which the console has its statements run. This is the only class that
 * knows the parser: what it gives is {@link SyntaxPart}, in which a kind of part that nobody has looked at is refused.
 *
 * <p>Parsing happens on a thread with a stack of its own size, so that nesting which overflows it harms nobody.
 */
final class CypherSyntax {

    /** What begins every statement that is sent, so that the server reads it as this parser does. */
    static final String LANGUAGE = "CYPHER 25 ";

    private static final long STACK_BYTES = 8L << 20;
    private static final int PATIENCE_SECONDS = 5;
    private static final AstParserFactory PARSERS = Cypher25AstParserFactory$.MODULE$;
    private static final Seq<SemanticFeature> NO_FEATURES = List$.MODULE$.empty();

    private CypherSyntax() {}

    /** The statement that is the whole of the text; two statements, or a word before one that runs it otherwise, are none. */
    static SyntaxPart parse(String text) {
        return apart(() -> part(
                PARSERS.apply(text, new Neo4jCypherExceptionFactory(text, Option.empty()), Option.empty(), NO_FEATURES)
                        .singleStatement()));
    }

    /** Does that on a thread with a large stack, and refuses what does not end in time. */
    static <T> T apart(Callable<T> work) {
        var task = new FutureTask<>(work);
        var thread = new Thread(null, task, "console-parser", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException problem) {
            throw refused(problem.getCause() == null ? problem : problem.getCause());
        } catch (TimeoutException slow) {
            throw new Refused(Refused.Code.TOO_COSTLY, "the statement takes too long to read; shorten it");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused(Refused.Code.CANCELLED, "stopped while the statement was read");
        }
    }

    private static Refused refused(Throwable cause) {
        return switch (cause) {
            case Refused refused -> refused;
            case StackOverflowError deep ->
                new Refused(Refused.Code.TOO_DEEP, "the statement is nested too deeply to be read");
            default -> new Refused(Refused.Code.SYNTAX, Texts.firstLine(cause.getMessage()));
        };
    }

    private static SyntaxPart part(Product node) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int index = 0; index < node.productArity(); index++) {
            var value = value(node.productElement(index));
            if (value != null) {
                fields.put(node.productElementName(index), value);
            }
        }
        return new SyntaxPart(
                node.productPrefix(),
                node instanceof ASTNode known ? known.position().offset() : -1,
                fields);
    }

    private static @Nullable Object value(@Nullable Object scala) {
        return switch (scala) {
            case null -> null;
            case Option<?> option -> option.isEmpty() ? null : value(option.get());
            case scala.collection.Iterable<?> many -> list(many);
            case Product product -> part(product);
            default -> scala;
        };
    }

    private static List<Object> list(scala.collection.Iterable<?> many) {
        var list = new ArrayList<Object>();
        for (var each = many.iterator(); each.hasNext(); ) {
            var value = value(each.next());
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }
}
