package org.cadlift.worker.codec;

import java.lang.invoke.MethodHandle;

/// Says how values of one type are written and read.
interface Form {
    void write(Object value, Output out);

    Object read(Input in);

    /// Appends what makes two schemas different; a record that was described before only by its name.
    void describe(StringBuilder schema);

    /// Writes a component of a record. Primitive forms override it, so that no number is boxed.
    ///
    /// @param accessor of type (Object)Object, or (Object)p for a form of the primitive type p
    default void writeComponent(MethodHandle accessor, Object owner, Output out) throws Throwable {
        write((Object) accessor.invokeExact(owner), out);
    }
}
