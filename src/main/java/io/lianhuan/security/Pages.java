package io.lianhuan.security;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.TransformedResource;

/** Pages with the nonce of their answer in {@code <meta name="csp-nonce">}, for what makes styles in the browser. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    private static final String HEAD = "<head>";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        ResourceTransformer withNonce = (request, resource, chain) -> {
            var page = chain.transform(request, resource);
            var nonce = Objects.requireNonNull(request.getAttribute(Headers.NONCE));
            return new TransformedResource(page, withNonce(page.getContentAsString(StandardCharsets.UTF_8), nonce));
        };
        registry.addResourceHandler("/*.html")
                .addResourceLocations("classpath:/static/")
                .resourceChain(false)
                .addTransformer(withNonce);
        registry.addResourceHandler("/graphiql/*.html")
                .addResourceLocations("classpath:/static/graphiql/")
                .resourceChain(false)
                .addTransformer(withNonce);
    }

    @Override
    public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
    }

    private static byte[] withNonce(String page, Object nonce) {
        return page.replaceFirst(HEAD, HEAD + "<meta name=\"csp-nonce\" content=\"" + nonce + "\" />")
                .getBytes(StandardCharsets.UTF_8);
    }
}
