package org.cadlift.worker;

import java.util.Optional;
import java.util.function.Supplier;

/// Makes a value the first time it is asked for; for one thread.
final class Once<T> {
    private final Supplier<T> making;
    private Optional<T> made = Optional.empty();

    Once(Supplier<T> making) {
        this.making = making;
    }

    T get() {
        if (made.isEmpty()) {
            made = Optional.of(making.get());
        }
        return made.get();
    }
}
