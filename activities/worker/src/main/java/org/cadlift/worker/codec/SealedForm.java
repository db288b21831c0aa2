package org.cadlift.worker.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Writes the number of the record or enum among all that the sealed interface permits, then its value.
final class SealedForm implements Form {
    private final Class<?> type;
    private final List<Form> forms = new ArrayList<>();
    private final Map<Class<?>, Integer> numbers = new HashMap<>();

    SealedForm(Class<?> type) {
        this.type = type;
    }

    void complete(Function<Class<?>, Form> formOf) {
        for (Class<?> leaf : leaves(type)) {
            numbers.put(leaf, forms.size());
            forms.add(formOf.apply(leaf));
        }
    }

    private static List<Class<?>> leaves(Class<?> type) {
        List<Class<?>> leaves = new ArrayList<>();
        for (Class<?> subclass : type.getPermittedSubclasses()) {
            // An enum whose constants have bodies is sealed too, and yet is one kind of value.
            if (subclass.isSealed() && !subclass.isEnum()) {
                leaves.addAll(leaves(subclass));
            } else {
                leaves.add(subclass);
            }
        }
        return leaves;
    }

    @Override
    public void write(Object value, Output out) {
        Class<?> leaf = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        Integer number = numbers.get(leaf);
        if (number == null) {
            throw new IllegalArgumentException(leaf + " is not permitted by " + type);
        }
        out.whole(number);
        forms.get(number).write(value, out);
    }

    @Override
    public Object read(Input in) {
        in.enter();
        Object value = forms.get(in.index(forms.size())).read(in);
        in.leave();
        return value;
    }

    @Override
    public void describe(StringBuilder schema) {
        String name = type.getName();
        if (schema.indexOf("sealed " + name + " {") >= 0) {
            schema.append(name);
            return;
        }
        schema.append("sealed ").append(name).append(" {");
        for (Form form : forms) {
            form.describe(schema);
            schema.append('|');
        }
        schema.append('}');
    }
}
