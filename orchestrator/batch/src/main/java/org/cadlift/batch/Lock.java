package org.cadlift.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.cadlift.batch.item.RunFault;
import org.cadlift.store.IoReason;

/// Keeps a second batch out of an output folder. The operating system lets go of it when the process ends, however it
/// ends.
final class Lock implements AutoCloseable {
    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock, or throws a [RunFault] when another batch has it.
    static Lock take(BatchOrder order) {
        try {
            Files.createDirectories(order.hidden());
            return take(order.out(), order.hidden().resolve("lock"));
        } catch (IOException e) {
            throw RunFault.storage(order.out() + " cannot be used: " + IoReason.of(e))
                    .because(e);
        }
    }

    private static Lock take(Path out, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new Lock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw RunFault.later("another batch is at work on " + out + "; wait for it, or name another folder with --out");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
