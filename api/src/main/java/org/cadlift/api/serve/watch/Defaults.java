package org.cadlift.api.serve.watch;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/// Sets what Spring's own observation does unless the configuration says otherwise.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/cadlift/api/serve/watch/defaults.properties")
class Defaults {}
