package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cadlift.model.drawing.Layer;

/// Reads a text DXF section by section, in any order and with sections missing, and hands on what it finds.
///
/// Sections that say nothing about the drawing (CLASSES, OBJECTS, THUMBNAILIMAGE) are passed over. Entities outside any
/// section are read as if they stood in ENTITIES.
final class DxfReader {
    private static final int EXTERNAL = 4;
    private static final int OVERLAID = 8;
    private final TagReader reader;
    private final Notices notices;
    private final Encoding encoding = new Encoding();
    private final Names names = new Names(encoding, false);
    private final Names types = new Names(encoding, true);
    private final Tags tags;
    private final EntityReader entityReader;
    private final Sink sink;
    private final Set<String> blocks = new HashSet<>();
    private final Layouts layouts = new Layouts();
    private int insunits = -1;
    private int measurement = -1;
    private int lunits = -1;
    private int encodingLine;
    private boolean ended;

    /// Whether a section has begun and not ended: where the file ends then, something is missing.
    private boolean sectionOpen;

    private DxfReader(Feed feed, Sink sink, Notices notices) {
        this.sink = sink;
        this.notices = notices;
        reader = new TagReader(feed, notices);
        tags = new Tags(reader, encoding, names, notices);
        entityReader = new EntityReader(reader, tags, layouts, notices);
    }

    /// Reads a file, text or binary, as a whole.
    static DxfFile read(byte[] bytes, Notices notices) {
        DxfFile.Gathering gathering = new DxfFile.Gathering();
        return gathering.file(read(BinaryDxf.feed(bytes, notices), gathering, notices));
    }

    static Header read(Feed feed, Sink sink, Notices notices) {
        return new DxfReader(feed, sink, notices).read();
    }

    private Header read() {
        boolean strays = false;
        while (!ended && reader.next()) {
            if (reader.code() != 0) {
                continue;
            }
            String type = type();
            switch (type) {
                case "SECTION" -> section();
                case "EOF" -> ended = true;
                case "ENDSEC", "SEQEND", "ENDTAB", "ENDBLK", "TABLE", "CLASS", "" -> {}
                case "LAYER" -> layer();
                case "BLOCK" -> block();
                default -> {
                    if (!strays) {
                        notices.repaired(reader.line(), type + " stands outside any section and was read as an entity");
                        strays = true;
                    }
                    sink.entity(entityReader.read(type));
                }
            }
        }
        if (sectionOpen) {
            notices.truncated(reader.line());
        } else if (!ended) {
            notices.repaired(reader.line(), "the file has no EOF");
        }
        if (!encoding.fault().isEmpty()) {
            notices.repaired(encodingLine, encoding.fault());
        }
        return new Header(insunits, measurement, lunits, layouts.byBlock());
    }

    private String type() {
        return types.of(reader.bytes(), reader.start(), reader.end());
    }

    private void section() {
        reader.release();
        if (!reader.next()) {
            return;
        }
        if (reader.code() != 2) {
            notices.repaired(reader.line(), "a section has no name");
            reader.back();
            return;
        }
        sectionOpen = true;
        if (reader.is("HEADER")) {
            header();
        } else if (reader.is("TABLES")) {
            tables();
        } else if (reader.is("BLOCKS")) {
            blocks();
        } else if (reader.is("ENTITIES")) {
            entities();
        } else {
            pass();
        }
    }

    /// Says whether the section goes on with the tag just read; what ends it is left to be read.
    private boolean isWithin(String type) {
        if (type.equals("ENDSEC")) {
            sectionOpen = false;
            return false;
        }
        if (type.equals("SECTION") || type.equals("EOF")) {
            sectionOpen = false;
            notices.repaired(reader.line(), "a section has no ENDSEC");
            reader.back();
            return false;
        }
        return true;
    }

    private void pass() {
        while (reader.next()) {
            if (reader.code() == 0 && reader.is("LAYOUT")) {
                tags.fill();
                layouts.object(tags);
            } else if (reader.code() == 0 && (reader.is("ENDSEC") || reader.is("SECTION") || reader.is("EOF"))) {
                isWithin(type());
                return;
            }
        }
    }

    private void header() {
        String variable = "";
        while (reader.next()) {
            switch (reader.code()) {
                case 0 -> {
                    if (!isWithin(type())) {
                        return;
                    }
                    reader.back();
                    notices.repaired(reader.line(), "the header has no ENDSEC");
                    return;
                }
                case 9 -> variable = names.of(reader.bytes(), reader.start(), reader.end());
                case 1 -> {
                    if (variable.equals("$ACADVER")) {
                        encodingLine = reader.line();
                        encoding.version(value());
                    }
                }
                case 3 -> {
                    if (variable.equals("$DWGCODEPAGE")) {
                        encodingLine = reader.line();
                        encoding.codePage(value());
                    }
                }
                case 70 -> number(variable);
                default -> {}
            }
        }
    }

    private String value() {
        return encoding.decode(reader.bytes(), reader.start(), reader.end()).strip();
    }

    private void number(String variable) {
        int value = Slice.integer(reader.bytes(), reader.start(), reader.end(), -1);
        switch (variable) {
            case "$INSUNITS" -> insunits = value;
            case "$MEASUREMENT" -> measurement = value;
            case "$LUNITS" -> lunits = value;
            default -> {}
        }
    }

    private void tables() {
        while (reader.next()) {
            if (reader.code() != 0) {
                continue;
            }
            if (reader.is("LAYER")) {
                layer();
            } else if (!isWithin(type())) {
                return;
            }
        }
    }

    /// Reads a layer: flags 70 (1 frozen, 4 locked), colour 62 (negative when off) or 420, linetype 6, plotted 290.
    private void layer() {
        tags.fill();
        String name = tags.name(2, "");
        if (name.isEmpty()) {
            return;
        }
        int flags = tags.integer(70, 0);
        int color = tags.integer(62, 7);
        int trueColor = tags.integer(420, -1);
        int rgb = trueColor >= 0 ? trueColor & 0xffffff : ColorIndex.rgb(Math.abs(color));
        boolean plotted = tags.integer(290, 1) != 0;
        String linetype = tags.name(6, Layer.CONTINUOUS);
        sink.layer(new Layer(name, rgb, color >= 0, (flags & 1) != 0, (flags & 4) != 0, plotted, linetype));
    }

    private void blocks() {
        while (reader.next()) {
            if (reader.code() != 0) {
                continue;
            }
            if (reader.is("BLOCK")) {
                block();
            } else if (!isWithin(type())) {
                return;
            }
        }
    }

    private void block() {
        tags.fill();
        int line = tags.line();
        String name = tags.name(2, tags.name(3, ""));
        double x = tags.real(10, 0);
        double y = tags.real(20, 0);
        double z = tags.real(30, 0);
        boolean unreadable = tags.isUnreadable();
        int flags = tags.integer(70, 0);
        boolean paper = tags.integer(67, 0) == 1;
        String path = tags.text(1).strip();
        Block.Reference reference = (flags & EXTERNAL) == 0
                ? Block.Reference.NONE
                : new Block.Reference(path.isEmpty() ? name : path, (flags & OVERLAID) != 0);
        layouts.block(name, tags);
        List<Stored> content = new ArrayList<>();
        boolean closed = false;
        while (!closed && reader.next()) {
            if (reader.code() != 0) {
                continue;
            }
            String type = type();
            if (type.equals("ENDBLK")) {
                tags.fill();
                closed = true;
            } else if (type.equals("BLOCK") || type.equals("ENDSEC") || type.equals("SECTION") || type.equals("EOF")) {
                reader.back();
                break;
            } else if (!type.isEmpty() && !type.equals("SEQEND")) {
                content.add(entityReader.read(type));
            }
        }
        if (!closed) {
            notices.repaired(line, "block " + name + " has no ENDBLK");
        }
        if (unreadable) {
            notices.repaired(line, "the base point of block " + name + " cannot be read; 0, 0 was taken");
            x = 0;
            y = 0;
            z = 0;
        }
        keep(new Block(name, x, y, z, reference, content), paper);
    }

    /// Keeps a block, or hands the contents of a block that is a space to that space.
    private void keep(Block block, boolean paper) {
        String key = block.name().toUpperCase(Locale.ROOT);
        if (key.startsWith("*MODEL_SPACE") || key.equals("$MODEL_SPACE")) {
            block.entities().forEach(sink::entity);
        } else if (key.startsWith("*PAPER_SPACE") || key.equals("$PAPER_SPACE") || (paper && key.isEmpty())) {
            String space = layouts.space(key.isEmpty() ? Stored.PAPER : block.name());
            block.entities().forEach(entity -> sink.entity(entity.paper() ? entity : entity.in(space)));
        } else if (key.isEmpty()) {
            notices.repaired(reader.line(), "a block without a name was left out");
        } else if (blocks.add(key)) {
            sink.block(block);
        } else {
            notices.repaired(reader.line(), "block " + block.name() + " is defined twice; the first definition holds");
        }
    }

    private void entities() {
        while (reader.next()) {
            if (reader.code() != 0) {
                continue;
            }
            String type = type();
            if (!isWithin(type)) {
                return;
            }
            if (!type.isEmpty() && !type.equals("SEQEND")) {
                tags.fill();
                if (!sink.takes(type, tags)) {
                    sink.entity(entityReader.readFilled(type));
                }
            }
        }
    }
}
