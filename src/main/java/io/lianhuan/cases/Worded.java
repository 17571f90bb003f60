package io.lianhuan.cases;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import io.lianhuan.api.Later;
import io.lianhuan.cases.flow.Refusal;
import io.lianhuan.cases.law.EnglishWords;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * What {@code @worded} says: the value is a word of a dictionary, or a sentence made of such words, which is given in English to
 * whoever asks with {@code Accept-Language: en}.
 */
@Component
final class Worded implements SchemaDirectiveWiring, RuntimeWiringConfigurer {

    private static final String NAME = "worded";

    private final EnglishWords english;

    Worded(EnglishWords english) {
        this.english = english;
    }

    @Override
    public void configure(RuntimeWiring.Builder builder) {
        builder.directive(NAME, this);
    }

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        DataFetcher<?> served = environment.getFieldDataFetcher();
        return environment.setFieldDataFetcher(asked -> Later.then(served.get(asked), value -> said(value, asked)));
    }

    private @Nullable Object said(@Nullable Object value, DataFetchingEnvironment asked) {
        if (!isEnglish(asked.getLocale())) {
            return value;
        }
        if (value instanceof Refusal refusal) {
            return refusal.in(english::of);
        }
        return value instanceof String word ? english.of(word) : value;
    }

    private static boolean isEnglish(@Nullable Locale wanted) {
        return wanted != null && wanted.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
