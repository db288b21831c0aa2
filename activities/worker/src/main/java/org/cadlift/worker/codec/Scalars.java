package org.cadlift.worker.codec;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds the forms of everything that is neither a record nor sealed.
final class Scalars {
    private Scalars() {}

    static @Nullable Form of(Class<?> type) {
        if (type == double.class || type == Double.class) {
            return new DoubleForm();
        }
        if (type == int.class || type == Integer.class) {
            return new IntForm();
        }
        if (type == long.class || type == Long.class) {
            return new LongForm();
        }
        if (type == boolean.class || type == Boolean.class) {
            return new BooleanForm();
        }
        if (type == String.class) {
            return new TextForm();
        }
        return type.isEnum() ? new EnumForm(type.getName(), List.of(type.getEnumConstants())) : null;
    }

    private record DoubleForm() implements Form {
        @Override
        public void write(Object value, Output out) {
            out.decimal((double) value);
        }

        @Override
        public void writeComponent(MethodHandle accessor, Object owner, Output out) throws Throwable {
            if (accessor.type().returnType() == double.class) {
                out.decimal((double) accessor.invokeExact(owner));
            } else {
                Form.super.writeComponent(accessor, owner, out);
            }
        }

        @Override
        public Object read(Input in) {
            return in.decimal();
        }

        @Override
        public void describe(StringBuilder schema) {
            schema.append("double");
        }
    }

    private record IntForm() implements Form {
        @Override
        public void write(Object value, Output out) {
            out.whole((int) value);
        }

        @Override
        public void writeComponent(MethodHandle accessor, Object owner, Output out) throws Throwable {
            if (accessor.type().returnType() == int.class) {
                out.whole((int) accessor.invokeExact(owner));
            } else {
                Form.super.writeComponent(accessor, owner, out);
            }
        }

        @Override
        public Object read(Input in) {
            long value = in.whole();
            if ((int) value != value) {
                throw new DamagedException(value + " is no int");
            }
            return (int) value;
        }

        @Override
        public void describe(StringBuilder schema) {
            schema.append("int");
        }
    }

    private record LongForm() implements Form {
        @Override
        public void write(Object value, Output out) {
            out.whole((long) value);
        }

        @Override
        public void writeComponent(MethodHandle accessor, Object owner, Output out) throws Throwable {
            if (accessor.type().returnType() == long.class) {
                out.whole((long) accessor.invokeExact(owner));
            } else {
                Form.super.writeComponent(accessor, owner, out);
            }
        }

        @Override
        public Object read(Input in) {
            return in.whole();
        }

        @Override
        public void describe(StringBuilder schema) {
            schema.append("long");
        }
    }

    private record BooleanForm() implements Form {
        @Override
        public void write(Object value, Output out) {
            out.whole((boolean) value ? 1 : 0);
        }

        @Override
        public void writeComponent(MethodHandle accessor, Object owner, Output out) throws Throwable {
            if (accessor.type().returnType() == boolean.class) {
                out.whole((boolean) accessor.invokeExact(owner) ? 1 : 0);
            } else {
                Form.super.writeComponent(accessor, owner, out);
            }
        }

        @Override
        public Object read(Input in) {
            return in.index(2) == 1;
        }

        @Override
        public void describe(StringBuilder schema) {
            schema.append("boolean");
        }
    }

    private record TextForm() implements Form {
        @Override
        public void write(Object value, Output out) {
            out.text((String) value);
        }

        @Override
        public Object read(Input in) {
            return in.text();
        }

        @Override
        public void describe(StringBuilder schema) {
            schema.append("text");
        }
    }

    private record EnumForm(String name, List<Object> constants) implements Form {
        @Override
        public void write(Object value, Output out) {
            out.whole(constants.indexOf(value));
        }

        @Override
        public Object read(Input in) {
            return constants.get(in.index(constants.size()));
        }

        @Override
        public void describe(StringBuilder schema) {
            schema.append("enum ").append(name).append(constants);
        }
    }

    record ListForm(Form element) implements Form {
        @Override
        public void write(Object value, Output out) {
            List<?> list = (List<?>) value;
            out.whole(list.size());
            for (Object item : list) {
                element.write(item, out);
            }
        }

        @Override
        public Object read(Input in) {
            Object[] items = new Object[in.count()];
            for (int i = 0; i < items.length; i++) {
                items[i] = element.read(in);
            }
            return List.of(items);
        }

        @Override
        public void describe(StringBuilder schema) {
            schema.append("list ");
            element.describe(schema);
        }
    }

    record OptionalForm(Form content) implements Form {
        @Override
        public void write(Object value, Output out) {
            Optional<?> optional = (Optional<?>) value;
            out.whole(optional.isPresent() ? 1 : 0);
            optional.ifPresent(present -> content.write(present, out));
        }

        @Override
        public Object read(Input in) {
            return in.index(2) == 1 ? Optional.of(content.read(in)) : Optional.empty();
        }

        @Override
        public void describe(StringBuilder schema) {
            schema.append("optional ");
            content.describe(schema);
        }
    }
}
