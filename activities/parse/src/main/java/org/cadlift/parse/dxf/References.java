package org.cadlift.parse.dxf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cadlift.contract.Interruption;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.model.source.Companions;

/// Fills the blocks that stand for other files with the model space of those files, and theirs in turn. What such a
/// file names is renamed as programs do it: layer `WALL` of block `BASE` is `BASE|WALL`, and so are its blocks. Files
/// that a file overlays are not shown where it is itself referred to.
///
/// Units are not converted: the use of the block states the scale.
final class References {
    private static final String SEPARATOR = "|";

    private final Companions companions;
    private final Notices notices;
    private final Deque<String> open = new ArrayDeque<>();
    private int files;
    private long bytes;

    private References(Companions companions, Notices notices) {
        this.companions = companions;
        this.notices = notices;
    }

    static void resolve(DxfFile file, Companions companions, Notices notices) {
        if (!companions.equals(Companions.NONE)) {
            new References(companions, notices).resolve(file);
        }
    }

    private void resolve(DxfFile file) {
        for (Block block : List.copyOf(file.blocks().values())) {
            boolean shown = open.isEmpty() || !block.reference().overlaid();
            if (block.isUnresolved() && shown) {
                resolve(block, file);
            }
        }
    }

    private void resolve(Block block, DxfFile host) {
        String path = block.reference().path();
        String key = path.toUpperCase(Locale.ROOT);
        if (open.contains(key)) {
            limit(block, path + " refers to itself");
        } else if (open.size() >= Limits.BLOCK_NESTING || files >= Limits.REFERENCES) {
            limit(
                    block,
                    "there are more files than " + Limits.REFERENCES + " or they nest deeper than "
                            + Limits.BLOCK_NESTING);
        } else {
            Optional<byte[]> found = companions.named(path);
            bytes += found.map(content -> content.length).orElse(0);
            if (bytes > Limits.REFERENCE_BYTES) {
                limit(block, "the files come to more than " + Limits.REFERENCE_BYTES + " bytes");
            } else if (found.isPresent()) {
                Interruption.check();
                files++;
                open.push(key);
                bind(block, found.get(), host);
                open.pop();
            }
        }
    }

    private void limit(Block block, String why) {
        notices.warn(
                NoticeCode.BLOCK_LIMIT,
                "External reference " + block.name() + " was not followed: " + why,
                Place.NOWHERE);
    }

    private void bind(Block block, byte[] content, DxfFile host) {
        Notices own = new Notices();
        DxfFile file = DxfReader.read(content, own);
        resolve(file);
        if (own.hasRepairs()) {
            notices.repaired(
                    0,
                    "in " + block.reference().path() + ": " + own.firstRepair().message());
        }
        String prefix = block.name() + SEPARATOR;
        file.layers().forEach(layer -> host.layers().add(layer.named(layer(prefix, layer.name()))));
        file.blocks().values().forEach(other -> {
            Block renamed = with(other, prefix + other.name(), renamed(prefix, other.entities()));
            host.blocks().putIfAbsent(renamed.name().toUpperCase(Locale.ROOT), renamed);
        });
        List<Stored> model =
                file.entities().stream().filter(entity -> !entity.paper()).toList();
        Block filled = with(block, block.name(), renamed(prefix, model));
        host.blocks().put(block.name().toUpperCase(Locale.ROOT), filled);
    }

    private static Block with(Block block, String name, List<Stored> entities) {
        return new Block(name, block.baseX(), block.baseY(), block.baseZ(), block.reference(), entities);
    }

    private static String layer(String prefix, String name) {
        return name.equals(LayerTable.ZERO) ? name : prefix + name;
    }

    private static List<Stored> renamed(String prefix, List<Stored> entities) {
        // Few layers, many entities: one string for each.
        Map<String, String> layers = new HashMap<>();
        List<Stored> renamed = new ArrayList<>(entities.size());
        for (Stored entity : entities) {
            String layer = layers.computeIfAbsent(entity.layer(), name -> layer(prefix, name));
            renamed.add(entity.on(layer).with(renamed(prefix, entity.geometry())));
        }
        return renamed;
    }

    private static Geometry renamed(String prefix, Geometry geometry) {
        if (geometry instanceof Geometry.Use use) {
            return use.of(prefix + use.block(), renamed(prefix, use.attributes()));
        }
        if (geometry instanceof Geometry.Note note) {
            return note.drawn(
                    note.drawn().stream().map(part -> renamed(prefix, part)).toList());
        }
        return geometry;
    }
}
