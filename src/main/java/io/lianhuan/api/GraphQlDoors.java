package io.lianhuan.api;

import graphql.parser.ParserOptions;
import graphql.validation.Validator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** How the engine is set up: what it parses at the most, what it remembers, and how refusals look over HTTP. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class GraphQlDoors {

    static final int CHARACTERS = 64 * 1024;
    static final int TOKENS = 2_000;
    static final int VALIDATION_ERRORS = 4;

    static {
        // graphql-java keeps these for the whole JVM.
        ParserOptions.setDefaultOperationParserOptions(ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .captureSourceLocation(true)
                .readerTrackData(false)
                .maxCharacters(CHARACTERS)
                .maxTokens(TOKENS)
                .maxWhitespaceTokens(20_000)
                .maxRuleDepth(100)
                .redactTokenParserErrorMessages(true)
                .build());
        Validator.setMaxValidationErrors(VALIDATION_ERRORS);
        Deadline.goAlong();
    }

    @Bean
    GraphQlSourceBuilderCustomizer parsing(ParsedDocuments documents) {
        return builder -> builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents));
    }

    /** Answers 429 where a query came too soon. */
    @Bean
    GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler handler) {
        return new GraphQlHttpHandler(handler) {
            @Override
            protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
                return response.getResponseHeaders().containsHeader(HttpHeaders.RETRY_AFTER)
                        ? HttpStatus.TOO_MANY_REQUESTS
                        : super.selectResponseStatus(response, type);
            }
        };
    }
}
