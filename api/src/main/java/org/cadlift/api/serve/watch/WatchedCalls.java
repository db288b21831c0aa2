package org.cadlift.api.serve.watch;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.cadlift.api.log.Carrying;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.contract.FailureCode;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/// Times the calls of methods that are [Watched].
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class WatchedCalls {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor watchedAdvice(ObjectProvider<Timings> timings) {
        return new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(Watched.class),
                // Asked for at the first call: what is watched must not be made before its time.
                (MethodInterceptor) call -> time(call, timings.getObject()));
    }

    private static @Nullable Object time(MethodInvocation call, Timings timings) throws Throwable {
        Watched watched = call.getMethod().getAnnotation(Watched.class);
        if (watched == null) {
            return call.proceed();
        }
        Stopwatch watch = timings.start(watched.value());
        try {
            Object answer = call.proceed();
            if (answer instanceof CompletionStage<?> later) {
                watch.handOver();
                Runnable close = Carrying.task(watch::close);
                return later.whenComplete((_, thrown) -> {
                    if (thrown != null) {
                        watch.failed(code(thrown));
                    }
                    close.run();
                });
            }
            watch.close();
            return answer;
        } catch (Throwable thrown) {
            watch.failed(code(thrown));
            watch.close();
            throw thrown;
        }
    }

    private static String code(Throwable thrown) {
        return switch (thrown) {
            case ProblemFault fault -> fault.code().name();
            case CompletionException wrapped when wrapped.getCause() != null -> code(wrapped.getCause());
            default -> FailureCode.SYS_UNEXPECTED_ERROR.name();
        };
    }
}
