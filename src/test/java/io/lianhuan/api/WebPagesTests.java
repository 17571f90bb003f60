package io.lianhuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class WebPagesTests {

    @ParameterizedTest
    @CsvSource({
        "/, /index.html",
        "/ui/ring?id=1, /index.html",
        "/graphiql, /graphiql/index.html",
        "/graphiql/, /graphiql/index.html"
    })
    void anAddressOpensItsPage(String address, String page) {
        try (var context = new AnnotationConfigWebApplicationContext()) {
            context.setServletContext(new MockServletContext());
            context.register(Mvc.class, WebPages.class);
            context.refresh();

            assertThat(MockMvcTester.from(context).get().uri(address))
                    .hasStatusOk()
                    .hasForwardedUrl(page);
        }
    }

    @EnableWebMvc
    static class Mvc {}
}
