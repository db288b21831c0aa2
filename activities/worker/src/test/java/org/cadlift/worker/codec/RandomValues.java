package org.cadlift.worker.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Makes random values of any record or sealed interface that follow the records' own rules: what a constructor
/// refuses is drawn again.
final class RandomValues {
    private static final int TRIES = 10_000;

    private final Random random;
    private int depth;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Optional.class
                    ? (random.nextBoolean() ? Optional.of(value(argument)) : Optional.empty())
                    : list(argument);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == double.class || raw == Double.class) {
            return number();
        }
        if (raw == int.class || raw == Integer.class) {
            return random.nextInt() >>> random.nextInt(32);
        }
        if (raw == long.class) {
            return random.nextLong() >>> random.nextInt(64);
        }
        if (raw == boolean.class) {
            return random.nextBoolean();
        }
        if (raw == String.class) {
            return List.of("", "0", "Wände", "A-WALL", "1F3", "line 12", "▲").get(random.nextInt(7));
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        if (raw == Loop.class) {
            return triangle();
        }
        if (raw == Region.class) {
            return Region.of(triangle());
        }
        if (raw.isSealed()) {
            return value(raw.getPermittedSubclasses()[random.nextInt(raw.getPermittedSubclasses().length)]);
        }
        return record(raw);
    }

    /// Draws small numbers as often as large ones: what has a range of its own has mostly a narrow one.
    private double number() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(5000);
            case 1 -> random.nextInt(50);
            case 2 -> random.nextDouble() * 50;
            default -> random.nextGaussian() * 1e6;
        };
    }

    private Object list(Type element) {
        List<Object> list = new ArrayList<>();
        int size = depth > 8 ? 0 : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            list.add(value(element));
        }
        return list;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        depth++;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                Constructor<?> canonical = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                canonical.trySetAccessible();
                Object made = canonical.newInstance(Arrays.stream(components)
                        .map(component -> value(component.getGenericType()))
                        .toArray());
                depth--;
                return made;
            } catch (ReflectiveOperationException e) {
                if (!(e.getCause() instanceof IllegalArgumentException)) {
                    throw new LinkageError(type.getName(), e);
                }
            }
        }
        throw new AssertionError("no valid " + type + " in " + TRIES + " tries");
    }

    private Loop triangle() {
        double x = random.nextGaussian() * 1000;
        return Loop.ofPoints(List.of(new Point(x, 0), new Point(x + 1 + random.nextInt(100), 0), new Point(x, 7)));
    }
}
