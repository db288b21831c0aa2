package org.cadlift.worker.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.cadlift.contract.Outcome;
import org.cadlift.store.Digest;

/// Writes values of one type as bytes and reads them back.
public final class Codec<T> {
    private final Form form;
    private final String fingerprint;
    private final byte[] header;

    private Codec(Type type) {
        form = new Forms().of(type);
        StringBuilder schema = new StringBuilder();
        form.describe(schema);
        fingerprint = Digest.sha256(schema.toString().getBytes(UTF_8)).substring(0, 16);
        header = fingerprint.getBytes(UTF_8);
    }

    /// Makes the codec of a record, sealed interface or enum.
    public static <T> Codec<T> of(Class<T> type) {
        return new Codec<>(type);
    }

    /// Makes the codec of what a step answers that makes such values.
    public static <T> Codec<Outcome<T>> ofOutcome(Class<T> type) {
        return new Codec<>(new Forms.Applied(Outcome.class, type));
    }

    /// Names the schema: 16 hexadecimal digits that change when any record, component or constant below it does.
    public String fingerprint() {
        return fingerprint;
    }

    public byte[] encode(T value) {
        Output out = new Output();
        out.bytes(header);
        form.write(value, out);
        return out.toBytes();
    }

    /// Reads a value, or nothing when the bytes are damaged or of another schema.
    @SuppressWarnings("unchecked") // The form was made for T.
    public Optional<T> decode(byte[] bytes) {
        if (!Arrays.equals(header, 0, header.length, bytes, 0, Math.min(header.length, bytes.length))) {
            return Optional.empty();
        }
        Input in = new Input(bytes, header.length);
        try {
            Object value = form.read(in);
            return in.atEnd() ? Optional.of((T) value) : Optional.empty();
        } catch (DamagedException e) {
            return Optional.empty();
        }
    }
}
