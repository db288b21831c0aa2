package org.cadlift.export.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects rows of quantities; each has a cell for each of the columns.
final class Table {
    /// The names say the units.
    static final List<String> COLUMNS = List.of(
            "kind",
            "id",
            "name",
            "storey",
            "layer",
            "width_mm",
            "height_mm",
            "sill_mm",
            "area_m2",
            "perimeter_m",
            "gross_volume_m3",
            "net_volume_m3",
            "handles");

    private static final int DECIMALS = 6;
    private static final double MILLION = 1e6;
    /// Up to here a whole double is a whole long.
    private static final double WHOLE = 1L << 53;

    private final List<List<Cell>> rows = new ArrayList<>();

    /// Is what stands in a cell.
    sealed interface Cell {
        record Text(String text) implements Cell {}

        record Figure(BigDecimal value) implements Cell {}

        record None() implements Cell {}
    }

    Table row() {
        rows.add(new ArrayList<>(COLUMNS.size()));
        return this;
    }

    Table text(String text) {
        return cell(new Cell.Text(text));
    }

    /// Adds a number, rounded to a millionth.
    Table number(double value) {
        double millionths = Math.rint(value * MILLION);
        BigDecimal exact = Math.abs(millionths) < WHOLE
                ? BigDecimal.valueOf((long) millionths, DECIMALS)
                : BigDecimal.valueOf(value);
        return cell(new Cell.Figure(plain(exact)));
    }

    Table none() {
        return cell(new Cell.None());
    }

    private Table cell(Cell cell) {
        rows.getLast().add(cell);
        return this;
    }

    List<List<Cell>> rows() {
        return rows;
    }

    static String kind(List<Cell> row) {
        return ((Cell.Text) row.getFirst()).text();
    }

    /// Sums up each kind of row: how many there are, and what there is in the columns of areas, lengths and volumes.
    ///
    /// @return kind to column to sum, in the order of their first rows
    Map<String, Map<String, BigDecimal>> sums() {
        Map<String, Map<String, BigDecimal>> sums = new LinkedHashMap<>();
        for (List<Cell> row : rows) {
            Map<String, BigDecimal> sum = sums.computeIfAbsent(kind(row), kind -> new LinkedHashMap<>());
            sum.merge("count", BigDecimal.ONE, BigDecimal::add);
            for (int i = COLUMNS.indexOf("area_m2"); i < row.size(); i++) {
                if (row.get(i) instanceof Cell.Figure(BigDecimal value)) {
                    sum.merge(COLUMNS.get(i), value, BigDecimal::add);
                }
            }
        }
        sums.values().forEach(sum -> sum.replaceAll((column, value) -> plain(value)));
        return sums;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }
}
