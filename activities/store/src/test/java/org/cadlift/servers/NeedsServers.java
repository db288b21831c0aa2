package org.cadlift.servers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// Skips the tests of a class where a server they need is not installed. In continuous integration (`CI=true`) they run
/// all the same and fail, so that nothing is left out in silence.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(NeedsServers.Installed.class)
public @interface NeedsServers {
    /// Names as `infra/dev/servers` has them.
    String[] value();

    /// Asks `infra/dev/servers`.
    final class Installed implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Optional<String> missing = context.getTestClass()
                    .flatMap(tests -> AnnotationSupport.findAnnotation(tests, NeedsServers.class))
                    .flatMap(needs -> DevServers.missing(needs.value()));
            return missing.isPresent() && !"true".equals(System.getenv("CI"))
                    ? ConditionEvaluationResult.disabled(missing.get())
                    : ConditionEvaluationResult.enabled("installed");
        }
    }
}
