package org.cadlift.export.picture;

/// Finds the samples within a shape by parity: every edge turns over the first sample right of it in each row, and a
/// sample lies within when an odd number of turns lies to its left. No order of edges, no triangles, and two faces
/// that share an edge share no sample and leave none out.
final class Mask {
    /// Columns a word, as a power of two.
    private static final int WORD = 6;

    private final int columns;
    private final int rows;
    /// Words a row, with a column to spare for edges beyond the right border.
    private final int stride;

    private final long[] turns;
    private int firstRow;
    private int lastRow;
    private int firstColumn;
    private int lastColumn;

    Mask(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.stride = (columns >> WORD) + 1;
        this.turns = new long[stride * rows];
        reset();
    }

    private void reset() {
        firstRow = rows;
        lastRow = -1;
        firstColumn = columns;
        lastColumn = -1;
    }

    /// Adds an edge of the shape; the centre of a sample lies half a column and half a row from its corner.
    void edge(double column0, double row0, double column1, double row1) {
        if (row0 > row1) {
            edge(column1, row1, column0, row0);
            return;
        }
        int from = Math.max(0, nearest(row0));
        int to = Math.min(rows, nearest(row1));
        if (from >= to) {
            return;
        }
        double slope = (column1 - column0) / (row1 - row0);
        double at = column0 + (from + 0.5 - row0) * slope;
        for (int row = from; row < to; row++, at += slope) {
            int column = Math.min(columns, Math.max(0, nearest(at)));
            turns[row * stride + (column >> WORD)] ^= 1L << column;
            firstColumn = Math.min(firstColumn, column);
            lastColumn = Math.max(lastColumn, column);
        }
        firstRow = Math.min(firstRow, from);
        lastRow = Math.max(lastRow, to - 1);
    }

    /// Gives the first sample whose centre lies behind a place; whatever lies before the first sample is 0 or less.
    private static int nearest(double place) {
        return (int) (place + 0.5);
    }

    /// Hears of the samples within a shape, run by run.
    interface Runs {
        void run(int row, int fromColumn, int toColumn);
    }

    /// Tells the runs of samples within the shape and forgets it.
    void drain(Runs runs) {
        int firstWord = firstColumn >> WORD;
        int lastWord = lastColumn >> WORD;
        for (int row = firstRow; row <= lastRow; row++) {
            int from = -1;
            for (int word = firstWord; word <= lastWord; word++) {
                long turned = turns[row * stride + word];
                turns[row * stride + word] = 0;
                while (turned != 0) {
                    int column = (word << WORD) + Long.numberOfTrailingZeros(turned);
                    turned &= turned - 1;
                    if (from < 0) {
                        from = column;
                    } else {
                        runs.run(row, from, Math.min(column, columns));
                        from = -1;
                    }
                }
            }
            if (from >= 0 && from < columns) {
                runs.run(row, from, columns);
            }
        }
        reset();
    }
}
