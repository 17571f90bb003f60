package io.lianhuan.graph;

import io.lianhuan.api.TypeClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Kinds of nodes that the schema gives only as {@code Node}. */
@Configuration(proxyBeanMethods = false)
class NodeTypes {

    @Bean
    TypeClass thing() {
        return new TypeClass("Thing", Thing.class);
    }
}
