package org.cadlift.api.serve.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/// Hands out the description of the API, as it is written and as JSON.
@RestController
class OpenApi {
    private final byte[] yaml;
    private final byte[] json;

    OpenApi(JsonMapper mapper) throws IOException {
        try (InputStream in = Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.yaml"))) {
            yaml = in.readAllBytes();
        }
        LoaderOptions options = new LoaderOptions();
        // Answers that many routes share are written once.
        options.setMaxAliasesForCollections(1000);
        Object tree = new Yaml(new SafeConstructor(options)).load(new String(yaml, StandardCharsets.UTF_8));
        json = mapper.writeValueAsBytes(tree);
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] json() {
        return json.clone();
    }

    @GetMapping(path = "/openapi.yaml", produces = "application/yaml")
    byte[] yaml() {
        return yaml.clone();
    }

    /// Has the page of the Swagger UI start with our description instead of the one it comes with.
    @GetMapping(path = "/swagger-ui/swagger-initializer.js", produces = "text/javascript")
    ResponseEntity<String> initializer() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body("""
                window.onload = () => {
                  window.ui = SwaggerUIBundle({
                    url: "/openapi.json",
                    dom_id: "#swagger-ui",
                    deepLinking: true,
                    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
                    layout: "StandaloneLayout"
                  });
                };
                """);
    }

    /// Finds the files of the Swagger UI, whatever version of it there is.
    @Component
    static class Page implements WebMvcConfigurer {
        private static final String FILES = "META-INF/resources/webjars/swagger-ui/";

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            String version = Versions.of("META-INF/maven/org.webjars/swagger-ui/pom.properties");
            registry.addResourceHandler("/swagger-ui/**").addResourceLocations("classpath:/" + FILES + version + "/");
        }

        @Override
        public void addViewControllers(ViewControllerRegistry registry) {
            registry.addRedirectViewController("/swagger-ui", "/swagger-ui/index.html");
            registry.addRedirectViewController("/swagger-ui/", "/swagger-ui/index.html");
        }
    }

    /// Reads the version of a library from what Maven puts into its jar.
    static final class Versions {
        private Versions() {}

        static String of(String resource) {
            Properties properties = new Properties();
            try (InputStream in = new ClassPathResource(resource).getInputStream()) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the library's jar lacks " + resource, e);
            }
            return properties.getProperty("version");
        }
    }
}
