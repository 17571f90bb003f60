package io.lianhuan.bench;

import io.lianhuan.Lianhuan;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The service inside a benchmark, without its web pages, so that what is measured is warm. */
final class Service {

    private Service() {}

    /** With its store in this folder. */
    static ConfigurableApplicationContext start(Path home) {
        return new SpringApplicationBuilder(Lianhuan.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("noTests", new NoTests()))
                .run("--lianhuan.home=" + home, "--lianhuan.bolt-port=0");
    }

    /** Leaves out components that tests made for themselves, which stand on the same class path. */
    private static final class NoTests extends TypeExcludeFilter {

        private static final Set<String> OF_TESTS =
                Set.of("io.lianhuan.StatedViewers", "io.lianhuan.Fetches", "io.lianhuan.BrokenFetchers");

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            var name = reader.getClassMetadata().getClassName();
            return name.contains("Tests$") || OF_TESTS.contains(name);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NoTests;
        }

        @Override
        public int hashCode() {
            return NoTests.class.hashCode();
        }
    }
}
