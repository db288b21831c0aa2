package org.cadlift.api.serve.watch;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.cadlift.store.ArtifactStore;
import org.cadlift.workflow.Engine;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/// Times each call of the store and of the engine from outside, so that neither has to know.
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class MeasuredBeans {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static BeanPostProcessor callTimes(ObjectProvider<Meters> meters) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return switch (bean) {
                    case ArtifactStore store -> measured(store, "store", meters);
                    case Engine engine -> measured(engine, "engine", meters);
                    default -> bean;
                };
            }
        };
    }

    private static Object measured(Object bean, String whom, ObjectProvider<Meters> meters) {
        // Of all its interfaces: what else an engine can do stays visible.
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.addAdvice((MethodInterceptor) call -> time(call, whom, meters));
        return proxy.getProxy(bean.getClass().getClassLoader());
    }

    private static @Nullable Object time(MethodInvocation call, String whom, ObjectProvider<Meters> meters)
            throws Throwable {
        String operation = call.getMethod().getName();
        if (call.getMethod().getDeclaringClass() == Object.class || operation.equals("close")) {
            return call.proceed();
        }
        long start = System.nanoTime();
        try {
            Object answer = call.proceed();
            if (answer instanceof CompletionStage<?> later) {
                later.whenComplete((_, thrown) -> called(meters, whom, operation, thrown == null, start));
            } else {
                called(meters, whom, operation, true, start);
            }
            return answer;
        } catch (Throwable thrown) {
            called(meters, whom, operation, false, start);
            throw thrown;
        }
    }

    private static void called(ObjectProvider<Meters> meters, String whom, String operation, boolean ok, long start) {
        meters.getObject().called(whom, operation, ok, Duration.ofNanos(System.nanoTime() - start));
    }
}
