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

    /// A room of 5.4 m by 4.4 m whose walls are two lines 200 apart, with a window 1500 wide.
    static final String ROOM = lines("""
            0,0 5400,0
            5400,0 5400,4400
            5400,4400 0,4400
            0,4400 0,0
            200,200 5200,200
            5200,200 5200,4200
            5200,4200 200,4200
            200,4200 200,200
            1000,0 1000,200
            2500,0 2500,200
            1000,100 2500,100
            """);

    private Sketches() {}

    private static String lines(String lines) {
        return drawing(lines.replaceAll(
                "(\\d+),(\\d+) (\\d+),(\\d+)\n", "0\nLINE\n8\nWALLS\n10\n$1\n20\n$2\n11\n$3\n21\n$4\n"));
    }

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
