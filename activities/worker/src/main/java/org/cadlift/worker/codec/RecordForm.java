package org.cadlift.worker.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes the components of a record in their order; a record without components as one byte, so that every value
/// takes one.
final class RecordForm implements Form {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Class<?> type;
    private final RecordComponent[] components;
    private final Form[] forms;
    private final MethodHandle[] accessors;
    /// Made when the first such record is read: a run that only writes is spared what it costs to make, which is most
    /// of what a codec costs.
    private volatile @Nullable MethodHandle constructor;

    RecordForm(Class<?> type) {
        this.type = type;
        components = type.getRecordComponents();
        forms = new Form[components.length];
        accessors = new MethodHandle[components.length];
    }

    void complete(Function<Type, Form> formOf) {
        for (int i = 0; i < components.length; i++) {
            forms[i] = formOf.apply(components[i].getGenericType());
            accessors[i] = accessor(components[i]);
        }
    }

    @Override
    public void write(Object value, Output out) {
        if (forms.length == 0) {
            out.whole(0);
        }
        try {
            for (int i = 0; i < forms.length; i++) {
                forms[i].writeComponent(accessors[i], value, out);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("an accessor of a record throws nothing checked", e);
        }
    }

    @Override
    public Object read(Input in) {
        in.enter();
        if (forms.length == 0) {
            in.index(1);
        }
        Object[] values = new Object[forms.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = forms[i].read(in);
        }
        in.leave();
        return construct(values);
    }

    /// Makes the record; what its own rules refuse was never written, so it is damage.
    private Object construct(Object[] values) {
        try {
            return (Object) constructor().invokeExact(values);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new DamagedException(e);
        }
    }

    @Override
    public void describe(StringBuilder schema) {
        String name = type.getName();
        if (schema.indexOf("record " + name + " {") >= 0) {
            schema.append(name);
            return;
        }
        schema.append("record ").append(name).append(" {");
        for (int i = 0; i < forms.length; i++) {
            schema.append(components[i].getName()).append(':');
            forms[i].describe(schema);
            schema.append(';');
        }
        schema.append('}');
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            component.getAccessor().trySetAccessible();
            Class<?> type = component.getType().isPrimitive() ? component.getType() : Object.class;
            return LOOKUP.unreflect(component.getAccessor()).asType(MethodType.methodType(type, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("not open to the codec: " + component, e);
        }
    }

    private MethodHandle constructor() {
        MethodHandle known = constructor;
        if (known == null) {
            known = constructor(type, components);
            constructor = known;
        }
        return known;
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(parameters);
            canonical.trySetAccessible();
            return LOOKUP.unreflectConstructor(canonical)
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not open to the codec: " + type, e);
        }
    }
}
