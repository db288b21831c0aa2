package org.cadlift.worker.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes the [Form] of a type and of all types below it, each once, so that records may contain themselves.
final class Forms {
    private final Map<Type, Form> made = new HashMap<>();

    /// Is a generic class with its one argument, as [ParameterizedType] is for types found in source code.
    record Applied(Class<?> raw, Type argument) implements Type {}

    Form of(Type type) {
        Form known = made.get(type);
        return known != null ? known : make(type, Map.of());
    }

    private Form of(Type type, Map<TypeVariable<?>, Type> bindings) {
        Type bound = bind(type, bindings);
        Form known = made.get(bound);
        return known != null ? known : make(bound, bindings);
    }

    private Form make(Type type, Map<TypeVariable<?>, Type> bindings) {
        if (type instanceof Applied(Class<?> raw, Type argument)) {
            if (raw == List.class) {
                return keep(type, new Scalars.ListForm(of(argument, bindings)));
            }
            if (raw == Optional.class) {
                return keep(type, new Scalars.OptionalForm(of(argument, bindings)));
            }
            return composite(type, raw, Map.of(raw.getTypeParameters()[0], argument));
        }
        if (type instanceof Class<?> raw) {
            @Nullable Form scalar = Scalars.of(raw);
            return scalar != null ? keep(type, scalar) : composite(type, raw, Map.of());
        }
        throw new IllegalArgumentException("no form for " + type);
    }

    private Form composite(Type type, Class<?> raw, Map<TypeVariable<?>, Type> bindings) {
        // Kept before it is complete: what lies below may contain it.
        if (raw.isRecord()) {
            RecordForm form = keep(type, new RecordForm(raw));
            form.complete(component -> of(component, bindings));
            return form;
        }
        if (raw.isSealed()) {
            SealedForm form = keep(type, new SealedForm(raw));
            form.complete(subclass -> of(apply(subclass, bindings), bindings));
            return form;
        }
        throw new IllegalArgumentException("no form for " + type);
    }

    private <F extends Form> F keep(Type type, F form) {
        made.put(type, form);
        return form;
    }

    /// Gives an argument of a sealed interface on to a subclass, which has the same parameter by convention.
    private static Type apply(Class<?> subclass, Map<TypeVariable<?>, Type> bindings) {
        return subclass.getTypeParameters().length == 0
                ? subclass
                : new Applied(subclass, bindings.values().iterator().next());
    }

    private static Type bind(Type type, Map<TypeVariable<?>, Type> bindings) {
        return switch (type) {
            case TypeVariable<?> variable -> {
                Type bound = bindings.get(variable);
                if (bound == null) {
                    throw new IllegalArgumentException("nothing is bound to " + variable);
                }
                yield bound;
            }
            case ParameterizedType generic when generic.getActualTypeArguments().length == 1 ->
                new Applied((Class<?>) generic.getRawType(), bind(generic.getActualTypeArguments()[0], bindings));
            case java.lang.reflect.WildcardType wildcard -> bind(wildcard.getUpperBounds()[0], bindings);
            default -> type;
        };
    }
}
