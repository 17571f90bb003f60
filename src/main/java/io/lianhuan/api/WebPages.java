package io.lianhuan.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The addresses of the built pages of {@code ui/}: the screens find their own way below {@code /ui/}, and that of signing in stands beside
 * the address that one signs in at. GraphiQL is our own bundle: the page that Spring for GraphQL brings
 * loads its code from another host, which a closed network cannot reach.
 */
@Configuration(proxyBeanMethods = false)
class WebPages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
        registry.addViewController("/ui/**").setViewName("forward:/index.html");
        registry.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
        registry.addViewController("/graphiql/").setViewName("forward:/graphiql/index.html");
    }
}
