package io.lianhuan.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages that the user interface brings along. */
@Configuration(proxyBeanMethods = false)
class WebPages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
        registry.addRedirectViewController("/graphiql", "/graphiql/index.html").setKeepQueryParams(true);
        registry.addRedirectViewController("/graphiql/", "/graphiql/index.html").setKeepQueryParams(true);
    }
}
