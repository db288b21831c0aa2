package org.cadlift.batch.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/// Goes through rows a page at a time, each page behind the last row of the one before.
final class Pages<T> implements Iterator<T> {
    private final Function<Placed<?>, List<Placed<T>>> query;
    private final Deque<Placed<T>> page = new ArrayDeque<>();
    private Placed<?> last = new Placed<>(0, 0, "");
    private boolean ended;

    /// Is what one row holds.
    ///
    /// @param first by which rows are ordered; not below 0
    /// @param second by which rows of an equal first are ordered; above 0 where it matters
    record Placed<T>(int first, int second, T value) {}

    /// @param query gives some rows behind one; none at the end
    Pages(Function<Placed<?>, List<Placed<T>>> query) {
        this.query = query;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !ended) {
            page.addAll(query.apply(last));
            ended = page.isEmpty();
        }
        return !page.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Placed<T> row = page.remove();
        last = row;
        return row.value();
    }
}
