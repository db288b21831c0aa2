package org.cadlift.docs.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Puts a whole DXF R2000 (AC1015) file around the entities: header, tables, blocks, objects.
///
/// Sections and their order are those of the DXF reference; only what the reference requires is written.
final class DxfFile {
    private static final int VPORT = 0x1;
    private static final int LTYPE = 0x2;
    private static final int LAYER = 0x3;
    private static final int STYLE = 0x4;
    private static final int VIEW = 0x5;
    private static final int UCS = 0x6;
    private static final int APPID = 0x7;
    private static final int DIMSTYLE = 0x8;
    private static final int BLOCK_RECORD = 0x9;
    private static final int ROOT = 0xA;
    private static final int GROUPS = 0xB;
    private static final int MODEL_SPACE = 0xC;
    private static final int PAPER_SPACE = 0xD;
    private static final int LAST_FIXED = 0xF;

    private record Layer(String name, int colour) {}

    private record Block(String name, int record, DxfEntities content) {}

    private final int insunits;
    private final List<Layer> layers = new ArrayList<>(List.of(new Layer("0", 7)));
    private final List<Block> blocks = new ArrayList<>();
    private final DxfEntities model;
    private int lastHandle = LAST_FIXED;

    /// Starts a drawing.
    ///
    /// @param insunits value of `$INSUNITS`: 1 inches, 4 millimetres, 6 metres
    DxfFile(int insunits) {
        this.insunits = insunits;
        this.model = new DxfEntities(this::nextHandle, MODEL_SPACE);
        blocks.add(new Block("*Model_Space", MODEL_SPACE, new DxfEntities(this::nextHandle, MODEL_SPACE)));
        blocks.add(new Block("*Paper_Space", PAPER_SPACE, new DxfEntities(this::nextHandle, PAPER_SPACE)));
    }

    private int nextHandle() {
        return ++lastHandle;
    }

    /// Declares a layer.
    ///
    /// @param colour AutoCAD colour index; negative when the layer is off
    DxfFile layer(String name, int colour) {
        layers.add(new Layer(name, colour));
        return this;
    }

    DxfFile block(String name, Consumer<DxfEntities> drawing) {
        int block = nextHandle();
        DxfEntities content = new DxfEntities(this::nextHandle, block);
        drawing.accept(content);
        blocks.add(new Block(name, block, content));
        return this;
    }

    DxfEntities model() {
        return model;
    }

    String text() {
        DxfTags body = new DxfTags();
        section(body, "CLASSES", new DxfTags());
        section(body, "TABLES", tables());
        section(body, "BLOCKS", blockSection());
        section(body, "ENTITIES", model.tags());
        section(body, "OBJECTS", objects());
        DxfTags file = new DxfTags();
        section(file, "HEADER", header());
        return file.append(body).tag(0, "EOF").toString();
    }

    private static void section(DxfTags to, String name, DxfTags content) {
        to.tag(0, "SECTION").tag(2, name).append(content).tag(0, "ENDSEC");
    }

    private DxfTags header() {
        return new DxfTags()
                .tag(9, "$ACADVER")
                .tag(1, "AC1015")
                .tag(9, "$DWGCODEPAGE")
                .tag(3, "ANSI_1252")
                .tag(9, "$INSUNITS")
                .tag(70, insunits)
                .tag(9, "$MEASUREMENT")
                .tag(70, insunits == 1 ? 0 : 1)
                .tag(9, "$HANDSEED")
                .handle(5, lastHandle + 1);
    }

    private DxfTags tables() {
        DxfTags tags = new DxfTags();
        table(tags, "VPORT", VPORT, 0);
        tags.tag(0, "ENDTAB");
        table(tags, "LTYPE", LTYPE, 3);
        for (String name : List.of("ByBlock", "ByLayer", "Continuous")) {
            row(tags, "LTYPE", LTYPE, "AcDbLinetypeTableRecord", name)
                    .tag(70, 0)
                    .tag(3, "")
                    .tag(72, 65)
                    .tag(73, 0)
                    .real(40, 0);
        }
        tags.tag(0, "ENDTAB");
        table(tags, "LAYER", LAYER, layers.size());
        for (Layer layer : layers) {
            row(tags, "LAYER", LAYER, "AcDbLayerTableRecord", layer.name)
                    .tag(70, 0)
                    .tag(62, layer.colour)
                    .tag(6, "Continuous");
        }
        tags.tag(0, "ENDTAB");
        table(tags, "STYLE", STYLE, 1);
        row(tags, "STYLE", STYLE, "AcDbTextStyleTableRecord", "Standard")
                .tag(70, 0)
                .real(40, 0)
                .real(41, 1)
                .real(50, 0)
                .tag(71, 0)
                .real(42, 2.5)
                .tag(3, "txt")
                .tag(4, "");
        tags.tag(0, "ENDTAB");
        table(tags, "VIEW", VIEW, 0);
        tags.tag(0, "ENDTAB");
        table(tags, "UCS", UCS, 0);
        tags.tag(0, "ENDTAB");
        table(tags, "APPID", APPID, 1);
        row(tags, "APPID", APPID, "AcDbRegAppTableRecord", "ACAD").tag(70, 0);
        tags.tag(0, "ENDTAB");
        table(tags, "DIMSTYLE", DIMSTYLE, 1);
        tags.tag(100, "AcDbDimStyleTable").tag(71, 1);
        tags.tag(0, "DIMSTYLE")
                .handle(105, nextHandle())
                .handle(330, DIMSTYLE)
                .tag(100, "AcDbSymbolTableRecord")
                .tag(100, "AcDbDimStyleTableRecord")
                .tag(2, "Standard")
                .tag(70, 0);
        tags.tag(0, "ENDTAB");
        table(tags, "BLOCK_RECORD", BLOCK_RECORD, blocks.size());
        for (Block block : blocks) {
            tags.tag(0, "BLOCK_RECORD")
                    .handle(5, block.record)
                    .handle(330, BLOCK_RECORD)
                    .tag(100, "AcDbSymbolTableRecord")
                    .tag(100, "AcDbBlockTableRecord")
                    .tag(2, block.name);
        }
        return tags.tag(0, "ENDTAB");
    }

    private static void table(DxfTags tags, String name, int handle, int rows) {
        tags.tag(0, "TABLE")
                .tag(2, name)
                .handle(5, handle)
                .tag(330, "0")
                .tag(100, "AcDbSymbolTable")
                .tag(70, rows);
    }

    private DxfTags row(DxfTags tags, String type, int owner, String subclass, String name) {
        return tags.tag(0, type)
                .handle(5, nextHandle())
                .handle(330, owner)
                .tag(100, "AcDbSymbolTableRecord")
                .tag(100, subclass)
                .tag(2, name);
    }

    private DxfTags blockSection() {
        DxfTags tags = new DxfTags();
        for (Block block : blocks) {
            tags.tag(0, "BLOCK")
                    .handle(5, nextHandle())
                    .handle(330, block.record)
                    .tag(100, "AcDbEntity")
                    .tag(8, "0")
                    .tag(100, "AcDbBlockBegin")
                    .tag(2, block.name)
                    .tag(70, 0)
                    .point(10, 0, 0)
                    .tag(3, block.name)
                    .tag(1, "")
                    .append(block.content.tags())
                    .tag(0, "ENDBLK")
                    .handle(5, nextHandle())
                    .handle(330, block.record)
                    .tag(100, "AcDbEntity")
                    .tag(8, "0")
                    .tag(100, "AcDbBlockEnd");
        }
        return tags;
    }

    private static DxfTags objects() {
        return new DxfTags()
                .tag(0, "DICTIONARY")
                .handle(5, ROOT)
                .tag(330, "0")
                .tag(100, "AcDbDictionary")
                .tag(281, 1)
                .tag(3, "ACAD_GROUP")
                .handle(350, GROUPS)
                .tag(0, "DICTIONARY")
                .handle(5, GROUPS)
                .handle(330, ROOT)
                .tag(100, "AcDbDictionary")
                .tag(281, 1);
    }
}
