package org.cadlift.parse.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Gives the sound drawings that mutations start from.
final class Seeds {
    /// Larger files cost more time a try than they are worth.
    private static final int LARGEST_BYTES = 60_000;

    private Seeds() {}

    /// Is a sound drawing.
    record Seed(String name, List<Tag> tags) {
        Seed {
            tags = List.copyOf(tags);
        }
    }

    private static final String TABLES = """
            0=SECTION 2=TABLES
            0=TABLE 2=LAYER 70=3
            0=LAYER 5=10 2=0 70=0 62=7
            0=LAYER 5=11 2=walls 70=0 62=1 420=16711680
            0=LAYER 5=12 2=Türen 70=4 62=-3
            0=LAYER 5=13 2=frozen 70=1 62=5
            0=ENDTAB
            0=TABLE 2=STYLE 70=1 0=STYLE 2=Standard 3=txt 0=ENDTAB
            0=TABLE 2=BLOCK_RECORD 70=1 0=BLOCK_RECORD 5=1F 2=*Model_Space 0=ENDTAB
            0=ENDSEC
            """;

    private static final String HEADER = """
            0=SECTION 2=HEADER
            9=$ACADVER 1=AC1015 9=$DWGCODEPAGE 3=ANSI_1252 9=$INSUNITS 70=4 9=$MEASUREMENT 70=1 9=$LUNITS 70=2
            9=$EXTMIN 10=0 20=0 30=0
            0=ENDSEC
            0=SECTION 2=CLASSES 0=CLASS 1=ACDBPLACEHOLDER 2=AcDbPlaceHolder 3=ObjectDBX 90=0 280=0 281=0 0=ENDSEC
            """;

    private static final String BLOCKS = """
            0=SECTION 2=BLOCKS
            0=BLOCK 8=0 2=*Model_Space 70=0 10=0 20=0 30=0 3=*Model_Space 0=ENDBLK 5=21 8=0
            0=BLOCK 8=0 2=*Paper_Space 70=0 10=0 20=0 30=0 3=*Paper_Space 0=ENDBLK 5=22 8=0
            0=BLOCK 8=0 2=DOOR 70=2 10=1 20=1 30=0 3=DOOR
            0=LINE 5=30 8=0 62=0 10=0 20=0 11=900 21=0
            0=ARC 5=31 8=walls 10=0 20=0 40=900 50=0 51=90
            0=INSERT 5=32 8=0 2=KNOB 10=800 20=0 41=2 42=-1 50=45
            0=ATTDEF 5=33 8=0 10=0 20=0 40=100 1=default 2=NUMBER 3=prompt 70=0
            0=ENDBLK 5=34 8=0
            0=BLOCK 8=0 2=KNOB 70=0 10=0 20=0 30=0 3=KNOB
            0=CIRCLE 5=35 8=0 10=0 20=0 40=20
            0=LWPOLYLINE 5=36 8=0 90=2 70=1 43=5 10=0 20=0 42=1 10=40 20=0 42=1
            0=ENDBLK 5=37 8=0
            0=BLOCK 8=0 2=*D1 70=1 10=0 20=0 30=0 3=*D1
            0=LINE 5=38 8=0 10=0 20=0 11=3000 21=0
            0=MTEXT 5=39 8=0 10=1500 20=50 40=100 41=500 71=5 1=3000
            0=ENDBLK 5=3A 8=0
            0=BLOCK 8=0 2=SITE 70=4 10=0 20=0 30=0 3=SITE 1=site.dwg 0=ENDBLK 5=3B 8=0
            0=ENDSEC
            """;

    private static final String CURVES = """
            0=LINE 5=40 8=walls 6=CONTINUOUS 62=3 370=25 10=0 20=0 30=0 11=5000 21=0 31=0
            0=LINE 5=41 8=walls 39=2800 10=0 20=0 30=0 11=0 21=4000 31=0 210=0 220=0 230=1
            0=LINE 5=42 8=walls 10=0 20=0 30=0 11=100 21=200 31=300
            0=ARC 5=43 8=Türen 10=0 20=0 30=0 40=2000 50=10 51=200 210=0 220=0 230=-1
            0=CIRCLE 5=44 8=0 10=7000 20=0 30=0 40=500 39=100
            0=CIRCLE 5=45 8=0 10=7000 20=0 30=0 40=500 210=0.6 220=0 230=0.8
            0=LWPOLYLINE 5=46 8=walls 90=4 70=1 38=100 10=0 20=0 42=0.5 10=4000 20=0 42=0 10=4000 20=3000 42=-0.2 10=0 20=3000
            0=LWPOLYLINE 5=47 8=walls 90=3 70=128 43=200 10=0 20=0 40=10 41=20 10=1000 20=0 10=1000 20=1000
            0=POLYLINE 5=48 8=0 66=1 10=0 20=0 30=0 70=1 40=5 41=5
            0=VERTEX 5=49 8=0 10=0 20=0 30=0 42=1 70=0
            0=VERTEX 5=4A 8=0 10=3000 20=0 30=0 42=-1 70=0
            0=SEQEND 5=4B 8=0
            0=POLYLINE 5=4C 8=0 66=1 70=8
            0=VERTEX 5=4D 10=0 20=0 30=0 70=32 0=VERTEX 5=4E 10=10 20=0 30=10 70=32 0=VERTEX 5=4F 10=10 20=10 30=20 70=32
            0=SEQEND
            0=POLYLINE 5=50 8=0 66=1 70=64 71=3 72=1
            0=VERTEX 10=0 20=0 30=0 70=192 0=VERTEX 10=10 20=0 30=0 70=192 0=VERTEX 10=10 20=10 30=5 70=192
            0=VERTEX 10=0 20=0 30=0 70=128 71=1 72=2 73=-3 74=0
            0=SEQEND
            0=POLYLINE 5=51 8=0 66=1 70=16 71=2 72=2
            0=VERTEX 10=0 20=0 30=0 70=64 0=VERTEX 10=0 20=9 30=0 70=64 0=VERTEX 10=9 20=0 30=0 70=64 0=VERTEX 10=9 20=9 30=4 70=64
            0=SEQEND
            0=POLYLINE 5=52 8=0 66=1 70=4 75=5
            0=VERTEX 10=0 20=0 30=0 70=16 0=VERTEX 10=5 20=5 30=0 70=8 0=VERTEX 10=9 20=0 30=0 70=16
            0=SEQEND
            0=ELLIPSE 5=53 8=0 10=0 20=0 30=0 11=400 21=100 31=0 40=0.3 41=0 42=6.283185307179586 210=0 220=0 230=1
            0=ELLIPSE 5=54 8=0 10=0 20=0 30=0 11=400 21=100 31=0 40=0.5 41=5 42=2
            0=SPLINE 5=55 8=0 70=8 71=2 72=6 73=3 74=0 40=0 40=0 40=0 40=1 40=1 40=1 10=0 20=0 30=0 10=100 20=100 30=0 10=200 20=0 30=0
            0=SPLINE 5=56 8=0 70=4 71=3 72=8 73=4 40=0 40=0 40=0 40=0 40=1 40=1 40=1 40=1 41=1 41=2 41=2 41=1 10=0 20=0 10=1 20=1 10=2 20=1 10=3 20=0
            0=SPLINE 5=57 8=0 70=1024 71=3 74=4 12=1 22=0 13=1 23=0 11=0 21=0 11=10 21=10 11=20 21=0 11=30 21=10
            0=HELIX 5=58 8=0 70=8 71=1 72=4 73=2 40=0 40=0 40=1 40=1 10=0 20=0 10=5 20=5 90=29
            0=RAY 5=59 8=0 10=0 20=0 30=0 11=1 21=0 31=0
            0=XLINE 5=5A 8=0 10=0 20=0 30=0 11=0 21=1 31=0
            0=MLINE 5=5B 8=0 2=STANDARD 40=200 70=0 71=3 72=2 73=2 10=0 20=0 30=0 11=0 21=0 12=1 22=0 13=0 23=1 74=2 41=0 41=0 75=0 74=2 41=-200 41=0 75=0 11=4000 21=0 12=1 22=0 13=0 23=1 74=2 41=0 41=0 75=0 74=2 41=-200 41=0 75=0
            """;

    private static final String AREAS = """
            0=HATCH 5=60 8=walls 10=0 20=0 30=0 210=0 220=0 230=1 2=SOLID 70=1 71=0 91=2 92=3 72=1 73=1 93=3 10=0 20=0 42=1 10=4000 20=0 42=0 10=4000 20=2000 42=0 97=0 92=1 93=2 72=2 10=0 20=0 40=2 50=0 51=180 73=0 72=1 10=-2 20=0 11=2 21=0 97=0 75=0 76=1 98=0
            0=HATCH 5=61 8=0 10=0 20=0 30=0 2=ANSI31 70=0 71=1 91=1 92=1 93=3 72=3 10=0 20=0 11=50 21=0 40=0.5 50=0 51=180 73=1 72=4 94=1 73=0 74=0 95=4 96=2 40=0 40=0 40=1 40=1 10=-50 20=0 10=0 20=-30 72=1 10=0 20=-30 11=50 21=0 97=1 330=46 75=0 76=1 52=45 41=1 77=0 78=1 53=45 43=0 44=0 45=-2 46=2 79=0 98=1 10=0 20=0
            0=MPOLYGON 5=62 8=0 70=1 10=0 20=0 30=0 2=SOLID 71=0 91=1 92=2 72=0 73=1 93=3 10=0 20=0 10=10 20=0 10=10 20=10 75=0
            0=SOLID 5=63 8=0 10=0 20=0 30=0 11=100 21=0 31=0 12=0 22=100 32=0 13=100 23=100 33=0
            0=TRACE 5=64 8=0 39=50 10=0 20=0 11=100 21=0 12=0 22=20 13=100 23=20
            0=3DFACE 5=65 8=0 10=0 20=0 30=0 11=100 21=0 31=0 12=100 22=100 32=50 13=0 23=100 33=50 70=5
            0=MESH 5=66 8=0 71=2 72=0 91=0 92=4 10=0 20=0 30=0 10=1 20=0 30=0 10=1 20=1 30=0 10=0 20=1 30=1 93=5 90=4 90=0 90=1 90=2 90=3 94=0 95=0
            0=WIPEOUT 5=67 8=0 10=0 20=0 30=0 11=10 21=0 31=0 12=0 22=10 32=0 13=1 23=1 71=2 91=2 14=-0.5 24=-0.5 14=0.5 24=0.5
            0=IMAGE 5=68 8=0 10=0 20=0 30=0 11=1 21=0 31=0 12=0 22=1 32=0 13=640 23=480 340=99
            0=REGION 5=69 8=0 70=1 1='mnjzl|mo n o o' 1='ank ;'
            0=3DSOLID 5=6A 8=0 70=1 1='ellw8 nolkv' 3='continued'
            """;

    private static final String WORDS = """
            0=TEXT 5=70 8=walls 10=0 20=0 30=0 40=250 1='%%uKüche%%u 12 %%d %%c20 %%p1' 50=30 7=Standard 72=1 11=10 21=10
            0=MTEXT 5=71 8=0 10=0 20=0 30=0 40=250 41=1000 71=1 3='{\\\\fArial|b1;Bad}\\\\P' 1='\\\\A1;\\\\S1/2; \\\\U+00E4 \\\\M+18394 ^I %%133'
            0=DIMENSION 5=72 8=0 2=*D1 10=0 20=500 30=0 11=1500 21=500 70=32 1='<> mm' 13=0 23=0 14=3000 24=0 42=3000 50=0
            0=LEADER 5=73 8=0 71=1 72=0 73=3 76=2 10=0 20=0 10=100 20=100
            0=MULTILEADER 5=74 8=0 300=CONTEXT_DATA{ 40=1 10=0 20=0 304=note 301=} 340=1
            0=TOLERANCE 5=75 8=0 10=0 20=0 1='{\\\\Fgdt;j}%%v0.1' 11=1 21=0
            0=POINT 5=76 8=0 10=1 20=2 30=3 50=0
            0=INSERT 5=77 8=walls 66=1 2=DOOR 10=1000 20=0 30=0 41=1 42=1 43=1 50=90
            0=ATTRIB 5=78 8=0 10=1000 20=0 40=100 1=D-01 2=NUMBER 70=0
            0=SEQEND 5=79 8=walls
            0=INSERT 5=7A 8=0 2=KNOB 10=0 20=0 41=-1 42=1 70=3 71=2 44=100 45=200 210=0 220=0 230=-1
            0=INSERT 5=7B 8=frozen 2=SITE 10=0 20=0
            0=VIEWPORT 5=7C 8=0 67=1 10=100 20=100 40=297 41=210 68=1 69=1 12=0 22=0 45=5000
            0=LINE 5=7D 8=0 67=1 10=0 20=0 11=10 21=0
            0=ACAD_PROXY_ENTITY 5=7E 8=0 90=498 91=500 92=4 310=00000000 93=0
            0=AEC_WALL 5=7F 8=walls 100=AecDbWall 10=0 20=0
            0=ACAD_TABLE 5=80 8=0 2=*D1 10=0 20=0 91=1 92=1 141=10 142=20 171=1 1=cell
            0=SHAPE 5=81 8=0 10=0 20=0 40=1 2=PAT1
            """;

    private static final String OBJECTS = """
            0=SECTION 2=OBJECTS
            0=DICTIONARY 5=90 3=ACAD_MLINESTYLE 350=91 0=DICTIONARY 5=91 3=STANDARD 350=92
            0=MLINESTYLE 5=92 2=STANDARD 70=0 3=two 62=256 51=90 52=90 71=2 49=0.5 62=256 6=BYLAYER 49=-0.5 62=256 6=BYLAYER
            0=GROUP 5=93 300=pair 70=0 71=1 340=40 340=41
            0=LAYOUT 5=94 1=Layout1 70=1 71=1
            0=ENDSEC
            """;

    private static final String END = " 0=EOF";

    /// Lists the drawings written here: one whole, one of entities alone, one of an old version, one of blocks in
    /// blocks.
    static List<Seed> written() {
        return List.of(
                whole("curves", CURVES),
                whole("areas", AREAS),
                whole("words", WORDS),
                whole("all", CURVES + AREAS + WORDS),
                seed("entities alone", "0=SECTION 2=ENTITIES " + CURVES + WORDS + "0=ENDSEC" + END),
                seed(
                        "old",
                        "0=SECTION 999='made by hand' 2=BLOCKS 0=BLOCK 2=B 10=0 20=0 0=LINE 10=0 20=0 11=1 21=0"
                                + " 0=ENDBLK 0=ENDSEC 0=SECTION 2=ENTITIES 0=INSERT 8=A 2=B 10=5 20=5 0=3DLINE 8=A 10=0 20=0 11=9"
                                + " 21=9 0=ENDSEC" + END),
                nested());
    }

    private static Seed whole(String name, String entities) {
        return seed(name, HEADER + TABLES + BLOCKS + "0=SECTION 2=ENTITIES " + entities + "0=ENDSEC " + OBJECTS + END);
    }

    private static Seed seed(String name, String text) {
        return new Seed(name, Tag.written(text));
    }

    /// Three levels of three inserts each: a number altered here may ask for figures without end.
    private static Seed nested() {
        StringBuilder text = new StringBuilder("0=SECTION 2=BLOCKS ");
        text.append("0=BLOCK 2=L0 10=0 20=0 0=LINE 8=0 10=0 20=0 11=1 21=1 0=ENDBLK ");
        for (int level = 1; level <= 3; level++) {
            text.append("0=BLOCK 2=L").append(level).append(" 10=0 20=0 ");
            for (int i = 0; i < 3; i++) {
                text.append("0=INSERT 8=0 2=L")
                        .append(level - 1)
                        .append(" 10=")
                        .append(i)
                        .append(" 20=0 50=5 70=2 44=3 ");
            }
            text.append("0=ENDBLK ");
        }
        text.append("0=ENDSEC 0=SECTION 2=ENTITIES 0=INSERT 8=0 2=L3 10=0 20=0 0=ENDSEC")
                .append(END);
        return seed("nested", text.toString());
    }

    /// Adds the small drawings of a folder and its folders, in the order of their names; none where there is no folder.
    static List<Seed> of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Seed> seeds = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (file.toString().toLowerCase(Locale.ROOT).endsWith(".dxf") && Files.size(file) <= LARGEST_BYTES) {
                    List<Tag> tags = Tag.of(Files.readAllBytes(file));
                    if (!tags.isEmpty()) {
                        seeds.add(new Seed(file.getFileName().toString(), tags));
                    }
                }
            }
            return seeds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
