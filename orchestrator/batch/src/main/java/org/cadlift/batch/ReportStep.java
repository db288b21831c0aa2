package org.cadlift.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.cadlift.batch.item.RunFault;
import org.cadlift.batch.page.BatchPage;
import org.cadlift.batch.page.Run;
import org.cadlift.batch.table.ItemTable;
import org.cadlift.store.IoReason;

/// Writes `index.html`, whole or not at all.
record ReportStep(Path out, ItemTable table) {
    private static final String NAME = "index.html";

    void write(Run run) {
        Path fresh = out.resolve("." + NAME + ".tmp");
        try {
            try (OutputStream page = Files.newOutputStream(fresh)) {
                BatchPage.write(page, run, table.worstFirst());
            }
            Files.move(fresh, out.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw RunFault.storage(out.resolve(NAME) + " cannot be written: " + IoReason.of(e))
                    .because(e);
        }
    }
}
