package org.cadlift.api;

/// Drawings in a few lines of DXF.
final class Sketches {
    /// A rectangle of 4 m by 3 m.
    static final String RECTANGLE = drawing("""
            0
            LWPOLYLINE
            8
            WALLS
            90
            4
            70
            1
            10
            0
            20
            0
            10
            4000
            20
            0
            10
            4000
            20
            3000
            10
            0
            20
            3000
            """);

    /// A line that ends nowhere.
    static final String LONE_LINE = drawing("""
            0
            POINT
            8
            0
            10
            5
            20
            5
            """);

    private Sketches() {}

    private static String drawing(String entities) {
        return """
                0
                SECTION
                2
                HEADER
                9
                $INSUNITS
                70
                4
                0
                ENDSEC
                0
                SECTION
                2
                ENTITIES
                """ + entities + """
                0
                ENDSEC
                0
                EOF
                """;
    }
}
